/** Why a thing needs somebody: in a few words each, the most pressing first. */
import type { Day } from '../../okr/dates';
import { type CheckIn, each, type HealthMetric, type Initiative, type KeyResult } from '../../okr/model';
import { latest, meets } from '../../okr/progress';
import type { SetFacts } from '../../rules/facts';
import type { Standing } from '../../rules/standing';
import { openDecisions } from '../attention/due';
import { confidenceText, count, rawPercent, written } from '../words';

/** Why a key result needs attention; empty when it does not. */
export function keyResultAttention(keyResult: KeyResult, standing: Standing): string[] {
  const { status, last } = standing;
  const reasons: string[] = [];
  if (status === 'stale')
    reasons.push(last?.date?.value === undefined ? 'no check-in yet' : `no check-in since ${last.date.value}`);
  if (status === 'no data') reasons.push('no data yet');
  if (status === 'off track' || status === 'at risk') reasons.push(`${status}: ${riskText(standing)}`);
  return isOver(status) ? [] : [...reasons, ...asked(keyResult, last)];
}

/** What makes a key result off track or at risk: "23% of 56% expected", else its confidence. */
export function riskText({ progress, expected, confidence }: Standing): string {
  const behind = progress !== undefined && expected !== undefined && expected - progress > 0.1;
  return behind
    ? `${rawPercent(progress)} of ${rawPercent(expected)} expected`
    : `confidence ${confidenceText(confidence ?? 0)}`;
}

function isOver(status: Standing['status']): boolean {
  return status === 'achieved' || status === 'missed' || status === 'dropped';
}

/** What stands in the way now, and what nobody has decided yet. */
function asked(keyResult: KeyResult, last: CheckIn | undefined): string[] {
  const blockers = each(last?.blockers).length;
  const decisions = openDecisions(keyResult).length;
  return [
    ...(blockers > 0 ? [count(blockers, 'blocker')] : []),
    ...(decisions > 0 ? [`${count(decisions, 'decision')} needed`] : []),
  ];
}

/** Why an initiative needs attention. */
export function initiativeAttention(initiative: Initiative, facts: SetFacts, today: Day): string[] {
  const status = initiative.status?.value ?? 'idea';
  if (facts.status === 'closed' || status === 'done' || status === 'dropped') return [];
  const due = initiative.due?.value;
  return [
    ...(status === 'blocked' ? ['blocked'] : []),
    ...(due !== undefined && due < today ? [`overdue since ${due}`] : []),
  ];
}

/** Why a health metric needs attention: its last reading is outside its level. */
export function healthAttention(metric: HealthMetric, facts: SetFacts): string[] {
  const value = lastReading(metric)?.value?.value;
  if (!value || facts.status === 'closed') return [];
  const tooLow = metric.at_least?.value && meets(value, metric.at_least.value, 'at-least') === false;
  const tooHigh = metric.at_most?.value && meets(value, metric.at_most.value, 'at-most') === false;
  return [
    ...(tooLow ? [`${written(value)} is below ${metric.at_least.text}`] : []),
    ...(tooHigh ? [`${written(value)} is above ${metric.at_most.text}`] : []),
  ];
}

/** The latest reading that has a value. */
export function lastReading(metric: HealthMetric) {
  const readings = each(metric.readings).filter((reading) => reading.value?.value !== undefined);
  return latest(readings, (reading) => reading.date?.value);
}
