/** Who works for what: objectives that nobody supports, objectives that support nothing, and where the work of several teams meets. */
import { overlap } from '../../okr/cycle';
import { slug } from '../../okr/reference';
import type { AlignedNode, Alignment } from '../../pages/review/data';
import { teamOf as nameOfTeam, type Reviewed } from './chosen';

/** The map, with what it is drawn from. */
export interface Aligned {
  readonly alignment: Alignment;
  /** For each set: whether other teams work for it by the configuration, or by what they support. */
  readonly isWider: readonly boolean[];
  /** Where each node of the map stands in its set. */
  readonly paths: readonly string[];
}

/** Draws up who works for what, across sets. */
export function alignmentOf(sets: readonly Reviewed[]): Aligned {
  const nodes: AlignedNode[] = [];
  const paths: string[] = [];
  const links: Alignment['links'] = [];
  const numbers = new Map<string, number>();
  const setNumbers = new Map(sets.map(({ key }, number) => [key, number]));

  function nodeOf(set: number, path: string): number | undefined {
    const key = `${set} ${path}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const thing = sets[set]?.record.things.get(path);
    if (!thing) return undefined;
    const of = thing.of === undefined ? null : (nodeOf(set, thing.of) ?? null);
    numbers.set(key, nodes.length);
    nodes.push({ ...thing, set, of });
    paths.push(path);
    return nodes.length - 1;
  }

  sets.forEach(({ record }, set) => {
    for (const { path } of record.aiming) nodeOf(set, path);
  });
  sets.forEach(({ record }, set) => {
    for (const { from: path, to: aim, kind } of record.aims) {
      const other = setNumbers.get(aim.set);
      const to = other === undefined ? undefined : nodeOf(other, aim.path);
      const from = to === undefined ? undefined : nodeOf(set, path);
      if (from !== undefined && to !== undefined) links.push({ from, to, kind });
    }
  });
  const reliances = reliancesOf(sets, nodeOf);
  const isWider = widerSets(sets, nodes, links);
  return {
    alignment: {
      nodes,
      links,
      reliances,
      unsupported: unsupported(nodes, links, isWider),
      adrift: adrift(sets, nodeOf, isWider),
      meetings: meetings(sets, nodes, links, reliances, isWider),
    },
    isWider,
    paths,
  };
}

/** What key results need of other teams. */
function reliancesOf(
  sets: readonly Reviewed[],
  nodeOf: (set: number, path: string) => number | undefined,
): Alignment['reliances'] {
  return sets.flatMap(({ entry, record }, set) =>
    record.needs.flatMap(({ from: path, team, need, committed }) => {
      const from = nodeOf(set, path);
      if (from === undefined) return [];
      const name = slug(team);
      const helper = sets.findIndex(
        ({ entry: other }) =>
          other.team === name && (!other.cycle || !entry.cycle || overlap(other.cycle, entry.cycle)),
      );
      return [{ from, team, set: helper < 0 ? null : helper, need, committed }];
    }),
  );
}

/**
 * The sets that others are there for. Where the configuration names parents, theirs; where it names none, those that other teams
 * support and that support nobody themselves.
 */
function widerSets(sets: readonly Reviewed[], nodes: readonly AlignedNode[], links: Alignment['links']): boolean[] {
  const parents = new Set(sets.flatMap(({ above }) => above));
  const configured = sets.map(({ entry }) => entry.team !== undefined && parents.has(entry.team));
  if (configured.some(Boolean)) return configured;
  const teamOf = (node: number) => sets[nodes[node]!.set]!.entry.team;
  const across = links.filter(({ from, to, kind }) => kind === 'supports' && teamOf(from) !== teamOf(to));
  const helped = new Set(across.map(({ to }) => nodes[to]!.set));
  const helping = new Set(across.map(({ from }) => nodes[from]!.set));
  return sets.map((_, set) => helped.has(set) && !helping.has(set));
}

/** The objective that a node is, or belongs to. */
function objectiveOf(node: number, nodes: readonly AlignedNode[]): number {
  return nodes[node]!.of ?? node;
}

function unsupported(nodes: readonly AlignedNode[], links: Alignment['links'], isWider: readonly boolean[]): number[] {
  const helped = new Set(
    links.filter(({ from, to }) => nodes[from]!.set !== nodes[to]!.set).map(({ to }) => objectiveOf(to, nodes)),
  );
  return nodes.flatMap(({ kind, set }, number) =>
    kind === 'objective' && isWider[set] && !helped.has(number) ? [number] : [],
  );
}

/** Objectives that name nothing they support, of teams that others stand above. A reference that leads nowhere is a rule's matter. */
function adrift(
  sets: readonly Reviewed[],
  nodeOf: (set: number, path: string) => number | undefined,
  isWider: readonly boolean[],
): number[] {
  const hasParents = sets.some(({ above }) => above.length > 0);
  const known = new Set(sets.map(({ entry }) => entry.team));
  return sets.flatMap(({ record, above }, set) => {
    const isBelow = hasParents ? above.some((team) => known.has(team)) : !isWider[set] && isWider.includes(true);
    if (!isBelow) return [];
    return record.aiming.filter(({ supports }) => !supports).flatMap(({ path }) => nodeOf(set, path) ?? []);
  });
}

/** Key results that more than one team works on, and objectives of parent teams that several others work for. */
function meetings(
  sets: readonly Reviewed[],
  nodes: readonly AlignedNode[],
  links: Alignment['links'],
  reliances: Alignment['reliances'],
  isWider: readonly boolean[],
): Alignment['meetings'] {
  const teamOf = (set: number) => nameOfTeam(sets[set]!.entry.teamName);
  const found = new Map<number, Set<string>>();
  const add = (node: number, team: string) => found.set(node, (found.get(node) ?? new Set()).add(team));
  for (const { from, to } of links) {
    if (nodes[from]!.set === nodes[to]!.set) continue;
    add(to, teamOf(nodes[from]!.set));
    if (nodes[to]!.of !== null) add(objectiveOf(to, nodes), teamOf(nodes[from]!.set));
  }
  for (const { from, team, set } of reliances) add(from, set === null ? team : teamOf(set));
  return [...found]
    .flatMap(([node, others]) => {
      const { kind, set } = nodes[node]!;
      const own = teamOf(set);
      others.delete(own);
      // nobody but its team works on a key result of a team; for a parent team's, and for objectives, others do
      const teams = kind === 'objective' || isWider[set] ? [...others] : [own, ...others];
      return teams.length > 1 ? [{ node, teams }] : [];
    })
    .sort((a, b) => b.teams.length - a.teams.length || a.node - b.node);
}
