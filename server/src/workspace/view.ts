/** All sets together, at one moment: who is who, where a reference leads, and what points at a thing. */
import type { Config } from '../okr/config';
import { type Cycle, covers, overlap, parseCycle, resolveCycle } from '../okr/cycle';
import { daysBetween } from '../okr/dates';
import {
  each,
  type Initiative,
  initiativesOf,
  keyResultsOf,
  type Objective,
  type OkrDocument,
  type OkrSet,
  setOf,
  type Target,
  targetsOf,
} from '../okr/model';
import { nearestFew } from '../okr/nearest';
import { type Reference, slug } from '../okr/reference';
import type { Resolution, SetEntry, WorkspaceView } from '../rules/view';

type Found = { readonly target: Target; readonly entry: SetEntry };
type Pointer = { readonly item: Objective | Initiative; readonly entry: SetEntry };

/** Makes the view of these documents; `configOf` tells the configuration that counts for an address. */
export function createView(documents: readonly OkrDocument[], configOf: (uri: string) => Config): WorkspaceView {
  const entries = documents.flatMap((document) =>
    document.sets.map((set) => entryOf(set, document.uri, configOf(document.uri))),
  );
  const entryBySet = new Map(entries.map((entry) => [entry.set, entry]));
  const byTeam = groupBy(entries, (entry) => entry.team ?? '');
  const ids = new Map<SetEntry, Map<string, Target>>();
  const idsOf = (entry: SetEntry): Map<string, Target> => {
    let map = ids.get(entry);
    if (!map) {
      map = new Map();
      for (const target of targetsOf(entry.set)) {
        const id = target.id?.value;
        if (id !== undefined && !map.has(id)) map.set(id, target);
      }
      ids.set(entry, map);
    }
    return map;
  };
  // Sets that hold an id, for references without a team.
  let holders: Map<string, SetEntry[]> | undefined;
  const holdersOf = (id: string): readonly SetEntry[] => {
    if (!holders) {
      holders = new Map();
      for (const entry of entries)
        for (const known of idsOf(entry).keys()) holders.set(known, [...(holders.get(known) ?? []), entry]);
    }
    return holders.get(id) ?? [];
  };

  /** The best answers: none, one, or several that are equally good. */
  function lookUp(reference: Reference, from: OkrSet): readonly Found[] {
    const home = entryBySet.get(from);
    const atHome =
      (!reference.team || reference.team === home?.team) &&
      (!reference.cycle || isCycle(home?.cycle, reference.cycle, from, configOf));
    const own = atHome && home && idsOf(home).get(reference.id);
    if (own && home) return [{ target: own, entry: home }];
    const known = reference.team === undefined ? holdersOf(reference.id) : (byTeam.get(reference.team) ?? []);
    const candidates = known.flatMap((entry): (Found & { rank: Rank })[] => {
      const target = idsOf(entry).get(reference.id);
      const rank = rankOf(entry, home?.cycle, reference.cycle, from, configOf);
      return target && rank ? [{ target, entry, rank }] : [];
    });
    const best = candidates.sort((a, b) => compareRanks(a.rank, b.rank))[0]?.rank;
    return candidates.filter(({ rank }) => best && compareRanks(rank, best) === 0);
  }

  function resolve(reference: Reference, from: OkrSet): Resolution {
    const [first, ...others] = lookUp(reference, from);
    if (first && others.length === 0) return { kind: 'found', target: first.target, entry: first.entry };
    if (first)
      return { kind: 'ambiguous', candidates: [first, ...others].map(({ target, entry }) => ({ target, entry })) };
    if (reference.team === undefined || byTeam.has(reference.team)) {
      return { kind: 'unknown-id', nearest: nearestReferences(reference, from, entryBySet.get(from)) };
    }
    const teams = nearestFew(reference.team, [...byTeam.keys()].filter(Boolean), 3);
    return { kind: 'unknown-team', nearest: teams.map((team) => write(team, reference)) };
  }

  function nearestReferences(reference: Reference, from: OkrSet, home: SetEntry | undefined): string[] {
    const team = reference.team;
    // The right name in another cycle's set: nearer than any misspelling.
    const elsewhere = (team === undefined ? holdersOf(reference.id) : (byTeam.get(team) ?? []))
      .map((entry) => idsOf(entry).get(reference.id))
      .flatMap((target) => (target ? [referenceTo(target, from)] : []));
    const pool = team === undefined ? (home ? [home] : []) : (byTeam.get(team) ?? []);
    const near = nearestFew(
      reference.id,
      pool.flatMap((entry) => [...idsOf(entry).keys()]).filter((id) => id !== reference.id),
      3,
    ).map((id) => write(team, { ...reference, id }));
    return [...new Set([...elsewhere, ...near])].filter((text): text is string => text !== undefined).slice(0, 3);
  }

  function referenceTo(target: Target, from: OkrSet): string | undefined {
    const id = target.id?.value;
    const set = setOf(target);
    if (id === undefined) return undefined;
    if (set === from) return id;
    const entry = entryBySet.get(set);
    const team = entry?.team;
    const forms = team === undefined ? [id] : [`${team}/${id}`];
    if (entry?.cycle) forms.push(`${forms[0]}@${entry.cycle.name}`);
    return forms.find((text) => leadsTo(text, from, target)) ?? forms[forms.length - 1];
  }

  function leadsTo(text: string, from: OkrSet, target: Target): boolean {
    const [path = '', cycle] = text.split('@');
    const [id = '', team] = path.split('/').reverse();
    const found = lookUp({ text, team, id, cycle }, from);
    return found.length === 1 && found[0]!.target === target;
  }

  let pointers: Map<Target, Pointer[]> | undefined;
  function pointingAt(target: Target): readonly Pointer[] {
    if (!pointers) {
      pointers = new Map();
      for (const entry of entries) {
        const items: (Objective | Initiative)[] = [...each(entry.set.objectives), ...initiativesOf(entry.set)];
        for (const item of items) {
          for (const reference of each(item.shape === 'objective' ? item.supports : item.moves)) {
            const found = reference.value && resolve(reference.value, entry.set);
            if (found?.kind === 'found')
              pointers.set(found.target, [...(pointers.get(found.target) ?? []), { item, entry }]);
          }
        }
      }
    }
    return pointers.get(target) ?? [];
  }

  let people: readonly string[] | undefined;
  return {
    sets: entries,
    resolve,
    pointingAt,
    referenceTo,
    get people() {
      people ??= mostNamed(entries);
      return people;
    },
  };
}

function entryOf(set: OkrSet, uri: string, config: Config): SetEntry {
  const name = set.team?.value;
  const cycle = set.cycle?.value && resolveCycle(set.cycle.value, config.fiscalYear);
  return { set, uri, team: name === undefined ? undefined : slug(name), teamName: name, cycle };
}

/** How well a set's cycle fits a reference: 0 the same, 1 it contains ours (shorter ones first), 2 it overlaps, 3 no cycle is known. */
type Rank = readonly [fit: number, days: number];

function rankOf(
  entry: SetEntry,
  ours: Cycle | undefined,
  asked: string | undefined,
  from: OkrSet,
  configOf: (uri: string) => Config,
): Rank | undefined {
  if (asked !== undefined) return isCycle(entry.cycle, asked, from, configOf) ? [0, 0] : undefined;
  if (!entry.cycle || !ours) return [3, 0];
  if (entry.cycle.name === ours.name || (entry.cycle.start === ours.start && entry.cycle.end === ours.end))
    return [0, 0];
  if (covers(entry.cycle, ours)) return [1, daysBetween(entry.cycle.start, entry.cycle.end)];
  return overlap(entry.cycle, ours) ? [2, 0] : undefined;
}

function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Whether a cycle is the one named behind an `@`: by its name or by its dates. */
function isCycle(cycle: Cycle | undefined, asked: string, from: OkrSet, configOf: (uri: string) => Config): boolean {
  if (!cycle) return false;
  if (cycle.name.toLowerCase() === asked.toLowerCase()) return true;
  const spec = parseCycle(asked);
  if (!spec) return false;
  const named = resolveCycle(spec, configOf(from.document.uri).fiscalYear);
  return named.start === cycle.start && named.end === cycle.end;
}

function write(team: string | undefined, reference: Reference): string {
  return `${team === undefined ? '' : `${team}/`}${reference.id}${reference.cycle === undefined ? '' : `@${reference.cycle}`}`;
}

function mostNamed(entries: readonly SetEntry[]): string[] {
  const counts = new Map<string, number>();
  const count = (names: readonly string[] | undefined) => {
    for (const name of names ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { set } of entries) {
    count(set.owner?.value);
    for (const item of [
      ...each(set.objectives),
      ...keyResultsOf(set),
      ...initiativesOf(set),
      ...each(set.health_metrics),
    ])
      count(item.owner?.value);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const known = groups.get(name);
    if (known) known.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
