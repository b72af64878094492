/** When a check-in is missing, out of order, or on a day that can't be: just inside and just outside of each limit. */
import assert from 'node:assert/strict';
import { addDays } from '../../../../server/src/okr/dates';
import { check } from '../../../support/examples';
import { findingOf, judged, marksOf, mended, says, setWith, stateCodes } from '../../../support/state';

const CODE = 'check-in-stale';

describe('check-in-stale', () => {
  const limits = [
    { cadence: 'weekly', days: 10 },
    { cadence: 'biweekly', days: 17 },
    { cadence: 'monthly', days: 34 },
  ];
  for (const { cadence, days } of limits) {
    it(`${cadence}: silent for ${days} days, speaks from the next`, () => {
      const text = setWith({ head: `cadence: ${cadence}`, weeks: [['2026-10-19', 'value: 8%']] });
      assert.deepEqual(marksOf(CODE, text, addDays('2026-10-19', days)), []);
      assert.deepEqual(marksOf(CODE, text, addDays('2026-10-19', days + 1)), ['2026-10-19']);
    });
    it(`${cadence}: counts from the cycle's start where nothing was checked in`, () => {
      const text = setWith({ head: `status: active\ncadence: ${cadence}` });
      assert.deepEqual(marksOf(CODE, text, addDays('2026-10-01', days)), []);
      assert.deepEqual(marksOf(CODE, text, addDays('2026-10-01', days + 1)), ['2026-Q4']);
    });
  }

  it('takes the cadence of the configuration where the set has none', () => {
    const text = setWith({ weeks: [['2026-10-19', 'value: 8%']] });
    assert.ok(says(CODE, text, '2026-11-01'));
    assert.ok(!says(CODE, text, '2026-11-01', { cadence: 'biweekly' }));
  });

  it('counts from the latest date, wherever it stands in the list', () => {
    const text = setWith({
      weeks: [
        ['2026-10-26', 'value: 8%'],
        ['2026-10-12', 'value: 9%'],
      ],
    });
    assert.deepEqual(marksOf(CODE, text, '2026-11-06'), ['2026-10-26']);
  });

  it('is silent where nobody can tell: no cycle, a date that can’t be read', () => {
    assert.ok(!says(CODE, setWith({ head: 'status: active' }).replace('cycle: 2026-Q4\n', ''), '2026-12-01'));
    assert.ok(!says(CODE, setWith({ weeks: [['soon', 'value: 8%']] }), '2026-12-01'));
    assert.ok(
      !says(
        CODE,
        setWith({
          weeks: [
            ['2026-10-05', ''],
            ['<date>', ''],
          ],
        }),
        '2026-12-01',
      ),
    );
  });

  it('is silent before the cycle, and about what has ended', () => {
    assert.ok(!says(CODE, setWith({ head: 'status: active' }), '2026-09-01'));
    for (const status of ['achieved', 'missed', 'dropped'])
      assert.ok(!says(CODE, setWith({ keys: [`status: ${status}`], weeks: [['2026-10-05', '']] }), '2026-12-01'));
  });

  it('expects no check-in once the cycle is over, and leaves the word to cycle-over-not-closed in the end', () => {
    const upToDate = setWith({ weeks: [['2026-12-28', 'value: 4%']] });
    assert.ok(!says(CODE, upToDate, '2027-01-14'));
    const forgotten = setWith({ weeks: [['2026-11-30', 'value: 4%']] });
    assert.deepEqual(stateCodes(forgotten, '2027-01-14'), [CODE]);
    assert.deepEqual(stateCodes(forgotten, '2027-01-15'), ['cycle-over-not-closed']);
  });

  it('a set without status and check-in is told once, as information; one that says draft is not', () => {
    const text = `${setWith({})}      - Raise punctual departures from 71% to 90%\n`;
    assert.deepEqual(marksOf(CODE, text, '2026-10-11'), []);
    assert.deepEqual(marksOf(CODE, text, '2026-10-12'), ['2026-Q4']);
    assert.equal(findingOf(CODE, text, '2026-10-12')?.severity, 'information');
    assert.ok(!says(CODE, text.replace('owner', 'status: draft\nowner'), '2026-10-12'));
    assert.equal(findingOf(CODE, text.replace('owner', 'status: active\nowner'), '2026-10-12')?.severity, 'warning');
  });

  it('a set without key results has nothing to check in', () => {
    assert.ok(!says(CODE, 'team: Ferry\ncycle: 2026-Q4\nobjectives:\n  - Ferries run\n', '2026-12-01'));
  });

  it('its fix writes a check-in of today by the owner, also behind a plain sentence', () => {
    const text = setWith({ weeks: [['2026-10-05', 'value: 8%']] });
    const after = mended(CODE, 'Check in', text, '2026-10-20');
    assert.match(after ?? '', /- date: 2026-10-20\n {12}value: <value>\n {12}confidence: <[^>]+>\n {12}by: ole\n/);
    const plain = `team: Ferry\ncycle: 2026-Q4\nobjectives:\n  - title: Boats run\n    key_results:\n      - Cut delays from 9% to 3%\n      - Cut fuel from 410 l to 380 l\n`;
    const all = mended(CODE, 'Check in', plain, '2026-10-20');
    assert.equal(all?.match(/date: 2026-10-20/g)?.length, 2);
  });
});

describe('check-in-order', () => {
  const order = (...dates: readonly string[]) => setWith({ weeks: dates.map((date) => [date, 'value: 8%'] as const) });

  it('marks the first that comes too late, once', () => {
    const text = order('2026-10-05', '2026-10-19', '2026-10-12', '2026-10-06');
    assert.deepEqual(marksOf('check-in-order', text, '2026-10-20'), ['2026-10-12']);
  });

  it('is not mended where a date can’t be read: nobody knows the order', () => {
    const text = order('2026-10-19', '2026-10-12', 'soon');
    assert.ok(says('check-in-order', text, '2026-10-20'));
    assert.equal(mended('check-in-order', /./, text, '2026-10-20'), undefined);
  });
});

describe('check-in-date', () => {
  const on = (date: string, today: string, cycle?: string) =>
    says('check-in-date', setWith({ cycle, weeks: [[date, 'value: 8%']] }), today);

  it('takes every day of the cycle until today, and no other', () => {
    assert.ok(on('2026-09-30', '2026-11-01'));
    assert.ok(!on('2026-10-01', '2026-11-01'));
    assert.ok(!on('2026-11-01', '2026-11-01'));
    assert.ok(on('2026-11-02', '2026-11-01'));
    assert.ok(!on('2026-12-31', '2027-01-05'));
    assert.ok(on('2027-01-01', '2027-01-05'));
  });

  it('knows only today where the set has no cycle', () => {
    const text = setWith({ weeks: [['2019-03-01', 'value: 8%']] }).replace('cycle: 2026-Q4\n', '');
    assert.ok(!says('check-in-date', text, '2026-11-01'));
    assert.ok(says('check-in-date', text, '2019-02-28'));
  });

  it('offers the same day of the cycle’s year, where that would do', () => {
    const text = setWith({ weeks: [['2025-10-12', 'value: 8%']] });
    assert.match(mended('check-in-date', 'Change to 2026-10-12', text, '2026-10-14') ?? '', /date: 2026-10-12,/);
    const late = setWith({ weeks: [['2025-10-20', 'value: 8%']] });
    assert.deepEqual(findingOf('check-in-date', late, '2026-10-14')?.fixes(), []);
  });
});

describe('the rules on check-ins', () => {
  it('are silent in a draft and in a closed set', () => {
    const weeks = [
      ['2026-10-19', 'value: 9%, confidence: 0.9, note: On track'],
      ['2026-10-12', 'value: 9.5%, confidence: 0.9, note: On track'],
      ['2027-03-01', 'value: 9.5%, confidence: 0.1'],
    ] as const;
    const steering = (status: string) =>
      check(judged(setWith({ head: `status: ${status}`, weeks, type: 'committed' }), '2026-12-10'))
        .findings.map(({ code }) => code)
        .filter((code) => /^(check-in|watermelon|status|low-|committed-at|decision|confidence)/.test(code));
    assert.ok(steering('active').length > 0);
    assert.deepEqual(steering('draft'), []);
    assert.deepEqual(steering('closed'), []);
  });
});
