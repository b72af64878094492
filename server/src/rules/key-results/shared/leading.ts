/** Faster numbers that tell early where a slow one goes. */
import type { Reading } from '../../../language';
import { type CatalogueMetric, metricsFor } from '../../../language/catalogue';
import { leadingIndicators, metricOf, metricSentence } from '../../../language/rewrite';
import type { KeyResult, OkrDocument } from '../../../okr/model';
import { replaceValue, setKey } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import type { Judged } from './judged';
import { shown } from './rewrites';

const MOST = 3;

/** Keys that speak of the slow number; where they are there, its title alone can't be changed. */
const OF_THE_METRIC = new Set(['metric', 'baseline', 'target', 'source', 'check_ins', 'changes']);

/** The key result on a leading metric instead. */
export function steerByLeading(document: OkrDocument, keyResult: KeyResult, { title, reading }: Judged): Fix[] {
  if (keyResult.keys.some(({ name }) => OF_THE_METRIC.has(name))) return [];
  return leading(reading).map((metric) => ({
    title: `Steer by what moves earlier: ${shown(metricSentence(metric))}`,
    edits: [
      ...replaceValue(document, title, metricSentence(metric), { blanks: true }),
      ...(keyResult.measured
        ? setKey(document, keyResult, 'measured', metric.every === 'day' ? 'daily' : 'weekly')
        : []),
    ],
  }));
}

function leading(reading: Reading): CatalogueMetric[] {
  const own = metricOf(reading);
  const usual = metricsFor(reading.text, 2 * MOST);
  const fast = [...leadingIndicators(reading), ...usual].filter(
    ({ id, every }) => id !== own?.id && (every === 'day' || every === 'week'),
  );
  return [...new Set(fast)].slice(0, MOST);
}
