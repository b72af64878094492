/** Puts the tree together: objectives under what they support, across files, else under their team and cycle. */
import type { Cycle } from '../../okr/cycle';
import { slug } from '../../okr/reference';
import type { SetEntry } from '../../rules/view';
import type { Desk } from '../lens';
import type { Branch } from './branch';
import type { Identities } from './identities';
import { cycleName, type Named, nameAll } from './names';
import { type Node, type ObjectiveNode, type Outline, outlineOf } from './outline';
import { carriers } from './parents';

interface Building {
  readonly ids: ReadonlyMap<Node, string>;
  /** Objectives that hang from a thing, with the set they stand in. */
  readonly hanging: ReadonlyMap<Node, readonly { readonly objective: ObjectiveNode; readonly entry: SetEntry }[]>;
  outline(entry: SetEntry): Outline;
}

/** The forest of all sets. A group without anything of its own is left out. */
export function buildTree(desk: Desk, identities: Identities): Branch[] {
  const view = desk.workspace.view();
  const { sets } = view;
  const outlines = new Map(sets.map((entry) => [entry, outlineOf(desk, entry)]));
  const outline = (entry: SetEntry): Outline => outlines.get(entry)!;
  const carrier = carriers(view, outline);
  const hanging = new Map<Node, { objective: ObjectiveNode; entry: SetEntry }[]>();
  for (const entry of sets) {
    for (const objective of outline(entry).objectives) {
      const from = carrier.get(objective);
      if (from) hanging.set(from, [...(hanging.get(from) ?? []), { objective, entry }]);
    }
  }
  const { things } = nameAll<Node>(
    sets,
    identities,
    (entry) => namedIn(outline(entry)),
    (node) => node,
  );
  const building: Building = { ids: things, hanging, outline };
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

function namedIn({ objectives, initiatives, healthMetrics }: Outline): Named<Node> {
  return { objectives: objectives.map((thing) => ({ ...thing, thing })), initiatives, healthMetrics };
}

function group(
  building: Building,
  id: string,
  entries: readonly SetEntry[],
  carrier: ReadonlyMap<ObjectiveNode, Node>,
): Branch {
  const [first] = entries;
  const label = first?.teamName ?? 'No team';
  const cycle = first && cycleName(first);
  const children = entries.flatMap((entry) => {
    const { objectives, initiatives, healthMetrics } = building.outline(entry);
    return [
      ...objectives.filter((one) => !carrier.has(one)).map((one) => objectiveBranch(building, entry, one)),
      ...[...initiatives, ...healthMetrics].map((one) => branch(building, entry, one, hangingFrom(building, one))),
    ];
  });
  const isClosed = entries.every((entry) => building.outline(entry).isClosed);
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

function branch(building: Building, entry: SetEntry, node: Node, children: readonly Branch[]): Branch {
  const { path, at, label } = node;
  return {
    id: building.ids.get(node)!,
    place: { entry, path, at, label },
    team: entry.teamName,
    cycle: cycleName(entry),
    ...node.described,
    children,
  };
}

function objectiveBranch(building: Building, entry: SetEntry, objective: ObjectiveNode): Branch {
  return branch(building, entry, objective, [
    ...objective.keyResults.map((one) => branch(building, entry, one, hangingFrom(building, one))),
    ...objective.initiatives.map((one) => branch(building, entry, one, [])),
    ...hangingFrom(building, objective),
  ]);
}

function hangingFrom(building: Building, node: Node): Branch[] {
  return (building.hanging.get(node) ?? []).map(({ objective, entry }) => objectiveBranch(building, entry, objective));
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
