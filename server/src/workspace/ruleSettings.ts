/** The `rules` of `okr.config.yaml`: which of their settings do nothing. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { severities } from '../okr/config';
import { type ConfigPair, pairsOf, settingProblem, unknownSetting, wrongSetting } from './configNodes';
import type { ConfigProblem } from './index';

/** The rules that there are, by code, each with its options' defaults. */
export type KnownRules = ReadonlyMap<string, Readonly<Record<string, { readonly default: unknown }>>>;

/** The problems of the settings of rules: unknown rules and options, and values that they don't take. */
export function ruleProblems(text: string, node: Node | null, rules: KnownRules): ConfigProblem[] {
  if (node && !isMap(node))
    return [settingProblem(text, node, '"rules" is a map of rule codes, such as kr-is-task: error.')];
  return pairsOf(node).flatMap(([code, pair]): ConfigProblem[] => {
    const options = rules.get(code);
    if (!options)
      return [{ ...unknownSetting(text, pair.key, 'There is no rule', code, rules.keys()), code: 'unknown-rule' }];
    if (!isMap(pair.value)) return isSeverity(pair.value) ? [] : [severityProblem(text, pair)];
    return pairsOf(pair.value).flatMap(([name, one]): ConfigProblem[] => {
      if (name === 'severity') return isSeverity(one.value) ? [] : [severityProblem(text, one)];
      if (!Object.hasOwn(options, name))
        return [unknownSetting(text, one.key, `"${code}" has no option`, name, ['severity', ...Object.keys(options)])];
      const { default: like } = options[name]!;
      return fits(one.value, like) ? [] : [wrongSetting(text, `"${name}" of "${code}"`, one, KINDS[kindOf(like)])];
    });
  });
}

const KINDS = { number: 'a number', boolean: 'true or false', list: 'a list of words' } as const;

function kindOf(value: unknown): keyof typeof KINDS {
  return Array.isArray(value) ? 'list' : typeof value === 'boolean' ? 'boolean' : 'number';
}

function fits(node: Node | null, like: unknown): boolean {
  return kindOf(like) === 'list' ? isSeq(node) : isScalar(node) && typeof node.value === typeof like;
}

function isSeverity(node: Node | null): boolean {
  return isScalar(node) && (node.value === false || (severities as readonly unknown[]).includes(node.value));
}

function severityProblem(text: string, pair: ConfigPair): ConfigProblem {
  return wrongSetting(text, "A rule's severity", pair, 'error, warning, information, hint or off');
}
