/** The ends of what is counted: the circumstances that belong to it, and the words that say only where, when and how often. */
import { DETERMINERS, PREPOSITIONS, RECURRING } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Kind } from '../../reading';
import { PERIOD_WORDS, type Span, trim } from './edges';

/** Circumstances that tell when what is counted counts: "within ten minutes", "before a line of code is written". */
const WHEN = /^(?:within|before|after|for|in|inside|on|than|as)$/;
const BREAKS =
  /^(?:,|;|:|\(|\[|so|instead|thanks|compared|against|while|because|although|versus|vs|up|down|until|by|this|→|->|from)$/;

/** A count in a sentence reaches on through its circumstances, up to a pause, a reason or the deadline. */
export function reachOn(frame: Frame, amounts: readonly Amount[], span: Span, kind: Kind): Span {
  const { tokens, clause } = frame;
  const opening = tokens[span.to + 1];
  if (kind !== 'outcome' || (frame.form === 'imperative' && !isTimeLimit(frame, span.to + 1))) return span;
  const duration = opening?.number?.quantity?.dimension === 'duration';
  if (!opening || (!WHEN.test(opening.lower) && !duration)) return span;
  const telling = new Set(
    amounts
      .filter(({ role, quantity }) => role !== 'scope' && role !== 'limit' && quantity.dimension !== 'duration')
      .map(({ at }) => at),
  );
  let end = span.to;
  for (let at = span.to + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    const ended =
      token.aside ||
      BREAKS.test(token.lower) ||
      clause.places[at] === 'way' ||
      (clause.deadline !== undefined && at >= clause.deadline.from) ||
      (token.lower === 'on' && /^(?:every|any|each)$/.test(tokens[at + 1]?.lower ?? '')) ||
      telling.has(at);
    if (ended) break;
    end = at;
  }
  while (end > span.to && (PREPOSITIONS.has(tokens[end]!.lower) || DETERMINERS.has(tokens[end]!.lower))) end--;
  return { from: span.from, to: end };
}

/** "within four hours", "in under an hour". */
function isTimeLimit({ tokens }: Frame, at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.lower === 'within' ||
    (tokens[at]?.lower === 'in' &&
      (/^(?:under|less)$/.test(next?.lower ?? '') || next?.number?.quantity?.dimension === 'duration'))
  );
}

/** Where own work is cut off ("train 300 employees in …"), where a verbless count is, and where a finished piece of work is. */
const WHERE_DONE =
  /^(?:to|on|by|as|during|despite|without|at|before|after|until|per|across|throughout|into|in|every|through)$/;
const WHERE_TOLD = /^(?:by|during|despite|without|before|after|until|per|throughout|across)$/;
const WHERE_FINISHED = /^(?:for|by|at|during|before|after|per)$/;

/** Behind a count of things, "to the panel", "per week", "by Friday" say where and when, not what. A clause keeps them. */
export function cutTail(frame: Frame, span: Span, kind: Kind): Span {
  const { form } = frame;
  const own = kind === 'output';
  const isTail = (word: string): boolean =>
    form === 'imperative'
      ? WHERE_DONE.test(word)
      : form === 'nominal'
        ? WHERE_TOLD.test(word)
        : form === 'passive' && own && WHERE_FINISHED.test(word);
  for (let at = span.from + 1; at <= span.to; at++) {
    const word = frame.tokens[at]!.lower;
    const next = frame.tokens[at + 1]?.lower ?? '';
    const rated =
      word === 'per' ||
      word === '/' ||
      (/^(?:a|each|every)$/.test(word) && next !== 'second' && PERIOD_WORDS.test(next));
    // "invoices a month are paid twice": the rate stands inside the sentence.
    const rate = rated && !(frame.verb !== undefined && (frame.verb > at || isFiniteVerb(frame, at + 2)));
    // "each of the sites", "on every ward", "on any given Monday".
    const spread =
      word === 'each'
        ? PREPOSITIONS.has(next)
        : form === 'nominal' && PREPOSITIONS.has(word) && /^(?:every|any|each)$/.test(next);
    const agents = word === 'by' && (frame.tokens[at + 1]?.kind === 'number' || /^(?:at|over|more)$/.test(next));
    // "Speak with 25 users and write up what they need": the next thing to do.
    const second =
      word === 'and' &&
      form === 'imperative' &&
      frame.tokens[at + 1]?.verb?.form === 'base' &&
      !frame.tokens[at + 1]!.noun;
    // "with their owners": said of the things themselves.
    const ofThem = word === 'with' && /^(?:their|its|an?|the|each)$/.test(next) && form !== 'imperative';
    // "Interview 15 customers about their reasons": the topic of what is done, not of the people.
    const before = frame.tokens[at - 1]!.noun?.classes;
    const topic = word === 'about' && form === 'imperative' && (before?.has('outsider') || before?.has('insider'));
    // "Train 60 nurses in first aid", "Hire 40 engineers in Kraków": it says which people.
    const which = word === 'in' && form === 'imperative' && (before?.has('outsider') || before?.has('insider'));
    // "Newsletter to 3,000 subscribers", "tests on 5 pages": over how many it is spread.
    const over =
      own &&
      frame.tokens[at - 1]!.verb?.form !== 's' &&
      (form === 'nominal' || form === 'imperative') &&
      /^(?:to|on|across|in|at)$/.test(word) &&
      frame.tokens[at + 1]?.number?.role === 'quantity';
    if (rate || spread || topic || over || second || (isTail(word) && !ofThem && !which) || agents)
      return trim(frame, span.from, at - 1) ?? span;
  }
  return span;
}

const FINITE = /^(?:is|are|was|were|has|have|can|will)$/;
const isFiniteVerb = (frame: Frame, at: number): boolean => FINITE.test(frame.tokens[at]?.lower ?? '');

/** Verbs that only say that something recurring happens. */
const HAPPENS = /^(?:go|go-out|happen|occur|take-place|run|appear|meet|arrive|land|come|come-out)$/;
const EVERY = /^(?:every|each)$/;

/** Without how often it happens: "Monthly report", "release every six weeks", "Newsletter goes out every Thursday". */
export function withoutRecurrence(frame: Frame, span: Span): Span {
  const { tokens, verb } = frame;
  let { from, to } = span;
  let recurs = false;
  if (RECURRING.has(tokens[from]!.lower) && from < to) {
    from++;
    recurs = true;
  }
  for (let at = from + 1; at <= Math.min(to + 1, tokens.length - 2); at++) {
    const next = tokens[at + 1]!;
    const period = PERIOD_WORDS.test(next.lower) || next.lower === 'other' || next.lower === 'second';
    if (!EVERY.test(tokens[at]!.lower) || (!period && next.number?.quantity?.dimension !== 'duration')) continue;
    to = at - 1;
    recurs = true;
    break;
  }
  const happens = verb !== undefined && verb > from && verb <= to && HAPPENS.test(frame.lemma);
  if (recurs && happens) to = verb - 1;
  return to >= from ? (trim(frame, from, to) ?? span) : span;
}
