/** What an agenda is about: the sets that are pursued, each with the day of its last sync. */
import { addDays, type Day } from '../../okr/dates';
import type { Initiative, KeyResult, Target } from '../../okr/model';
import { slug } from '../../okr/reference';
import { ownersOf, type SetFacts } from '../../rules/facts';
import { type Dated, inOrder, isLongOver } from '../../rules/support/check-ins';
import type { SetEntry } from '../../rules/view';
import { type Desk, type Lens, lensOn } from '../lens';
import { nameOf } from '../words';

/** Which sets are meant, and what counts as new. */
export interface Scope {
  /** The last sync; a cadence before today where it is not said. What was written on that day was known there. */
  readonly since?: Day;
  /** The teams meant, by name; all of them where it is left out. */
  readonly teams?: readonly string[];
  /** Whether a file is meant; every file where it is left out. */
  readonly isMeant?: (uri: string) => boolean;
}

/** A set that is pursued. */
export interface Covered {
  readonly entry: SetEntry;
  readonly lens: Lens;
  readonly facts: SetFacts;
  /** The last sync. */
  readonly since: Day;
}

/** The sets that an agenda is about: active ones whose cycle is not long over, in the order of their files. */
export function coveredBy(desk: Desk, { since, teams, isMeant }: Scope): Covered[] {
  const slugs = teams && new Set(teams.map(slug));
  return desk.workspace.view().sets.flatMap((entry): Covered[] => {
    if (isMeant && !isMeant(entry.uri)) return [];
    if (slugs && !(entry.team !== undefined && slugs.has(entry.team))) return [];
    const lens = lensOn(desk, entry.set.document);
    const facts = lens.facts(entry.set);
    if (facts.status !== 'active' || isLongOver(facts, lens.today)) return [];
    return [{ entry, lens, facts, since: since ?? lastSync(facts, lens.today) }];
  });
}

/** A cadence ago; of a month, the same day of the month before would fall between two months' check-ins as often as on them. */
function lastSync({ cadenceDays }: SetFacts, today: Day): Day {
  return addDays(today, -cadenceDays);
}

/** The check-ins of a key result up to today, in order of date. */
export function checkInsOf(keyResult: KeyResult, { lens }: Covered): Dated[] {
  return inOrder(keyResult).filter(({ date }) => date.value <= lens.today);
}

/** What a thing is called in a line: a key result by its metric, which is short, others by their title. */
export function shortName(target: Target, { lens }: Covered): string {
  const metric = target.shape === 'keyResult' ? lens.standing(target).measure.metric : undefined;
  return metric ?? nameOf(target);
}

/** Who is accountable for a key result or a bet: its own owners, else its objective's. */
export function accountableFor(item: KeyResult | Initiative): readonly string[] {
  if (item.shape === 'keyResult') return ownersOf(item);
  return item.owner?.value ?? (item.parent.shape === 'objective' ? ownersOf(item.parent) : []);
}
