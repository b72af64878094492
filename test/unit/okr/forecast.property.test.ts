import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forecastAt } from '../../../server/src/okr/forecast';
import { END, near, onDay } from '../../support/forecast';
import { runs } from '../../support/runs';

/** At least four days, each with a value that may be below zero. */
const readings = fc
  .uniqueArray(fc.record({ day: fc.nat(80), value: fc.integer({ min: -500, max: 500 }) }), {
    selector: ({ day }) => day,
    minLength: 4,
    maxLength: 12,
  })
  .map((all) => all.map(({ day, value }) => onDay(day, value)));

describe('the forecast, whatever the readings', () => {
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
