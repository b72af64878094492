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

/** What was stated of an objective's key results, in order of the days. */
export type StatedObjective = readonly {
  readonly weight: number;
  readonly stated: readonly { readonly day: Day; readonly sure: number }[];
}[];

/** What was stated in a set, by objective; dropped key results are left out. */
export function statedIn(set: OkrSet): StatedObjective[] {
  return each(set.objectives).map((objective) =>
    each(objective.key_results)
      .filter(({ status }) => status?.value !== 'dropped')
      .map((keyResult) => ({
        weight: keyResult.weight?.value ?? 1,
        stated: sureOnes(keyResult).map(({ date, confidence }) => ({ day: date.value, sure: confidence.value })),
      })),
  );
}

/**
 * For each week what was last stated of each key result by its end: the mean of the objectives' means, as of today's confidence.
 *
 * @param weeks the first day of each
 * @returns null for weeks before anybody said anything, and for weeks to come
 */
export function confidenceByWeek(
  objectives: readonly StatedObjective[],
  weeks: readonly Day[],
  end: Day | undefined,
  today: Day,
): (number | null)[] {
  return weeks.map((start, week) => {
    if (start > today) return null;
    const next = weeks[week + 1];
    const last = next === undefined ? (end ?? addDays(start, 6)) : addDays(next, -1);
    const until = last < today ? last : today;
    const means = objectives.flatMap((keyResults) => {
      const mean = weightedMean(
        keyResults.flatMap(({ weight, stated }) => {
          const at = stated.findLast(({ day }) => day <= until);
          return at ? [{ value: at.sure, weight }] : [];
        }),
      );
      return mean === undefined ? [] : [{ value: mean, weight: 1 }];
    });
    return weightedMean(means) ?? null;
  });
}
