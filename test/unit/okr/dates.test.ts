import assert from 'node:assert/strict';
import { addDays, daysBetween, monthStart, parseDate } from '../../../server/src/okr/dates';

describe('dates', () => {
  it('are days of the calendar', () => {
    assert.equal(parseDate('2026-12-18'), '2026-12-18');
    assert.equal(parseDate(' 2026-9-5 '), '2026-09-05');
    assert.equal(parseDate('2028-02-29'), '2028-02-29');
    for (const text of ['2026-02-30', '2026-13-01', '2026-00-10', '2026/09/05', '5.9.2026', '0050-01-01', 'soon', ''])
      assert.equal(parseDate(text), undefined, text);
  });

  it('count on, over months, years and leap days', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-03-01', -1), '2028-02-29');
    assert.equal(daysBetween('2026-10-01', '2026-12-31'), 91);
    assert.equal(monthStart(2026, 11, 3), '2027-02-01');
    assert.equal(monthStart(2026, 2, -3), '2025-11-01');
  });
});
