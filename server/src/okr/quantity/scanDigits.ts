/** Numbers that are written with digits: with a sign, a currency, a scale, a unit or a period around them, as a range or a ratio. */
import { isDigit, type Literal, readLiteral } from './literal';
import { isYear, readDate } from './scanDates';
import { LETTER, match, type NumberRole, push, pushQuantity, RUN, type Scanner } from './scanner';
import { currencyAfter, isAdjective, rateAt, readRest, readScale, readUnit } from './scanUnits';
import type { Unit } from './units';
import { readWords } from './words';

/** `14:1`; two digits behind the colon are a time of day. */
const ODDS = /\d{1,4}(?:\.\d{1,3})?:\d(?![\d:])s?/y;
const PERCENTILE = /\d{1,2}(?:st|nd|rd|th) percentile/y;
const ORDINAL = /\d+(?:st|nd|rd|th)(?![A-Za-z])/y;
const PERCENTILE_UNIT: Unit = { unit: 'percentile', dimension: 'other', factor: 1 };

/** The start including a plus or minus that belongs to the number. */
export function withSign(text: string, at: number): number {
  const before = text[at - 1];
  if (before !== '-' && before !== '+' && before !== '−' && before !== '–') return at;
  return at === 1 || /[\s(:,=]/.test(text[at - 2]!) ? at - 1 : at;
}

/** Digits at `digits`; `start` is where a currency or sign before them begins. */
export function readNumber(scanner: Scanner, start: number, digits: number, currency: string | undefined): number {
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
    return pushQuantity(scanner, start, end, { amount: Number.parseInt(percentile, 10), unit: PERCENTILE_UNIT });
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
  const scale = readScale(scanner, numberEnd, currency !== undefined);
  const end = scale?.end ?? numberEnd;
  const amount = value * (scale?.scale ?? 1);
  if (currency)
    return pushQuantity(scanner, from, end, { amount, unit: unitOfCurrency(currency), per: rateAt(text, end) });
  const after = currencyAfter(text, end);
  if (after) {
    const unit = unitOfCurrency(after.code);
    return pushQuantity(scanner, from, after.end, {
      amount: amount * after.factor,
      unit,
      per: rateAt(text, after.end),
    });
  }
  const unit = scale ? undefined : readUnit(scanner, end, true);
  // "the 5 year model", "a 30 day trial": an adjective before a noun measures nothing.
  if (unit && value !== 1 && isAdjective(text, unit)) return push(scanner, from, unit.end, 'window');
  if (unit) {
    const sum = readRest(scanner, unit);
    const per = rateAt(text, sum.end);
    return pushQuantity(scanner, from, sum.end, { amount: amount + sum.more, unit: unit.unit, per });
  }
  const role = roleOfBare(text, digits, end, literal, scale !== undefined);
  if (role === 'quantity') return pushQuantity(scanner, from, end, { amount, per: rateAt(text, end) });
  return push(scanner, from, Math.max(end, digits + (match(RUN, text, digits)?.length ?? 0)), role);
}

function unitOfCurrency(code: string): Unit {
  return { unit: code, dimension: 'currency', factor: 1 };
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
  return pushQuantity(scanner, start, end, { amount: value, unit: { unit: ':1', dimension: 'ratio', factor: 1 } });
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
export function readRatio(scanner: Scanner, start: number, end: number, value: number): number | undefined {
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
  const per = rateAt(text, whole.end);
  return pushQuantity(scanner, start, whole.end, { amount: value, unit, per, inWords: inWords !== undefined });
}
