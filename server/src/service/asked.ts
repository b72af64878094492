/** What check-ins ask for, over the weeks: decisions and next actions. What is asked again is the same thing, not another one. */
import type { Action, CheckIn, Decision } from '../okr/model';

/** A decision or action, with the check-ins that ask for it. */
export interface Asked<T, C extends CheckIn = CheckIn> {
  readonly text: string;
  /** As it was written last. */
  readonly last: T;
  readonly firstAsked: C;
  readonly lastAsked: C;
  /** Where it is settled: as it was written there. */
  readonly settled: T | undefined;
}

/**
 * All that a row of check-ins asks for, each thing once, in the order in which it was asked last.
 *
 * @param isSettled whether it was decided or done; one settled entry settles all with the same words
 */
export function askedIn<T extends Decision | Action, C extends CheckIn>(
  checkIns: readonly C[],
  listOf: (checkIn: C) => readonly T[],
  isSettled: (thing: T) => boolean,
): Asked<T, C>[] {
  const found = new Map<string, Asked<T, C>>();
  for (const checkIn of checkIns) {
    for (const thing of listOf(checkIn)) {
      const text = thing.text?.text.trim() ?? '';
      const words = wordsOf(text);
      if (words === '') continue;
      const before = found.get(words);
      const settled = isSettled(thing) ? thing : before?.settled;
      found.delete(words); // what was asked again stands where it was asked last
      found.set(words, { text, last: thing, firstAsked: before?.firstAsked ?? checkIn, lastAsked: checkIn, settled });
    }
  }
  return [...found.values()];
}

/** The same question in the same words, whatever the capitals and full stops. */
function wordsOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}%]+/gu)
      ?.join(' ') ?? text
  );
}

/** The decisions in a row of check-ins. */
export function decisionsIn<C extends CheckIn>(checkIns: readonly C[]): Asked<Decision, C>[] {
  return askedIn(
    checkIns,
    ({ decisions_needed: decisions }) => decisions?.items ?? [],
    ({ decided }) => (decided?.text.trim() ?? '') !== '',
  );
}

/** The next actions in a row of check-ins. */
export function actionsIn<C extends CheckIn>(checkIns: readonly C[]): Asked<Action, C>[] {
  return askedIn(
    checkIns,
    ({ next }) => next?.items ?? [],
    ({ done }) => done?.value === true,
  );
}
