/** The parts of `okr.config.yaml` as written, and problems at their places. */
import { type Document, isMap, isPair, isScalar, type Node, visit, type YAMLParseError } from 'yaml';
import { nearest } from '../okr/nearest';
import { messageOf } from '../yaml';
import type { ConfigProblem } from './index';

/** A key of a map with its value; null where nothing stands. */
export interface ConfigPair {
  readonly key: Node;
  readonly value: Node | null;
}

/** The pairs of a map by their keys; none for what is no map. */
export function pairsOf(node: Node | null | undefined): [string, ConfigPair][] {
  if (!isMap(node)) return [];
  return node.items.flatMap((pair): [string, ConfigPair][] =>
    isPair(pair) && isScalar(pair.key)
      ? [[String(pair.key.value), { key: pair.key, value: pair.value as Node | null }]]
      : [],
  );
}

/** What is no YAML in the file. A bracket that is never closed is marked where it opens: the parser stops much further down. */
export function syntaxProblem(document: Document, error: YAMLParseError): ConfigProblem {
  const message = messageOf(error);
  const [from, to] = error.pos;
  const opens = message.includes('never closed') ? lastBracketBefore(document, from) : undefined;
  return {
    code: 'yaml-syntax',
    start: opens ?? from,
    end: Math.max(opens === undefined ? to : opens, from) + 1,
    message,
  };
}

/** Where the last list or map in brackets begins that begins before an offset. */
function lastBracketBefore(document: Document, offset: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Collection(_, { flow, range }) {
      if (flow && range && range[0] < offset) found = Math.max(found ?? 0, range[0]);
    },
  });
  return found;
}

/** A setting that can't be used, at its place. */
export function settingProblem(text: string, node: Node | null, message: string): ConfigProblem {
  const [start, end] = node?.range ?? [0, Math.min(1, text.length)];
  return { code: 'invalid-setting', start, end: Math.max(end, start), message };
}

/** A value of another kind than the key takes: `"cadence" takes weekly or monthly, not "often".` */
export function wrongSetting(text: string, name: string, { key, value }: ConfigPair, expected: string): ConfigProblem {
  const said = isScalar(value) && value.value !== null ? `, not "${value.value}"` : '';
  return settingProblem(text, value ?? key, `${name} takes ${expected}${said}.`);
}

/** A name that does not exist there, with the nearest that does: `The configuration has no key "peple": did you mean "people"?` */
export function unknownSetting(
  text: string,
  at: Node,
  said: string,
  name: string,
  names: Iterable<string>,
): ConfigProblem {
  const near = nearest(name, names);
  const instead = near ? `: did you mean "${near}"?` : ': remove it.';
  return { ...settingProblem(text, at, `${said} "${name}"${instead}`), nearest: near };
}
