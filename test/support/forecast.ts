/** Readings of a number by day, and forecasts of it that are about the same. */
import assert from 'node:assert/strict';
import { addDays } from '../../server/src/okr/dates';
import type { Forecast, Reading } from '../../server/src/okr/forecast';

/** The first day, and the last of the quarter. */
export const START = '2026-10-01';
export const END = addDays(START, 91);

/** A reading so many days after the start. */
export const onDay = (day: number, value: number): Reading => ({ day: addDays(START, day), value });

/** Fails where two forecasts are not the same, but for rounding. */
export function near(actual: Forecast | undefined, expected: Forecast | undefined): void {
  assert.equal(actual === undefined, expected === undefined);
  if (!actual || !expected) return;
  for (const key of ['low', 'mid', 'high'] as const)
    assert.ok(
      Math.abs(actual[key] - expected[key]) <= 1e-6 * (1 + Math.abs(expected[key])),
      `${key}: ${actual[key]} ${expected[key]}`,
    );
}
