/** What is due, and what is still open: read from the file alone. */
import { type Day, daysBetween } from '../../okr/dates';
import { type Action, type CheckIn, type Decision, each, type KeyResult } from '../../okr/model';
import { latest } from '../../okr/progress';
import type { SetFacts } from '../../rules/facts';

/** The last day on which somebody looked: that of the last check-in, else the first one of the cycle. */
export function lookedAtOn(keyResult: KeyResult, { cycle }: SetFacts): Day | undefined {
  return latest(each(keyResult.check_ins), ({ date }) => date?.value)?.date?.value ?? cycle?.start;
}

/** Whether a key result wants a check-in: a cadence has passed since somebody looked. */
export function isDue(keyResult: KeyResult, facts: SetFacts, today: Day): boolean {
  const since = lookedAtOn(keyResult, facts);
  return since === undefined || daysBetween(since, today) >= facts.cadenceDays;
}

/** Something that a check-in asks for, with the check-in. */
export interface Asked<T> {
  readonly thing: T;
  readonly checkIn: CheckIn;
}

/**
 * The decisions that were asked for in any check-in and that nobody has answered. One that was asked for again counts once, where it
 * was asked for last; an answer to any of them answers all.
 */
export function openDecisions(keyResult: KeyResult): Asked<Decision>[] {
  const isAnswered = ({ decided }: Decision) => (decided?.text.trim() ?? '') !== '';
  return lastOfEach(keyResult, ({ decisions_needed: decisions }) => each(decisions), isAnswered);
}

/** The next actions of the last check-in that are not done and were to be by now. */
export function overdueActions(keyResult: KeyResult, today: Day): Asked<Action>[] {
  const open = lastOfEach(
    keyResult,
    ({ next }) => each(next),
    ({ done }) => done?.value === true,
  );
  return open.filter(({ thing }) => thing.due?.value !== undefined && thing.due.value < today);
}

function lastOfEach<T extends Decision | Action>(
  keyResult: KeyResult,
  listOf: (checkIn: CheckIn) => readonly T[],
  isSettled: (thing: T) => boolean,
): Asked<T>[] {
  const found = new Map<string, Asked<T>>();
  const settled = new Set<string>();
  for (const checkIn of each(keyResult.check_ins)) {
    for (const thing of listOf(checkIn)) {
      const name = (thing.text?.text ?? '').trim().toLowerCase();
      if (name === '') continue;
      if (isSettled(thing)) settled.add(name);
      found.delete(name); // what was asked again stands where it was asked last
      found.set(name, { thing, checkIn });
    }
  }
  return [...found].flatMap(([name, asked]) => (settled.has(name) ? [] : [asked]));
}
