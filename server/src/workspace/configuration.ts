/** Reads `okr.config.yaml`: what can be used is used, the rest is a problem with its place. */
import { isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from 'yaml';
import { type Config, ConfigFile, defaultConfig, type RuleSettings } from '../okr/config';
import { slug } from '../okr/reference';
import { type ConfigPair, pairsOf, settingProblem, syntaxProblem, unknownSetting, wrongSetting } from './configNodes';
import type { ConfigProblem } from './index';
import { type KnownRules, ruleProblems } from './ruleSettings';

/** Gives the configuration and its problems. Never throws. */
export function readConfiguration(
  uri: string,
  text: string,
  rules: KnownRules,
): { config: Config; problems: ConfigProblem[] } {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const problems: ConfigProblem[] = document.errors.slice(0, 1).map((error) => syntaxProblem(document, error));
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
      if (!key.startsWith('x-'))
        problems.push(
          unknownSetting(text, node.key, 'The configuration has no key', key, Object.keys(ConfigFile.shape)),
        );
    } else if (key === 'rules') problems.push(...ruleProblems(text, node.value, rules));
    else if (key === 'teams' && isMap(node.value)) problems.push(...teamProblems(text, node.value, values));
    else if (!field.safeParse(values[key]).success) {
      problems.push(wrongSetting(text, `"${key}"`, node, EXPECTED[key] ?? 'another kind of value'));
      delete values[key];
    } else if (key === 'words') problems.push(...unknownWords(text, node));
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

/** Teams that can't be read are left out of the values; the others stay. */
function teamProblems(text: string, node: Node, values: Record<string, unknown>): ConfigProblem[] {
  const teams = values.teams as Record<string, unknown>;
  return pairsOf(node).flatMap(([team, pair]): ConfigProblem[] => {
    const { success } = ConfigFile.shape.teams.safeParse({ [team]: teams[team] });
    if (success)
      return pairsOf(pair.value).flatMap(([name, { key }]) =>
        name === 'parent' || name.startsWith('x-')
          ? []
          : [unknownSetting(text, key, 'A team has no key', name, ['parent'])],
      );
    delete teams[team];
    return [wrongSetting(text, `"${team}"`, pair, 'a map with parent, such as { parent: Engineering }')];
  });
}

function unknownWords(text: string, { value }: ConfigPair): ConfigProblem[] {
  const known = Object.keys(ConfigFile.shape.words.def.innerType.shape);
  return pairsOf(value).flatMap(([name, { key }]) =>
    known.includes(name) ? [] : [unknownSetting(text, key, '"words" has no key', name, known)],
  );
}

const EXPECTED: Record<string, string> = {
  cadence: 'weekly, biweekly or monthly',
  wip_limit: 'a whole number, 1 or more',
  fiscal_year_start: 'the first day of the fiscal year as MM-DD, such as 02-01',
  fiscal_year_named_by: 'start or end',
  people: 'a list of names',
  teams: 'a map of team names, each with its parent',
  exclude: 'a list of paths, such as archive/**',
  words: 'a map with metrics, metric_nouns, internal_names and vague_words',
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

/** Plain values by walking the tree: `toJS` throws on alias bombs. Text stays text (`02-01`); aliases and deep nests are left out. */
function plainValue(node: ParsedNode | Node | null, depth: number): unknown {
  if (!node || depth > 8) return null;
  if (isScalar(node)) return node.value === false ? 'off' : node.value;
  if (isMap(node))
    return Object.fromEntries(pairsOf(node).map(([key, pair]) => [key, plainValue(pair.value, depth + 1)]));
  if ('items' in node) return (node.items as Node[]).map((item) => plainValue(item, depth + 1));
  return null;
}
