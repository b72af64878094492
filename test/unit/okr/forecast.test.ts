import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../server/src/okr/dates';
import { type Forecast, forecastAt, type Reading } from '../../../server/src/okr/forecast';
import { runs } from '../../support/runs';

const START = '2026-10-01';
const onDay = (day: number, value: number): Reading => ({ day: addDays(START, day), value });
const END = addDays(START, 91);

/** At least four days, each with a value that may be below zero. */
const readings = fc
  .uniqueArray(fc.record({ day: fc.nat(80), value: fc.integer({ min: -500, max: 500 }) }), {
    selector: ({ day }) => day,
    minLength: 4,
    maxLength: 12,
  })
  .map((all) => all.map(({ day, value }) => onDay(day, value)));

function near(actual: Forecast | undefined, expected: Forecast | undefined): void {
  assert.equal(actual === undefined, expected === undefined);
  if (!actual || !expected) return;
  for (const key of ['low', 'mid', 'high'] as const)
    assert.ok(
      Math.abs(actual[key] - expected[key]) <= 1e-6 * (1 + Math.abs(expected[key])),
      `${key}: ${actual[key]} ${expected[key]}`,
    );
}

describe('the forecast', () => {
  it('goes on in a straight line, sure of itself where there is no noise', () => {
    const line = [0, 7, 14, 21].map((day) => onDay(day, 900 - 10 * day));
    near(forecastAt(line, addDays(START, 31)), { low: 590, mid: 590, high: 590 });
  });

  it('is the textbook’s 80% prediction interval', () => {
    // x = 0, 1, 2, 3; y = 1, 3, 2, 4: slope 0.8, s² = 0.9; at x = 5: 1.3 + 4 = 5.3, and half is
    // 1.886 · √(0.9 · (1 + 1/4 + 3.5² / 5)) = 1.886 · √3.33
    const noisy = [onDay(0, 1), onDay(1, 3), onDay(2, 2), onDay(3, 4)];
    const half = 1.886 * Math.sqrt(0.9 * (1 + 1 / 4 + 3.5 ** 2 / 5));
    near(forecastAt(noisy, addDays(START, 5)), { low: 5.3 - half, mid: 5.3, high: 5.3 + half });
  });

  it('needs four days, and a day that lies ahead', () => {
    const four = [onDay(0, 1), onDay(7, 2), onDay(14, 3), onDay(21, 4)];
    assert.equal(forecastAt(four.slice(1), END), undefined);
    assert.equal(forecastAt([...four.slice(1), onDay(21, 5)], END), undefined);
    assert.equal(forecastAt(four, addDays(START, 21)), undefined);
    assert.ok(forecastAt(four, addDays(START, 22)));
  });

  it('does not go below zero where the number never did', () => {
    const falling = [onDay(0, 9), onDay(7, 7), onDay(14, 4), onDay(21, 2)];
    near(forecastAt(falling, END), { low: 0, mid: 0, high: 0 });
    const debt = [onDay(0, 9), onDay(7, 4), onDay(14, 1), onDay(21, -4)];
    assert.ok((forecastAt(debt, END)?.mid ?? 0) < -4);
  });

  it('takes the last of several readings of a day', () => {
    const four = [onDay(0, 1), onDay(7, 2), onDay(14, 3), onDay(21, 4)];
    near(forecastAt([onDay(21, 99), ...four], END), forecastAt(four, END));
  });

  it('has its middle between its ends', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const ahead = forecastAt(all, END);
        assert.ok(ahead && ahead.low <= ahead.mid && ahead.mid <= ahead.high);
      }),
      runs(100),
    );
  });

  it('does not depend on the order of the readings', () => {
    fc.assert(
      fc.property(readings, (all) => near(forecastAt([...all].reverse(), END), forecastAt(all, END))),
      runs(100),
    );
  });

  it('is the same in every unit', () => {
    fc.assert(
      fc.property(readings, fc.constantFrom(0.001, 60, 1024), (all, factor) => {
        const scaled = forecastAt(
          all.map(({ day, value }) => ({ day, value: value * factor })),
          END,
        );
        const plain = forecastAt(all, END);
        near(scaled, plain && { low: plain.low * factor, mid: plain.mid * factor, high: plain.high * factor });
      }),
      runs(100),
    );
  });
});
