/** The metric catalogue: what teams measure, in which unit, which way is good, how often it can be read, and what belongs beside it. */

export type Field =
  | 'reliability' | 'delivery' | 'performance' | 'cost' | 'security' | 'quality' | 'product' | 'growth' | 'sales' | 'success'
  | 'marketing' | 'people' | 'finance' | 'data' | 'operations' | 'open-source' | 'public';

export interface CatalogueMetric {
  readonly id: string;
  readonly field: Field;
  /** How it stands inside a sentence: "time to restore service". */
  readonly name: string;
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
export const catalogue: readonly CatalogueMetric[] = [];

/** The metric that a phrase names ("MTTR", "time to recover"), or undefined. */
export function findMetric(_phrase: string): CatalogueMetric | undefined {
  return undefined;
}

/** Up to `limit` metrics that work on this subject usually means to move, best first. */
export function metricsFor(_sentence: string, _limit?: number): CatalogueMetric[] {
  return [];
}
