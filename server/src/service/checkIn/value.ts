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
export function exampleOf({ now, measure }: Standing): string {
  const known = [now, measure.target?.quantity, measure.baseline?.quantity, measure.by?.quantity];
  const like = known.find((quantity) => quantity && quantity.unit !== '') ?? known.find((quantity) => quantity);
  return like ? formatLike(like.amount, like) : '12%';
}

function nameUnit(quantity: Quantity): string {
  return quantity.dimension === 'currency' ? `an amount in ${quantity.unit}` : KINDS[quantity.dimension];
}

function measuredIn(like: Quantity): string {
  const per = like.per === undefined ? '' : ` per ${like.per}`;
  if (like.unit === '') return `as a plain number${per}, such as ${written(like)}`;
  return like.dimension === 'ratio' ? `out of ${like.unit.slice(1)}` : `in ${like.unit}${per}`;
}
