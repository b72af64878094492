/** Who works for what: objectives that nobody supports, objectives that support nothing, and where the work of several teams meets. */
import { overlap } from '../../okr/cycle';
import { each, type Initiative, initiativesOf, type Objective, setOf, type Target } from '../../okr/model';
import { slug } from '../../okr/reference';
import type { AlignedNode, Alignment } from '../../pages/review/data';
import { referencesOf } from '../../rules/support/references';
import { nameOf } from '../words';
import { teamOf as nameOfTeam, type Reviewed, teamsAbove } from './chosen';
import { lineOf } from './lines';

/** The map, with what it is drawn from. */
export interface Aligned {
  readonly alignment: Alignment;
  /** For each set: whether other teams work for it by the configuration, or by what they support. */
  readonly isWider: readonly boolean[];
  /** What each node of the map is. */
  readonly targets: readonly Target[];
}

/** Draws up who works for what, across sets. */
export function alignmentOf(sets: readonly Reviewed[]): Aligned {
  const nodes: AlignedNode[] = [];
  const links: Alignment['links'] = [];
  const numbers = new Map<Target, number>();
  const setNumbers = new Map(sets.map(({ entry }, number) => [entry.set, number]));

  function nodeOf(target: Target): number | undefined {
    const known = numbers.get(target);
    if (known !== undefined) return known;
    const set = setNumbers.get(setOf(target));
    const reviewed = set === undefined ? undefined : sets[set];
    if (set === undefined || !reviewed) return undefined;
    const parent = target.parent?.shape === 'objective' ? (target.parent as Objective) : undefined;
    const of = parent ? (nodeOf(parent) ?? null) : null;
    numbers.set(target, nodes.length);
    nodes.push({ ...described(target, reviewed), set, of });
    return nodes.length - 1;
  }

  for (const { entry } of sets) for (const objective of each(entry.set.objectives)) nodeOf(objective);
  for (const { entry, lens } of sets) {
    const items: (Objective | Initiative)[] = [...each(entry.set.objectives), ...initiativesOf(entry.set)];
    for (const item of items) {
      for (const { value } of referencesOf(item)) {
        const found = lens.view.resolve(value, entry.set);
        // bets for a team's own key results are the board's, not the map's
        if (found.kind !== 'found' || (item.shape === 'initiative' && found.entry.set === entry.set)) continue;
        if (found.target === item) continue;
        const to = nodeOf(found.target);
        const from = to === undefined ? undefined : nodeOf(item);
        if (from === undefined || to === undefined) continue;
        links.push({ from, to, kind: item.shape === 'objective' ? 'supports' : 'moves' });
      }
    }
  }
  const reliances = reliancesOf(sets, nodeOf);
  const isWider = widerSets(sets, nodes, links);
  return {
    alignment: {
      nodes,
      links,
      reliances,
      unsupported: unsupported(nodes, links, isWider),
      adrift: adrift(sets, numbers, isWider),
      meetings: meetings(sets, nodes, links, reliances, isWider),
    },
    isWider,
    targets: [...numbers].sort(([, a], [, b]) => a - b).map(([target]) => target),
  };
}

function described(target: Target, { lens }: Reviewed): Omit<AlignedNode, 'set' | 'of'> {
  const standing =
    target.shape === 'objective'
      ? lens.objectiveStanding(target)
      : target.shape === 'keyResult'
        ? lens.standing(target)
        : undefined;
  return {
    kind: target.shape,
    line: lineOf(lens.document, target.span.start),
    title: nameOf(target),
    progress: standing?.progress ?? null,
    status: standing?.status ?? null,
  };
}

/** What key results need of other teams. */
function reliancesOf(
  sets: readonly Reviewed[],
  nodeOf: (target: Target) => number | undefined,
): Alignment['reliances'] {
  return sets.flatMap(({ entry }) =>
    each(entry.set.objectives)
      .flatMap((objective) => [...each(objective.key_results)])
      .flatMap((keyResult) =>
        each(keyResult.depends_on).flatMap(({ team, need, committed }) => {
          const from = team?.value === undefined ? undefined : nodeOf(keyResult);
          if (from === undefined || team?.value === undefined) return [];
          const name = slug(team.value);
          const set = sets.findIndex(
            ({ entry: other }) =>
              other.team === name && (!other.cycle || !entry.cycle || overlap(other.cycle, entry.cycle)),
          );
          return [
            {
              from,
              team: team.value,
              set: set < 0 ? null : set,
              need: need?.value ?? null,
              committed: committed?.value === true,
            },
          ];
        }),
      ),
  );
}

/**
 * The sets that others are there for. Where the configuration names parents, theirs; where it names none, those that other teams
 * support and that support nobody themselves.
 */
function widerSets(sets: readonly Reviewed[], nodes: readonly AlignedNode[], links: Alignment['links']): boolean[] {
  const parents = new Set(sets.flatMap(({ lens, facts }) => teamsAbove(lens, facts.team)));
  const configured = sets.map(({ facts }) => facts.team !== undefined && parents.has(facts.team));
  if (configured.some(Boolean)) return configured;
  const teamOf = (node: number) => sets[nodes[node]!.set]!.facts.team;
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
  numbers: ReadonlyMap<Target, number>,
  isWider: readonly boolean[],
): number[] {
  const hasParents = sets.some(({ lens, facts }) => teamsAbove(lens, facts.team).length > 0);
  const known = new Set(sets.map(({ facts }) => facts.team));
  return sets.flatMap(({ entry, lens, facts }, set) => {
    const isBelow = hasParents
      ? teamsAbove(lens, facts.team).some((team) => known.has(team))
      : !isWider[set] && isWider.includes(true);
    if (!isBelow) return [];
    return each(entry.set.objectives)
      .filter(({ supports }) => each(supports).length === 0)
      .flatMap((objective) => numbers.get(objective) ?? []);
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
