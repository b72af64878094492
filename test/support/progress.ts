/** What tests of progress say it with. */
import assert from 'node:assert/strict';
import type { Course } from '../../server/src/okr/progress';
import { parseQuantity, type Quantity } from '../../server/src/okr/quantity';

/** A quantity as it is written. */
export const q = (text: string): Quantity => {
  const quantity = parseQuantity(text);
  assert.ok(quantity, text);
  return quantity;
};

/** The way from one value to another. */
export const change = (baseline: string, target: string): Course => ({
  kind: 'change',
  baseline: q(baseline),
  target: q(target),
});

/** Fails where two numbers are not the same, but for rounding. */
export const close = (actual: number | undefined, expected: number) =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 1e-6, `${actual} should be ${expected}`);
