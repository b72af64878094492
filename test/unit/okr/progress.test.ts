import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type Day } from '../../../server/src/okr/dates';
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
import { parseQuantity, type Quantity } from '../../../server/src/okr/quantity';

const q = (text: string): Quantity => {
  const quantity = parseQuantity(text);
  assert.ok(quantity, text);
  return quantity;
};
const change = (baseline: string, target: string): Course => ({
  kind: 'change',
  baseline: q(baseline),
  target: q(target),
});
const close = (actual: number | undefined, expected: number) =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 1e-6, `${actual} should be ${expected}`);

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

describe('expected progress and pace', () => {
  it('is the share of the time that has passed', () => {
    close(expectedProgress('2026-10-01', '2026-10-11', '2026-10-06'), 0.5);
    assert.equal(expectedProgress('2026-10-01', '2026-10-11', '2026-09-01'), 0);
    assert.equal(expectedProgress('2026-10-01', '2026-10-11', '2027-01-01'), 1);
    assert.equal(expectedProgress('2026-10-01', '2026-10-01', '2026-10-01'), 0);
    assert.equal(expectedProgress('2026-10-02', '2026-10-01', '2026-10-03'), 1);
  });

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

  it('does not depend on the order, but for equal dates', () => {
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
