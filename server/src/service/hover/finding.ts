/** A finding's rule in short; the finding's own sentence is shown by the editor. */
import { allRules } from '../../rules/all.generated';
import type { Finding } from '../../rules/rule';
import { lines } from './markdown';

const byCode = new Map(allRules.map((rule) => [rule.code, rule]));

/** What the rule is about and what to do, in a few lines; undefined for a code without a rule. */
export function findingHover(finding: Finding): string | undefined {
  const rule = byCode.get(finding.code);
  return rule && lines(`**${rule.title}** \`${rule.code}\``, rule.instead);
}
