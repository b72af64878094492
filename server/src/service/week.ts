/** The week that a cycle is in. */
import type { Cycle } from '../okr/cycle';
import { type Day, daysBetween } from '../okr/dates';

/** "week 7 of 13" */
export interface Week {
  readonly now: number;
  readonly of: number;
}

/** The week of a cycle that holds today, counted from its first day; undefined outside of the cycle. */
export function weekOf(cycle: Cycle | undefined, today: Day): Week | undefined {
  if (!cycle || today < cycle.start || cycle.end < today) return undefined;
  const weeks = (until: Day) => Math.floor(daysBetween(cycle.start, until) / 7) + 1;
  // A quarter of 92 days has 13 weeks; its last day still belongs to the thirteenth.
  const of = Math.max(1, Math.round((daysBetween(cycle.start, cycle.end) + 1) / 7));
  return { now: Math.min(weeks(today), of), of };
}
