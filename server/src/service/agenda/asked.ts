/** What check-ins ask for, over the weeks: decisions and next actions. What is asked again is the same thing, not another one. */
import type { Action, Decision } from '../../okr/model';
import type { Dated } from '../../rules/support/check-ins';

/** A decision or action, with the check-ins that ask for it. */
export interface Asked<T> {
  readonly text: string;
  /** As it was written last. */
  readonly last: T;
  readonly firstAsked: Dated;
  readonly lastAsked: Dated;
  /** Where it is settled: as it was written there. */
  readonly settled: T | undefined;
}

/**
 * All that a row of check-ins asks for, each thing once, in the order in which it was asked first.
 *
 * @param checkIns in order of date
 * @param isSettled whether it was decided or done; one settled entry settles all with the same words
 */
export function askedIn<T extends Decision | Action>(
  checkIns: readonly Dated[],
  listOf: (checkIn: Dated) => readonly T[],
  isSettled: (thing: T) => boolean,
): Asked<T>[] {
  const found = new Map<string, Asked<T>>();
  for (const checkIn of checkIns) {
    for (const thing of listOf(checkIn)) {
      const text = thing.text?.text.trim() ?? '';
      const words =
        text
          .toLowerCase()
          .match(/[\p{L}\p{N}%]+/gu)
          ?.join(' ') ?? '';
      if (words === '') continue;
      const before = found.get(words);
      found.set(words, {
        text,
        last: thing,
        firstAsked: before?.firstAsked ?? checkIn,
        lastAsked: checkIn,
        settled: isSettled(thing) ? thing : before?.settled,
      });
    }
  }
  return [...found.values()];
}
