/** Faster numbers that tell early where a slow one goes. */
import type { Reading } from '../../../language';
import { type CatalogueMetric, metricById, metricsFor } from '../../../language/catalogue';
import { each, type KeyResult, type OkrDocument } from '../../../okr/model';
import { addElement } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { metricOf, sentenceFor } from './catalogued';
import { shown } from './rewrites';

const MOST = 3;

/** Key results on leading metrics, to stand behind the slow one. */
export function leadingIndicators(document: OkrDocument, keyResult: KeyResult, reading: Reading): Fix[] {
  const index = each(keyResult.parent.key_results).indexOf(keyResult);
  return leading(reading).map((metric) => ({
    title: `Add a leading indicator: ${shown(sentenceFor(metric))}`,
    edits: addElement(document, keyResult.parent, 'key_results', sentenceFor(metric), index + 1, { blanks: true }),
  }));
}

function leading(reading: Reading): CatalogueMetric[] {
  const own = metricOf(reading);
  const led = (own?.ledBy ?? []).flatMap((id) => metricById(id) ?? []);
  const usual = metricsFor(reading.text, 2 * MOST);
  const fast = [...led, ...usual].filter(({ id, every }) => id !== own?.id && (every === 'day' || every === 'week'));
  return [...new Set(fast)].slice(0, MOST);
}
