/** What the name of a cycle means: its days, and how far it is. */
import { daysBetween } from '../../okr/dates';
import type { OkrSet } from '../../okr/model';
import type { Lens } from '../lens';
import { weekOf } from '../week';
import { count } from '../words';
import { lines } from './markdown';

/** "2026-10-01 to 2026-12-31", and the week that it is in; undefined where the cycle can't be read. */
export function cycleHover(lens: Lens, set: OkrSet): string | undefined {
  const { cycle } = lens.facts(set);
  if (!cycle) return undefined;
  const { today } = lens;
  const week = weekOf(cycle, today);
  const where = week
    ? `Today is week ${week.now} of ${week.of}.`
    : today < cycle.start
      ? `It begins in ${count(daysBetween(today, cycle.start), 'day')}.`
      : `It ended ${count(daysBetween(cycle.end, today), 'day')} ago.`;
  return lines(`**Cycle** ${cycle.start} to ${cycle.end}`, where);
}
