/** Where a team's objective for a wider goal belongs. */
import { type Cycle, covers } from '../../okr/cycle';
import type { OkrSet } from '../../okr/model';
import { slug } from '../../okr/reference';
import type { SetEntry } from '../../rules/view';
import { type Desk, lensOn } from '../lens';

/**
 * The team's set for the goal's cycle: of the same cycle, else the one within it that runs today, else the next one within it.
 *
 * @param team by its name
 * @param goal the set that the goal stands in
 * @returns undefined where the team has none that is open
 */
export function homeOf(desk: Desk, team: string, goal: OkrSet): SetEntry | undefined {
  const wider = lensOn(desk, goal.document).facts(goal).cycle;
  const today = desk.today();
  const open = desk.workspace
    .view()
    .setsOf(slug(team))
    .filter(({ set }) => set.status?.value !== 'closed');
  const within = open
    .filter((entry): entry is SetEntry & { readonly cycle: Cycle } => entry.cycle !== undefined)
    .filter(({ cycle }) => !wider || covers(wider, cycle))
    .sort((a, b) => (a.cycle.start < b.cycle.start ? -1 : 1));
  return (
    open.find(({ cycle }) => cycle?.name === wider?.name) ??
    within.find(({ cycle }) => cycle.start <= today && today <= cycle.end) ??
    within.find(({ cycle }) => cycle.start > today)
  );
}
