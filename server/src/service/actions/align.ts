/** Saying what an objective supports: the objectives that a team's wider sets offer, and an id there where none is written yet. */
import { type Cycle, covers, overlap } from '../../okr/cycle';
import { each, type Objective } from '../../okr/model';
import { slug } from '../../okr/reference';
import { shorten } from '../../rules/support/words';
import type { SetEntry } from '../../rules/view';
import type { Desk, Lens } from '../lens';
import { link } from '../moves/link';
import { nameOf } from '../words';
import type { Refactoring } from './refactor';

/** More than this is a list to look something up in, and no menu. */
const MOST = 4;

/**
 * What an objective that supports nothing could support: the objectives of the parent team; where the configuration names none, those of
 * other teams' sets for a longer time. Those of closed sets are over.
 */
export function alignments(desk: Desk, lens: Lens, objective: Objective): Refactoring[] {
  if (each(objective.supports).length > 0) return [];
  return widerSets(lens, objective)
    .flatMap(({ set }) => each(set.objectives))
    .filter(({ title }) => title?.text)
    .slice(0, MOST)
    .map((one) => ({
      title: `Say that it supports "${shorten(nameOf(one))}"`,
      kind: 'refactor.rewrite',
      files: () => {
        const made = link(desk, objective, one);
        return 'refused' in made ? [] : made;
      },
    }));
}

function widerSets(lens: Lens, { parent: set }: Objective): SetEntry[] {
  const { team, cycle } = lens.facts(set);
  const parent = team === undefined ? undefined : lens.config.teams.get(team)?.parent;
  const isInTime = (other: Cycle | undefined) => !cycle || !other || overlap(other, cycle);
  const others = lens.view.sets.filter(
    (entry) => entry.team !== team && entry.set.status?.value !== 'closed' && isInTime(entry.cycle),
  );
  if (parent !== undefined) return others.filter((entry) => entry.team === slug(parent));
  return others.filter((entry) => cycle && entry.cycle && isLonger(entry.cycle, cycle));
}

function isLonger(outer: Cycle, inner: Cycle): boolean {
  return covers(outer, inner) && (outer.start !== inner.start || outer.end !== inner.end);
}
