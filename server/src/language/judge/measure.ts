/** What is measured: the metric phrase, its direction, start, target, change, unit, rate, population and window. */
import type { Quantity } from '../../okr/quantity';
import { convert } from '../../okr/quantity';
import { findMetric } from '../catalogue';
import { COMPARATIVES, DETERMINERS, PREPOSITIONS, RECURRING } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Kind, Measure, QuantityIn } from '../reading';
import { mainAmount } from './features';

/** The measure of a statement of this kind; null where nothing is measured. */
export function readMeasure(text: string, frame: Frame, amounts: readonly Amount[], kind: Kind): Measure | null {
  if (kind !== 'outcome' && kind !== 'maintain' && kind !== 'output') return null;
  const main = mainAmount(amounts);
  const zero = zeroAt(frame);
  const span = metricSpan(frame, amounts, main, zero);
  if (!span) return null;
  const quantityIn = (amount: Amount | undefined): QuantityIn | undefined =>
    amount && { start: frame.tokens[amount.at]!.start, end: frame.tokens[amount.at]!.end, quantity: amount.quantity };
  const from = amounts.find((amount) => amount.role === 'from');
  const by = amounts.find((amount) => amount.role === 'by');
  const to =
    amounts.find((amount) => amount.role === 'to') ??
    amounts.find(
      (amount) => (amount.role === 'level' || amount.role === 'count') && amount !== by && (!by || !amount.outside),
    ) ??
    (by ? undefined : amounts.find((amount) => amount.role === 'limit'));
  const kept =
    kind === 'maintain'
      ? amounts.find((amount) => amount.role === 'scope' && frame.clause.places[amount.at] === 'aside')
      : undefined;
  const target =
    quantityIn(to) ??
    (by
      ? undefined
      : (quantityIn(kept ?? spreadOver(amounts, kind)) ?? zeroIn(text, frame, zero) ?? allIn(text, frame)));
  const metricStart = frame.tokens[span.from]!.start;
  const metricEnd = frame.tokens[span.to]!.end;
  const metric = text.slice(metricStart, metricEnd);
  const known = findMetric(metric);
  const unit = unitWritten(to?.quantity) ?? unitWritten(from?.quantity) ?? unitWritten(by?.quantity);
  const per = to?.quantity.per ?? from?.quantity.per ?? by?.quantity.per ?? main?.quantity.per ?? rateWords(frame);
  const window = windowText(text, frame);
  const population = populationText(text, frame, main);
  return {
    metric,
    metricStart,
    metricEnd,
    direction: directionOf(frame, kind, from?.quantity, target?.quantity, by, main),
    ...(from && { from: quantityIn(from) }),
    ...(target && { to: target }),
    ...(by && { by: quantityIn(by) }),
    ...(unit && { unit }),
    ...(per && { per }),
    ...(population && { population }),
    ...(window && { window }),
    count: main?.role === 'count' && main.quantity.dimension === 'count' && !from,
    ...(known && { catalogueId: known.id }),
  };
}

/** "no", "zero", "none" where they stand for the number. */
function zeroAt(frame: Frame): number | undefined {
  const found = frame.subject?.zero ?? frame.object?.zero;
  if (found !== undefined) return found;
  const none = frame.tokens.findIndex(
    (token, at) => /^(?:none|nobody|zero|nil)$/.test(token.lower) && frame.within(at),
  );
  return none < 0 ? undefined : none;
}

function zeroIn(text: string, frame: Frame, at: number | undefined): QuantityIn | undefined {
  const token = at === undefined ? undefined : frame.tokens[at];
  if (!token) return undefined;
  const written = text.slice(token.start, token.end);
  return {
    start: token.start,
    end: token.end,
    quantity: { text: written, amount: 0, base: 0, dimension: 'count', unit: '' },
  };
}

/** "Pitch to 35 investors": own work is counted by those it is done for. */
function spreadOver(amounts: readonly Amount[], kind: Kind): Amount | undefined {
  return kind === 'output'
    ? amounts.find((amount) => amount.role === 'scope' && !amount.outside && amount.quantity.dimension === 'count')
    : undefined;
}

/** "all", "every": the whole, where nothing else is the number. */
function allIn(text: string, frame: Frame): QuantityIn | undefined {
  const at =
    frame.subject?.all ??
    frame.object?.all ??
    frame.tokens.findIndex((token, index) => frame.within(index) && /^(?:all|every|each)$/.test(token.lower));
  const token = frame.tokens[at];
  // "every Thursday" says when, not how many.
  const next = frame.tokens[at + 1]?.lower ?? '';
  if (!token || next === 'other' || PERIOD_WORDS.test(next)) return undefined;
  return {
    start: token.start,
    end: token.end,
    quantity: { text: text.slice(token.start, token.end), amount: 100, base: 100, dimension: 'percent', unit: '%' },
  };
}

/** Up or down by the numbers, else by the verb, else by a comparative; a bare level is reached. */
function directionOf(
  frame: Frame,
  kind: Kind,
  from: Quantity | undefined,
  to: Quantity | undefined,
  by: Amount | undefined,
  main: Amount | undefined,
): Measure['direction'] {
  if (kind === 'maintain') return 'hold';
  if (from && to) {
    const end = convert(to, from) ?? to.amount;
    if (end !== from.amount) return end > from.amount ? 'up' : 'down';
  }
  if (by?.quantity.dimension === 'factor' && by.quantity.amount < 1) return 'down';
  const signed = by && /^[-−–]/.test(by.quantity.text) ? 'down' : by && /^\+/.test(by.quantity.text) ? 'up' : undefined;
  if (signed) return signed;
  const told = toldDirection(frame, main);
  if (told) return told;
  return by ? 'up' : 'reach';
}

function toldDirection(frame: Frame, main: Amount | undefined): 'up' | 'down' | undefined {
  const { verbClasses } = frame;
  if (verbClasses.has('down')) return 'down';
  if (verbClasses.has('stop') && frame.form === 'imperative') return 'down';
  if (verbClasses.has('up') && frame.form !== 'nominal') return 'up';
  if (verbClasses.has('better') && frame.form === 'imperative' && frame.lemma !== 'become')
    return /^(?:streamline|simplify|accelerate|speed|speed-up)$/.test(frame.lemma) &&
      main?.quantity.dimension === 'duration'
      ? 'down'
      : 'up';
  for (let at = 0; at < frame.tokens.length; at++) {
    if (!frame.within(at)) continue;
    const token = frame.tokens[at]!;
    const than = /^(?:than|then)$/.test(frame.tokens[at + 1]?.lower ?? '');
    if (COMPARATIVES.has(token.lower) && !than && frame.tokens[at - 1]?.lower !== 'or')
      return UPWARD.test(token.lower) ? 'up' : 'down';
    if (/^(?:down|falls?|drops?|shrinks?|less|fewer)$/.test(token.lower) && !than) return 'down';
    if (
      /^(?:up|rises?|grows?|climbs?)$/.test(token.lower) &&
      frame.tokens[at + 1]?.lower !== 'to' &&
      !/^(?:sign|set|log|pick|wake|follow|stand|back)/.test(frame.tokens[at - 1]?.lower ?? '')
    )
      return 'up';
  }
  return undefined;
}

const UPWARD =
  /^(?:more|higher|greater|larger|bigger|longer|better|stronger|deeper|wider|broader|richer|happier|healthier|fitter|fairer|safer|later|older|newer|fresher)$/;

interface Span {
  from: number;
  to: number;
}

/** The words that name what is measured: in front of the numbers, or behind a count. */
function metricSpan(
  frame: Frame,
  amounts: readonly Amount[],
  main: Amount | undefined,
  zero: number | undefined,
): Span | undefined {
  const { tokens } = frame;
  const signed = amounts.filter((amount) => amount.role !== 'scope' && !amount.outside);
  const starts = signed.map((amount) => openingOf(frame, amount));
  const firstSign = Math.min(...starts, frame.limit);
  const begin = frame.form === 'imperative' && frame.verb !== undefined ? frame.verb + 1 : frame.first;
  const before = trim(frame, begin, firstSign - 1);
  const hasNoun = (span: Span | undefined): boolean =>
    span !== undefined &&
    tokens
      .slice(span.from, span.to + 1)
      .some(
        (token) =>
          token.kind === 'word' &&
          !token.aside &&
          (token.noun !== undefined || !token.verb) &&
          !PREPOSITIONS.has(token.lower),
      );
  // "written for all 48 workstations": the number is where it holds; what is measured stands in front.
  const opener = main && main.at > 0 ? tokens[Math.max(0, openingOf(frame, main) - 1)]!.lower : '';
  const spread =
    main?.role === 'count' &&
    /^(?:for|in|to|on|across|with|into|all|every|each)$/.test(opener) &&
    openingOf(frame, main) - 1 > begin;
  // "Bad debt remains below 0.5% of turnover": what the share is of is not what is measured.
  const portion =
    main?.quantity.dimension === 'percent' &&
    frame.form !== 'imperative' &&
    firstSign > begin &&
    !(frame.form === 'clause' && frame.verb !== undefined && openingOf(frame, main) === frame.verb + 1);
  const counting =
    main !== undefined && main.role === 'count' && !main.outside && !((spread || portion) && hasNoun(before));
  if (counting || (main?.role === 'by' && (main.at <= begin || main.at === frame.verb))) {
    const last = counting ? endOfCount(frame, main.at) : frame.limit - 1;
    const behind = trim(frame, main.at + 1, Math.min(last, frame.limit - 1));
    if (hasNoun(behind)) return behind && cutTail(frame, behind);
  }
  const label = labelSpan(frame);
  if (label && frame.form === 'nominal' && (!before || before.to - before.from < 1)) return label;
  if (hasNoun(before) && firstSign > begin) return before;
  if (label) return label;
  if (zero !== undefined && zero >= begin) {
    const behind = trim(frame, zero + 1, firstSign > zero ? firstSign - 1 : frame.limit - 1);
    if (behind) return behind;
  }
  const lastAmount = signed.at(-1);
  const behind = lastAmount ? trim(frame, lastAmount.at + 1, frame.limit - 1) : undefined;
  return behind ?? before ?? trim(frame, frame.first, frame.limit - 1);
}

/** Where own work is cut off ("train 300 employees in …"), and where a verbless count is. */
const WHERE_DONE = /^(?:to|on|by|as|during|despite|without|at|before|after|until|per|across|throughout|into|in)$/;
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
    const agents = word === 'by' && frame.tokens.slice(at + 1, at + 4).some((token) => token.kind === 'number');
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

/** A count reaches to the clause's end, or to the next number that has a role of its own. */
function endOfCount(frame: Frame, from: number): number {
  for (let at = from + 1; at < frame.limit; at++) {
    const token = frame.tokens[at]!;
    if (token.text === ',' && frame.tokens[at + 1]?.kind === 'number') return at - 1;
    if (/^(?:up|down)$/.test(token.lower) && frame.tokens[at + 1]?.lower === 'from') return at - 1;
    if (/^(?:instead|compared|against)$/.test(token.lower)) return at - 1;
  }
  return frame.limit - 1;
}

/** Cuts determiners, prepositions and signs from the ends, and what is not in the clause. */
function trim(frame: Frame, from: number, to: number): Span | undefined {
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
      (tokens[end]!.kind === 'number' && tokens[end]!.number!.role === 'quantity') ||
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

/** The unit as it is written: "%", "days", "€"; none for a bare count. */
function unitWritten(quantity: Quantity | undefined): string | undefined {
  if (!quantity || quantity.unit === '' || quantity.dimension === 'factor' || quantity.dimension === 'ratio')
    return undefined;
  if (quantity.dimension === 'currency')
    return /[^\s\d.,+-]{0,2}[$€£¥₹]|[A-Z]{3}|[a-zA-Zé]{4,}/.exec(quantity.text)?.[0] ?? quantity.unit;
  if (!/\d/.test(quantity.text))
    return quantity.dimension === 'percent' ? undefined : / ([a-z]+(?: [a-z]+)?)$/i.exec(quantity.text)?.[1];
  return /[\p{L}%°‰µ][\p{L}\d%°‰ ]*$/u.exec(quantity.text)?.[0] ?? quantity.unit;
}

const PERIOD_WORDS =
  /^(?:second|minute|hour|day|week|month|quarter|year|sprint|shift|weekend|session|semester|term|season|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;

/** "a month", "per week", "each quarter", "weekly" anywhere in the statement. */
function rateWords(frame: Frame): string | undefined {
  for (let at = 0; at < frame.tokens.length; at++) {
    const token = frame.tokens[at]!;
    const next = frame.tokens[at + 1];
    if (
      /^(?:a|per|each|every|\/)$/.test(token.lower) &&
      next &&
      PERIOD_WORDS.test(next.lower) &&
      (token.lower !== 'a' || at > 1)
    )
      return next.lower;
    const describes =
      /^(?:active|users?|survey|average|unique|subscribers?|readers?|visitors?|actives|target|budget)$/.test(
        next?.lower ?? '',
      );
    if (RECURRING.has(token.lower) && !describes && token.lower !== 'regular' && token.lower !== 'regularly')
      return {
        daily: 'day',
        weekly: 'week',
        monthly: 'month',
        quarterly: 'quarter',
        yearly: 'year',
        annually: 'year',
        annual: 'year',
      }[token.lower];
  }
  return undefined;
}

/** "7-day", "last 90 days", "within 30 days" beside another number. */
function windowText(text: string, frame: Frame): string | undefined {
  const token = frame.tokens.find(
    (one) =>
      one.number?.role === 'window' && /(?:day|week|month|quarter|year|hour)/i.test(text.slice(one.start, one.end + 7)),
  );
  if (!token) return undefined;
  const end = /-$/.test(text.slice(token.end, token.end + 1))
    ? text.slice(token.end).search(/[^\w-]|$/) + token.end
    : token.end;
  return text.slice(token.start, end);
}

/** "of new users", "for paying customers", "among retailers": on whom it is measured. */
function populationText(text: string, frame: Frame, main: Amount | undefined): string | undefined {
  for (let at = 1; at < frame.tokens.length; at++) {
    const token = frame.tokens[at]!;
    if (!/^(?:of|for|among|by)$/.test(token.lower)) continue;
    for (let next = at + 1; next < Math.min(frame.tokens.length, at + 6); next++) {
      const one = frame.tokens[next]!;
      if (one.kind !== 'word') {
        if (next === main?.at) continue;
        break;
      }
      if (one.noun?.plural && one.noun.classes.has('outsider')) return text.slice(frame.tokens[at + 1]!.start, one.end);
      if (PREPOSITIONS.has(one.lower)) break;
    }
  }
  return undefined;
}
