/** What a team could move for a wider goal: metrics of the catalogue that move before the goal's own. Pure: an objective in, metrics out. */
import type { Reading } from '../../language';
import { type CatalogueMetric, metricById, metricsFor } from '../../language/catalogue';
import { metricOf } from '../../language/rewrite';
import { each, type Field, type KeyResult, type Objective } from '../../okr/model';
import { shorten } from '../../rules/support/words';

export interface Candidate {
  readonly metric: CatalogueMetric;
  /** "moves before checkout conversion, which is to go from 61% to 70%" */
  readonly why: string;
}

/** So many are worth reading. */
const MOST = 9;

type Read = (title: Field<string>) => Reading;

/** A metric of the goal, and the key result that measures it. */
interface Source {
  readonly metric: CatalogueMetric;
  readonly says: string;
}

/**
 * Metrics that lead those of an objective, the nearest first: what moves before its key results, what moves before that, and what work
 * on its subject usually moves. Never the objective's own metrics: whoever takes those over has copied the goal.
 */
export function candidatesFor(objective: Objective, read: Read): Candidate[] {
  const sources = each(objective.key_results).flatMap((keyResult) => sourceOf(keyResult, read));
  const own = new Set(sources.map(({ metric }) => metric.id));
  const found = new Map<string, Candidate>();
  const add = (metric: CatalogueMetric, why: string): void => {
    if (!own.has(metric.id) && !found.has(metric.id)) found.set(metric.id, { metric, why });
  };
  const nearest = sources.flatMap((source) => leading(source.metric).map((metric) => ({ metric, source })));
  for (const { metric, source } of nearest) add(metric, `moves before ${source.metric.label}${source.says}`);
  for (const { metric, source } of nearest)
    for (const earlier of leading(metric))
      add(earlier, `moves before ${metric.label}, and so before ${source.metric.label}`);
  for (const title of [objective.title, ...each(objective.key_results).map((keyResult) => keyResult.title)])
    for (const metric of title ? metricsFor(title.text) : [])
      if (metric.leads === 'leading') add(metric, `what work on “${shorten(title?.text ?? '')}” usually moves`);
  return [...found.values()].slice(0, MOST);
}

function leading({ ledBy }: CatalogueMetric): CatalogueMetric[] {
  return ledBy.flatMap((id) => metricById(id) ?? []);
}

function sourceOf(keyResult: KeyResult, read: Read): Source[] {
  const reading = keyResult.title && read(keyResult.title);
  const metric = reading && metricOf(reading);
  if (!metric) return [];
  const from = keyResult.baseline?.text ?? reading.measure?.from?.quantity.text;
  const to = keyResult.target?.text ?? reading.measure?.to?.quantity.text;
  const way = from && to ? ` from ${from.trim()} to ${to.trim()}` : to ? ` to ${to.trim()}` : undefined;
  return [{ metric, says: way ? `, which is to go${way}` : '' }];
}
