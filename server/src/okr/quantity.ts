/**
 * Quantities as people write them: a number with an optional unit (`2.4%`, `900ms`, `$1.2M`, `9 per quarter`, `4.2/5`).
 * Baselines, targets, check-in values and the numbers inside titles are all read here, by one parser.
 */

/** What kind of thing a unit measures. Quantities compare only within one dimension (and there only with a like unit). */
export type Dimension = 'count' | 'percent' | 'points' | 'duration' | 'data' | 'currency' | 'ratio' | 'factor' | 'length' | 'other';

export interface Quantity {
  /** The words it was read from. */
  readonly text: string;
  /** The number in its own unit, scaled: `$1.2M` → 1200000, `900ms` → 900, `2.4%` → 2.4. */
  readonly amount: number;
  /** The number in its dimension's base unit (seconds, bytes, …; else equal to `amount`): `900ms` → 0.9. */
  readonly base: number;
  readonly dimension: Dimension;
  /** Canonical unit: `%`, `ms`, `s`, `min`, `h`, `d`, `USD`, `/5`, `x`, or the counted thing (`incident`); empty for a bare number. */
  readonly unit: string;
  /** The rate's period or denominator, where one is written: `9 per quarter` → `quarter`. */
  readonly per?: string;
}

/** Where a quantity stands in a longer text; offsets in UTF-16 units. */
export interface QuantityAt {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

/** Reads a whole value (`target: 1.1%`). Undefined when the text is not one quantity. */
export function parseQuantity(_text: string): Quantity | undefined {
  return undefined;
}

/** Finds the quantities inside a sentence, left to right, without overlaps. */
export function scanQuantities(_text: string): QuantityAt[] {
  return [];
}

/** Whether two quantities can be compared: same dimension, and like units where units do not convert. A missing unit fits any. */
export function comparable(_a: Quantity, _b: Quantity): boolean {
  return false;
}
