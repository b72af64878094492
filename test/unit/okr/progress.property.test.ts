import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type Day } from '../../../server/src/okr/dates';
import { earliest, expectedProgress, latest, progressOf, weightedMean } from '../../../server/src/okr/progress';
import { change, close, q } from '../../support/progress';

describe('progress, whatever the numbers', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });

  it('does not depend on the scale', () => {
    fc.assert(
      fc.property(number, number, number, fc.integer({ min: 2, max: 50 }), (a, b, now, scale) => {
        fc.pre(a !== b);
        const plain = progressOf(change(String(a), String(b)), q(String(now)));
        const scaled = progressOf(change(String(a * scale), String(b * scale)), q(String(now * scale)));
        close(scaled, plain!);
      }),
    );
  });

  it('does not depend on the unit each number is written in', () => {
    // 36 seconds are 0.01 hours: no rounding in any of the units
    const seconds = fc.integer({ min: 0, max: 10_000 }).map((n) => n * 36);
    const unit = fc.constantFrom(['s', 1], ['ms', 0.001], ['min', 60], ['h', 3600]) as fc.Arbitrary<[string, number]>;
    const write = (value: number, [name, size]: [string, number]) => `${Number((value / size).toFixed(9))} ${name}`;
    fc.assert(
      fc.property(seconds, seconds, seconds, unit, unit, unit, (a, b, now, u, v, w) => {
        fc.pre(a !== b);
        close(progressOf(change(write(a, u), write(b, v)), q(write(now, w))), (now - a) / (b - a));
      }),
    );
  });

  it('runs from 0 at the baseline to 1 at the target, and turned round the other way', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, now) => {
        fc.pre(a !== b);
        const course = change(String(a), String(b));
        close(progressOf(course, q(String(a))), 0);
        close(progressOf(course, q(String(b))), 1);
        close(progressOf(change(String(b), String(a)), q(String(now))), 1 - progressOf(course, q(String(now)))!);
      }),
    );
  });
});

describe('expected progress, whatever the days', () => {
  it('never falls as days go by', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days): Day => addDays('2026-06-01', days));
    fc.assert(
      fc.property(day, day, day, (start, due, today) => {
        const expected = expectedProgress(start, due, today);
        assert.ok(expected >= 0 && expected <= 1);
        assert.ok(expectedProgress(start, due, addDays(today, 1)) >= expected);
      }),
    );
  });
});

describe('means and dates, whatever they are', () => {
  it('do not depend on the order', () => {
    const items = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1 });
    fc.assert(
      fc.property(items, (days) => {
        const dated = days.map((days) => addDays('2026-01-01', days));
        const sorted = [...dated].sort();
        assert.equal(
          latest(dated, (d) => d),
          sorted.at(-1),
        );
        assert.equal(
          earliest(dated, (d) => d),
          sorted[0],
        );
        const parts = days.map((value, at) => ({ value, weight: at + 1 }));
        close(weightedMean([...parts].reverse()), weightedMean(parts)!);
      }),
    );
  });
});
