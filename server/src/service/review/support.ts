/** The heat table: objectives of parent teams beside the teams that work for them. */
import { weightedMean } from '../../okr/progress';
import type { Alignment, Review, Status, Support } from '../../pages/review/data';
import { worstOf } from '../../rules/standing';

/** Follows what supports what, through other teams too. An objective supports what its key results' supporters lead to. */
export function supportOf(
  { nodes, links }: Pick<Alignment, 'nodes' | 'links'>,
  isWider: readonly boolean[],
  sets: Review['sets'],
): Support {
  const above = new Map<number, number[]>();
  for (const { from, to, kind } of links)
    if (kind === 'supports') above.set(from, [...(above.get(from) ?? []), nodes[to]!.of ?? to]);
  const goals = nodes.flatMap(({ kind, set }, number) => (kind === 'objective' && isWider[set] ? [number] : []));
  const places = new Map(goals.map((node, place) => [node, place]));
  const present = new Set(nodes.map(({ set }) => set));
  const teams = [
    ...new Set(
      sets.flatMap(({ team, isShown }, set) => (isWider[set] || !(isShown || present.has(set)) ? [] : [team])),
    ),
  ];
  const cells = new Map<string, { goal: number; team: number; objectives: number[] }>();
  nodes.forEach((node, number) => {
    if (node.kind !== 'objective' || isWider[node.set]) return;
    const team = teams.indexOf(sets[node.set]!.team);
    for (const goal of reached(number, above)) {
      const place = places.get(goal);
      if (place === undefined) continue;
      const key = `${place} ${team}`;
      const cell = cells.get(key) ?? { goal: place, team, objectives: [] };
      cell.objectives.push(number);
      cells.set(key, cell);
    }
  });
  return {
    goals,
    teams,
    cells: [...cells.values()].map(({ goal, team, objectives }) => {
      const stands = objectives.map((node) => nodes[node]!);
      const known = stands.flatMap(({ progress }) => (progress === null ? [] : [{ value: progress, weight: 1 }]));
      const statuses = stands.flatMap(({ status }): Status[] => (status === null ? [] : [status]));
      const progress = weightedMean(known) ?? null;
      return { goal, team, objectives, progress, status: worstOf(statuses) ?? 'no data' };
    }),
  };
}

/** All objectives that one leads to. */
function reached(from: number, above: ReadonlyMap<number, readonly number[]>): Set<number> {
  const found = new Set<number>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const next of above.get(at) ?? []) {
      if (found.has(next) || next === from) continue;
      found.add(next);
      waiting.push(next);
    }
  }
  return found;
}
