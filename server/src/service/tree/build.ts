/** Puts the tree together: objectives under what they support, across files, else under their team and cycle. */
import type { Cycle } from '../../okr/cycle';
import { each, type HealthMetric, type Initiative, type KeyResult, type Objective, type Target } from '../../okr/model';
import { slug } from '../../okr/reference';
import type { SetEntry } from '../../rules/view';
import { type Desk, type Lens, lensOn } from '../lens';
import type { Branch } from './branch';
import { describeHealthMetric, describeInitiative, describeKeyResult, describeObjective } from './describe';
import type { Identities } from './identities';
import { cycleName, nameAll } from './names';
import { type Carrier, carriers } from './parents';

interface Building {
  readonly ids: ReadonlyMap<Target, string>;
  /** Objectives that hang from a thing, with the set they stand in. */
  readonly hanging: ReadonlyMap<Carrier, readonly { readonly objective: Objective; readonly entry: SetEntry }[]>;
  lens(entry: SetEntry): Lens;
}

/** The forest of all sets. A group without anything of its own is left out. */
export function buildTree(desk: Desk, identities: Identities): Branch[] {
  const { sets } = desk.workspace.view();
  const carrier = carriers(desk.workspace.view());
  const hanging = new Map<Carrier, { objective: Objective; entry: SetEntry }[]>();
  for (const entry of sets) {
    for (const objective of each(entry.set.objectives)) {
      const from = carrier.get(objective);
      if (from) hanging.set(from, [...(hanging.get(from) ?? []), { objective, entry }]);
    }
  }
  const lenses = new Map<string, Lens>();
  const lens = (entry: SetEntry): Lens => {
    const known = lenses.get(entry.uri) ?? lensOn(desk, entry.set.document);
    lenses.set(entry.uri, known);
    return known;
  };
  const building: Building = { ids: nameAll(sets, identities).things, hanging, lens };
  const groups = new Map<string, SetEntry[]>();
  for (const entry of sets) {
    const key = `group:${entry.team ?? ''}@${cycleName(entry) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups]
    .sort(([, a], [, b]) => compareGroups(a[0]!, b[0]!, desk))
    .map(([id, entries]) => group(building, id, entries, carrier))
    .filter((branch) => branch.children.length > 0);
}

function group(
  building: Building,
  id: string,
  entries: readonly SetEntry[],
  carrier: ReadonlyMap<Objective, Carrier>,
): Branch {
  const [first] = entries;
  const label = first?.teamName ?? 'No team';
  const cycle = first && cycleName(first);
  const children = entries.flatMap((entry) => [
    ...each(entry.set.objectives)
      .filter((objective) => !carrier.has(objective))
      .map((objective) => objectiveBranch(building, entry, objective)),
    ...each(entry.set.initiatives).map((initiative) => initiativeBranch(building, entry, initiative)),
    ...each(entry.set.health_metrics).map((metric) => healthBranch(building, entry, metric)),
  ]);
  const isClosed = entries.every((entry) => building.lens(entry).facts(entry.set).status === 'closed');
  return {
    id,
    kind: 'group',
    label,
    description: [cycle, isClosed && 'closed'].filter(Boolean).join(' · '),
    tooltip: '',
    accessibleLabel: [label, cycle, isClosed && 'closed'].filter(Boolean).join(', '),
    status: isClosed ? 'closed' : undefined,
    team: first?.teamName,
    cycle,
    owners: [],
    attention: [],
    canCheckIn: false,
    children,
  };
}

function common(building: Building, entry: SetEntry, target: Target) {
  return {
    id: building.ids.get(target)!,
    item: target,
    title: target.title?.span ?? target.span,
    document: entry.set.document,
    team: entry.teamName,
    cycle: cycleName(entry),
  };
}

function objectiveBranch(building: Building, entry: SetEntry, objective: Objective): Branch {
  return {
    ...common(building, entry, objective),
    ...describeObjective(building.lens(entry), objective, entry),
    children: [
      ...each(objective.key_results).map((keyResult) => keyResultBranch(building, entry, keyResult)),
      ...each(objective.initiatives).map((initiative) => initiativeBranch(building, entry, initiative)),
      ...hangingFrom(building, objective),
    ],
  };
}

function keyResultBranch(building: Building, entry: SetEntry, keyResult: KeyResult): Branch {
  return {
    ...common(building, entry, keyResult),
    ...describeKeyResult(building.lens(entry), keyResult),
    children: hangingFrom(building, keyResult),
  };
}

function initiativeBranch(building: Building, entry: SetEntry, initiative: Initiative): Branch {
  return {
    ...common(building, entry, initiative),
    ...describeInitiative(building.lens(entry), initiative),
    children: [],
  };
}

function healthBranch(building: Building, entry: SetEntry, metric: HealthMetric): Branch {
  return {
    ...common(building, entry, metric),
    ...describeHealthMetric(building.lens(entry), metric),
    children: hangingFrom(building, metric),
  };
}

function hangingFrom(building: Building, target: Carrier): Branch[] {
  return (building.hanging.get(target) ?? []).map(({ objective, entry }) =>
    objectiveBranch(building, entry, objective),
  );
}

/** Running cycles before coming and past ones; parents before their teams; then by name. */
function compareGroups(a: SetEntry, b: SetEntry, desk: Desk): number {
  const today = desk.today();
  return (
    season(a.cycle, today) - season(b.cycle, today) ||
    compare(b.cycle?.start ?? '', a.cycle?.start ?? '') ||
    depth(a, desk) - depth(b, desk) ||
    compare(a.teamName ?? '', b.teamName ?? '')
  );
}

function season(cycle: Cycle | undefined, today: string): number {
  if (!cycle) return 3;
  if (cycle.end < today) return 2;
  return cycle.start > today ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many teams stand above this one in the configuration. */
function depth(entry: SetEntry, desk: Desk): number {
  const { teams } = desk.workspace.config(entry.uri);
  const seen = new Set<string>();
  for (let at = entry.team; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const parent = teams.get(at)?.parent;
    at = parent === undefined ? undefined : slug(parent);
  }
  return seen.size;
}
