/** The metric catalogue: what teams measure, in which unit, which way is good, how often it can be read, and what belongs beside it. */
import { fields } from './fields';
import { buildIndexes, movedBy, naming, worksOn } from './lookup';
import { unfold } from './row';

export type Field =
  | 'reliability'
  | 'delivery'
  | 'performance'
  | 'cost'
  | 'security'
  | 'quality'
  | 'product'
  | 'growth'
  | 'sales'
  | 'success'
  | 'marketing'
  | 'people'
  | 'finance'
  | 'data'
  | 'operations'
  | 'open-source'
  | 'public';

export interface CatalogueMetric {
  readonly id: string;
  readonly field: Field;
  /** How it stands inside a sentence: "time to restore service". */
  readonly name: string;
  /** The name with the place of a subject: "time to restore {service|*}"; see `row.ts`. */
  readonly pattern: string;
  /** A few words for a menu: "recovery time". */
  readonly label: string;
  readonly synonyms: readonly string[];
  /** As it is written behind a number: `%`, `min`, `USD`, `per week`; empty for a plain count. */
  readonly unit: string;
  readonly good: 'up' | 'down';
  readonly every: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly leads: 'leading' | 'lagging';
  /** Ids of the metrics that keep it honest (Grove's pairs). */
  readonly guardrails: readonly string[];
  /** Ids of metrics that move earlier than this one. */
  readonly ledBy: readonly string[];
  /** Lemmas of work and subjects that usually mean to move it: `migrate`, `kubernetes`, `onboarding`. */
  readonly movedBy: readonly string[];
}

/** All metrics, in a fixed order. */
export const catalogue: readonly CatalogueMetric[] = fields.flatMap(({ field, metrics }) =>
  metrics.map((row) => unfold(field, row, () => movedBy(row[0]))),
);

const byId = new Map(catalogue.map((metric) => [metric.id, metric]));

/** The metric with this id, or undefined. */
export function metricById(id: string): CatalogueMetric | undefined {
  return byId.get(id);
}

/** Does now what the first question would otherwise wait for, some ten milliseconds. */
export const prepareCatalogue = buildIndexes;

/** The metric that a phrase names ("MTTR", "time to recover"), or undefined. Of several the longest name, then the first. */
export function findMetric(phrase: string): CatalogueMetric | undefined {
  const id = naming(phrase);
  return id === undefined ? undefined : byId.get(id);
}

/** Up to `limit` metrics that work on this subject usually means to move, best first. */
export function metricsFor(sentence: string, limit = 4): CatalogueMetric[] {
  return worksOn(sentence)
    .slice(0, limit)
    .flatMap(({ id }) => byId.get(id) ?? []);
}
