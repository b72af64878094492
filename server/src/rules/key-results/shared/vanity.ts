/** What should follow from being seen. */
import { catalogue, metricsFor } from '../../../language/catalogue';
import { metricOf, metricSentence } from '../../../language/rewrite';
import type { OkrDocument } from '../../../okr/model';
import { replaceValue } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import type { Judged } from './judged';
import { shown } from './rewrites';

const MOST = 3;

/** Key results on metrics that this one leads to, else on those that such work usually means to move. */
export function metricsThatFollow(document: OkrDocument, { title, reading }: Judged): Fix[] {
  const own = metricOf(reading);
  const led = own ? catalogue.filter(({ ledBy }) => ledBy.includes(own.id)) : [];
  const usual = metricsFor(title.text, MOST + 1).filter(({ id }) => id !== own?.id);
  return [...new Set([...led, ...usual])].slice(0, MOST).map((metric) => ({
    title: `Measure instead: ${shown(metricSentence(metric))}`,
    edits: replaceValue(document, title, metricSentence(metric), { blanks: true }),
  }));
}
