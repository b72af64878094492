/** What is due, and what is still open: read from the file alone. */
import { type Day, daysBetween } from '../../okr/dates';
import { type Action, type Decision, each, type KeyResult } from '../../okr/model';
import { latest } from '../../okr/progress';
import type { SetFacts } from '../../rules/facts';
import { type Dated, inOrder } from '../../rules/support/check-ins';
import { type Asked, actionsIn, decisionsIn } from '../asked';

/** The last day on which somebody looked: that of the last check-in, else the first one of the cycle. */
export function lookedAtOn(keyResult: KeyResult, { cycle }: SetFacts): Day | undefined {
  return latest(each(keyResult.check_ins), ({ date }) => date?.value)?.date?.value ?? cycle?.start;
}

/** Whether a key result wants a check-in: a cadence has passed since somebody looked. */
export function isDue(keyResult: KeyResult, facts: SetFacts, today: Day): boolean {
  const since = lookedAtOn(keyResult, facts);
  return since === undefined || daysBetween(since, today) >= facts.cadenceDays;
}

/** The decisions that were asked for in any check-in and that nobody has taken; one that was asked for again counts once. */
export function openDecisions(keyResult: KeyResult): Asked<Decision, Dated>[] {
  return decisionsIn(inOrder(keyResult)).filter(({ settled }) => !settled);
}

/** The next actions that are not done, and were to be by now. */
export function overdueActions(keyResult: KeyResult, today: Day): Asked<Action, Dated>[] {
  return actionsIn(inOrder(keyResult)).filter(
    ({ settled, last }) => !settled && last.due?.value !== undefined && last.due.value < today,
  );
}
