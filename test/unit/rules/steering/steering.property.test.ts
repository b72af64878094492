/** The rules of steering on random check-ins. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../server/src/okr/dates';
import { runs } from '../../../support/runs';
import { mended, says, setWith, stateCodes, type Week } from '../../../support/state';

describe('check-in-stale', () => {
  it('never speaks beside a check-in of the last cadence, on any day of the cycle', () => {
    fc.assert(
      fc.property(fc.nat(91), fc.nat(10), (day, age) => {
        const today = addDays('2026-10-01', day);
        const date = addDays(today, -age);
        return !says('check-in-stale', setWith({ weeks: [[date, 'value: 8%']] }), today);
      }),
      runs(30),
    );
  });
});

describe('check-in-order', () => {
  it('its fix puts any order right, and keeps what was said on one day in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 19 }), { minLength: 2, maxLength: 6 }), (days) => {
        const weeks = days.map((day, index) => [`2026-10-${day}`, `value: ${index}%`] as const);
        const text = setWith({ weeks });
        if (!says('check-in-order', text, '2026-10-20')) return;
        const after = mended('check-in-order', /order of date/, text, '2026-10-20') ?? '';
        const read = [...after.matchAll(/date: 2026-10-(\d+), value: (\d)%/g)].map(([, day, n]) => [
          Number(day),
          Number(n),
        ]);
        const wanted = days.map((day, index) => [day, index]).sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
        assert.deepEqual(read, wanted);
      }),
      runs(30),
    );
  });
});

describe('all of them', () => {
  const confidence = fc.integer({ min: 40, max: 90 }).map((percent) => percent / 100);

  it('leave alone whoever writes a new note each week, moves the number and is half sure', () => {
    fc.assert(
      fc.property(fc.array(confidence, { minLength: 1, maxLength: 11 }), (all) => {
        // Every Monday of the quarter from October 5; from 9% to 3% in 13 weeks.
        const days = [
          '10-05',
          '10-12',
          '10-19',
          '10-26',
          '11-02',
          '11-09',
          '11-16',
          '11-23',
          '11-30',
          '12-07',
          '12-14',
        ];
        const weeks = all.map(
          (sure, index): Week => [
            `2026-${days[index]}`,
            `value: ${(9 - (index + 1) * 0.46).toFixed(2)}%, confidence: ${sure}, note: Week ${index}`,
          ],
        );
        assert.deepEqual(stateCodes(setWith({ weeks }), `2026-${days[all.length - 1]}`), []);
      }),
      runs(30),
    );
  });
});
