/** How sure a team was, week by week. */
import type { Cycle } from '../../okr/cycle';
import { addDays, type Day } from '../../okr/dates';
import { each, type OkrSet } from '../../okr/model';
import { weightedMean } from '../../okr/progress';
import { sureOnes } from '../../rules/support/check-ins';

/** The first day of each week of a cycle; what is left behind the last whole week belongs to it. */
export function weeksOf({ start, end }: Cycle): Day[] {
  const weeks: Day[] = [];
  for (let at = start; addDays(at, 6) <= end || weeks.length === 0; at = addDays(at, 7)) weeks.push(at);
  return weeks;
}

/**
 * For each week what was last stated of each key result by its end: the mean of the objectives' means, as of today's confidence.
 *
 * @param weeks the first day of each
 * @returns null for weeks before anybody said anything, and for weeks to come
 */
export function confidenceByWeek(
  set: OkrSet,
  weeks: readonly Day[],
  end: Day | undefined,
  today: Day,
): (number | null)[] {
  const objectives = each(set.objectives).map((objective) =>
    each(objective.key_results)
      .filter(({ status }) => status?.value !== 'dropped')
      .map((keyResult) => ({ weight: keyResult.weight?.value ?? 1, stated: sureOnes(keyResult) })),
  );
  return weeks.map((start, week) => {
    if (start > today) return null;
    const next = weeks[week + 1];
    const last = next === undefined ? (end ?? addDays(start, 6)) : addDays(next, -1);
    const until = last < today ? last : today;
    const means = objectives.flatMap((keyResults) => {
      const mean = weightedMean(
        keyResults.flatMap(({ weight, stated }) => {
          const at = stated.filter(({ date }) => date.value <= until).at(-1);
          return at ? [{ value: at.confidence.value, weight }] : [];
        }),
      );
      return mean === undefined ? [] : [{ value: mean, weight: 1 }];
    });
    return weightedMean(means) ?? null;
  });
}
