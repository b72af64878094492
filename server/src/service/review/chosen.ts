/** Which sets a review is about: those of one cycle, with those of longer cycles around it. */
import type { Config } from '../../okr/config';
import { type Cycle, overlap } from '../../okr/cycle';
import type { Day } from '../../okr/dates';
import { slug } from '../../okr/reference';
import type { SetEntry } from '../../rules/view';
import type { Desk } from '../lens';
import { keyOf, recordOf, type SetRecord } from './record';

/** What somebody wants to see. */
export interface ReviewWanted {
  /** A cycle by name; by default the one that runs in most sets. */
  readonly cycle?: string;
  /** A team by name: its sets alone, and what they work for or with. All teams where it is left out, or is not there. */
  readonly team?: string;
  /** Whether a file is meant; every file where it is left out. */
  readonly isMeant?: (uri: string) => boolean;
}

/** A set under review. */
export interface Reviewed {
  readonly entry: SetEntry;
  readonly record: SetRecord;
  readonly key: string;
  /** The teams above its team in the configuration, the nearest first, as slugs. */
  readonly above: readonly string[];
  /** It is of the team that was asked for. */
  readonly isShown: boolean;
}

export interface Chosen {
  readonly cycle: Cycle | undefined;
  /** The names of all cycles, the latest first. */
  readonly cycles: readonly string[];
  /** The team it is narrowed to. */
  readonly team: string | undefined;
  /** Parent teams before theirs, then by name. */
  readonly sets: readonly Reviewed[];
}

/** Chooses the sets. One without a cycle belongs to every review. */
export function chosenSets(desk: Desk, { cycle: asked, team, isMeant }: ReviewWanted): Chosen {
  const all = desk.workspace
    .view()
    .sets.filter((entry) => (!isMeant || isMeant(entry.uri)) && recordOf(desk, entry).objectives.length > 0);
  const cycles = new Map<string, Cycle>();
  for (const { cycle } of all) if (cycle) cycles.set(cycle.name, cycle);
  const latestFirst = [...cycles.values()].sort((a, b) => compare(b.start, a.start) || compare(a.end, b.end));
  const cycle = (asked === undefined ? undefined : cycles.get(asked)) ?? likeliest(latestFirst, all, desk.today());
  const inCycle = all.filter((entry) => !cycle || !entry.cycle || overlap(entry.cycle, cycle));
  const only = inCycle.some(({ teamName }) => teamOf(teamName) === team) ? team : undefined;
  const sets = inCycle.map((entry) => {
    const isShown = only === undefined || teamOf(entry.teamName) === only;
    const above = teamsAbove(desk.workspace.config(entry.uri), entry.team);
    return { entry, record: recordOf(desk, entry), key: keyOf(entry), above, isShown };
  });
  return {
    cycle,
    cycles: latestFirst.map(({ name }) => name),
    team: only,
    sets: sets.sort(
      (a, b) =>
        a.above.length - b.above.length ||
        compare(a.entry.teamName ?? '', b.entry.teamName ?? '') ||
        compare(a.entry.cycle?.start ?? '', b.entry.cycle?.start ?? ''),
    ),
  };
}

/** What a set's team is called in a review. */
export function teamOf(name: string | undefined): string {
  return name ?? 'No team';
}

/** The cycle that runs in most sets, of equals the shorter one; else the last one that ended; else the next one. */
function likeliest(latestFirst: readonly Cycle[], sets: readonly SetEntry[], today: Day): Cycle | undefined {
  const uses = (one: Cycle) => sets.filter(({ cycle }) => cycle?.name === one.name).length;
  const running = latestFirst.filter(({ start, end }) => start <= today && today <= end);
  const most = running.sort((a, b) => uses(b) - uses(a) || compare(b.start, a.start))[0];
  return most ?? latestFirst.find(({ end }) => end < today) ?? latestFirst.at(-1);
}

/** The teams above one in the configuration, the nearest first, as slugs. */
function teamsAbove(config: Config, team: string | undefined): string[] {
  const above: string[] = [];
  for (let at = team; at !== undefined; ) {
    const parent = config.teams.get(at)?.parent;
    at = parent === undefined ? undefined : slug(parent);
    if (at === undefined || at === team || above.includes(at)) break;
    above.push(at);
  }
  return above;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
