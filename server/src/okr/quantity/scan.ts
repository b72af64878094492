/**
 * Finds every number in a sentence and says what it is: a quantity, or digits that measure nothing (a date, a version, a
 * name, an ordinal, a window). One pass from left to right; each step looks ahead a bounded way.
 */
import { asciiDigits, isDigit, type Literal, readLiteral } from './literal';
import { remembered } from './remembered';
import { isYear, MONTH, MONTHS, readDate } from './scanDates';
import {
  LETTER,
  LETTERS,
  make,
  match,
  type NumberAt,
  type NumberRole,
  push,
  type Scanner,
  signAt,
  skipSpace,
} from './scanner';
import { currencyAfter, isAdjective, rateAt, readRest, readScale, readUnit } from './scanUnits';
import { currencyOf, type Unit } from './units';
import { NUMBER_WORDS, opensNumber, readWords } from './words';

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
const RUN = /[A-Za-z0-9\u00C0-\u024F]+(?:[.\-/][A-Za-z0-9]+)*\+?/y;
const AFTER_MONTH =
  /\.? (?:\d{1,2}(?:st|nd|rd|th)?(?!\d|[.,]\d| ?%|[a-z])(?:,? (?:19|20)\d\d(?!\d))?|(?:19|20)\d\d(?!\d))/y;
/** `14:1`; two digits behind the colon are a time of day. */
const ODDS = /\d{1,4}(?:\.\d{1,3})?:\d(?![\d:])s?/y;
const PERCENTILE = /\d{1,2}(?:st|nd|rd|th) percentile/y;
const ORDINAL = /\d+(?:st|nd|rd|th)(?![A-Za-z])/y;

/** All numbers of a text, left to right, without overlaps. Offsets are those of the text as it was given. */
export function scanNumbers(source: string): NumberAt[] {
  const text = asciiDigits(source);
  const found: NumberAt[] = [];
  const scanner = { text, source, minutes: undefined, found };
  let at = listNumberEnd(text);
  while (at < text.length) at = step(scanner, at);
  return found;
}

/** "1. Reduce churn", "2) …", "KR3: …": the number of the line says nothing. */
function listNumberEnd(text: string): number {
  return /^\s*(?:KR\s?\d+(?:\.\d+)*\s?[:.)-]|\d{1,2}[.)](?=\s+[A-Za-z]))\s*/.exec(text.slice(0, 40))?.[0].length ?? 0;
}

/** Reads what stands at `at` and gives the place to go on from. */
function step(scanner: Scanner, at: number): number {
  const { text } = scanner;
  const char = text[at]!;
  if (isDigit(text, at)) return readNumber(scanner, at, at, undefined);
  const currency = signAt(text, at);
  if (currency && (at === 0 || !LETTER.test(text[at - 1]!) || currency.sign.length === 1)) {
    const digits = skipSpace(text, at + currency.sign.length);
    if (isDigit(text, digits) || (text[digits] === '.' && isDigit(text, digits + 1)))
      return readNumber(scanner, withSign(text, at), digits, currency.code);
    return at + currency.sign.length;
  }
  if (char === '.' && isDigit(text, at + 1) && !/[\w.]/.test(text[at - 1] ?? ' '))
    return readNumber(scanner, at, at, undefined);
  if (char === '#' && isDigit(text, at + 1)) return push(scanner, at, readLiteral(text, at + 1)?.end ?? at + 2, 'name');
  if (isLetter(char)) return readWord(scanner, at);
  return at + 1;
}

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : LETTER.test(char);
}

/** The start including a plus or minus that belongs to the number. */
function withSign(text: string, at: number): number {
  const before = text[at - 1];
  if (before !== '-' && before !== '+' && before !== '−' && before !== '–') return at;
  return at === 1 || /[\s(:,=]/.test(text[at - 2]!) ? at - 1 : at;
}

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

const knownOf = remembered((word): KnownWord => {
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
function readWord(scanner: Scanner, at: number): number {
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
      return push(
        scanner,
        at,
        factor.end,
        'quantity',
        make(scanner, at, factor.end, factor.value, { unit: 'x', dimension: 'factor', factor: 1 }),
      );
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

function readNumberWords(scanner: Scanner, at: number, wordEnd: number, lower: string): number {
  const { text } = scanner;
  const number = readWords(text, at);
  if (!number) return skipCompound(text, wordEnd);
  // "one-page", "two-factor": a compound adjective, no count.
  if (/[-‑]/.test(text[number.end] ?? '') && LETTER.test(text[number.end + 1] ?? ''))
    return skipCompound(text, number.end);
  if (/[A-Za-z-]/.test(text[at - 1] ?? ' ')) return number.end;
  if (number.kind === 'multiple')
    return push(
      scanner,
      at,
      number.end,
      'quantity',
      make(scanner, at, number.end, number.value, { unit: 'x', dimension: 'factor', factor: 1 }),
      true,
    );
  if (number.kind === 'fraction')
    return push(
      scanner,
      at,
      number.end,
      'quantity',
      make(scanner, at, number.end, number.value, { unit: '%', dimension: 'percent', factor: 1 }),
      true,
    );
  const ratio = readRatio(scanner, at, number.end, number.value);
  if (ratio) return ratio;
  if (
    lower === 'one' &&
    /^(?: of (?:the|our|its|their)| another| by one| hand| day| more time)\b/.test(
      text.slice(number.end, number.end + 14),
    ) &&
    !(
      text.startsWith(' day', number.end) &&
      /\b(?:under|within|below|than|in|to|from|inside|least|most) $/i.test(text.slice(Math.max(0, at - 8), at))
    )
  )
    return number.end;
  const unit = readUnit(scanner, number.end, true);
  const end = unit?.end ?? number.end;
  return push(scanner, at, end, 'quantity', make(scanner, at, end, number.value, unit?.unit, rateAt(text, end)), true);
}

/** Digits at `digits`; `start` is where a currency or sign before them begins. */
function readNumber(scanner: Scanner, start: number, digits: number, currency: string | undefined): number {
  const { text } = scanner;
  if (!currency) {
    const date = readDate(scanner, digits);
    if (date !== undefined) return date;
  }
  const odds = currency ? undefined : match(ODDS, text, digits);
  if (odds !== undefined) return readOdds(scanner, start, odds);
  const percentile = match(PERCENTILE, text, digits);
  if (percentile !== undefined) {
    const end = digits + percentile.length;
    return push(
      scanner,
      start,
      end,
      'quantity',
      make(scanner, start, end, Number.parseInt(percentile, 10), { unit: 'percentile', dimension: 'other', factor: 1 }),
    );
  }
  const literal = readLiteral(text, digits);
  // Not a finite number: the whole run is passed over, so that no part of it is read.
  if (!literal) return digits + (match(/[\d.,]+(?:[eE][+-]?\d+)?/y, text, digits)?.length ?? 1);
  if (literal.version) return push(scanner, start, literal.end, 'name');
  const from = currency ? start : withSign(text, start);
  const negative = /[-−–]/.test(text[from] ?? '') && from < digits;
  const value = negative ? -literal.value : literal.value;
  const rangeEnd = readRange(text, literal);
  const numberEnd = rangeEnd ?? literal.end;
  if (!currency) {
    const ratio = rangeEnd === undefined ? readRatio(scanner, from, literal.end, value) : undefined;
    if (ratio) return ratio;
  }
  const amount = readScale(scanner, numberEnd, currency !== undefined);
  const end = amount?.end ?? numberEnd;
  const scaled = value * (amount?.scale ?? 1);
  if (currency)
    return push(
      scanner,
      from,
      end,
      'quantity',
      make(scanner, from, end, scaled, { unit: currency, dimension: 'currency', factor: 1 }, rateAt(text, end)),
    );
  const after = currencyAfter(text, end);
  if (after)
    return push(
      scanner,
      from,
      after.end,
      'quantity',
      make(
        scanner,
        from,
        after.end,
        scaled * after.factor,
        { unit: after.code, dimension: 'currency', factor: 1 },
        rateAt(text, after.end),
      ),
    );
  const unit = amount ? undefined : readUnit(scanner, end, true);
  // "the 5 year model", "a 30 day trial": an adjective before a noun measures nothing.
  if (unit && value !== 1 && isAdjective(text, unit)) return push(scanner, from, unit.end, 'window');
  if (unit) {
    const sum = readRest(scanner, unit);
    return push(
      scanner,
      from,
      sum.end,
      'quantity',
      make(scanner, from, sum.end, scaled + sum.more, unit.unit, rateAt(text, sum.end)),
    );
  }
  const role = roleOfBare(text, digits, end, literal, amount !== undefined);
  if (role === 'quantity')
    return push(scanner, from, end, 'quantity', make(scanner, from, end, scaled, undefined, rateAt(text, end)));
  return push(scanner, from, Math.max(end, digits + (match(RUN, text, digits)?.length ?? 0)), role);
}

/** A number without unit: letters or a hyphen right behind it make it a name or a window ("2FA", "30-day", "1:1s", "24/7"). */
function roleOfBare(text: string, digits: number, end: number, literal: Literal, scaled: boolean): NumberRole {
  const next = text[end] ?? '';
  if (LETTER.test(next) && !scaled) return match(ORDINAL, text, digits) ? 'ordinal' : 'name';
  if (/[-‑]/.test(next) && LETTER.test(text[end + 1] ?? '')) return 'window';
  if ((next === '/' || next === ':') && isDigit(text, end + 1)) return 'name';
  if (/[/.]/.test(text[digits - 1] ?? '') && /[A-Za-z]/.test(text[digits - 2] ?? '')) return 'name';
  return literal.grouped || literal.decimals > 0 || !isYear(text, digits, end) ? 'quantity' : 'date';
}

/** "14:1" is a ratio; "1:1s" and "3:2 format" are names. */
function readOdds(scanner: Scanner, start: number, odds: string): number {
  const end = start + odds.length;
  const value = Number.parseFloat(odds);
  if (value === 1 || !odds.endsWith(':1')) return push(scanner, start, end, 'name');
  return push(
    scanner,
    start,
    end,
    'quantity',
    make(scanner, start, end, value, { unit: ':1', dimension: 'ratio', factor: 1 }),
  );
}

/** "4-6", "9–10": the end of a range; its amount is the lower bound. */
function readRange(text: string, literal: Literal): number | undefined {
  const dash = text[literal.end];
  if ((dash !== '-' && dash !== '–') || !isDigit(text, literal.end + 1)) return undefined;
  const second = readLiteral(text, literal.end + 1);
  return second && second.value > literal.value && !second.version && text[second.end] !== '-' ? second.end : undefined;
}

const RATIO_WORDS = / (?:out of|in|of)(?: (?:the|our|all|every|its|their))? /y;

/** "4.2/5", "1 in 20", "7 of 8", "3 out of the 5". */
function readRatio(scanner: Scanner, start: number, end: number, value: number): number | undefined {
  const { text } = scanner;
  let second = end;
  if (text[end] === '/' || (text[end] === ' ' && text.startsWith(' / ', end)))
    second = end + (text[end] === '/' ? 1 : 3);
  else {
    const words = match(RATIO_WORDS, text, end);
    if (words === undefined) return undefined;
    second = end + words.length;
    if (/^ in /.test(words) && !Number.isInteger(value)) return undefined;
  }
  const inWords = isDigit(text, second) ? undefined : readWords(text, second);
  const whole = isDigit(text, second) ? readLiteral(text, second) : inWords?.kind === 'cardinal' ? inWords : undefined;
  if (!whole || !(whole.value >= value) || whole.value === 0 || value < 0) return undefined;
  if (text[end] === '/' && ((value === 24 && whole.value === 7) || text[whole.end] === '/')) return undefined;
  const slash = text[end] === '/' || text.startsWith(' / ', end);
  if (
    !slash &&
    (readUnit(scanner, whole.end, false) ||
      (isDigit(text, second) && isYear(text, second, whole.end) && text.startsWith(' in ', end)) ||
      whole.value === value)
  )
    return undefined;
  const unit: Unit = { unit: `/${whole.value}`, dimension: 'ratio', factor: 1 / whole.value };
  return push(
    scanner,
    start,
    whole.end,
    'quantity',
    make(scanner, start, whole.end, value, unit, rateAt(text, whole.end)),
    inWords !== undefined,
  );
}
