/**
 * Quantities as people write them: a number with an optional unit (`2.4%`, `900ms`, `$1.2M`, `9 per quarter`, `4.2/5`).
 * Baselines, targets, check-in values and the numbers inside titles are all read here, by one parser.
 */
import { asciiDigits, readLiteral } from './quantity/literal';
import { scanNumbers } from './quantity/scan';
import type { NumberAt } from './quantity/scanner';
import { rateAt } from './quantity/scanUnits';
import { canonicalUnit, MINUTES_BY_M } from './quantity/units';

export { scanNumbers } from './quantity/scan';
export type { NumberAt } from './quantity/scanner';

/** What kind of thing a unit measures. Quantities compare only within one dimension (and there only with a like unit). */
export type Dimension =
  | 'count'
  | 'percent'
  | 'points'
  | 'duration'
  | 'data'
  | 'currency'
  | 'ratio'
  | 'factor'
  | 'length'
  | 'other';

export interface Quantity {
  /** The words it was read from. */
  readonly text: string;
  /** The number in its own unit, scaled: `$1.2M` → 1200000, `900ms` → 900, `2.4%` → 2.4, `4.2/5` → 4.2. */
  readonly amount: number;
  /** The number in its dimension's base unit (seconds, bytes, a share of the whole for `7 of 8`; else equal to `amount`): `900ms` → 0.9. */
  readonly base: number;
  readonly dimension: Dimension;
  /** Canonical unit: `%`, `ms`, `s`, `min`, `h`, `d`, `USD`, `/5`, `x`, or the counted thing (`incident`); empty for a bare number. */
  readonly unit: string;
  /** The rate's period or denominator, where one is written: `9 per quarter` → `quarter`. */
  readonly per?: string;
  /** A bound written before it: `< 5`, `at most 5` → `at-most`; `> 5`, `at least 5` → `at-least`. */
  readonly bound?: 'at-least' | 'at-most';
}

/** Where a quantity stands in a longer text; offsets in UTF-16 units. */
export interface QuantityAt {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

/** Longer values are no quantity; the limit keeps a pasted page from being scanned. */
const LONGEST = 200;

const BEFORE =
  /^(?:(?<most><=?|≤|=<|at most|no more than|not more than|up to|under|below|less than|fewer than|max\.?|maximum)|(?<least>>=?|≥|=>|at least|no less than|no fewer than|above|over|more than|min\.?|minimum)|~|≈|=|about|around|approx\.?|approximately|roughly|circa|ca\.?)\s*/i;

/** Reads a whole value (`target: 1.1%`). Undefined when the text is not one quantity. The same object for the same short text. */
export function parseQuantity(text: string): Quantity | undefined {
  // A longer text may be a piece of a file, which would be held with it.
  if (text.length > SHORT) return read(text);
  const known = values.get(text);
  if (known !== undefined || values.has(text)) return known;
  const quantity = read(text);
  if (values.size >= VALUES_KEPT) values.clear();
  values.set(text, quantity);
  return quantity;
}

/** What was read of short texts: of a thousand check-ins, hundreds say the same. */
const values = new Map<string, Quantity | undefined>();
const VALUES_KEPT = 5000;
const SHORT = 12;

function read(text: string): Quantity | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return undefined;
  const comparator = BEFORE.exec(trimmed);
  const start = comparator?.[0].length ?? 0;
  const value = trimmed.slice(start);
  const number = bareNumber(value) ?? firstQuantity(value);
  if (number?.start !== 0 || !number.quantity) return undefined;
  const rest = readRest(value, number.end, number.quantity);
  if (!rest) return undefined;
  const bound = comparator?.groups?.most
    ? 'at-most'
    : comparator?.groups?.least || /[+]$/.test(rest.plus)
      ? 'at-least'
      : undefined;
  return { ...number.quantity, ...rest.quantity, text: trimmed, ...(bound && { bound }) };
}

/** A number alone: even one that would be a year or a list number in a sentence. */
function bareNumber(value: string): NumberAt | undefined {
  const ascii = asciiDigits(value);
  const signed = /^[-−–+]/.test(ascii) ? 1 : 0;
  const literal = readLiteral(ascii, signed);
  if (!literal || literal.version || literal.end !== ascii.length) return undefined;
  const amount = signed && ascii[0] !== '+' ? -literal.value : literal.value;
  return {
    start: 0,
    end: value.length,
    role: 'quantity',
    quantity: { text: value, amount, base: amount, dimension: 'count', unit: '' },
  };
}

/** The quantity at the value's start; a sign before a currency (`-$5`) counts. */
function firstQuantity(value: string): NumberAt | undefined {
  const [first] = scanNumbers(value);
  if (!first?.quantity) return undefined;
  if (first.start === 1 && /^[-−]/.test(value))
    return {
      ...first,
      start: 0,
      quantity: { ...first.quantity, amount: -first.quantity.amount, base: -first.quantity.base },
    };
  return first;
}

const COUNTED = /^\+?(?: ?[\p{L}][\p{L}\p{M}’'-]*){0,4}/u;
const RATE = /^(?: ?\/ ?| per | an? | each | every |\b)(?<per>[\p{L}\d][\p{L}\d, -]{0,40})$/u;

/** What may stand behind the number: the counted thing, then a rate. Anything else makes the text no quantity. */
function readRest(
  value: string,
  end: number,
  quantity: Quantity,
): { quantity: Partial<Quantity>; plus: string } | undefined {
  const tail = value.slice(end);
  const plus = tail.startsWith('+') ? '+' : '';
  const behind = tail.slice(plus.length);
  const cut = / ?\/ ?| per | an? | each | every /.exec(behind);
  const counted = (cut ? behind.slice(0, cut.index) : behind).trim();
  const rate = cut ? behind.slice(cut.index) : '';
  if (counted !== '' && COUNTED.exec(counted)?.[0] !== counted) return undefined;
  if (
    counted !== '' &&
    quantity.unit !== '' &&
    quantity.dimension !== 'currency' &&
    quantity.dimension !== 'percent' &&
    quantity.dimension !== 'ratio' &&
    quantity.dimension !== 'duration'
  )
    return undefined;
  const per = rate === '' ? adverb(counted) : (rateAt(rate, 0) ?? RATE.exec(rate)?.groups?.per?.trim());
  if (rate !== '' && per === undefined) return undefined;
  const unit =
    quantity.unit === '' && counted !== '' && adverb(counted) === undefined ? singular(counted) : quantity.unit;
  return { quantity: { unit, ...(per !== undefined && { per }) }, plus };
}

/** Words that say how often, with the time between: "12 weekly" is 12 a week. */
export const RATE_ADVERBS: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
]);

/** "12 weekly" is a rate. */
function adverb(word: string): string | undefined {
  return RATE_ADVERBS.get(word.toLowerCase());
}

/** The counted thing in the singular, so that `1 incident` and `3 incidents` are one unit. */
function singular(counted: string): string {
  if (/[a-z]{2}(?:ss|us|is)$/.test(counted)) return counted;
  if (/(?:sh|ch|x|ss)es$/.test(counted)) return counted.slice(0, -2);
  if (/[^aeiou]ies$/.test(counted)) return `${counted.slice(0, -3)}y`;
  return /[a-z]s$/.test(counted) ? counted.slice(0, -1) : counted;
}

/** Finds the quantities inside a sentence, left to right, without overlaps. Dates, versions and names are none. */
export function scanQuantities(text: string): QuantityAt[] {
  const found: QuantityAt[] = [];
  for (const { start, end, quantity } of scanNumbers(text)) if (quantity) found.push({ start, end, quantity });
  return found;
}

/** Whether two quantities can be compared: same dimension, and like units where units do not convert. A missing unit fits any. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return convert(a, b) !== undefined;
}

/**
 * The amount of `value` in the unit of `like` (450ms beside seconds is 0.45); undefined when they do not compare. A bare
 * number takes the other's unit. Use this, not `base`, wherever two quantities meet: `4.5` beside `4.2/5` is 4.5.
 */
export function convert(value: Quantity, like: Quantity): number | undefined {
  if (value.per !== undefined && like.per !== undefined && value.per !== like.per) return undefined;
  if (isBare(value) || isBare(like)) return value.amount;
  if (value.dimension === like.dimension && value.unit === like.unit) return value.amount;
  if (isLoneM(value)) {
    if (like.dimension === 'length') return convert(asMetres(value), like);
    if (like.dimension === 'count' || like.dimension === 'currency') return value.amount * 1e6;
  }
  if (isLoneM(like)) {
    if (value.dimension === 'duration') return value.base / MINUTES_BY_M.factor;
    if (value.dimension === 'length') return convert(value, asMetres(like));
    if (value.dimension === 'count' || value.dimension === 'currency') return value.amount / 1e6;
  }
  if (value.dimension === 'percent' && like.dimension === 'ratio')
    return (value.amount / 100) * (like.amount === 0 ? 1 : wholeOf(like));
  if (value.dimension === 'ratio' && like.dimension === 'percent') return value.base * 100;
  if (value.dimension !== like.dimension) return undefined;
  // Counted things are named freely ("incidents", "Sev-1 incidents"): their names do not make them incomparable.
  if (value.dimension === 'count') return value.amount;
  if (value.dimension === 'currency') return undefined;
  if (value.dimension === 'ratio') return value.base * wholeOf(like);
  const from = canonicalUnit(value.dimension, value.unit);
  const to = canonicalUnit(like.dimension, like.unit);
  if (value.dimension === 'other' && (!from?.family || from.family !== to?.family)) return undefined;
  return to ? value.base / to.factor : undefined;
}

/** A lone `m` is what stands beside it: metres beside lengths, millions beside counts and money, else minutes. */
function isLoneM({ unit, dimension }: Quantity): boolean {
  return unit === 'm' && dimension === 'duration';
}

function asMetres(quantity: Quantity): Quantity {
  return { ...quantity, dimension: 'length', base: quantity.amount };
}

function isBare(quantity: Quantity): boolean {
  return quantity.unit === '' && quantity.dimension === 'count';
}

function wholeOf(ratio: Quantity): number {
  return Number(ratio.unit.slice(1)) || 1;
}

/** The change from `from` to `to` as a share of `from` (0.4 is 40% up); undefined when they do not compare or start at zero. */
export function relativeChange(from: Quantity, to: Quantity): number | undefined {
  const end = convert(to, from);
  return end === undefined || from.amount === 0 ? undefined : (end - from.amount) / Math.abs(from.amount);
}

/**
 * Writes a number in the style of another quantity: same unit, scale, spacing and currency sign (`450` like `900ms` →
 * `450ms`; `1500000` like `$1.2M` → `$1.5M`). `amount` is in `like`'s own unit.
 */
export function formatLike(amount: number, like: Quantity): string {
  const text = asciiDigits(like.text.replace(BEFORE, ''));
  const at = text.search(/\d|\.\d/);
  const literal = at < 0 ? undefined : readLiteral(text, at);
  if (!literal) return `${plain(amount)}${like.unit === '%' ? '%' : like.unit === 'x' ? 'x' : ''}`;
  const sign = amount < 0 ? '-' : '';
  const prefix = text.slice(0, at).replace(/[-−–+]/, '');
  const scale = literal.value !== 0 && like.amount !== 0 ? Math.abs(like.amount / literal.value) : 1;
  const number = Math.abs(amount) / scale;
  return `${sign}${prefix}${literal.grouped ? grouped(number) : plain(number)}${text.slice(literal.end)}`;
}

/** At most four significant digits behind a small whole part, no trailing zeros. */
function plain(number: number): string {
  const digits = Math.abs(number) >= 100 ? 1 : Math.abs(number) >= 1 ? 2 : 4;
  return String(Number(number.toFixed(digits)));
}

function grouped(number: number): string {
  const [whole = '', fraction] = plain(number).split('.');
  let out = '';
  for (let at = 0; at < whole.length; at++) out += (at > 0 && (whole.length - at) % 3 === 0 ? ',' : '') + whole[at];
  return fraction === undefined ? out : `${out}.${fraction}`;
}
