/** Is this a value for the metric? Where it is not, why. */
import { convert, type Dimension, formatLike, parseQuantity, type Quantity } from '../../okr/quantity';
import type { Standing } from '../../rules/standing';
import { written } from '../words';

const KINDS: Readonly<Record<Dimension, string>> = {
  count: 'a count',
  percent: 'a percentage',
  points: 'in points',
  duration: 'a time',
  data: 'an amount of data',
  currency: 'an amount of money',
  ratio: 'a ratio',
  factor: 'a factor',
  length: 'a length',
  other: 'in another unit',
};

/** Why a value can't be checked in, in one sentence; undefined when it can. */
export function valueFault(standing: Standing, value: string): string | undefined {
  const example = exampleOf(standing);
  const text = value.trim();
  if (text === '') return `What does it read now? Write a number such as ${example}.`;
  const quantity = parseQuantity(text);
  if (!quantity) return `“${text}” can't be read as a number with a unit. Write it like ${example}.`;
  const like = scaleOf(standing);
  if (!like || convert(quantity, like) !== undefined) return undefined;
  return `“${text}” is ${nameUnit(quantity)}, and this is measured ${measuredIn(like)}. Write it like ${example}.`;
}

/** The quantity that values are compared with: the goal, with its unit. */
export function scaleOf({ measure, now }: Standing): Quantity | undefined {
  const known = [measure.target?.quantity, measure.baseline?.quantity, measure.by?.quantity, now];
  return known.find((quantity) => quantity && quantity.unit !== '') ?? known.find((quantity) => quantity !== undefined);
}

/** How a value is written here: as the last one, else as the goal. */
export function exampleOf(standing: Standing): string {
  const like = modelOf(standing);
  return like ? formatLike(like.amount, like) : '12%';
}

/** The quantity that a value is written like. */
function modelOf({ now, measure }: Standing): Quantity | undefined {
  const known = [now, measure.target?.quantity, measure.baseline?.quantity, measure.by?.quantity];
  return known.find((quantity) => quantity && quantity.unit !== '') ?? known.find((quantity) => quantity);
}

/** Units that are signs or abbreviations beside the number. What is counted need not be said again with each count. */
const SIGNED: readonly Dimension[] = ['percent', 'duration', 'data', 'currency', 'length'];

/** A number that says no unit. */
const BARE = /^\d[\d.,]*$/;

/** A number with at most a sign of currency before it and a unit behind it. */
const AROUND = /^(\p{Sc}?)\d[\d.,]*([^\d.,]*)$/u;

/**
 * A value as it is written into the file: a bare number gets the unit that stands beside the last value, else beside the goal, so that
 * who reads it need not look that up (`2.1` beside `0.8%` is `2.1%`). One that is written in thousands or millions is no model for it.
 */
export function withUnit(standing: Standing, value: string): string {
  const text = value.trim();
  const like = modelOf(standing);
  const [, before, behind] = (like && AROUND.exec(like.text.trim())) ?? [];
  if (!like || !SIGNED.includes(like.dimension) || !BARE.test(text)) return text;
  if (BARE.test(standing.last?.value?.text ?? '')) return text; // the way of this file
  const written = `${before ?? ''}${text}${behind ?? ''}`;
  const meant = parseQuantity(written);
  const isSame = meant?.unit === like.unit && meant.per === like.per && meant.amount === parseQuantity(text)?.amount;
  return isSame ? written : text;
}

function nameUnit(quantity: Quantity): string {
  return quantity.dimension === 'currency' ? `an amount in ${quantity.unit}` : KINDS[quantity.dimension];
}

function measuredIn(like: Quantity): string {
  const per = like.per === undefined ? '' : ` per ${like.per}`;
  if (like.unit === '') return `as a plain number${per}, such as ${written(like)}`;
  return like.dimension === 'ratio' ? `out of ${like.unit.slice(1)}` : `in ${like.unit}${per}`;
}
