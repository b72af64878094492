/**
 * What the structure of a statement says about its kind, as a flat list of named features. Each is a fact a coach would look
 * at (form, what kind of verb acts on what kind of thing, what the numbers do); the weights are learned from statements.
 */
import { COMPARATIVES, DONE_STATES, MANNER, RECURRING, VAGUE_WORDS, ZERO_WORDS } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Phrase } from '../parse/phrase';
import type { Token } from '../parse/token';
import { KEEPING, keepsLevel } from './keeping';
import { mainAmount, type NumberKind, numberKind } from './numbers';
import { featureName, named, type Part, part, parts, type Sink } from './parts';
import { patternsOf } from './patterns';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The features as a list of names, for learning. */
export function featuresOf(frame: Frame, amounts: readonly Amount[]): string[] {
  const out: string[] = [];
  addFeatures(
    {
      add: (first, second, third) => out.push(featureName(first, second, third)),
      word: (prefix, word) => part(prefix + word),
    },
    frame,
    amounts,
  );
  return out;
}

const VERB = parts('V=');
const FORM = parts('F=');
const NUMBER = parts('N=');
const DIMENSION = parts('D=');
const SUBJECT = parts('S=');
const OBJECT = parts('O=');
const ANY = parts('any=');
const PARTICIPLE = parts('P=');
const GERUND = parts('I=');
const COUNTED = parts('C=');
const ROLE = parts('R=');
const PLACE = parts('place=');
const NUMBER_ROLE = parts('role=');
const ASPECT = parts('aspect=');
const BOUND = parts('bound=');
const MODAL = parts('modal=');
const LENGTH = parts('words=');
const ARTICLE = parts('det=');
/** A part that is named by itself. */
const PLAIN = parts('');
/** The parts that the code below names itself. */
const IS = named(
  '-',
  'V=none',
  'all',
  'amounts>1',
  'bias',
  'by-outsider',
  'comparative',
  'comparator',
  'done-state',
  'every',
  'first',
  'for-outsider',
  'in-place',
  'keeps',
  'last',
  'manner',
  'metric-inside',
  'named',
  'new',
  'not',
  'per',
  'plural',
  'question',
  'recurring',
  'relative',
  'to-outsider',
  'vague',
  'we',
  'with-outsider',
  'without',
  'zero',
  'zero-word',
);
/** The head of a phrase, and its classes. */
const HEAD = { S: 'SH=', O: 'OH=' } as const;
const CLASS = { S: SUBJECT, O: OBJECT } as const;

/** Tells the sink every feature of a statement, always in the same order. */
export function addFeatures(sink: Sink, frame: Frame, amounts: readonly Amount[]): void {
  const { tokens } = frame;
  const kind = numberKind(frame, amounts);
  const measured = PLAIN(
    kind === 'none' || kind === 'scope' || kind === 'outside' ? '0' : kind === 'count' || kind === 'all' ? 'c' : 'm',
  );
  const form = frame.form;
  sink.add(IS.bias);
  sink.add(FORM(form));
  sink.add(NUMBER(kind));
  sink.add(FORM(form), NUMBER(kind));
  if (frame.aspect !== 'plain') sink.add(ASPECT(frame.aspect), measured);
  for (const verbClass of frame.verbClasses) {
    sink.add(VERB(verbClass));
    sink.add(FORM(form), VERB(verbClass));
    sink.add(VERB(verbClass), NUMBER(kind));
    sink.add(FORM(form), VERB(verbClass), measured);
  }
  if (frame.verb !== undefined && frame.verbClasses.size === 0) sink.add(IS['V=none'], measured);
  if (frame.lemma) {
    const lemma = sink.word('L=', frame.lemma);
    sink.add(lemma);
    sink.add(lemma, measured);
  }
  phraseFeatures(sink, 'S', frame, frame.subjectInner, kind, measured);
  phraseFeatures(sink, 'O', frame, frame.objectInner, kind, measured);
  const main = mainAmount(amounts);
  if (main) {
    sink.add(DIMENSION(main.quantity.dimension));
    sink.add(DIMENSION(main.quantity.dimension), PLAIN(main.role));
    if (main.bound) sink.add(BOUND(main.bound));
    if (main.quantity.per) sink.add(IS.per);
    for (const verbClass of frame.verbClasses) sink.add(VERB(verbClass), DIMENSION(main.quantity.dimension));
  }
  const roles = new Set(amounts.map((amount) => `${amount.role}${amount.outside ? '-' : ''}`));
  for (const role of roles) sink.add(ROLE(role));
  if (amounts.length > 1) sink.add(IS['amounts>1']);
  for (const amount of amounts) amountFeatures(sink, frame, amount);
  wordFeatures(sink, frame, measured);
  for (const name of patternsOf(frame, amounts, kind)) sink.add(sink.word('!', name));
  let words = 0;
  for (const token of tokens) if (token.kind === 'word') words++;
  sink.add(LENGTH(words < 3 ? 'few' : words < 6 ? 'some' : words < 14 ? 'many' : 'long'), measured);
}

function phraseFeatures(
  sink: Sink,
  side: 'S' | 'O',
  frame: Frame,
  phrase: Phrase | undefined,
  kind: NumberKind,
  measured: Part,
): void {
  if (!phrase) {
    sink.add(CLASS[side]('-'), PLAIN(frame.form), measured);
    return;
  }
  const head = phrase.head >= 0 ? frame.tokens[phrase.head]! : undefined;
  if (head) sink.add(sink.word(HEAD[side], head.noun?.lemma ?? head.lower));
  const classes = phrase.classes.size > 0 ? [...phrase.classes] : [phrase.head < 0 ? 'number' : 'unknown'];
  for (const nounClass of classes) {
    sink.add(CLASS[side](nounClass));
    sink.add(CLASS[side](nounClass), NUMBER(kind));
    sink.add(CLASS[side](nounClass), FORM(frame.form), measured);
    for (const verbClass of frame.verbClasses) sink.add(CLASS[side](nounClass), VERB(verbClass), measured);
  }
  if (phrase.comparative !== undefined) sink.add(PLAIN(side), IS.comparative, measured);
  if (phrase.zero !== undefined) sink.add(PLAIN(side), IS.zero, PLAIN(frame.form));
  if (phrase.all !== undefined) sink.add(PLAIN(side), IS.all, PLAIN(frame.form));
  if (phrase.named) sink.add(PLAIN(side), IS.named, measured);
  if (phrase.plural) sink.add(PLAIN(side), IS.plural, measured);
  const first = frame.tokens[phrase.from];
  if (first && /^(?:a|an|the|our|your|their|its)$/.test(first.lower))
    sink.add(PLAIN(side), ARTICLE(first.lower === 'an' ? 'a' : first.lower), measured);
  // What the head is made for or of: "backlog of requests", "training for managers".
  const inside = frame.tokens
    .slice(phrase.from, phrase.to + 1)
    .some((token, index) => phrase.from + index !== phrase.head && token.noun?.classes.has('metric'));
  if (inside) sink.add(PLAIN(side), IS['metric-inside'], measured);
}

/** What an amount counts. */
function amountFeatures(sink: Sink, frame: Frame, amount: Amount): void {
  const { tokens } = frame;
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
      sink.add(COUNTED(nounClass), PLAIN(amount.role), PLAIN(share));
      sink.add(COUNTED(nounClass), PLAIN(amount.role), FORM(frame.form));
    }
    break;
  }
}

/** Closed-class words and patterns anywhere in the statement. */
function wordFeatures(sink: Sink, frame: Frame, measured: Part): void {
  const { tokens, clause } = frame;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const place = clause.places[at]!;
    if (token.number && token.number.role !== 'quantity') sink.add(NUMBER_ROLE(token.number.role));
    if (token.kind !== 'word') {
      if (/^[<>≤≥=]/.test(token.text)) sink.add(IS.comparator);
      if (token.text === '?') sink.add(IS.question);
      continue;
    }
    const word = token.lower;
    if (token.verb?.form === 'ed' && at !== frame.verb && place !== 'aside')
      for (const verbClass of token.verb.classes) sink.add(PARTICIPLE(verbClass), measured);
    if (token.verb?.form === 'ing' && at !== frame.verb && !token.noun && place === 'main')
      for (const verbClass of token.verb.classes) sink.add(GERUND(verbClass), measured);
    if (place === 'main' && token.noun) for (const nounClass of token.noun.classes) sink.add(ANY(nounClass), measured);
    if (!TELLING.has(word)) {
      if (place === 'sub' || place === 'way' || place === 'label') sink.add(PLACE(place), measured);
      if (word.endsWith("n't")) sink.add(IS.not);
      continue;
    }
    const next = tokens[at + 1]?.lower ?? '';
    if (COMPARATIVES.has(word) && !/^(?:than|then)$/.test(next)) sink.add(IS.comparative, measured);
    if (MANNER.has(word)) sink.add(IS.manner, measured, PLAIN(frame.form));
    if (VAGUE_WORDS.has(word)) sink.add(IS.vague, measured);
    // "bought online": where, not that it is done.
    if (DONE_STATES.has(word) && place === 'main' && !(word === 'online' && tokens[at - 1]?.verb))
      sink.add(IS['done-state'], measured, isLast(tokens, at) ? IS.last : 0);
    if (RECURRING.has(word)) sink.add(IS.recurring, measured, at === 0 ? IS.first : 0);
    if (ZERO_WORDS.has(word)) sink.add(IS['zero-word'], PLAIN(frame.form));
    if (word === 'in' && /^(?:place|production|operation|use|force|hand|effect|beta)$/.test(next))
      sink.add(IS['in-place'], measured);
    if (
      /^(?:every|each|per|once|twice|times|a)$/.test(word) &&
      RECURRENCE.test(/^(?:a|other|per)$/.test(next) ? (tokens[at + 2]?.lower ?? '') : next)
    ) {
      sink.add(IS.every, measured);
      sink.add(IS.every, measured, PLAIN(frame.form));
      for (const verbClass of frame.verbClasses) sink.add(IS.every, VERB(verbClass));
    }
    if (keepsLevel(frame, at)) sink.add(IS.keeps, place === 'main' ? 0 : IS['-']);
    if (word === 'who' || word === 'which' || word === 'that') sink.add(IS.relative, measured);
    if (place === 'sub' || place === 'way' || place === 'label') sink.add(PLACE(place), measured);
    if (/^(?:new|first|initial|next)$/.test(word) && place === 'main') sink.add(IS.new, measured);
    if (/^(?:by|from|among)$/.test(word) && actorBehind(tokens, at + 1, 'outsider'))
      sink.add(IS['by-outsider'], measured);
    if (word === 'with' && actorBehind(tokens, at + 1, 'outsider')) sink.add(IS['with-outsider'], measured);
    if (word === 'to' && actorBehind(tokens, at + 1, 'outsider')) sink.add(IS['to-outsider'], measured);
    if (word === 'for' && actorBehind(tokens, at + 1, 'outsider')) sink.add(IS['for-outsider'], measured);
    if (word === 'we' || word === 'i') sink.add(IS.we, measured);
    if (word === 'without') sink.add(IS.without, measured);
    if (word === 'not' || /n't$/.test(word)) sink.add(IS.not);
    if (/^(?:more|less)$/.test(word)) sink.add(PLAIN(word), PLAIN(frame.form), measured);
    if (/^(?:should|must|will)$/.test(word)) sink.add(MODAL(word), measured);
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
