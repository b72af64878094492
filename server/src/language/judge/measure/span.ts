/** Which words name what is measured. */
import { DETERMINERS, PREPOSITIONS } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Kind } from '../../reading';
import { mainAmount } from '../numbers';

/** Spans of time that a rate is told by. */
export const PERIOD_WORDS =
  /^(?:second|minute|hour|day|week|month|quarter|year|sprint|shift|weekend|session|semester|term|season|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;

/** First and last token, inclusive. */
export interface Span {
  from: number;
  to: number;
}

/** The words that name what is measured: in front of the numbers, or behind a count. */
export function metricSpan(
  frame: Frame,
  amounts: readonly Amount[],
  zero: number | undefined,
  kind: Kind,
): Span | undefined {
  const { tokens } = frame;
  const main = mainOf(amounts);
  const kept = kind === 'maintain' ? keptSpan(frame) : undefined;
  if (kept) return kept;
  const scopes = new Set(amounts.filter((amount) => amount.role === 'scope').map((amount) => amount.at));
  // "answered within 15 minutes in 95% of cases": the time limit belongs to what is counted.
  const signed = amounts.filter(
    (amount) => amount.role !== 'scope' && !amount.outside && (amount.role !== 'limit' || main?.role === 'limit'),
  );
  const starts = signed.map((amount) => openingOf(frame, amount));
  const firstSign = Math.min(...starts, frame.limit);
  const begin = beginOf(frame);
  const before = trim(frame, begin, firstSign - 1, scopes);
  const hasNoun = (span: Span | undefined): boolean => span !== undefined && names(frame, span);
  if (signed.length === 0 && main?.outside) {
    const effect = effectSpan(frame, main) ?? spanThrough(frame, begin, main);
    if (effect) return effect;
  }
  const action = kind === 'output' && main ? actionSpan(frame, main) : undefined;
  if (action) return action;
  // "written for all 48 workstations": the number is where it holds; what is measured stands in front.
  const opener = main && main.at > 0 ? tokens[Math.max(0, openingOf(frame, main) - 1)]!.lower : '';
  const spread =
    main?.role === 'count' &&
    /^(?:for|in|to|on|across|with|into|from|all|every|each)$/.test(opener) &&
    openingOf(frame, main) - 1 > begin;
  // "Bad debt remains below 0.5% of turnover": what the share is of is not what is measured.
  const inner = frame.verb !== undefined && main !== undefined && openingOf(frame, main) === frame.verb + 1;
  const portion =
    main?.quantity.dimension === 'percent' &&
    frame.form !== 'imperative' &&
    firstSign > begin &&
    !(frame.form === 'clause' && inner && main.bound === undefined);
  // "Admin visits make up half of …", "The page passes 10,000 followers": the subject is what grows.
  const grows =
    main !== undefined &&
    frame.form === 'clause' &&
    frame.verb !== undefined &&
    main.at > frame.verb &&
    LEVELS.test(frame.lemma);
  const passes =
    main !== undefined &&
    tokens[main.at - 1]?.verb?.form === 's' &&
    LEVELS.test(tokens[main.at - 1]!.verb!.lemma) &&
    main.at - 1 > begin;
  if (passes) {
    const subject = trim(frame, begin, main.at - 2, scopes);
    if (hasNoun(subject)) return subject;
  }
  const counting =
    main !== undefined && main.role === 'count' && !main.outside && !((spread || portion || grows) && hasNoun(before));
  if (counting || (main?.role === 'by' && (main.at <= begin || main.at === frame.verb))) {
    const last = counting ? endOfCount(frame, main.at) : frame.limit - 1;
    const behind = trim(frame, main.at + 1, Math.min(last, frame.limit - 1), scopes);
    if (hasNoun(behind)) return behind && reachOn(frame, amounts, cutTail(frame, behind), kind);
  }
  const label = labelSpan(frame);
  if (label && zero !== undefined && zero === frame.first) return label;
  if (label && frame.form === 'nominal' && (!before || before.to - before.from < 1)) return label;
  if (hasNoun(before) && before && firstSign > begin)
    return grows
      ? (trim(frame, begin, Math.min(firstSign, frame.verb!) - 1) ?? before)
      : kind === 'output' && signed.length === 0
        ? cutTail(frame, before)
        : (whole(frame, before, main) ?? before);
  if (label) return label;
  if (zero !== undefined && zero >= begin) {
    const behind = trim(frame, zero + 1, firstSign > zero ? firstSign - 1 : frame.limit - 1, scopes);
    if (behind) return kind === 'output' ? cutTail(frame, behind) : behind;
  }
  const lastAmount = signed.at(-1);
  const behind = lastAmount && trim(frame, lastAmount.at + 1, endOfCount(frame, lastAmount.at), scopes);
  if (behind && lastAmount === main) return reachOn(frame, amounts, cutTail(frame, behind), kind);
  const rest = behind ?? before ?? trim(frame, frame.first, frame.limit - 1);
  return rest && kind === 'output' && !behind ? cutTail(frame, rest) : rest;
}

/** The main number; of "20 tutorials, two for each language" the count that comes first. */
function mainOf(amounts: readonly Amount[]): Amount | undefined {
  const main = mainAmount(amounts);
  const first = amounts.find((amount) => amount.role !== 'scope' && !amount.outside);
  const lasts = main?.bound === undefined || main.quantity.dimension === 'duration';
  return main?.role === 'level' && lasts && first?.role === 'count' ? first : main;
}

/** "Customers need less than 90 seconds to repeat an order": what they need it for is measured. */
function whole(frame: Frame, before: Span, main: Amount | undefined): Span | undefined {
  const { tokens } = frame;
  if (frame.form !== 'clause' || !main || before.to !== frame.verb) return undefined;
  if (tokens[main.at + 1]?.lower !== 'to' || tokens[main.at + 2]?.verb?.form !== 'base') return undefined;
  const end = tokens.findIndex((token, at) => at > main.at && (token.text === ',' || token.aside));
  return trim(frame, before.from, Math.min(end < 0 ? frame.limit : end, frame.limit) - 1);
}

/** Circumstances that tell when what is counted counts: "within ten minutes", "before a line of code is written". */
const WHEN = /^(?:within|before|after|for|in|inside|on|than|as)$/;
const BREAKS =
  /^(?:,|;|:|\(|\[|so|instead|thanks|without|compared|against|while|because|although|versus|vs|up|down|until|by|this|→|->|from)$/;

/** A count in a sentence reaches on through its circumstances, up to a pause, a reason or the deadline. */
function reachOn(frame: Frame, amounts: readonly Amount[], span: Span, kind: Kind): Span {
  const { tokens, clause } = frame;
  if (kind !== 'outcome' || frame.form === 'imperative') return span;
  const opening = tokens[span.to + 1];
  const duration = opening?.number?.quantity?.dimension === 'duration';
  if (!opening || (!WHEN.test(opening.lower) && !duration)) return span;
  let end = span.to;
  for (let at = span.to + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    const ended =
      token.aside ||
      BREAKS.test(token.lower) ||
      clause.places[at] === 'way' ||
      (clause.deadline !== undefined && at >= clause.deadline.from) ||
      amounts.some(
        (amount) =>
          amount.at === at &&
          amount.role !== 'scope' &&
          amount.role !== 'limit' &&
          amount.quantity.dimension !== 'duration',
      );
    if (ended) break;
    end = at;
  }
  while (end > span.to && (PREPOSITIONS.has(tokens[end]!.lower) || DETERMINERS.has(tokens[end]!.lower))) end--;
  return { from: span.from, to: end };
}

/** Verbs between a measured thing and its height. */
const LEVELS = /^(?:make-up|make|account|account-for|pass|reach|hit|exceed|surpass|top|total|equal|average)$/;

/** Words that a measure can be named by: a noun, an unknown word, a name with digits ("p99"). */
function names(frame: Frame, span: Span): boolean {
  return frame.tokens
    .slice(span.from, span.to + 1)
    .some(
      (token) =>
        (token.kind === 'word' &&
          !token.aside &&
          (token.noun !== undefined || !token.verb) &&
          !PREPOSITIONS.has(token.lower)) ||
        token.number?.role === 'name',
    );
}

/** Behind the imperative; but "Onboarding completion", "Offer acceptance" are compounds, whatever verb their first word could be. */
function beginOf(frame: Frame): number {
  if (frame.form !== 'imperative' || frame.verb === undefined) return frame.first;
  const { tokens, verb } = frame;
  const next = tokens[verb + 1];
  const gerund = tokens[verb]!.verb?.form === 'ing';
  const goal = ['up', 'down', 'better', 'keep', 'ensure'].some((name) =>
    (frame.verbClasses as ReadonlySet<string>).has(name),
  );
  const compound =
    (gerund || (!goal && !frame.verbClasses.has('attain'))) &&
    (gerund || tokens[verb]!.noun !== undefined) &&
    next?.kind === 'word' &&
    !DETERMINERS.has(next.lower) &&
    !PREPOSITIONS.has(next.lower) &&
    next.noun?.plural !== true &&
    heightFollows(frame, verb + 2);
  return compound ? verb : verb + 1;
}

/** A number, a bound or a verb of staying: what stands before it was a noun phrase. */
function heightFollows(frame: Frame, at: number): boolean {
  const token = frame.tokens[at];
  return (
    token !== undefined &&
    (token.number?.role === 'quantity' ||
      /^[<>≤≥=]/.test(token.text) ||
      /^(?:remains?|stays?|holds?|is|above|below|under|over|at|up|down|falls?|rises?|drops?)$/.test(token.lower))
  );
}

/** "Brand sentiment remains stable", "Payroll keeps running", "No rise in exclusions": what is to stay as it is. */
function keptSpan(frame: Frame): Span | undefined {
  const { tokens, first } = frame;
  if (frame.form === 'imperative' && beginOf(frame) !== frame.verb) return undefined;
  if (/^no$/.test(tokens[first]?.lower ?? '') && CHANGES.test(tokens[first + 1]?.lower ?? '')) {
    const of = tokens[first + 2]?.lower;
    if (of === 'in' || of === 'of') return trim(frame, first + 3, frame.limit - 1);
  }
  for (let at = first + 1; at < frame.limit; at++) {
    const { lower } = tokens[at]!;
    if (/^(?:that|which|who)$/.test(lower)) return undefined;
    if (!KEEPS.test(lower) || !frame.within(at)) continue;
    const span = trim(frame, first, at - 1);
    return span && names(frame, span) ? span : undefined;
  }
  return undefined;
}

const CHANGES =
  /^(?:rise|increase|drop|fall|decline|deterioration|regression|decrease|change|loss|growth|dip|reduction|worsening)$/;
const KEEPS = /^(?:remains?|stays?|holds?|keeps?|continues?|does|do|doesn't|don't|never|no|not)$/;

/** "… so that sick leave drops from 14 cases to 5": the measure of an effect, from its clause's beginning to its verb. */
function effectSpan(frame: Frame, main: Amount): Span | undefined {
  const { tokens } = frame;
  const { places } = frame.clause;
  if (places[main.at] !== 'sub') return undefined;
  let from = main.at;
  while (from > 0 && places[from - 1] === 'sub' && !/^(?:that|so|and|;|,)$/.test(tokens[from - 1]!.lower)) from--;
  for (let at = from + 1; at <= main.at; at++) {
    const { verb, noun } = tokens[at]!;
    const moves =
      verb !== undefined && (verb.form === 's' || !noun) && (verb.classes.has('down') || verb.classes.has('up'));
    if (moves || at === main.at) {
      const end = moves ? at - 1 : openingOf(frame, main) - 1;
      return end >= from && moves ? { from, to: end } : undefined;
    }
  }
  return undefined;
}

/** "complaints after a release from dozens to five": the circumstance stands between what is measured and its numbers. */
function spanThrough(frame: Frame, begin: number, main: Amount): Span | undefined {
  const { tokens, clause } = frame;
  if (clause.places[main.at] !== 'sub' || main.role === 'count') return undefined;
  let end = openingOf(frame, main) - 1;
  for (let at = begin; at <= end; at++) {
    if (/^(?:[,;:]|so|while|because|although|in)$/.test(tokens[at]!.lower)) return undefined;
    if (tokens[at]!.lower === 'from') end = at - 1;
  }
  const span = { from: begin, to: end };
  return end > begin && names(frame, span) ? span : undefined;
}

/** "Meditate 5 times a week", "Run three mornings a week": what is counted is the doing. */
function actionSpan(frame: Frame, main: Amount): Span | undefined {
  if (frame.form !== 'imperative' || frame.verb === undefined || main.at !== frame.verb + 1) return undefined;
  const counted = frame.tokens[main.at + 1];
  const done =
    main.quantity.dimension !== 'count' && (!counted || PREPOSITIONS.has(counted.lower) || !frame.within(main.at + 1));
  return done || (counted && (/^times?$/.test(counted.lower) || PERIOD_WORDS.test(counted.lower)))
    ? { from: frame.verb, to: frame.verb }
    : undefined;
}

/** Where own work is cut off ("train 300 employees in …"), and where a verbless count is. */
const WHERE_DONE = /^(?:to|on|by|as|during|despite|without|at|before|after|until|per|across|throughout|into|in|every)$/;
const WHERE_TOLD = /^(?:by|as|during|despite|without|before|after|until|per|throughout)$/;

/** Behind a count of things, "to the panel", "per week", "by Friday" say where and when, not what. A clause keeps them. */
function cutTail(frame: Frame, span: Span): Span {
  const clause = frame.form === 'clause' || frame.form === 'state' || frame.form === 'capability';
  for (let at = span.from + 1; at <= span.to; at++) {
    const word = frame.tokens[at]!.lower;
    const next = frame.tokens[at + 1]?.lower ?? '';
    const rate = word === 'per' || word === '/' || (/^(?:a|each|every)$/.test(word) && PERIOD_WORDS.test(next));
    const tail =
      (frame.form === 'imperative' ? WHERE_DONE : WHERE_TOLD).test(word) && !clause && frame.form !== 'passive';
    const agents = word === 'by' && frame.tokens[at + 1]?.kind === 'number';
    if (rate || tail || agents) return trim(frame, span.from, at - 1) ?? span;
  }
  return span;
}

/** The first token of what tells an amount: "from about", "at least", "→". */
function openingOf(frame: Frame, amount: Amount): number {
  let at = Math.min(amount.at, amount.sign ?? amount.at);
  while (
    at > 0 &&
    /^(?:at|no|not|more|less|fewer|than|around|about|up|down|or|is|are|be|of|under|over|below|above|to|from|by|falls?|drops?|rises?|reach(?:es)?|hits?|grows?|climbs?|goes|moves|cut|doubles?|raised|reduced|within|in|=|:|<|>|increases?|decreases?|improves?|shrinks?|sinks?|stays?|remains?|holds?|kept|still|least|most|exceeds?|lies|at|currently)$/.test(
      frame.tokens[at - 1]!.lower,
    )
  )
    at--;
  return at;
}

/** What is added behind a comma: no part of what is counted. */
const ASIDES =
  /^(?:which|whether|including|not|no|none|even|each|together|using|with|without|one|so|in|beginning|measured|either)$/;

/** A count reaches to the clause's end, or to the next number that has a role of its own. */
function endOfCount(frame: Frame, from: number): number {
  for (let at = from + 1; at < frame.limit; at++) {
    const token = frame.tokens[at]!;
    const next = frame.tokens[at + 1];
    if (token.text === ',' && (next?.kind === 'number' || ASIDES.test(next?.lower ?? ''))) return at - 1;
    if (token.lower === 'and' && next?.number?.role === 'quantity') return at - 1;
    if (/^(?:up|down)$/.test(token.lower) && frame.tokens[at + 1]?.lower === 'from') return at - 1;
    if (/^(?:instead|compared|against|thanks|without)$/.test(token.lower)) return at - 1;
    if (token.lower === 'as' && frame.tokens[at + 1]?.lower === 'measured') return at - 1;
  }
  return frame.limit - 1;
}

/** Cuts determiners, prepositions and signs from the ends, and what is not in the clause. */
function trim(frame: Frame, from: number, to: number, scopes?: ReadonlySet<number>): Span | undefined {
  const { tokens } = frame;
  const out = (at: number): boolean => !frame.within(at) || tokens[at]!.kind === 'sign';
  let start = from;
  let end = Math.min(to, tokens.length - 1);
  const PERIOD = /^(?:day|week|month|quarter|year|weekly|monthly|daily|sprint|shift)$/;
  while (
    start <= end &&
    (out(start) ||
      DETERMINERS.has(tokens[start]!.lower) ||
      (PREPOSITIONS.has(tokens[start]!.lower) && tokens[start]!.lower !== 'up') ||
      /^(?:that|and|more|fewer|less|than|least|most|only)$/.test(tokens[start]!.lower) ||
      (tokens[start]!.kind === 'number' && tokens[start]!.number!.role === 'quantity'))
  )
    start++;
  while (
    end >= start &&
    (out(end) ||
      PREPOSITIONS.has(tokens[end]!.lower) ||
      DETERMINERS.has(tokens[end]!.lower) ||
      /^(?:is|are|be|more|less|than|or|and|at|least|most|currently|does|do|doesn't|don't|not|unchanged|flat|all|every|each|account|accounts)$/.test(
        tokens[end]!.lower,
      ) ||
      (tokens[end]!.kind === 'number' && tokens[end]!.number!.role === 'quantity' && !scopes?.has(end)) ||
      (PERIOD.test(tokens[end]!.lower) && /^(?:a|an|per|each|every)$/.test(tokens[end - 1]?.lower ?? '')))
  )
    end--;
  return start <= end ? { from: start, to: end } : undefined;
}

function labelSpan(frame: Frame): Span | undefined {
  const from = frame.clause.places.indexOf('label');
  if (from < 0) return undefined;
  const to = frame.clause.places.lastIndexOf('label');
  const { tokens } = frame;
  let end = to;
  while (end > from && tokens[end]!.kind === 'sign') end--;
  let start = from;
  while (start < end && (DETERMINERS.has(tokens[start]!.lower) || tokens[start]!.kind === 'sign')) start++;
  return { from: start, to: end };
}
