/** What the tree shows of one set, as plain values: kept while the set's file, and what it was made of elsewhere, stays the same. */
import { each, type Target } from '../../okr/model';
import type { Reference } from '../../okr/reference';
import type { SetEntry } from '../../rules/view';
import { pathText } from '../../workspace/facts';
import type { Lens } from '../lens';
import { perSet } from '../perSet';
import { type Stretch, stretchOf } from '../selection';
import {
  type Described,
  describeHealthMetric,
  describeInitiative,
  describeKeyResult,
  describeObjective,
} from './describe';

/** A thing in the tree. */
export interface Node {
  /** Where it stands in its set, as a text. */
  readonly path: string;
  /** The id that is written in the file, where there is one. */
  readonly own: string | undefined;
  readonly title: string;
  /** The whole of it, and its title. */
  readonly at: Stretch;
  readonly label: Stretch;
  readonly described: Described;
  /** The objective that a key result belongs to. */
  readonly objective?: ObjectiveNode;
}

export interface ObjectiveNode extends Node {
  readonly supports: readonly Reference[];
  readonly keyResults: readonly Node[];
  readonly initiatives: readonly Node[];
}

export interface Outline {
  readonly objectives: readonly ObjectiveNode[];
  readonly initiatives: readonly Node[];
  readonly healthMetrics: readonly Node[];
  readonly isClosed: boolean;
  /** Everything in it that objectives may hang from, by its path. */
  readonly carriers: ReadonlyMap<string, Node | ObjectiveNode>;
}

/** The outline of a set. */
export const outlineOf = perSet((lens, entry): Outline => {
  const { set } = entry;
  const objectives = each(set.objectives).map((_, part) => objectiveNode(lens, entry, part));
  const own = objectives.length;
  const healthMetrics = each(set.health_metrics).map((metric, at) =>
    node(metric, pathText(own, { list: 'health_metrics', at }), describeHealthMetric(lens, metric)),
  );
  const all = [...objectives, ...objectives.flatMap(({ keyResults }) => keyResults), ...healthMetrics];
  return {
    objectives,
    initiatives: each(set.initiatives).map((one, at) =>
      node(one, pathText(own, { list: 'initiatives', at }), describeInitiative(lens, one)),
    ),
    healthMetrics,
    isClosed: lens.facts(set).status === 'closed',
    carriers: new Map(all.map((one) => [one.path, one])),
  };
});

function objectiveNode(lens: Lens, entry: SetEntry, part: number): ObjectiveNode {
  const objective = each(entry.set.objectives)[part]!;
  const keyResults: Node[] = [];
  const made: ObjectiveNode = {
    ...node(objective, pathText(part, { list: 'objective', at: 0 }), describeObjective(lens, objective, entry)),
    supports: each(objective.supports).flatMap(({ value }) => value ?? []),
    keyResults,
    initiatives: each(objective.initiatives).map((one, at) =>
      node(one, pathText(part, { list: 'initiatives', at }), describeInitiative(lens, one)),
    ),
  };
  each(objective.key_results).forEach((one, at) => {
    const path = pathText(part, { list: 'key_results', at });
    keyResults.push({ ...node(one, path, describeKeyResult(lens, one)), objective: made });
  });
  return made;
}

function node(target: Target, path: string, described: Described): Node {
  return {
    path,
    own: target.id?.value,
    title: target.title?.text ?? '',
    at: stretchOf(target),
    label: stretchOf(target.title ?? target),
    described,
  };
}
