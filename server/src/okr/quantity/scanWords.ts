/** Words that tell what a number is: names and windows before digits, currencies, months, and numbers written in words. */
import { memoized } from '../memoized';
import { isDigit, readLiteral } from './literal';
import { MONTH, MONTHS } from './scanDates';
import { readNumber, readRatio } from './scanDigits';
import { LETTER, LETTERS, match, push, pushQuantity, RUN, type Scanner } from './scanner';
import { rateAt, readUnit } from './scanUnits';
import { currencyOf, type Unit } from './units';
import { NUMBER_WORDS, opensNumber, readWords } from './words';

const FACTOR: Unit = { unit: 'x', dimension: 'factor', factor: 1 };
const PERCENT: Unit = { unit: '%', dimension: 'percent', factor: 1 };

/** Words before a number that make it a name. General nouns of numbering, standards bodies, and versioned things. */
const NAMING = new Set(
  (
    'iso soc pci dss nis ifrs gaap wcag rfc cve iec en din bcbs esrs csrd article art § section chapter clause annex appendix figure table part ' +
    'phase stage step wave milestone sprint iteration release version ver rev revision build v no nr number room line hall ward gate lane platform route ' +
    'tier level grade class type category priority prio severity sev p gen generation model series issue ticket pr bug epic story ' +
    'python java node angular react php ruby go rust kotlin swift ios android windows macos ubuntu debian postgres postgresql mysql http ipv tls ' +
    'oauth openapi terraform kubernetes apache gpl web industry scope track cohort batch pillar goal objective okr kr day week month year quarter'
  ).split(' '),
);
/** Words before a number that make it a window: what is looked at, not measured ("the top 50"). */
const WINDOW_BEFORE = new Set([
  'top',
  'first',
  'last',
  'next',
  'past',
  'previous',
  'following',
  'initial',
  'coming',
  'recent',
  'trailing',
]);
const AFTER_MONTH =
  /\.? (?:\d{1,2}(?:st|nd|rd|th)?(?!\d|[.,]\d| ?%|[a-z])(?:,? (?:19|20)\d\d(?!\d))?|(?:19|20)\d\d(?!\d))/y;

/** The end of the letters that start at `at`: most words are ASCII, and need no pattern. */
function wordEnd(text: string, at: number): number {
  let end = at;
  let code = text.charCodeAt(end);
  while ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) code = text.charCodeAt(++end);
  return code >= 128 ? at + match(LETTERS, text, at)!.length : end;
}

/** What a word is wherever it stands. */
interface KnownWord {
  /** In lower case; empty for a word too long to be known here. */
  readonly lower: string;
  /** Of the currency that it names. */
  readonly code: string | undefined;
  /** It may open a number in words. */
  readonly opens: boolean;
  readonly month: boolean;
}

const knownOf = memoized((word): KnownWord => {
  const lower = word.length < 16 ? word.toLowerCase() : '';
  const rupeesOrRand = word === 'R' ? 'ZAR' : word === 'Rs' ? 'INR' : undefined;
  return {
    lower,
    code: word.length <= 8 ? (currencyOf(word) ?? rupeesOrRand) : undefined,
    opens: opensNumber(lower),
    month: MONTH.test(word) && word !== 'may' && word !== 'march' && word !== 'mar',
  };
});

/** A digit, or one character and a digit, stands behind the word: then any word may be a name or a currency. */
const isDigitOrLink = (text: string, end: number): boolean => isDigit(text, end) || isDigit(text, end + 1);

const LETTERS_IN = 32;
/** By the first two letters, as a bit each: the lengths of the words that tell something without a digit behind them. */
const SHAPES = shapesOf([...NUMBER_WORDS, ...MONTHS]);
function shapesOf(words: Iterable<string>): Uint32Array {
  const shapes = new Uint32Array(LETTERS_IN * LETTERS_IN);
  for (const word of words) {
    const second = word.length > 1 ? word.charCodeAt(1) & 31 : 0;
    shapes[(word.charCodeAt(0) & 31) * LETTERS_IN + second]! |= 1 << Math.min(word.length, 31);
  }
  return shapes;
}

/** Whether a word of this shape may open a number in words or name a month; false for nearly all others, which need no look-up. */
function mayTell(text: string, at: number, end: number): boolean {
  const second = end > at + 1 ? text.charCodeAt(at + 1) & 31 : 0;
  return (SHAPES[(text.charCodeAt(at) & 31) * LETTERS_IN + second]! & (1 << Math.min(end - at, 31))) !== 0;
}

/** A word: a name with digits in it, a month, a naming noun before digits, a currency code, or a number in words. */
export function readWord(scanner: Scanner, at: number): number {
  const { text } = scanner;
  const end = wordEnd(text, at);
  const next = text[end] ?? '';
  if (!isDigitOrLink(text, end) && !mayTell(text, at, end)) return skipCompound(text, end);
  const word = text.slice(at, end);
  const { lower, code, opens, month } = knownOf(word);
  const digits = isDigit(text, end)
    ? end
    : isDigit(text, end + 1) && (next === ' ' || next === '\u00A0')
      ? end + 1
      : -1;
  if (code && digits >= 0 && (word !== 'R' || digits > end) && word === (word === 'Rs' ? word : word.toUpperCase()))
    return readNumber(scanner, at, digits, code);
  // "x2": a factor with its sign in front.
  if ((word === 'x' || word === 'X') && isDigit(text, end)) {
    const factor = readLiteral(text, end);
    if (factor && !LETTER.test(text[factor.end] ?? '')) {
      return pushQuantity(scanner, at, factor.end, { amount: factor.value, unit: FACTOR });
    }
  }
  if (isDigit(text, end) || ((next === '-' || next === '–' || next === '‑') && isDigit(text, end + 1) && !opens)) {
    return push(
      scanner,
      at,
      at + match(RUN, text, at)!.length,
      /^(?:[qh]\d|fy\d)/i.test(text.slice(at, at + 3)) ? 'date' : 'name',
    );
  }
  if (month) {
    const day = match(AFTER_MONTH, text, end);
    return day === undefined ? end : push(scanner, at, end + day.length, 'date');
  }
  if (digits >= 0 && WINDOW_BEFORE.has(lower)) return readWindow(scanner, at, digits);
  // "cigarettes per day 12": the word ends a rate and names no row.
  if (digits >= 0 && NAMING.has(lower) && !/\b(?:per|a|an) $/.test(text.slice(Math.max(0, at - 5), at)))
    return readNaming(scanner, at, digits);
  if (!opens) return skipCompound(text, end);
  return readNumberWords(scanner, at, end, lower);
}

/** The end of a hyphenated compound ("no-one", "state-of-the-art"), so that its parts are not read as numbers. */
function skipCompound(text: string, end: number): number {
  let at = end;
  while ((text[at] === '-' || text[at] === '‑') && LETTER.test(text[at + 1] ?? ''))
    at = at + 1 + (match(LETTERS, text, at + 1)?.length ?? 0);
  return at;
}

/** "last 90 days", "top 50": the span with its unit. */
function readWindow(scanner: Scanner, at: number, digits: number): number {
  const literal = readLiteral(scanner.text, digits);
  if (!literal) return digits + 1;
  const unit = readUnit(scanner, literal.end, false);
  return push(scanner, at, unit?.end ?? literal.end, 'window');
}

/** "phase 2", "ISO 27001", "Python 3.12"; a number with a unit behind it is a quantity after all ("release 20% faster"). */
function readNaming(scanner: Scanner, at: number, digits: number): number {
  const { text } = scanner;
  const literal = readLiteral(text, digits);
  if (!literal) return digits + 1;
  const unit = readUnit(scanner, literal.end, false);
  if (
    unit ||
    literal.grouped ||
    // "rate the platform 4/5".
    /^\/(?:5|10|100)(?![\d.])/.test(text.slice(literal.end, literal.end + 5)) ||
    isCommanded(text, at, literal.end) ||
    (/^ (?:in|of|out of) \d/.test(text.slice(literal.end, literal.end + 10)) &&
      !/^(?:phase|stage|step|wave|part|milestone|sprint|batch)/i.test(text.slice(at, at + 9)))
  )
    return readNumber(scanner, digits, digits, undefined);
  return push(scanner, at, at + (digits - at) + match(RUN, text, digits)!.length, 'name');
}

/** "Build 3 showcase apps", "Issue 12 press releases": a verb in front of what it makes, where "Build 3 is green" names. */
function isCommanded(text: string, at: number, end: number): boolean {
  const verb = /^(?:build|issue|release|scope)\b/i.exec(text.slice(at, at + 8))?.[0].toLowerCase();
  if (verb === undefined || text.slice(0, at).trim() !== '') return false;
  const behind = text.slice(end, end + 40);
  // "Release 4 ships in May" and "Release 4 features": only a longer phrase or a larger number tells.
  if (verb === 'release' && /^ [a-z]+s\b/.test(behind) && end - at < 'release 10'.length) return false;
  return /^ (?:[A-Za-z-]{2,20} ){0,2}(?!is\b|has\b|was\b|passes\b|does\b)[a-z-]{2,20}s\b/.test(behind);
}

/** A number in words: "two", "half of", "three times", "seven of eight". */
function readNumberWords(scanner: Scanner, at: number, wordEnd: number, lower: string): number {
  const { text } = scanner;
  const number = readWords(text, at);
  if (!number) return skipCompound(text, wordEnd);
  // "one-page", "two-factor": a compound adjective, no count.
  if (/[-‑]/.test(text[number.end] ?? '') && LETTER.test(text[number.end + 1] ?? ''))
    return skipCompound(text, number.end);
  if (/[A-Za-z-]/.test(text[at - 1] ?? ' ')) return number.end;
  if (number.kind !== 'cardinal') {
    const unit = number.kind === 'multiple' ? FACTOR : PERCENT;
    return pushQuantity(scanner, at, number.end, { amount: number.value, unit, inWords: true });
  }
  const ratio = readRatio(scanner, at, number.end, number.value);
  if (ratio) return ratio;
  if (lower === 'one' && countsNothing(text, at, number.end)) return number.end;
  const unit = readUnit(scanner, number.end, true);
  const end = unit?.end ?? number.end;
  const amount = { amount: number.value, unit: unit?.unit, per: rateAt(text, end), inWords: true };
  return pushQuantity(scanner, at, end, amount);
}

/** "one of the", "one another", "one day": the word "one" counts nothing there; "within one day" does count. */
function countsNothing(text: string, at: number, end: number): boolean {
  const phrase = /^(?: of (?:the|our|its|their)| another| by one| hand| day| more time)\b/;
  if (!phrase.test(text.slice(end, end + 14))) return false;
  const limit = /\b(?:under|within|below|than|in|to|from|inside|least|most) $/i;
  return !(text.startsWith(' day', end) && limit.test(text.slice(Math.max(0, at - 8), at)));
}
