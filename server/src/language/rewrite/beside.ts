/** What belongs beside a result: numbers that move earlier, and those that keep it honest. */
import { type CatalogueMetric, findMetric, metricById } from '../catalogue';
import type { Reading } from '../reading';

/** The catalogue's metric that a statement measures; undefined where it measures nothing or something of its own. */
export function metricOf(reading: Pick<Reading, 'measure'>): CatalogueMetric | undefined {
  const { measure } = reading;
  return measure ? findMetric(measure.metric) : undefined;
}

const all = (ids: readonly string[]): CatalogueMetric[] => ids.flatMap((id) => metricById(id) ?? []);

/** Metrics that move before the one that is measured, for a number that comes too slowly to steer by. */
export function leadingIndicators(reading: Pick<Reading, 'measure'>): CatalogueMetric[] {
  return all(metricOf(reading)?.ledBy ?? []);
}

/** Metrics that would show if this one were reached at the wrong price (Grove's paired indicators). */
export function guardrailsFor(reading: Pick<Reading, 'measure'>): CatalogueMetric[] {
  return all(metricOf(reading)?.guardrails ?? []);
}
