import fc from 'fast-check';
import { addDays, daysBetween } from '../../../server/src/okr/dates';

describe('dates, whatever the day', () => {
  it('come back: the days between two days lead from one to the other', () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, day, (a, b) => addDays(a, daysBetween(a, b)) === b && a < b === daysBetween(a, b) > 0));
  });
});
