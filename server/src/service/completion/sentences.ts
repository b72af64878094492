/** How the sentence of a key result may go on. */
import { catalogue, findMetric, metricsFor } from '../../language/catalogue';
import { changeSentence, metricSentence } from '../../language/rewrite/sentence';
import { inline } from '../hover/markdown';
import { toSnippet } from '../snippet';
import { objectiveAt } from './around';
import type { Completion } from './index';
import { item, unique, type ValueSlot } from './item';

/** Verbs that say which way is good, and what is changed as far as it is typed. */
const CHANGE = /^(?:(reduce|cut|lower|decrease|shrink)|raise|increase|grow|lift)(?=\s)/i;

/** More than this of one kind is no help. */
const MOST = 6;

/** A sentence, and the name of the metric that it is from; none for one's own words. */
interface Sentence {
  readonly text: string;
  readonly metric?: string;
}

/** What a sentence could become: one with the metric that is being typed, one in the words that are there, others that fit it or its objective. */
export function sentences(slot: ValueSlot): Completion[] {
  const typed = slot.part.typed.trimStart();
  // Whoever writes a number knows how it goes on.
  if (/\d/.test(typed)) return [];
  const [verb, down] = CHANGE.exec(typed) ?? [];
  const what = verb === undefined ? '' : typed.slice(verb.length).trim();
  const words = what.replace(/(?<!\s)\s+from$/i, '');
  const known = verb === undefined ? [] : underWay(slot, verb, down === undefined ? 'up' : 'down', words);
  const own = verb !== undefined && words.length > 2 ? [{ text: changeSentence(verb, words, unitOf(words)) }] : [];
  const about = typed.trim().includes(' ') ? typed : `${objectiveAt(slot)?.title?.text ?? ''} ${typed}`;
  const fitting = metricsFor(about, MOST - 1).map((metric) => ({ text: metricSentence(metric), metric: metric.name }));
  // Words that name a metric are whole; where they only begin one, that one comes first.
  const all: readonly Sentence[] = isName(words) ? [...own, ...known, ...fitting] : [...known, ...own, ...fitting];
  return unique(
    all.map(({ text, metric }) =>
      item(slot, toSnippet(text).snippet, 'sentence', {
        label: text.replace(/<(?:from|to)>/g, '…'),
        detail: metric ?? 'with its numbers',
        documentation: inline(text),
        snippet: true,
      }),
    ),
  );
}

/** The team's own metrics and those of the catalogue that a text begins to name, of which this direction is the good one. */
function underWay({ lens }: ValueSlot, verb: string, good: 'up' | 'down', typed: string): Sentence[] {
  const article = /^the\s+/i.exec(typed)?.[0] ?? '';
  const start = typed.slice(article.length).toLowerCase();
  if (start === '') return [];
  const all = [...lens.config.words.metrics, ...catalogue];
  const named = all.flatMap((metric) => {
    if (metric.good !== undefined && metric.good !== good) return [];
    const begun = [metric.name, ...metric.synonyms].find((name) => name.toLowerCase().startsWith(start));
    return begun === undefined || begun.toLowerCase() === start ? [] : [{ begun, unit: metric.unit ?? '' }];
  });
  return named
    .slice(0, MOST)
    .map(({ begun, unit }) => ({ text: changeSentence(verb, article + begun, unit), metric: begun }));
}

/** Whether words are all of a known metric's name. */
function isName(words: string): boolean {
  const name = words.toLowerCase();
  const metric = findMetric(words);
  return metric !== undefined && [metric.name, ...metric.synonyms].some((one) => one.toLowerCase() === name);
}

/** The unit that a metric's numbers have, as far as its name tells. */
function unitOf(what: string): string {
  if (isName(what)) return findMetric(what)?.unit ?? '';
  return /\b(?:rate|share|ratio|percentage)\b/i.test(what) ? '%' : '';
}
