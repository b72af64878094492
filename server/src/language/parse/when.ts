/** Deadlines and other times inside a sentence: "by the end of Q2", "in 2027", "before the season starts". */
import type { Token } from './token';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
const DAYS = set('monday tuesday wednesday thursday friday saturday sunday');
const SEASONS = set('spring summer autumn fall winter christmas easter ramadan thanksgiving diwali eid halloween');
const PERIODS = set(
  'year month week quarter half cycle sprint semester term season day night yearend eoy eoq eom h1 h2 fy decade century summer winter holidays holiday',
);
const OPENERS = set('by before until till in during at within this next on end from after since over');
const BETWEEN = set(
  'the end of next this following calendar fiscal financial school academic early mid late first second third fourth last current coming beginning start close middle our a',
);
/** "by the end of the current financial year" has the most of them. */
const MOST_BETWEEN = 10;
/** Words that name a date by themselves, behind "by": "by year-end", "by EOY". */
const NAMED = set('eoy eoq eom year-end yearend quarter-end month-end mid-year midyear month-end half-year');

export interface When {
  /** First and last token of the deadline, inclusive. */
  readonly from: number;
  readonly to: number;
}

/** The deadline of a statement, of all its times: the last one that names a point in time as its end. */
export function findDeadline(tokens: readonly Token[], times: readonly When[]): When | undefined {
  let found: When | undefined;
  for (const when of times) if (!found || rank(tokens, when) >= rank(tokens, found)) found = when;
  return found;
}

/** "by" says a deadline more plainly than "in". */
function rank(tokens: readonly Token[], when: When): number {
  const word = tokens[when.from]!.lower;
  return word === 'by' || word === 'until' || word === 'before' || word === 'till' ? 2 : 1;
}

/** All stretches of time, so that their numbers and nouns are not taken for the measure. */
export function findTimes(tokens: readonly Token[]): When[] {
  const found: When[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const when = deadlineAt(tokens, at);
    if (!when) continue;
    found.push(when);
    at = when.to;
  }
  return found;
}

function deadlineAt(tokens: readonly Token[], at: number): When | undefined {
  const token = tokens[at]!;
  // "Month-end close" is what is done then.
  if (NAMED.has(token.lower) && !(at === 0 && tokens[1]?.kind === 'word')) return { from: at, to: at };
  if (token.number?.role === 'date') return { from: at, to: extend(tokens, at) };
  if (token.lower === 'end' && tokens[at + 1]?.number?.role === 'date') return { from: at, to: at + 1 };
  if (!OPENERS.has(token.lower)) return undefined;
  let end = at + 1;
  while (end < Math.min(tokens.length, at + MOST_BETWEEN) && BETWEEN.has(tokens[end]!.lower)) end++;
  const target = tokens[end];
  if (!target) return undefined;
  const opener = token.lower;
  if (target.number?.role === 'date') return opener === 'from' ? undefined : { from: at, to: extend(tokens, end) };
  const monthName =
    MONTHS.has(target.lower) &&
    (target.lower !== 'may' && target.lower !== 'march' ? true : /^\p{Lu}/u.test(target.text));
  if (monthName || DAYS.has(target.lower) || SEASONS.has(target.lower) || NAMED.has(target.lower)) {
    return opener === 'from' || opener === 'over' ? undefined : { from: at, to: extend(tokens, end) };
  }
  // "by the end of the year", "this quarter", "next season": a period counts only with a word that points to one.
  const pointed = tokens
    .slice(at, end)
    .some((word) => /^(?:end|next|this|following|coming|beginning|start|close|middle|current)$/.test(word.lower));
  if (PERIODS.has(target.lower) && pointed && opener !== 'from') return { from: at, to: end };
  if (
    (opener === 'by' || opener === 'before' || opener === 'until') &&
    /^(?:the)$/.test(tokens[at + 1]?.lower ?? '') &&
    pointed &&
    target.kind === 'word'
  )
    return { from: at, to: end };
  if (
    /^(?:within|in|over)$/.test(opener) &&
    target.number?.quantity?.dimension === 'duration' &&
    /^(?:month|quarter|year)$/.test(target.number.quantity.unit) &&
    end > at + 1 &&
    pointed
  )
    return { from: at, to: end };
  return undefined;
}

/** A date may go on: "June 2026", "the end of Q2 2027", "Friday 3 May". */
function extend(tokens: readonly Token[], at: number): number {
  let end = at;
  if (
    SEASONS.has(tokens[at]!.lower) &&
    /^(?:break|holidays?|term|season|semester|trading|party)$/.test(tokens[at + 1]?.lower ?? '')
  )
    end++;
  while (
    tokens[end + 1]?.number?.role === 'date' ||
    (tokens[end + 1] && MONTHS.has(tokens[end + 1]!.lower) && tokens[end + 1]!.lower !== 'may') ||
    (tokens[end + 1]?.lower === 'of' && tokens[end + 2]?.number?.role === 'date')
  )
    end++;
  return end;
}
