/** The catalogue's metrics, as sentences that can stand in a file. */
import type { Reading } from '../../../language';
import { type CatalogueMetric, findMetric, metricById } from '../../../language/catalogue';

/** The metric that a sentence is about, where the catalogue knows it. */
export function metricOf(reading: Reading): CatalogueMetric | undefined {
  const { measure } = reading;
  if (!measure) return undefined;
  return measure.catalogueId === undefined ? findMetric(measure.metric) : metricById(measure.catalogueId);
}

/** A key result for a metric, its numbers left to be filled in: "Reduce build time from <from> min to <to> min". */
export function sentenceFor({ name, good, unit }: CatalogueMetric): string {
  const verb = good === 'up' ? 'Increase' : 'Reduce';
  return `${verb} ${name} from ${withUnit('<from>', '')} to ${withUnit('<to>', unit)}`;
}

function withUnit(blank: string, unit: string): string {
  if (unit === '') return blank;
  if (unit === '%' || unit.startsWith('/') || unit === 'x') return `${blank}${unit}`;
  return `${blank} ${unit}`;
}
