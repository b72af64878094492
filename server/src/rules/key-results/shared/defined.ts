/** Metrics that say what an unclear word leaves open. */
import type { Evidence, Measure } from '../../../language';
import { type CatalogueMetric, catalogue, findMetric } from '../../../language/catalogue';
import type { KeyResult, OkrDocument } from '../../../okr/model';
import { replaceValue, setKey } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { withParts } from '../../support/words';
import type { Judged } from './judged';

const MOST = 3;

/** The word replaced by defined metrics of the catalogue that it may mean, or the definition to be written beside the title. */
export function definedMetrics(
  document: OkrDocument,
  keyResult: KeyResult,
  { title, reading }: Judged,
  word: Evidence,
): Fix[] {
  const named = meantBy(word.text, reading.measure).map((name) => ({
    title: `Say which: ${name}`,
    edits: replaceValue(document, title, withParts(title.text, [{ start: word.start, end: word.end, text: name }])),
  }));
  const inWords = setKey(document, keyResult, 'metric', '<who or what counts, and over which time>', { blanks: true });
  return [...named, { title: 'Define it in metric', edits: inWords }];
}

/** Names of metrics that hold the word and are counted like the number beside it. */
function meantBy(word: string, measure: Measure | null): string[] {
  const stem = word.trim().toLowerCase().replace(/s$/, '');
  if (stem.length < 3) return [];
  const known = findMetric(word);
  const near = catalogue.filter(({ name }) =>
    // What the metric is, not who meets it: "data errors that users find" counts no users.
    name
      .replace(/ (?:that|who) .*/, '')
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((part) => part.startsWith(stem)),
  );
  const fitting = [...(known ? [known] : []), ...near].filter((metric) => countsLike(metric, measure));
  const names = fitting.map(({ name }) => (name.startsWith('share ') ? `the ${name}` : name));
  return [...new Set(names)].filter((name) => name.toLowerCase() !== word.trim().toLowerCase()).slice(0, MOST);
}

function countsLike({ unit }: CatalogueMetric, measure: Measure | null): boolean {
  const written = measure?.to?.quantity;
  if (!written) return true;
  return (written.dimension === 'percent') === (unit === '%');
}
