import assert from 'node:assert/strict';
import {
  type Course,
  clamp,
  earliest,
  expectedProgress,
  latest,
  paceOf,
  progressOf,
  type StatusFacts,
  statusShown,
  weightedMean,
} from '../../../server/src/okr/progress';
import { change, close, q } from '../../support/progress';

describe('progress', () => {
  for (const [baseline, target, value, expected] of [
    ['2.4%', '0.8%', '1.6%', 0.5],
    ['2.4%', '0.8%', '3.2%', -0.5],
    ['2.4%', '0.8%', '0%', 1.5],
    ['900ms', '450ms', '0.45s', 1],
    ['900ms', '450', '0.675 s', 0.5],
    ['20', '40 per week', '30', 0.5],
    ['$1M', '$2M', '$1.25M', 0.25],
    ['3.1/5', '4.1/5', '3.6', 0.5],
    ['-5', '5', '0', 0.5],
  ] as const)
    it(`${baseline} → ${target}, now ${value}: ${expected}`, () => {
      close(progressOf(change(baseline, target), q(value)), expected);
    });

  it('is none where units do not compare, or there is no way to go', () => {
    assert.equal(progressOf(change('900ms', '450ms'), q('$5')), undefined);
    assert.equal(progressOf(change('5', '5'), q('5')), undefined);
  });

  it('counts a relative change from nothing, with or without a sign', () => {
    const down: Course = { kind: 'relative', by: q('40%'), direction: 'down' };
    close(progressOf(down, q('10%')), 0.25);
    close(progressOf(down, q('-10%')), 0.25);
    close(progressOf(down, q('+10%')), -0.25);
    const up: Course = { kind: 'relative', by: q('40%'), direction: 'up' };
    close(progressOf(up, q('-10%')), -0.25);
    close(progressOf({ kind: 'relative', by: q('3x'), direction: 'up' }, q('2x')), 0.5);
    close(progressOf({ kind: 'relative', by: q('double'), direction: 'up' }, q('50%')), 0.5);
    close(progressOf({ kind: 'relative', by: q('3x'), direction: 'up' }, q('50%')), 0.25);
  });

  it('keeps a level: all or nothing', () => {
    const uptime: Course = { kind: 'hold', target: q('99.9%'), bound: 'at-least' };
    assert.equal(progressOf(uptime, q('99.95%')), 1);
    assert.equal(progressOf(uptime, q('99.9%')), 1);
    assert.equal(progressOf(uptime, q('99.8%')), 0);
    assert.equal(progressOf({ kind: 'hold', target: q('450ms'), bound: 'at-most' }, q('0.5s')), 0);
  });

  it('takes a level that was met at the first check-in as met while it stays so', () => {
    const level = (first: string): Course => ({
      kind: 'level',
      baseline: q(first),
      target: q('60'),
      bound: 'at-least',
    });
    assert.equal(progressOf(level('62'), q('65')), 1);
    assert.equal(progressOf(level('62'), q('58')), 0);
    close(progressOf(level('40'), q('50')), 0.5);
  });
});

describe('expected progress and pace', () => {
  it('is the share of the time that has passed', () => {
    close(expectedProgress('2026-10-01', '2026-10-11', '2026-10-06'), 0.5);
    assert.equal(expectedProgress('2026-10-01', '2026-10-11', '2026-09-01'), 0);
    assert.equal(expectedProgress('2026-10-01', '2026-10-11', '2027-01-01'), 1);
    assert.equal(expectedProgress('2026-10-01', '2026-10-01', '2026-10-01'), 0);
    assert.equal(expectedProgress('2026-10-02', '2026-10-01', '2026-10-03'), 1);
  });

  it('has no pace while nothing is expected', () => {
    assert.equal(paceOf(0.5, 0), undefined);
    assert.equal(paceOf(0.5, 0.25), 2);
  });
});

describe('means and dates', () => {
  it('weighs, and is none of nothing', () => {
    assert.equal(weightedMean([]), undefined);
    close(
      weightedMean([
        { value: 1, weight: 2 },
        { value: 0, weight: 1 },
      ]),
      2 / 3,
    );
    assert.equal(clamp(-1), 0);
    assert.equal(clamp(1.5), 1);
  });

  it('of equal dates takes the first as the earliest and the last as the latest', () => {
    const twice = [
      { date: '2026-10-05', line: 1 },
      { date: '2026-10-05', line: 2 },
      { date: undefined, line: 3 },
    ];
    assert.equal(latest(twice, (c) => c.date)?.line, 2);
    assert.equal(earliest(twice, (c) => c.date)?.line, 1);
  });
});

describe('the status shown', () => {
  const base: StatusFacts = {
    set: 'active',
    own: 'active',
    type: 'aspirational',
    progress: 0.5,
    expected: 0.5,
    confidence: 0.7,
    score: undefined,
    since: '2026-10-12',
    cadenceDays: 7,
    today: '2026-10-14',
  };
  for (const [status, facts] of [
    ['on track', {}],
    ['on track', { progress: 0.4 }],
    ['at risk', { progress: 0.39 }],
    ['at risk', { progress: 0.35, expected: 0.6 }],
    ['off track', { progress: 0.24 }],
    ['at risk', { confidence: 0.49 }],
    ['off track', { confidence: 0.29 }],
    ['on track', { confidence: 0.7, type: 'committed' }],
    ['at risk', { confidence: 0.69, type: 'committed' }],
    ['off track', { confidence: 0.49, type: 'committed' }],
    ['on track', { today: '2026-10-22' }],
    ['stale', { today: '2026-10-23' }],
    ['stale', { today: '2026-10-23', progress: undefined, confidence: undefined }],
    ['no data', { progress: undefined, confidence: undefined }],
    ['on track', { progress: undefined }],
    ['draft', { set: 'draft', today: '2026-12-01' }],
    ['dropped', { own: 'dropped', set: 'closed' }],
    ['achieved', { own: 'achieved', today: '2027-01-01' }],
    ['missed', { own: 'missed' }],
    ['achieved', { set: 'closed', score: 0.6 }],
    ['missed', { set: 'closed', score: 0.6, type: 'committed' }],
    ['achieved', { set: 'closed', progress: 1.2 }],
    ['missed', { set: 'closed', progress: undefined }],
  ] satisfies [string, Partial<StatusFacts>][])
    it(`${status}: ${JSON.stringify(facts)}`, () => {
      assert.equal(statusShown({ ...base, ...facts }), status);
    });
});
