import assert from 'node:assert/strict';
import { parseCycle, resolveCycle } from '../../../../server/src/okr/cycle';
import { spokenDate } from '../../../../server/src/rules/support/spoken-date';

const cycle = resolveCycle(parseCycle('2026-Q4')!);

/** The words found, and the stretches that may be meant. */
const meant = (text: string, fiscalYear?: Parameters<typeof spokenDate>[2]) => {
  const found = spokenDate(text, cycle, fiscalYear);
  return found && [text.slice(found.start, found.end), ...found.meant.map(({ first, last }) => `${first}..${last}`)];
};

describe('dates in sentences', () => {
  it('reads days with a year', () => {
    assert.deepEqual(meant('by 2026-12-18'), ['2026-12-18', '2026-12-18..2026-12-18']);
    assert.deepEqual(meant('by December 18th, 2026'), ['December 18th, 2026', '2026-12-18..2026-12-18']);
    assert.deepEqual(meant('until 18 Dec 2026'), ['18 Dec 2026', '2026-12-18..2026-12-18']);
    assert.deepEqual(meant('by 18.12.2026'), ['18.12.2026', '2026-12-18..2026-12-18']);
  });

  it('tries the years around the cycle where none is written', () => {
    assert.deepEqual(meant('by June 30'), [
      'June 30',
      '2025-06-30..2025-06-30',
      '2026-06-30..2026-06-30',
      '2027-06-30..2027-06-30',
    ]);
  });

  it('reads months, quarters, halves and years as stretches', () => {
    assert.deepEqual(meant('by the end of November 2026'), ['the end of November 2026', '2026-11-01..2026-11-30']);
    assert.deepEqual(meant('by end of Q2 2026'), ['Q2 2026', '2026-04-01..2026-06-30']);
    assert.deepEqual(meant('in 2026-H2'), ['2026-H2', '2026-07-01..2026-12-31']);
    assert.deepEqual(meant('by 2027'), ['2027', '2027-01-01..2027-12-31']);
    assert.deepEqual(meant('by the end of the year')?.slice(2, 3), ['2026-12-31..2026-12-31']);
  });

  it('takes a quarter for the calendar’s or the fiscal year’s', () => {
    const stretches = meant('by the end of Q1', { start: '10-01', namedBy: 'end' });
    assert.ok(stretches?.includes('2026-10-01..2026-12-31'));
    assert.ok(stretches?.includes('2026-01-01..2026-03-31'));
  });

  it('finds none in other words', () => {
    for (const text of ['by the end of the cycle', 'within 30 days', 'by February 30', ''])
      assert.equal(meant(text), undefined, text);
  });
});
