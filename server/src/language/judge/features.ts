/**
 * What the structure of a statement says about its kind, as a flat list of named features. Each is a fact a coach would look
 * at (form, what kind of verb acts on what kind of thing, what the numbers do); the weights are learned from statements.
 */
import { COMPARATIVES, DONE_STATES, MANNER, RECURRING, VAGUE_WORDS, ZERO_WORDS } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Phrase } from '../parse/phrase';
import type { Token } from '../parse/token';
import { KEEPING, keeps } from './keeping';
import { mainAmount, type NumberKind, numberKind } from './numbers';
import { patternsOf } from './patterns';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Takes a feature's name in its parts, which one space joins; the same one may come twice and counts once. */
export type Add = (first: string, second?: string, third?: string) => void;

/** The features as a list of names, for learning. */
export function featuresOf(frame: Frame, amounts: readonly Amount[]): string[] {
  const out: string[] = [];
  addFeatures((...parts) => out.push(parts.join(' ')), frame, amounts);
  return out;
}

/** Names of a prefix and a word of a closed class, made once: a new string would have to be hashed for every look-up. */
function tags(prefix: string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let name = known.get(word);
    if (name === undefined) {
      name = prefix + word;
      known.set(word, name);
    }
    return name;
  };
}
const VERB = tags('V=');
const FORM = tags('F=');
const NUMBER = tags('N=');
const DIMENSION = tags('D=');
const SUBJECT = tags('S=');
const OBJECT = tags('O=');
const ANY = tags('any=');
const PARTICIPLE = tags('P=');
const GERUND = tags('I=');
const LABEL = tags('K=');
const COUNTED = tags('C=');
const CIRCUMSTANCE = tags('X=');
const ROLE = tags('R=');
const PLACE = tags('place=');
const NUMBER_ROLE = tags('role=');
const ASPECT = tags('aspect=');
const BOUND = tags('bound=');
const MODAL = tags('modal=');
/** The classes of a phrase's head; in small letters, those of the word that only counts it ("share of …"). */
const CLASS = { S: SUBJECT, O: OBJECT, s: tags('s='), o: tags('o=') } as const;

/** Tells `add` every feature of a statement, always in the same order. */
export function addFeatures(add: Add, frame: Frame, amounts: readonly Amount[]): void {
  const { tokens } = frame;
  const kind = numberKind(frame, amounts);
  const measured =
    kind === 'none' || kind === 'scope' || kind === 'outside' ? '0' : kind === 'count' || kind === 'all' ? 'c' : 'm';
  const form = frame.form;
  add('bias');
  add(FORM(form));
  add(NUMBER(kind));
  add(FORM(form), NUMBER(kind));
  if (frame.aspect !== 'plain') add(ASPECT(frame.aspect), measured);
  for (const verbClass of frame.verbClasses) {
    add(VERB(verbClass));
    add(FORM(form), VERB(verbClass));
    add(VERB(verbClass), NUMBER(kind));
    add(FORM(form), VERB(verbClass), measured);
  }
  if (frame.verb !== undefined && frame.verbClasses.size === 0) add('V=none', measured);
  if (frame.lemma) {
    add(`L=${frame.lemma}`);
    add(`L=${frame.lemma}`, measured);
  }
  phraseFeatures(add, 'S', frame, frame.subjectInner, kind, measured);
  phraseFeatures(add, 'O', frame, frame.objectInner, kind, measured);
  if (frame.subject !== frame.subjectInner) headFeature(add, 's', frame, frame.subject, measured);
  if (frame.object !== frame.objectInner) headFeature(add, 'o', frame, frame.object, measured);
  const main = mainAmount(amounts);
  if (main) {
    add(DIMENSION(main.quantity.dimension));
    add(DIMENSION(main.quantity.dimension), main.role);
    if (main.bound) add(BOUND(main.bound));
    if (main.quantity.per) add('per');
    for (const verbClass of frame.verbClasses) add(VERB(verbClass), DIMENSION(main.quantity.dimension));
  }
  const roles = new Set(amounts.map((amount) => `${amount.role}${amount.outside ? '-' : ''}`));
  for (const role of roles) add(ROLE(role));
  if (amounts.length > 1) add('amounts>1');
  labelFeatures(add, frame, measured);
  circumstanceFeatures(add, frame, measured);
  for (const amount of amounts) amountFeatures(add, frame, amount);
  // Who does what: an actor's behaviour, or a thing's state.
  if (frame.subjectInner && frame.objectInner && form !== 'nominal') {
    for (const one of frame.subjectInner.classes)
      for (const other of frame.objectInner.classes) add(SUBJECT(one), OBJECT(other));
  }
  wordFeatures(add, frame, measured);
  for (const name of patternsOf(frame, amounts, kind)) add(`!${name}`);
  let words = 0;
  for (const token of tokens) if (token.kind === 'word') words++;
  add(`words=${words < 3 ? 'few' : words < 6 ? 'some' : words < 14 ? 'many' : 'long'}`, measured);
}

function headFeature(add: Add, side: 's' | 'o', frame: Frame, phrase: Phrase | undefined, measured: string): void {
  const head = phrase && phrase.head >= 0 ? frame.tokens[phrase.head] : undefined;
  if (!head) return;
  add(`${side}H=${head.noun?.lemma ?? head.lower}`, measured);
  for (const nounClass of phrase!.classes) add(CLASS[side](nounClass), measured);
}

function phraseFeatures(
  add: Add,
  side: 'S' | 'O',
  frame: Frame,
  phrase: Phrase | undefined,
  kind: NumberKind,
  measured: string,
): void {
  if (!phrase) {
    add(CLASS[side]('-'), frame.form, measured);
    return;
  }
  const head = phrase.head >= 0 ? frame.tokens[phrase.head]! : undefined;
  if (head) add(`${side}H=${head.noun?.lemma ?? head.lower}`);
  const classes = phrase.classes.size > 0 ? [...phrase.classes] : [phrase.head < 0 ? 'number' : 'unknown'];
  for (const nounClass of classes) {
    add(CLASS[side](nounClass));
    add(CLASS[side](nounClass), NUMBER(kind));
    add(CLASS[side](nounClass), FORM(frame.form), measured);
    for (const verbClass of frame.verbClasses) add(CLASS[side](nounClass), VERB(verbClass), measured);
  }
  if (phrase.comparative !== undefined) add(side, 'comparative', measured);
  if (phrase.zero !== undefined) add(side, 'zero', frame.form);
  if (phrase.all !== undefined) add(side, 'all', frame.form);
  if (phrase.named) add(side, 'named', measured);
  if (phrase.plural) add(side, 'plural', measured);
  const first = frame.tokens[phrase.from];
  if (first && /^(?:a|an|the|our|your|their|its)$/.test(first.lower))
    add(side, `det=${first.lower === 'an' ? 'a' : first.lower}`, measured);
  // What the head is made for or of: "backlog of requests", "training for managers".
  const inside = frame.tokens
    .slice(phrase.from, phrase.to + 1)
    .some((token, index) => phrase.from + index !== phrase.head && token.noun?.classes.has('metric'));
  if (inside) add(side, 'metric-inside', measured);
}

/** "Safety talks: one per shift": what the label names is what is counted or measured. */
function labelFeatures(add: Add, frame: Frame, measured: string): void {
  const last = frame.clause.places.lastIndexOf('label');
  if (last < 0) return;
  add('label', frame.form, measured);
  for (let at = last; at >= 0; at--) {
    const token = frame.tokens[at]!;
    if (token.kind !== 'word') continue;
    if (/^(?:of|for|in|with|per|on|at|by|from)$/.test(token.lower)) continue;
    for (const nounClass of token.noun?.classes ?? ['unknown']) add(LABEL(nounClass), measured);
    if (token.noun) break;
  }
}

/** What stands behind the verb's preposition: "held with residents", "served by the status page". */
function circumstanceFeatures(add: Add, frame: Frame, measured: string): void {
  if (frame.verb === undefined || frame.form === 'imperative') return;
  const preposition = frame.tokens
    .slice(frame.verb + 1, frame.verb + 4)
    .find((token) => /^(?:for|with|by|to|in|on|at|from|into|as|without|through)$/.test(token.lower));
  if (!preposition) return;
  add(CIRCUMSTANCE(preposition.lower), FORM(frame.form), measured);
  for (const verbClass of frame.verbClasses) add(CIRCUMSTANCE(preposition.lower), VERB(verbClass));
}

/** What an amount counts, and which preposition it stands behind. */
function amountFeatures(add: Add, frame: Frame, amount: Amount): void {
  const { tokens } = frame;
  const opener = amount.sign !== undefined && amount.sign < amount.at ? tokens[amount.sign]!.lower : '';
  if (opener && /^[a-z]+$/.test(opener)) {
    add(`A=${opener}`, amount.role);
    for (const verbClass of frame.verbClasses) add(`A=${opener}`, amount.role, VERB(verbClass));
  }
  if (amount.role !== 'count' && amount.role !== 'scope') return;
  for (let at = amount.at + 1; at < Math.min(tokens.length, amount.at + 7); at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    if (at > amount.at + 2 && /^(?:of|in|for|with|by|to|from|on|at|and|who|that|are|is|have|has)$/.test(token.lower))
      break;
    const next = tokens[at + 1];
    const inside = next?.kind === 'word' && next.noun !== undefined && !next.verb;
    if (!token.noun || inside) continue;
    const share = amount.quantity.dimension === 'count' ? 'n' : '%';
    for (const nounClass of token.noun.classes) {
      add(COUNTED(nounClass), amount.role, share);
      add(COUNTED(nounClass), amount.role, FORM(frame.form));
    }
    break;
  }
}

/** Closed-class words and patterns anywhere in the statement. */
function wordFeatures(add: Add, frame: Frame, measured: string): void {
  const { tokens, clause } = frame;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const place = clause.places[at]!;
    if (token.number && token.number.role !== 'quantity') add(NUMBER_ROLE(token.number.role));
    if (token.kind !== 'word') {
      if (/^[<>≤≥=]/.test(token.text)) add('comparator');
      if (token.text === '?') add('question');
      continue;
    }
    const word = token.lower;
    if (token.verb?.form === 'ed' && at !== frame.verb && place !== 'aside')
      for (const verbClass of token.verb.classes) add(PARTICIPLE(verbClass), measured);
    if (token.verb?.form === 'ing' && at !== frame.verb && !token.noun && place === 'main')
      for (const verbClass of token.verb.classes) add(GERUND(verbClass), measured);
    if (place === 'main' && token.noun) for (const nounClass of token.noun.classes) add(ANY(nounClass), measured);
    if (!TELLING.has(word)) {
      if (place === 'sub' || place === 'way' || place === 'label') add(PLACE(place), measured);
      if (word.endsWith("n't")) add('not');
      continue;
    }
    const next = tokens[at + 1]?.lower ?? '';
    if (COMPARATIVES.has(word) && !/^(?:than|then)$/.test(next)) add('comparative', measured);
    if (MANNER.has(word)) add('manner', measured, frame.form);
    if (VAGUE_WORDS.has(word)) add('vague', measured);
    if (DONE_STATES.has(word) && place === 'main') add('done-state', measured, isLast(tokens, at) ? 'last' : '');
    if (RECURRING.has(word)) add('recurring', measured, at === 0 ? 'first' : '');
    if (ZERO_WORDS.has(word)) add('zero-word', frame.form);
    if (word === 'in' && /^(?:place|production|operation|use|force|hand|effect|beta)$/.test(next))
      add('in-place', measured);
    if (
      /^(?:every|each|per|once|twice|times|a)$/.test(word) &&
      RECURRENCE.test(/^(?:a|other|per)$/.test(next) ? (tokens[at + 2]?.lower ?? '') : next)
    ) {
      add('every', measured);
      add('every', measured, frame.form);
      for (const verbClass of frame.verbClasses) add('every', VERB(verbClass));
    }
    if (keeps(tokens, at)) add('keeps', place === 'main' ? '' : '-');
    if (word === 'who' || word === 'which' || word === 'that') add('relative', measured);
    if (place === 'sub' || place === 'way' || place === 'label') add(PLACE(place), measured);
    if (/^(?:new|first|initial|next)$/.test(word) && place === 'main') add('new', measured);
    if (/^(?:by|from|among)$/.test(word) && actorBehind(tokens, at + 1, 'outsider')) add('by-outsider', measured);
    if (word === 'with' && actorBehind(tokens, at + 1, 'outsider')) add('with-outsider', measured);
    if (word === 'to' && actorBehind(tokens, at + 1, 'outsider')) add('to-outsider', measured);
    if (word === 'for' && actorBehind(tokens, at + 1, 'outsider')) add('for-outsider', measured);
    if (word === 'we' || word === 'i') add('we', measured);
    if (word === 'without') add('without', measured);
    if (word === 'not' || /n't$/.test(word)) add('not');
    if (/^(?:more|less)$/.test(word)) add(word, frame.form, measured);
    if (/^(?:should|must|will)$/.test(word)) add(MODAL(word), measured);
  }
}

/** All words that `wordFeatures` asks about; most words are none of them. */
const TELLING: ReadonlySet<string> = new Set([
  ...[COMPARATIVES, MANNER, VAGUE_WORDS, DONE_STATES, RECURRING, ZERO_WORDS, KEEPING].flatMap((words) => [...words]),
  ...set(
    'in every each per once twice times a who which that new first initial next by from among with to for we i without not more less should must will',
  ),
]);

const RECURRENCE =
  /^(?:week|day|month|quarter|year|sprint|shift|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|night|weekend|fortnight|evening|semester|term)$/;

function isLast(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < tokens.length; next++) {
    const word = tokens[next]!;
    if (word.kind === 'word' && !/^(?:in|on|for|to|by|at|and|before|with)$/.test(word.lower)) return false;
    if (word.kind === 'word') return true;
  }
  return true;
}

function actorBehind(tokens: readonly Token[], from: number, wanted: 'outsider' | 'insider'): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at]!;
    if (token.kind === 'sign') return false;
    if (token.noun?.classes.has(wanted) && !token.noun.classes.has('artefact')) return true;
  }
  return false;
}
