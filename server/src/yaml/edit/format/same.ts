/** Whether two readings say the same: every key, value, anchor, tag and comment, in the same order. Layout does not count. */
import type { OkrDocument } from '../../../okr/model';
import { sourceOf, type YamlNode } from '../../nodes';

/** @param inOrder whether the keys of a map have to stand in the same order, and comments too */
export function saysTheSame(a: OkrDocument, b: OkrDocument, inOrder = true): boolean {
  if (a.sets.length !== b.sets.length || !sameTexts(problemsOf(a), problemsOf(b), inOrder)) return false;
  if (!sameTexts(commentsOf(a), commentsOf(b), inOrder)) return false;
  return a.sets.every((set, index) => sameNode(sourceOf(set).node, sourceOf(b.sets[index]!).node, inOrder));
}

function problemsOf(document: OkrDocument): string[] {
  return document.problems.map(({ kind, message }: { kind: string; message?: string }) => `${kind} ${message ?? ''}`);
}

function commentsOf(document: OkrDocument): string[] {
  const inPlace = [...document.comments].sort((a, b) => a.span.start - b.span.start);
  return inPlace.map(({ text, ownLine }) => `${ownLine ? 'line' : 'end'} ${text.trimEnd()}`);
}

function sameTexts(a: readonly string[], b: readonly string[], inOrder: boolean): boolean {
  if (a.length !== b.length) return false;
  const [left, right] = inOrder ? [a, b] : [[...a].sort(), [...b].sort()];
  return left.every((text, index) => text === right[index]);
}

function sameNode(a: YamlNode | undefined, b: YamlNode | undefined, inOrder: boolean): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind !== b.kind || a.anchor !== b.anchor || a.tag !== b.tag) return false;
  switch (a.kind) {
    case 'scalar':
      return b.kind === 'scalar' && a.text === b.text && a.style === b.style;
    case 'alias':
      return b.kind === 'alias' && a.name === b.name;
    case 'seq':
      return (
        b.kind === 'seq' &&
        a.flow === b.flow &&
        a.entries.length === b.entries.length &&
        a.entries.every((entry, index) => sameNode(entry.value, b.entries[index]!.value, inOrder))
      );
    case 'map': {
      if (b.kind !== 'map' || a.flow !== b.flow || a.pairs.length !== b.pairs.length) return false;
      const others = inOrder
        ? b.pairs
        : matched(
            a.pairs.map(({ key }) => nameOf(key)),
            b.pairs,
          );
      return a.pairs.every(({ key, value }, index) => {
        const other = others[index];
        return other !== undefined && sameNode(key, other.key, inOrder) && sameNode(value, other.value, inOrder);
      });
    }
  }
}

/** The pairs in the order of these names; of several with one name the first comes first. */
function matched<P extends { readonly key: YamlNode }>(
  names: readonly string[],
  pairs: readonly P[],
): (P | undefined)[] {
  const byName = new Map<string, P[]>();
  for (const pair of pairs) byName.set(nameOf(pair.key), [...(byName.get(nameOf(pair.key)) ?? []), pair]);
  return names.map((name) => byName.get(name)?.shift());
}

function nameOf(key: YamlNode): string {
  return key.kind === 'scalar' ? key.text : key.kind === 'alias' ? `*${key.name}` : key.kind;
}
