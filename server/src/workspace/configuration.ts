/** Reads `okr.config.yaml`: what can be used is used, the rest is a problem with its place. */
import { isMap, isPair, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from 'yaml';
import { type Config, ConfigFile, defaultConfig, type RuleSettings } from '../okr/config';
import { nearest } from '../okr/nearest';
import { slug } from '../okr/reference';
import type { ConfigProblem } from './index';

/** Gives the configuration and its problems. Never throws. */
export function readConfiguration(
  uri: string,
  text: string,
  ruleCodes: ReadonlySet<string>,
): { config: Config; problems: ConfigProblem[] } {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const problems: ConfigProblem[] = document.errors.slice(0, 1).map((error) => ({
    code: 'yaml-syntax',
    start: error.pos[0],
    end: Math.max(error.pos[1], error.pos[0] + 1),
    message: `This is not valid YAML: ${error.message}`,
  }));
  const plain = plainValue(document.contents, 0);
  if (plain === null || plain === undefined) return { config: { ...defaultConfig, uri }, problems };
  if (typeof plain !== 'object' || Array.isArray(plain)) {
    return {
      config: { ...defaultConfig, uri },
      problems: [
        ...problems,
        settingProblem(text, document.contents, 'The configuration is a map of keys, such as rules: or people:.'),
      ],
    };
  }
  const values = plain as Record<string, unknown>;
  for (const [key, node] of pairsOf(document.contents)) {
    const field = Object.hasOwn(ConfigFile.shape, key)
      ? ConfigFile.shape[key as keyof typeof ConfigFile.shape]
      : undefined;
    if (!field) {
      if (key.startsWith('x-')) continue;
      const near = nearest(key, Object.keys(ConfigFile.shape));
      problems.push({
        ...settingProblem(
          text,
          node.key,
          `The configuration has no key "${key}"${near ? `; did you mean "${near}"?` : '.'}`,
        ),
        nearest: near,
      });
      continue;
    }
    if (key === 'rules') problems.push(...ruleProblems(text, node.value, ruleCodes));
    else if (!field.safeParse(values[key]).success) {
      problems.push(
        settingProblem(
          text,
          node.value ?? node.key,
          `"${key}" can't be this; ${EXPECTED[key] ?? 'see the format reference'}.`,
        ),
      );
      delete values[key];
    }
  }
  const people = pairsOf(document.contents).find(([key]) => key === 'people')?.[1].value;
  return { config: { ...toConfig(uri, values), nextPerson: nextPerson(text, people ?? null) }, problems };
}

/** Where a further person is written: behind the last one, in the style of the list. */
function nextPerson(text: string, people: Node | null): Config['nextPerson'] {
  if (!isSeq(people)) return undefined;
  const last = people.items[people.items.length - 1] as Node | undefined;
  if (people.flow) {
    const at = last?.range?.[1] ?? (people.range?.[0] ?? 0) + 1;
    return { at, before: last ? ', ' : '', after: '' };
  }
  if (!last?.range) return undefined;
  const lineStart = text.lastIndexOf('\n', last.range[0]) + 1;
  const dash = /^[ \t]*-[ \t]+/.exec(text.slice(lineStart, last.range[0]))?.[0];
  return dash === undefined
    ? undefined
    : { at: last.range[1], before: `${text.includes('\r\n') ? '\r\n' : '\n'}${dash}`, after: '' };
}

const EXPECTED: Record<string, string> = {
  cadence: 'it is weekly, biweekly or monthly',
  wip_limit: 'it is a whole number, 1 or more',
  fiscal_year_start: 'it is the first day of the fiscal year as MM-DD, such as 02-01',
  fiscal_year_named_by: 'it is start or end',
  people: 'it is a list of names',
  teams: 'it is a map of team names, each with its parent',
  exclude: 'it is a list of paths, such as archive/**',
  words: 'it is a map with metrics, metric_nouns, internal_names and vague_words',
};

function toConfig(uri: string, values: Record<string, unknown>): Config {
  const rules = new Map<string, RuleSettings>();
  for (const [code, setting] of Object.entries((values.rules ?? {}) as Record<string, unknown>)) {
    if (typeof setting === 'string') {
      if (isSeverity(setting)) rules.set(code, { severity: setting, options: {} });
    } else if (setting && typeof setting === 'object') {
      const { severity, ...options } = setting as Record<string, unknown>;
      rules.set(code, { severity: isSeverity(severity) ? severity : undefined, options });
    }
  }
  const file = ConfigFile.safeParse({ ...values, rules: undefined });
  const known = file.success ? file.data : {};
  const metrics = (known.words?.metrics ?? []).map((one) => {
    const { name, synonyms = [], unit, good } = typeof one === 'string' ? { name: one } : one;
    return { name, synonyms, unit, good };
  });
  const teams = Object.entries(known.teams ?? {}).map(
    ([name, team]) => [slug(name), { name, parent: team?.parent }] as const,
  );
  return {
    uri,
    rules,
    cadence: known.cadence,
    wipLimit: known.wip_limit,
    fiscalYear:
      known.fiscal_year_start === undefined
        ? undefined
        : { start: known.fiscal_year_start, namedBy: known.fiscal_year_named_by ?? 'end' },
    people: known.people,
    teams: new Map(teams),
    exclude: known.exclude ?? [],
    words: {
      metrics,
      metricNouns: [
        ...(known.words?.metric_nouns ?? []),
        ...metrics.flatMap(({ name, synonyms }) => [name, ...synonyms]),
      ],
      internalNames: known.words?.internal_names ?? [],
      vagueWords: known.words?.vague_words ?? [],
    },
  };
}

type SeverityName = NonNullable<RuleSettings['severity']>;
const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];
const isSeverity = (value: unknown): value is SeverityName => typeof value === 'string' && SEVERITIES.includes(value);

function ruleProblems(text: string, node: Node | null, codes: ReadonlySet<string>): ConfigProblem[] {
  if (node && !isMap(node))
    return [settingProblem(text, node, '"rules" is a map of rule codes, such as kr-is-task: error.')];
  return pairsOf(node).flatMap(([code, pair]): ConfigProblem[] => {
    if (!codes.has(code)) {
      const near = nearest(code, codes);
      const problem = settingProblem(
        text,
        pair.key,
        `There is no rule "${code}"${near ? `; did you mean "${near}"?` : '.'}`,
      );
      return [{ ...problem, code: 'unknown-rule', nearest: near }];
    }
    const setting = pair.value;
    const severity = isMap(setting) ? setting.get('severity', true) : setting;
    if (severity === undefined || (isScalar(severity) && (isSeverity(severity.value) || severity.value === false)))
      return [];
    return [
      settingProblem(
        text,
        (severity as Node | null) ?? pair.key,
        `A rule's setting is error, warning, information, hint or off.`,
      ),
    ];
  });
}

function settingProblem(text: string, node: Node | null, message: string): ConfigProblem {
  const [start, end] = node?.range ?? [0, Math.min(1, text.length)];
  return { code: 'invalid-setting', start, end: Math.max(end, start), message };
}

function pairsOf(node: Node | null): [string, { key: Node; value: Node | null }][] {
  if (!isMap(node)) return [];
  return node.items.flatMap((pair) =>
    isPair(pair) && isScalar(pair.key)
      ? [
          [String(pair.key.value), { key: pair.key, value: pair.value as Node | null }] as [
            string,
            { key: Node; value: Node | null },
          ],
        ]
      : [],
  );
}

/** Plain values by walking the tree: `toJS` throws on alias bombs. Text stays text (`02-01`); aliases and deep nests are left out. */
function plainValue(node: ParsedNode | Node | null, depth: number): unknown {
  if (!node || depth > 8) return null;
  if (isScalar(node)) return node.value === false ? 'off' : node.value;
  if (isMap(node))
    return Object.fromEntries(pairsOf(node).map(([key, pair]) => [key, plainValue(pair.value, depth + 1)]));
  if ('items' in node) return (node.items as Node[]).map((item) => plainValue(item, depth + 1));
  return null;
}
