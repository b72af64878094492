/** From words to metric ids: by name, and by the work that means to move a metric. Both indexes are built on first use. */
import { fields } from './fields';
import { Phrases } from './phrases';
import { list, plainName } from './row';
import { nameWords, stem, words } from './words';

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const names = once(() => {
  const phrases = new Phrases<string>();
  for (const { metrics } of fields) {
    for (const [id, pattern, synonyms] of metrics) {
      for (const name of [plainName(pattern), ...list(synonyms, '|')]) phrases.add(nameWords(name), id);
    }
  }
  return phrases;
});

/** The id of the metric that a phrase names: the longest name in it, of equal ones the first. */
export function naming(phrase: string): string | undefined {
  return longestName(nameWords(phrase))?.value;
}

/** Words that begin what a metric is measured on: "accuracy of the churn model" is not churn. */
const ON = new Set('of in for on with to by at from among about across who that which per'.split(' '));
/** Words of mere amount, before which the metric's own name comes: "number of incidents", "drop in churn". */
const AMOUNT = new Set(
  'number rate level share amount percentage percent proportion count reduction decrease drop increase growth volume value'.split(
    ' ',
  ),
);

/** How many words from the start name the metric itself rather than what it is measured on. */
function headWords(text: readonly string[]): number {
  const from = AMOUNT.has(text[0] ?? '') && ON.has(text[1] ?? '') ? 2 : 0;
  const end = text.findIndex((word, at) => at > from && ON.has(word));
  return end < 0 ? text.length : end;
}

/** A name of several words counts wherever it stands, one of a single word only as the metric itself; `closes` where it ends the metric's own words. */
function longestName(text: readonly string[]): { value: string; length: number; closes: boolean } | undefined {
  const head = headWords(text);
  let best: { value: string; length: number; closes: boolean } | undefined;
  for (let at = 0; at < text.length; at++) {
    const found = names().longestAt(text, at);
    if (found && found.length > (best?.length ?? 0) && (found.length > 1 || at < head))
      best = { ...found, closes: at + found.length === head };
  }
  return best;
}

interface Work {
  readonly metrics: readonly string[];
  /** How much the phrase says about what is meant, before its length is counted. */
  readonly weight: number;
}

/** A word that says little by itself only tips the balance between others. */
const WEAK = 0.35;
/** In a phrase of several words each further word makes the meaning surer. */
const PER_WORD = 0.8;
/** Each place down a row counts this much less. */
const PER_PLACE = 0.13;
/** What comes first in the sentence (after its verb) is what the work is about; each word later counts a little less. */
const PER_POSITION = 0.02;
/** A metric that the sentence names is surely meant when the name has several words; "pipeline" alone may be another kind. */
const NAMED = 3;
const NAMED_BY_ONE_WORD = 0.9;

const works = once(() => {
  const phrases = new Phrases<Work[]>();
  for (const { work } of fields) {
    for (const [said, metrics] of work) {
      const row = list(metrics, ' ');
      for (const phrase of said.split('|')) {
        const weak = phrase.startsWith('~');
        const stems = words(phrase).map(stem);
        const entry = { metrics: row, weight: weak ? WEAK : 1 };
        const known = phrases.get(stems);
        // "licence" and "license" are one word.
        if (!known) phrases.add(stems, [entry]);
        else if (!known.some((other) => other.metrics === row)) known.push(entry);
      }
    }
  }
  return phrases;
});

/** Builds both indexes now, so that no question has to wait for them. */
export function buildIndexes(): void {
  names();
  works();
}

export interface Scored {
  readonly id: string;
  /** About 1 for each telling word of the sentence that leads to the metric; below 0.5 it is a guess. */
  readonly score: number;
  /**
   * How many words agree on it, whatever their place: 1 for each telling one, 0.4 for each that says little by itself, half more
   * where several words stand together as the catalogue has them.
   */
  readonly support: number;
}

/** The metrics that this work usually means to move, best first. */
export function worksOn(sentence: string): Scored[] {
  const text = words(sentence).map(stem);
  const found = new Map<string, Scored>();
  /** What was said twice is no second witness. */
  const seen = new Set<Work[]>();
  const add = (id: string, score: number, support: number): void => {
    const known = found.get(id);
    found.set(id, { id, score: (known?.score ?? 0) + score, support: (known?.support ?? 0) + support });
  };
  for (let at = 0; at < text.length; ) {
    const work = works().longestAt(text, at);
    for (const { metrics, weight } of work?.value ?? []) {
      const surely = weight * (1 + PER_WORD * (work!.length - 1)) * Math.max(0.4, 1 - PER_POSITION * at);
      const support = seen.has(work!.value) ? 0 : weight < 1 ? 0.4 : work!.length > 1 ? 1.5 : 1;
      metrics.forEach((id, place) => {
        add(id, surely * (1 - PER_PLACE * place), support);
      });
    }
    if (work) seen.add(work.value);
    at += work?.length ?? 1;
  }
  const named = longestName(nameWords(sentence));
  if (named) {
    const severalWords = named.length > 1;
    // "User activation code" is no activation: the metric's name must be what the phrase comes to.
    add(named.value, severalWords ? NAMED : NAMED_BY_ONE_WORD, severalWords && named.closes ? 1.5 : 0.4);
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

const movers = once(() => {
  const byMetric = new Map<string, string[]>();
  for (const { work } of fields) {
    for (const [said, metrics] of work) {
      for (const id of list(metrics, ' ')) {
        const known = byMetric.get(id) ?? [];
        byMetric.set(id, [...known, ...said.split('|').map((phrase) => phrase.replace('~', ''))]);
      }
    }
  }
  return byMetric;
});

/** The words of work that mean to move a metric, as they are written in the work rows. */
export function movedBy(id: string): readonly string[] {
  return movers().get(id) ?? [];
}
