/** Where a phrase begins and ends: what tells a number, what is counted, and the empty words at both ends. */
import { DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';

/** Spans of time that a rate is told by. */
export const PERIOD_WORDS =
  /^(?:second|minute|hour|day|week|fortnight|month|quarter|year|sprint|shift|weekend|session|semester|term|season|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;

/** First and last token, inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words that a measure can be named by: a noun, an unknown word, a name with digits ("p99"). */
export function names(frame: Frame, span: Span): boolean {
  for (let at = span.from; at <= span.to; at++) {
    const token = frame.tokens[at]!;
    const noun = token.noun !== undefined || !token.verb || token.verb.form === 'ing';
    const word = token.kind === 'word' && !token.aside && noun;
    if (
      (word && !PREPOSITIONS.has(token.lower) && !PRONOUNS.has(token.lower) && token.lower !== 'there') ||
      token.number?.role === 'name'
    )
      return true;
  }
  return false;
}

const AMOUNT_WORDS =
  /^(?:at|no|not|more|less|fewer|than|around|about|up|down|or|is|are|be|of|under|over|below|above|to|from|by|falls?|drops?|rises?|reach(?:es)?|hits?|grows?|climbs?|go(?:es)?|moves?|cut|doubles?|halves|triples?|raised|reduced|within|in|=|:|<|>|increases?|decreases?|improves?|shrinks?|sinks?|stays?|remains?|holds?|kept|still|least|most|exceeds?|lies|currently|well)$/;

/** The first token of what tells an amount: "from about", "at least", "→". */
export function openingOf(frame: Frame, amount: Amount): number {
  let at = Math.min(amount.at, amount.sign ?? amount.at);
  while (at > 0 && AMOUNT_WORDS.test(frame.tokens[at - 1]!.lower)) at--;
  // "Users stay 4 minutes longer": what they do for longer, no level that is kept.
  if (amount.role === 'by' && at === frame.verb && frame.lemma === 'stay') at++;
  return at;
}

/** "under an hour", "within a week": the article is the one. Gives its place and that of the word that bounds it. */
export function onePeriod(frame: Frame): { readonly sign: number; readonly article: number } | undefined {
  const { tokens } = frame;
  for (let at = 2; at < tokens.length; at++) {
    if (!tokens[at]!.noun?.classes.has('period') || !/^an?$/.test(tokens[at - 1]!.lower) || !frame.within(at)) continue;
    const before = tokens[at - 2]!.lower;
    if (
      /^(?:within|under|below|inside)$/.test(before) ||
      (before === 'than' && /^(?:less|faster)$/.test(tokens[at - 3]?.lower ?? ''))
    )
      return { sign: before === 'than' ? at - 3 : at - 2, article: at - 1 };
  }
  return undefined;
}

/** What is added behind a comma: no part of what is counted. */
const ASIDES =
  /^(?:which|whether|including|not|no|none|even|each|together|using|with|without|one|so|in|beginning|measured|either)$/;

/** They open what something is compared with, or owed to. */
const BESIDE: ReadonlySet<string> = new Set(['instead', 'compared', 'against', 'thanks', 'rather']);
const OURS = /^(?:our|us|any)$/;

/** A count reaches to the clause's end, or to the next number that has a role of its own. */
export function endOfCount(frame: Frame, from: number, limit = frame.limit): number {
  for (let at = from + 1; at < limit; at++) {
    const token = frame.tokens[at]!;
    const next = frame.tokens[at + 1];
    if (token.text === ',' && (next?.kind === 'number' || ASIDES.test(next?.lower ?? ''))) return at - 1;
    // "apps gone through, gaps written down, …": the next thing that is to be done.
    if (token.text === ',' && next?.noun && frame.form === 'passive' && frame.tokens[at + 2]?.verb?.form === 'ed')
      return at - 1;
    // "… use it, and tickets fall below 50": the second result.
    if (token.text === ',' && next?.lower === 'and' && numberFollows(frame, at + 2)) return at - 1;
    if (token.lower === 'and' && next?.number?.role === 'quantity') return at - 1;
    if (next?.lower === 'from' && /^(?:up|down)$/.test(token.lower)) return at - 1;
    if (BESIDE.has(token.lower)) return at - 1;
    // "without being reminded" is part of what they do; "without our help" is only how we take it.
    if (token.lower === 'without' && OURS.test(next?.lower ?? '')) return at - 1;
    if (token.lower === 'as' && next?.lower === 'measured') return at - 1;
    // "calls w/ leads".
    if (token.lower === 'w' && next?.text === '/') return at - 1;
  }
  return limit - 1;
}

/** Whether any number that can measure follows in the clause. */
function numberFollows(frame: Frame, from: number): boolean {
  for (let at = from; at < frame.limit; at++)
    if (frame.tokens[at]!.number?.role === 'quantity' && frame.within(at)) return true;
  return false;
}

const PERIOD = /^(?:day|week|fortnight|month|quarter|year|weekly|monthly|daily|sprint|shift)$/;
const OPENING = /^(?:that|and|more|fewer|less|than|least|most|only)$/;
const CLOSING =
  /^(?:lower|higher|worse|goes|is|are|be|more|less|than|or|and|at|least|most|currently|does|do|doesn't|don't|not|unchanged|flat|all|every|each|how)$/;

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
      (empty(start) && tokens[start]!.lower !== 'up' && tokens[start + 1]?.text !== '/') ||
      OPENING.test(tokens[start]!.lower) ||
      counts(start) ||
      isRate(frame, start))
  )
    start += isRate(frame, start) ? 2 : 1;
  while (
    end >= start &&
    (out(end) ||
      (empty(end) && !isParticle(frame, end)) ||
      CLOSING.test(tokens[end]!.lower) ||
      (tokens[end]!.lower === 'back' && tokens[end + 1]?.lower === 'to') ||
      (/^accounts?$/.test(tokens[end]!.lower) && tokens[end + 1]?.lower === 'for') ||
      (counts(end) && !scopes?.has(end)) ||
      (PERIOD.test(tokens[end]!.lower) &&
        /^(?:a|an|per|each|every)$/.test(tokens[end - 1]?.lower ?? '') &&
        !/^(?:within|in|of|under|than)$/.test(tokens[end - 2]?.lower ?? '')))
  )
    end--;
  return start <= end ? { from: start, to: end } : undefined;
}

/** "gives up", "looking them up": the end of a verb, not of a direction. */
export function isParticle({ tokens }: Frame, at: number, beforeNumber = false): boolean {
  const next = tokens[at + 1];
  if (!PARTICLES.has(tokens[at]!.lower)) return false;
  // "down by a third", "up 40%", "groomed down to 60".
  if (/^(?:to|by|from)$/.test(next?.lower ?? '') || (!beforeNumber && next?.number?.role === 'quantity')) return false;
  const before = tokens[at - 1];
  const verb = /^(?:it|them|him|her|us|me|you|themselves|itself)$/.test(before?.lower ?? '')
    ? tokens[at - 2]?.verb
    : before?.verb;
  return verb !== undefined && !MOVING.test(verb.lemma) && !verb.classes.has('up') && !verb.classes.has('down');
}

const PARTICLES: ReadonlySet<string> = new Set(['up', 'down', 'out', 'off']);
/** Behind these, "up" and "down" say which way. */
const MOVING = /^(?:be|go|move|come|drive|bring|get|keep|stay|push|pull|take|trend|creep|edge|tick)$/;

/** "a month", "per week", "/shift" right behind a number. */
export function isRate(frame: Frame, at: number): boolean {
  return (
    frame.tokens[at - 1]?.kind === 'number' &&
    /^(?:a|an|per|each|every|\/)$/.test(frame.tokens[at]?.lower ?? '') &&
    PERIOD_WORDS.test(frame.tokens[at + 1]?.lower ?? '')
  );
}
