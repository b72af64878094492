/** Metrics that say what an unclear word leaves open. */
import type { Evidence } from '../../../language';
import { catalogue, findMetric } from '../../../language/catalogue';
import type { OkrDocument } from '../../../okr/model';
import { replaceValue } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { withParts } from '../../support/words';
import type { Judged } from './judged';

const MOST = 3;

/** The word replaced by defined metrics of the catalogue that it may mean. */
export function definedMetrics(document: OkrDocument, { title }: Judged, word: Evidence): Fix[] {
  return meantBy(word.text).map((name) => ({
    title: `Say which: ${name}`,
    edits: replaceValue(document, title, withParts(title.text, [{ start: word.start, end: word.end, text: name }])),
  }));
}

function meantBy(word: string): string[] {
  const stem = word.trim().toLowerCase().replace(/s$/, '');
  if (stem.length < 3) return [];
  const known = findMetric(word);
  const near = catalogue.filter(({ name, synonyms }) =>
    [name, ...synonyms].some((phrase) => phrase.toLowerCase().includes(stem)),
  );
  const names = [...(known ? [known] : []), ...near].map(({ name }) => name);
  return [...new Set(names)].filter((name) => name.toLowerCase() !== word.trim().toLowerCase()).slice(0, MOST);
}
