/** Where a phrase begins and ends: what tells a number, what is counted, and the words at both ends that say only where and when. */
import { DETERMINERS, PREPOSITIONS, RECURRING } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Kind } from '../../reading';

/** Spans of time that a rate is told by. */
export const PERIOD_WORDS =
  /^(?:second|minute|hour|day|week|month|quarter|year|sprint|shift|weekend|session|semester|term|season|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;

/** First and last token, inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words that a measure can be named by: a noun, an unknown word, a name with digits ("p99"). */
export function names(frame: Frame, span: Span): boolean {
  for (let at = span.from; at <= span.to; at++) {
    const token = frame.tokens[at]!;
    const word = token.kind === 'word' && !token.aside && (token.noun !== undefined || !token.verb);
    if ((word && !PREPOSITIONS.has(token.lower)) || token.number?.role === 'name') return true;
  }
  return false;
}

const AMOUNT_WORDS =
  /^(?:at|no|not|more|less|fewer|than|around|about|up|down|or|is|are|be|of|under|over|below|above|to|from|by|falls?|drops?|rises?|reach(?:es)?|hits?|grows?|climbs?|go(?:es)?|moves?|cut|doubles?|halves|triples?|raised|reduced|within|in|=|:|<|>|increases?|decreases?|improves?|shrinks?|sinks?|stays?|remains?|holds?|kept|still|least|most|exceeds?|lies|currently|well)$/;

/** The first token of what tells an amount: "from about", "at least", "→". */
export function openingOf(frame: Frame, amount: Amount): number {
  let at = Math.min(amount.at, amount.sign ?? amount.at);
  while (at > 0 && AMOUNT_WORDS.test(frame.tokens[at - 1]!.lower)) at--;
  return at;
}

/** What is added behind a comma: no part of what is counted. */
const ASIDES =
  /^(?:which|whether|including|not|no|none|even|each|together|using|with|without|one|so|in|beginning|measured|either)$/;

const OURS = /^(?:our|us|any)$/;

/** A count reaches to the clause's end, or to the next number that has a role of its own. */
export function endOfCount(frame: Frame, from: number): number {
  for (let at = from + 1; at < frame.limit; at++) {
    const token = frame.tokens[at]!;
    const next = frame.tokens[at + 1];
    if (token.text === ',' && (next?.kind === 'number' || ASIDES.test(next?.lower ?? ''))) return at - 1;
    if (token.lower === 'and' && next?.number?.role === 'quantity') return at - 1;
    if (/^(?:up|down)$/.test(token.lower) && next?.lower === 'from') return at - 1;
    if (/^(?:instead|compared|against|thanks|rather)$/.test(token.lower)) return at - 1;
    // "without being reminded" is part of what they do; "without our help" is only how we take it.
    if (token.lower === 'without' && OURS.test(next?.lower ?? '')) return at - 1;
    if (token.lower === 'as' && next?.lower === 'measured') return at - 1;
  }
  return frame.limit - 1;
}

const PERIOD = /^(?:day|week|month|quarter|year|weekly|monthly|daily|sprint|shift)$/;
const OPENING = /^(?:that|and|more|fewer|less|than|least|most|only)$/;
const CLOSING =
  /^(?:lower|higher|worse|goes|is|are|be|more|less|than|or|and|at|least|most|currently|does|do|doesn't|don't|not|unchanged|flat|all|every|each|account|accounts)$/;

/** Cuts determiners, prepositions and signs from the ends, and what is not in the clause; undefined when nothing is left. */
export function trim(frame: Frame, from: number, to: number, scopes?: ReadonlySet<number>): Span | undefined {
  const { tokens } = frame;
  const out = (at: number): boolean => !frame.within(at) || tokens[at]!.kind === 'sign';
  const counts = (at: number): boolean => tokens[at]!.number?.role === 'quantity';
  const empty = (at: number): boolean => PREPOSITIONS.has(tokens[at]!.lower) || DETERMINERS.has(tokens[at]!.lower);
  let start = from;
  let end = Math.min(to, tokens.length - 1);
  while (
    start <= end &&
    (out(start) ||
      (empty(start) && tokens[start]!.lower !== 'up') ||
      OPENING.test(tokens[start]!.lower) ||
      counts(start) ||
      isRate(frame, start))
  )
    start += isRate(frame, start) ? 2 : 1;
  while (
    end >= start &&
    (out(end) ||
      empty(end) ||
      CLOSING.test(tokens[end]!.lower) ||
      (counts(end) && !scopes?.has(end)) ||
      (PERIOD.test(tokens[end]!.lower) && /^(?:a|an|per|each|every)$/.test(tokens[end - 1]?.lower ?? '')))
  )
    end--;
  return start <= end ? { from: start, to: end } : undefined;
}

/** "a month", "per week", "/shift" right behind a number. */
function isRate(frame: Frame, at: number): boolean {
  return (
    frame.tokens[at - 1]?.kind === 'number' &&
    /^(?:a|an|per|each|every|\/)$/.test(frame.tokens[at]!.lower) &&
    PERIOD_WORDS.test(frame.tokens[at + 1]?.lower ?? '')
  );
}

/** Circumstances that tell when what is counted counts: "within ten minutes", "before a line of code is written". */
const WHEN = /^(?:within|before|after|for|in|inside|on|than|as)$/;
const BREAKS =
  /^(?:,|;|:|\(|\[|so|instead|thanks|compared|against|while|because|although|versus|vs|up|down|until|by|this|→|->|from)$/;

/** A count in a sentence reaches on through its circumstances, up to a pause, a reason or the deadline. */
export function reachOn(frame: Frame, amounts: readonly Amount[], span: Span, kind: Kind): Span {
  const { tokens, clause } = frame;
  if (kind !== 'outcome' || frame.form === 'imperative') return span;
  const opening = tokens[span.to + 1];
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
      telling.has(at);
    if (ended) break;
    end = at;
  }
  while (end > span.to && (PREPOSITIONS.has(tokens[end]!.lower) || DETERMINERS.has(tokens[end]!.lower))) end--;
  return { from: span.from, to: end };
}

/** Where own work is cut off ("train 300 employees in …"), where a verbless count is, and where a finished piece of work is. */
const WHERE_DONE = /^(?:to|on|by|as|during|despite|without|at|before|after|until|per|across|throughout|into|in|every)$/;
const WHERE_TOLD = /^(?:by|during|despite|without|before|after|until|per|throughout|across)$/;
const WHERE_FINISHED = /^(?:for|by|at|during|before|after|per|with)$/;

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
    const rated = word === 'per' || word === '/' || (/^(?:a|each|every)$/.test(word) && PERIOD_WORDS.test(next));
    // "invoices a month are paid twice": the rate stands inside the sentence.
    const rate = rated && !(frame.verb !== undefined && frame.verb > at);
    const spread = word === 'each' && PREPOSITIONS.has(next);
    const agents = word === 'by' && frame.tokens[at + 1]?.kind === 'number';
    // "with their owners": said of the things themselves.
    const ofThem = word === 'with' && /^(?:their|its|an?|the|each)$/.test(next) && form !== 'imperative';
    if (rate || spread || (isTail(word) && !ofThem) || agents) return trim(frame, span.from, at - 1) ?? span;
  }
  return span;
}

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
