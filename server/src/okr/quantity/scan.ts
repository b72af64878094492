/**
 * Finds every number in a sentence and says what it is: a quantity, or digits that measure nothing (a date, a version, a
 * name, an ordinal, a window). One pass from left to right; each step looks ahead a bounded way.
 */
import type { Dimension, Quantity } from '../quantity';
import { asciiDigits, isDigit, type Literal, readLiteral } from './literal';
import { remembered } from './remembered';
import {
  BYTES_BY_B,
  CURRENCY_SIGNS,
  currencyOf,
  METRES,
  MINUTES_BY_M,
  PERIODS,
  scaleOf,
  type Unit,
  unitOf,
  unitOfTwo,
} from './units';
import { NUMBER_WORDS, opensNumber, readWords } from './words';

/**
 * What a number in a sentence is. `name`: part of a name or version (SOC 2, v4.1, phase 2, P0). `window`: what is looked
 * at, not measured (top 50, last 90 days, 30-day). `date`: a day, month, year, quarter or time of day.
 */
export type NumberRole = 'quantity' | 'date' | 'name' | 'ordinal' | 'window';

export interface NumberAt {
  readonly start: number;
  readonly end: number;
  readonly role: NumberRole;
  /** For a quantity. */
  readonly quantity?: Quantity;
  /** Written in words ("two"), so that "one of" and the like can be judged by the reader. */
  readonly inWords?: boolean;
}

const MONTHS =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'.split(
    ' ',
  );
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

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
/** Naming nouns that also stand before a value ("churn in month 2" names; "Kubernetes 40%" does not): never with a unit behind. */
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
const PREPOSITION_OF_TIME =
  /(?:^|[\s(])(?:in|by|of|for|since|until|till|during|before|after|end|from|to|through|throughout|versus|vs\.?|the|than|and|mid|late|early|spring|summer|autumn|fall|winter|year|calendar|fiscal|fy|’|') ?$/i;
const LETTER = /[A-Za-z\u00C0-\u024F]/;
const LETTERS = /[A-Za-z\u00C0-\u024Fµμ]+/y;
const RUN = /[A-Za-z0-9\u00C0-\u024F]+(?:[.\-/][A-Za-z0-9]+)*\+?/y;
const ISO_DATE = /\d{4}-(?:\d{2}(?:-\d{2})?|[QH]\d)(?![\d])/y;
const NUMERIC_DATE = /\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)|(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.(?!\d)/y;
const CLOCK = /\d{1,2}[:.]\d{2}(?= ?(?:[ap]\.?m\b|o'clock))|[012]?\d:[0-5]\d(?![\d])|\d{1,2}(?= ?[ap]\.?m\b)/iy;
const DAY_OF_MONTH = /(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ([A-Za-z]{3,9})\b(?:,? (?:19|20)\d\d(?!\d))?/y;
const AFTER_MONTH =
  /\.? (?:\d{1,2}(?:st|nd|rd|th)?(?!\d|[.,]\d| ?%|[a-z])(?:,? (?:19|20)\d\d(?!\d))?|(?:19|20)\d\d(?!\d))/y;
const YEAR_SPAN = /(?:19|20)\d\d(?:[/–-](?:(?:19|20)\d\d|\d\d)(?!\d))?(?![\d%])/y;
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

interface Scanner {
  readonly text: string;
  readonly source: string;
  /** What a lone `m` means in this sentence; worked out when first asked for. */
  minutes: 'minutes' | 'metres' | 'millions' | undefined;
  readonly found: NumberAt[];
}

/** "1. Reduce churn", "2) …", "KR3: …": the number of the line says nothing. */
function listNumberEnd(text: string): number {
  return /^\s*(?:KR\s?\d+(?:\.\d+)*\s?[:.)-]|\d{1,2}[.)](?=\s+[A-Za-z]))\s*/.exec(text.slice(0, 40))?.[0].length ?? 0;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
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

function signAt(text: string, at: number): { sign: string; code: string } | undefined {
  const code = text.charCodeAt(at);
  // Every sign starts with a capital letter, `$`, `z` or a non-ASCII sign; most characters end here.
  if (code !== 36 && code < 128 && !(code >= 65 && code <= 85) && code !== 122) return undefined;
  for (const [sign, name] of CURRENCY_SIGNS) if (text.startsWith(sign, at)) return { sign, code: name };
  return undefined;
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' || text[at] === '\u00A0' || text[at] === '\u202F' || text[at] === '\u2009' ? at + 1 : at;
}

/** The start including a plus or minus that belongs to the number. */
function withSign(text: string, at: number): number {
  const before = text[at - 1];
  if (before !== '-' && before !== '+' && before !== '−' && before !== '–') return at;
  return at === 1 || /[\s(:,=]/.test(text[at - 2]!) ? at - 1 : at;
}

function push(
  scanner: Scanner,
  start: number,
  end: number,
  role: NumberRole,
  quantity?: Quantity,
  inWords = false,
): number {
  scanner.found.push({ start, end, role, ...(quantity && { quantity }), ...(inWords && { inWords }) });
  return end;
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
  return /^ (?:[a-z-]{2,20} ){0,2}(?!is\b|has\b|was\b|passes\b|does\b)[a-z-]{2,20}s\b/.test(behind);
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

function readDate(scanner: Scanner, at: number): number | undefined {
  const { text } = scanner;
  let behind = at;
  while (isDigit(text, behind)) behind++;
  const next = text[behind] ?? '';
  if (next === '' || next === '%') return undefined;
  const iso =
    next === '-' || next === '.' || next === '/' || next === ':' || /[ apAP]/.test(next)
      ? (match(ISO_DATE, text, at) ?? match(NUMERIC_DATE, text, at) ?? match(CLOCK, text, at))
      : undefined;
  if (iso !== undefined) {
    return push(scanner, at, at + iso.length, 'date');
  }
  if (behind > at + 2) return undefined;
  DAY_OF_MONTH.lastIndex = at;
  const day = DAY_OF_MONTH.exec(text);
  if (day && MONTH.test(day[2]!) && Number(day[1]) <= 31 && day[2] !== 'may' && day[2] !== 'march' && day[2] !== 'mar')
    return push(scanner, at, at + day[0].length, 'date');
  return undefined;
}

/** A four-digit number that is a year: after a preposition, or with nothing counted behind it. */
function isYear(text: string, at: number, end: number): boolean {
  const span = match(YEAR_SPAN, text, at);
  if (span === undefined || at + span.length < end) return false;
  const year = Number(text.slice(at, at + 4));
  const before = text.slice(Math.max(0, at - 12), at);
  const preposition = PREPOSITION_OF_TIME.test(before);
  // "2026 users" counts, "2027 budget" names a year: what is counted stands in the plural.
  const next = / ([A-Za-z-]+)/y;
  next.lastIndex = end;
  const word = next.exec(text)?.[1] ?? '';
  const counted =
    /[a-z]{2}s$/.test(word) || /^(?:people|children|women|men|new|active|more|paying|daily|weekly|monthly)$/.test(word);
  if (year >= 2010 && year <= 2040) return preposition || !counted;
  return preposition && !counted && !/(?:to|from|than) $/i.test(before);
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

/** A scale behind the digits: `k`, `M`, `bn`, `million`, and `m` where it means millions. */
function readScale(scanner: Scanner, at: number, money: boolean): { end: number; scale: number } | undefined {
  const { text } = scanner;
  const from = skipSpace(text, at);
  const word = match(LETTERS, text, from);
  if (word === undefined) return undefined;
  const end = from + word.length;
  if (/^[-‑][A-Za-z]/.test(text.slice(end, end + 2))) return undefined;
  if (word === 'm') return money || meaningOfM(scanner, end) === 'millions' ? { end, scale: 1e6 } : undefined;
  if (word === 'mm' && !money) return undefined;
  if (word.length === 1 && from > at && !money) return undefined;
  const scale = scaleOf(word);
  return scale === undefined ? undefined : { end, scale };
}

/** `m`: millions of a counted thing, minutes in a sentence about time, metres in one about lengths. */
function meaningOfM(scanner: Scanner, end: number): 'minutes' | 'metres' | 'millions' {
  const { text } = scanner;
  const next = / ([A-Za-z]{3,})/y;
  next.lastIndex = end;
  const counted = next.exec(text)?.[1];
  if (
    counted &&
    !/^(?:and|for|from|with|per|while|during|after|before|until|each|every|instead|today|this|when|across)$/.test(
      counted,
    )
  ) {
    return /^(?:long|wide|high|deep|tall|radius|distance)$/.test(counted) ? 'metres' : 'millions';
  }
  if (scanner.minutes) return scanner.minutes;
  const head = text.slice(0, 2000);
  if (/\d ?(?:km|cm|mm|metres|meters|miles|ft)\b|\b(?:distance|length|height|depth|radius|run|swim)\b/i.test(head))
    scanner.minutes = 'metres';
  else if (
    /\b(?:revenue|sales|users|views|visits|visitors|requests|budget|arr|mrr|funding|customers|downloads|people|households|raise|income|turnover)\b/i.test(
      head,
    )
  )
    scanner.minutes = 'millions';
  else scanner.minutes = 'minutes';
  return scanner.minutes;
}

function currencyAfter(text: string, at: number): { end: number; code: string; factor: number } | undefined {
  const from = skipSpace(text, at);
  const sign = signAt(text, from);
  if (sign && !isDigit(text, from + sign.sign.length))
    return { end: from + sign.sign.length, code: sign.code, factor: 1 };
  let end = from;
  let word = match(LETTERS, text, from);
  if (word === undefined) return undefined;
  if (word === 'US' || word === 'Swiss') {
    const second = match(LETTERS, text, from + word.length + 1);
    if (second === undefined || !currencyOf(second)) return undefined;
    end += word.length + 1;
    word = second;
  }
  end += word.length;
  if (/^cents?$/i.test(word)) return { end, code: 'USD', factor: 0.01 };
  const code = currencyOf(word);
  return code && text[end] !== '-' ? { end, code, factor: 1 } : undefined;
}

interface UnitAt {
  readonly end: number;
  readonly unit: Unit;
}

/** The unit behind a number, attached or after one space; words longer than a letter must end there. */
function readUnit(scanner: Scanner, at: number, minutesToo: boolean): UnitAt | undefined {
  const { text } = scanner;
  const from = skipSpace(text, at);
  const char = text[from] ?? '';
  if (char === '%' || char === '‰') {
    const points = unitOfTwo('%', match(LETTERS, text, skipSpace(text, from + 1)) ?? '');
    if (points)
      return { end: skipSpace(text, from + 1) + match(LETTERS, text, skipSpace(text, from + 1))!.length, unit: points };
    return { end: from + 1, unit: unitOf(char)! };
  }
  if (char === '×') return { end: from + 1, unit: unitOf('x')! };
  if (char === '°') {
    const degrees = unitOf(text.slice(from, from + 2));
    return degrees && { end: from + 2, unit: degrees };
  }
  const word = match(LETTERS, text, from);
  if (word === undefined || word.length > 14) return undefined;
  const end = from + word.length;
  if (isDigit(text, end) && /^[hH]$/.test(word)) return { end, unit: unitOf('h')! };
  if (/[0-9]/.test(text[end] ?? '')) {
    const longer = unitOf(text.slice(from, from + 7)) ?? unitOf(text.slice(from, from + 6));
    return longer && { end: from + (unitOf(text.slice(from, from + 7)) ? 7 : 6), unit: longer };
  }
  if (text[end] === ' ') {
    const second = match(LETTERS, text, end + 1);
    const two = second && unitOfTwo(word, second);
    if (two) return { end: end + 1 + second.length, unit: two };
  }
  if (/[-‑]/.test(text[end] ?? '') && LETTER.test(text[end + 1] ?? '')) return undefined;
  if (word === 'm')
    return minutesToo ? { end, unit: meaningOfM(scanner, end) === 'metres' ? METRES : MINUTES_BY_M } : undefined;
  if (word === 'B' && from === at) return { end, unit: BYTES_BY_B };
  // One letter behind a space is more often a word ("5 s" excepted) than a unit; upper case ones are names.
  if (word.length === 1 && (from > at ? !/^[hsgtd]$/.test(word) : !/^[hsgtdwyx]$/.test(word))) return undefined;
  // "three times faster" multiplies, "downloaded 100,000 times" counts.
  if (
    word.toLowerCase() === 'times' &&
    !/^ (?:as|more|less|fewer|higher|lower|faster|better|larger|cheaper|the|our|their)\b/.test(text.slice(end, end + 9))
  )
    return undefined;
  const unit = unitOf(word);
  if (!unit) return undefined;
  return { end, unit };
}

const SINGULAR_TIME = /(?:second|minute|hour|day|week|month|quarter|year)$/i;

function isAdjective(text: string, unit: UnitAt): boolean {
  return (
    unit.unit.dimension === 'duration' &&
    SINGULAR_TIME.test(text.slice(unit.end - 7, unit.end)) &&
    / [a-z]{4,}/y.test(text.slice(unit.end, unit.end + 6)) &&
    !/^ (?:from|over|after|before|with|when|than|each|every|less|more|under|faster|across)/.test(
      text.slice(unit.end, unit.end + 8),
    )
  );
}

/** "1h 30m", "2 h 15 min": the smaller part, in the larger one's unit. */
function readRest(scanner: Scanner, unit: UnitAt): { end: number; more: number } {
  const { text } = scanner;
  const none = { end: unit.end, more: 0 };
  if (unit.unit.dimension !== 'duration') return none;
  const from = skipSpace(text, unit.end);
  const literal = isDigit(text, from) ? readLiteral(text, from) : undefined;
  const rest = literal && !literal.version ? readUnit(scanner, literal.end, true) : undefined;
  if (!literal || !rest || rest.unit.dimension !== 'duration' || rest.unit.factor >= unit.unit.factor) return none;
  return { end: rest.end, more: (literal.value * rest.unit.factor) / unit.unit.factor };
}

const RATE = /(?: ?\/ ?| per | an? | each | every | p\.)([A-Za-z]+)/y;

/** The period of a rate right behind a number: "per quarter", "a week", "/month". */
export function rateAt(text: string, at: number): string | undefined {
  RATE.lastIndex = at;
  const word = RATE.exec(text)?.[1];
  return word && word.length < 12 ? PERIODS.get(word.toLowerCase()) : undefined;
}

function make(scanner: Scanner, start: number, end: number, amount: number, unit?: Unit, per?: string): Quantity {
  const dimension: Dimension = unit?.dimension ?? 'count';
  return {
    text: scanner.source.slice(start, end),
    amount,
    base: amount * (unit?.factor ?? 1),
    dimension,
    unit: unit?.unit ?? '',
    ...(per !== undefined && { per }),
  };
}
