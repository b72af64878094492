import assert from 'node:assert/strict';
import { covers, followingCycle, overlap, parseCycle, resolveCycle } from '../../../server/src/okr/cycle';

const days = (text: string, fiscalYear?: Parameters<typeof resolveCycle>[1]) => {
  const { start, end } = resolveCycle(parseCycle(text)!, fiscalYear);
  return `${start} ${end}`;
};

describe('cycles', () => {
  it('are years, halves, quarters and months', () => {
    assert.equal(days('2026'), '2026-01-01 2026-12-31');
    assert.equal(days('2026-H2'), '2026-07-01 2026-12-31');
    assert.equal(days('2026-Q4'), '2026-10-01 2026-12-31');
    assert.equal(days('2028-02'), '2028-02-01 2028-02-29');
    assert.equal(days(' 2026-q1 '), '2026-01-01 2026-03-31');
  });

  it('of a fiscal year are named by the year it ends in, or starts in', () => {
    const start = '02-01';
    assert.equal(days('FY27', { start, namedBy: 'end' }), '2026-02-01 2027-01-31');
    assert.equal(days('FY27-Q3', { start, namedBy: 'end' }), '2026-08-01 2026-10-31');
    assert.equal(days('FY2027-Q4', { start, namedBy: 'end' }), '2026-11-01 2027-01-31');
    assert.equal(days('FY27-Q3', { start, namedBy: 'start' }), '2027-08-01 2027-10-31');
    assert.equal(days('FY27-Q1', { start: '01-01', namedBy: 'end' }), '2027-01-01 2027-03-31');
    assert.equal(days('FY27-Q1', { start: '04-06', namedBy: 'end' }), '2026-04-06 2026-07-05');
    assert.equal(days('FY27-H1'), '2027-01-01 2027-06-30');
  });

  it('of a calendar year do not mind the fiscal one', () => {
    assert.equal(days('2026-Q4', { start: '02-01', namedBy: 'end' }), '2026-10-01 2026-12-31');
  });

  it('are nothing else', () => {
    for (const text of [
      'Q4',
      '2026-Q5',
      '2026-H3',
      '2026-13',
      '2026-00',
      '26-Q4',
      '2026 Q4',
      'FY7',
      '1026',
      '',
      'soon',
    ])
      assert.equal(parseCycle(text), undefined, text);
  });

  it('are followed by one of the same length', () => {
    for (const [name, next] of [
      ['2026-Q4', '2027-Q1'],
      ['2026-q2', '2026-q3'],
      ['2026-H1', '2026-H2'],
      ['2026-H2', '2027-H1'],
      ['2026', '2027'],
      ['2026-09', '2026-10'],
      ['2026-12', '2027-01'],
      ['FY27-Q4', 'FY28-Q1'],
      ['FY2027', 'FY2028'],
      ['FY99-H2', 'FY00-H1'],
    ] as const)
      assert.equal(followingCycle(parseCycle(name)!), next);
    const own = { start: '2026-10-12', end: '2026-12-24' };
    assert.equal(followingCycle({ ...parseCycle('2026-Q4')!, name: 'Winter', own }), undefined);
  });

  it('overlap and cover each other by their days', () => {
    const [year, half, quarter, next] = ['2026', '2026-H2', '2026-Q4', '2027-Q1'].map((text) =>
      resolveCycle(parseCycle(text)!),
    );
    assert.ok(
      covers(year!, half!) && covers(half!, quarter!) && covers(quarter!, quarter!) && !covers(quarter!, half!),
    );
    assert.ok(overlap(half!, quarter!) && overlap(quarter!, half!) && !overlap(quarter!, next!));
  });
});
