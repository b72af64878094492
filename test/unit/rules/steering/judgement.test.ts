/** What check-ins say beside what the number says: just inside and just outside of each limit. */
import assert from 'node:assert/strict';
import { findingOf, marksOf, mended, says, setWith, stateCodes, type Week } from '../../../support/state';

describe('watermelon', () => {
  /** From 0 to 100 in a cycle of 100 days: percent and days are one. */
  const at = (value: number, confidence: string, today: string, checkedIn = today) =>
    says(
      'watermelon',
      setWith({
        cycle: '{ name: Hundred days, start: 2026-01-01, end: 2026-04-11 }',
        title: 'Raise seats sold in advance from 0 to 100 per day',
        weeks: [[checkedIn, `value: ${value}, confidence: ${confidence}`]],
      }),
      today,
    );

  it('speaks from more than 25 points behind', () => {
    assert.ok(!at(25, '0.8', '2026-02-20'));
    assert.ok(at(24, '0.8', '2026-02-20'));
  });

  it('speaks from a confidence of 0.7', () => {
    assert.ok(at(10, '0.7', '2026-02-20'));
    assert.ok(at(10, '70%', '2026-02-20'));
    assert.ok(!at(10, '0.69', '2026-02-20'));
  });

  it('judges a check-in that is overdue by the day on which it was made', () => {
    assert.ok(!at(20, '0.8', '2026-03-22', '2026-02-10'));
    assert.ok(at(14, '0.8', '2026-03-22', '2026-02-10'));
  });

  it('counts time until the due date of the key result', () => {
    const text = (due: string) =>
      setWith({ keys: [`due: ${due}`], weeks: [['2026-11-02', 'value: 7%, confidence: 0.8']] });
    assert.ok(says('watermelon', text('2026-11-15'), '2026-11-03'));
    assert.ok(!says('watermelon', text('2026-12-31'), '2026-11-03'));
  });

  it('is silent without a number, a cycle, or a way: a level to keep', () => {
    const weeks: Week[] = [['2026-12-14', 'value: 9%, confidence: 0.9']];
    assert.ok(says('watermelon', setWith({ weeks }), '2026-12-15'));
    assert.ok(!says('watermelon', setWith({ weeks: [['2026-12-14', 'confidence: 0.9']] }), '2026-12-15'));
    assert.ok(!says('watermelon', setWith({ weeks }).replace('cycle: 2026-Q4\n', ''), '2026-12-15'));
    const keep = setWith({ title: 'Keep cancelled crossings below 3%', weeks });
    assert.ok(!says('watermelon', keep, '2026-12-15'));
  });
});

describe('confidence-flat', () => {
  const DATES = ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02'];
  const flat = (...weeks: readonly (readonly [value: number | '', confidence: number])[]) =>
    says(
      'confidence-flat',
      setWith({
        weeks: weeks.map(([value, confidence], index) => [
          DATES[index]!,
          `${value === '' ? '' : `value: ${value}%, `}confidence: ${confidence}`,
        ]),
      }),
      '2026-11-03',
    );

  it('takes 0.05 for the same, and more for another', () => {
    assert.ok(flat([8, 0.6], [8, 0.65], [8, 0.6], [9, 0.65]));
    assert.ok(!flat([8, 0.6], [8, 0.66], [8, 0.6], [9, 0.6]));
  });

  it('needs a number that is further away than it was, first to last', () => {
    assert.ok(!flat([8, 0.6], [8, 0.6], [9, 0.6], [8, 0.6]));
    assert.ok(flat([8, 0.6], [7, 0.6], [7, 0.6], [8.1, 0.6]));
  });

  it('looks at the last four that state a confidence', () => {
    assert.ok(!flat([6, 0.6], [8.5, 0.6], [8.4, 0.6], [8.3, 0.6], [8.2, 0.6]));
    assert.ok(flat([9, 0.3], [8, 0.6], [8, 0.6], [8, 0.6], [8.4, 0.6]));
  });

  it('takes the numbers there are, and is silent with fewer than two', () => {
    assert.ok(flat(['', 0.6], [8, 0.6], ['', 0.6], [8.4, 0.6]));
    assert.ok(!flat(['', 0.6], ['', 0.6], ['', 0.6], [8.4, 0.6]));
  });

  it('leaves alone who has given up', () => {
    assert.ok(!flat([8, 0.2], [8, 0.2], [8, 0.2], [9, 0.2]));
    assert.ok(flat([8, 0.3], [8, 0.3], [8, 0.3], [9, 0.3]));
  });
});

describe('status-theater', () => {
  const theater = (weeks: readonly Week[], keys: readonly string[] = []) =>
    marksOf('status-theater', setWith({ weeks, keys }), '2026-11-03');

  it('hears the same note whatever its capitals and full stops', () => {
    const said = (a: string, b: string) =>
      theater([
        ['2026-10-26', `value: 8%, note: ${a}`],
        ['2026-11-02', `value: 7%, note: ${b}`],
      ]);
    assert.deepEqual(said('On track', 'on  track!'), ['on  track!']);
    assert.deepEqual(said('8% now', '7% now'), []);
    assert.deepEqual(said('"…"', '"…"'), []);
  });

  const three = (values: readonly string[], more = '') =>
    values.map((value, index): Week => [`2026-10-${12 + 7 * index}`, `value: ${value}, note: Note ${index}${more}`]);

  it('compares values by what they mean', () => {
    assert.deepEqual(theater(three(['8%', '8.0%', '8 %'])), ['8 %']);
    assert.deepEqual(theater(three(['8%', '8.1%', '8%'])), []);
  });

  it('is silent where one of the three has no note, names a blocker or asks for a decision', () => {
    assert.deepEqual(
      theater(three(['8%', '8%', '8%']).map(([date, rest]) => [date, rest.replace(', note: Note 1', '')])),
      [],
    );
    assert.deepEqual(theater(three(['8%', '8%', '8%'], ', blockers: [Ice]')), []);
    assert.deepEqual(theater(three(['8%', '8%', '8%'], ', decisions_needed: [Do we wait?]')), []);
  });

  it('does not ask a number to move faster than it is measured, nor beyond its target', () => {
    assert.equal(theater(three(['8%', '8%', '8%']), ['measured: weekly']).length, 1);
    assert.deepEqual(theater(three(['8%', '8%', '8%']), ['measured: monthly']), []);
    assert.deepEqual(theater(three(['3%', '3%', '3%'])), []);
  });
});

describe('low confidence', () => {
  const week = (date: string, confidence: number | string, more = ''): Week => [
    date,
    `value: 8.9%, confidence: ${confidence}${more}`,
  ];
  const codes = (weeks: readonly Week[], type?: 'committed') =>
    stateCodes(setWith({ weeks, type, keys: ['due: 2026-12-31'] }), '2026-10-20');

  it('low-confidence-no-decision speaks below 0.4, twice', () => {
    const first = week('2026-10-05', 0.5);
    assert.deepEqual(codes([first, week('2026-10-12', 0.39), week('2026-10-19', 0.39)]), [
      'low-confidence-no-decision',
    ]);
    assert.deepEqual(codes([first, week('2026-10-12', 0.39), week('2026-10-19', 0.4)]), []);
    assert.deepEqual(codes([first, week('2026-10-12', '40%'), week('2026-10-19', '39%')]), []);
  });

  it('is answered by a blocker, a decision or a next action in either of the two', () => {
    for (const key of ['blockers', 'decisions_needed', 'next'])
      for (const which of [0, 1]) {
        const more = (index: number) => (which === index ? `, ${key}: [Ask Ida]` : '');
        const weeks = [week('2026-10-05', 0.5), week('2026-10-12', 0.3, more(0)), week('2026-10-19', 0.3, more(1))];
        assert.deepEqual(codes(weeks), [], `${key} in ${which}`);
      }
    const empty = [week('2026-10-05', 0.5), week('2026-10-12', 0.3), week('2026-10-19', 0.3, ', blockers: []')];
    assert.deepEqual(codes(empty), ['low-confidence-no-decision']);
  });

  it('fantasy speaks below 0.25 at the first two, in the place of the others', () => {
    assert.deepEqual(codes([week('2026-10-12', 0.24), week('2026-10-19', 0.24)], 'committed'), ['fantasy']);
    assert.deepEqual(codes([week('2026-10-12', 0.24), week('2026-10-19', 0.25)]), ['low-confidence-no-decision']);
    const later = [week('2026-10-05', 0.5), week('2026-10-12', 0.2), week('2026-10-19', 0.2)];
    assert.deepEqual(codes(later), ['low-confidence-no-decision']);
  });

  it('fantasy is no fantasy where a decision is asked for, also later', () => {
    const weeks = [week('2026-10-05', 0.2), week('2026-10-12', 0.2), week('2026-10-19', 0.2)];
    assert.deepEqual(codes(weeks), ['fantasy']);
    assert.deepEqual(codes([...weeks.slice(0, 2), week('2026-10-19', 0.2, ', decisions_needed: [Do we stop?]')]), []);
  });

  it('committed-at-risk speaks below 0.7 where something is committed, and once', () => {
    assert.deepEqual(codes([week('2026-10-12', 0.69)], 'committed'), ['committed-at-risk']);
    assert.deepEqual(codes([week('2026-10-12', 0.7)], 'committed'), []);
    assert.deepEqual(codes([week('2026-10-12', 0.69)]), []);
    const low = [week('2026-10-05', 0.5), week('2026-10-12', 0.3), week('2026-10-19', 0.3)];
    assert.deepEqual(codes(low, 'committed'), ['low-confidence-no-decision']);
  });

  it('committed-at-risk is answered by a decision asked for now, or by an open one of before', () => {
    const asked = (decision: string) => week('2026-10-12', 0.6, `, decisions_needed: [${decision}]`);
    assert.deepEqual(codes([asked('Do we wait?')], 'committed'), []);
    assert.deepEqual(codes([asked('Do we wait?'), week('2026-10-19', 0.6)], 'committed'), []);
    const decided = asked('{ text: Do we wait?, decided: No }');
    assert.deepEqual(codes([decided], 'committed'), []);
    assert.deepEqual(codes([decided, week('2026-10-19', 0.6)], 'committed'), ['committed-at-risk']);
  });

  it('the fix asks for a decision where the confidence was stated', () => {
    const text = setWith({ weeks: [week('2026-10-12', 0.5)], type: 'committed' });
    const after = mended('committed-at-risk', 'Ask for a decision', text, '2026-10-13') ?? '';
    assert.match(after, /decisions_needed: \[\{ text: <what must be decided>, who: <who decides> \}\]/);
    assert.deepEqual(marksOf('committed-at-risk', after, '2026-10-13'), []);
    assert.ok(says('placeholder', after, '2026-10-13'));
  });
});

describe('decision-open', () => {
  const weeks = (...decisions: readonly string[]) =>
    setWith({
      weeks: decisions.map(
        (text, index): Week => [`2026-10-${12 + 7 * index}`, `value: ${8 - index}%, decisions_needed: [${text}]`],
      ),
    });

  it('is told once for each decision, at the last time it was asked for', () => {
    const text = weeks('Do we wait?, Do we hire?', 'Do we wait?, Do we hire?', 'do we wait?');
    assert.deepEqual(marksOf('decision-open', text, '2026-10-27'), ['Do we hire?', 'do we wait?']);
  });

  it('twice in one check-in is a slip, not a week of waiting', () => {
    assert.ok(!says('decision-open', weeks('Do we wait?, Do we wait?'), '2026-10-13'));
  });

  it('is over once either of them is decided', () => {
    assert.ok(!says('decision-open', weeks('{ text: Do we wait?, decided: No }', 'Do we wait?'), '2026-10-20'));
    assert.ok(!says('decision-open', weeks('Do we wait?', '{ text: Do we wait?, decided: No }'), '2026-10-20'));
  });

  it('names who can decide it', () => {
    const text = weeks('{ text: Do we wait?, who: ida }', 'Do we wait?');
    assert.match(findingOf('decision-open', text, '2026-10-20')?.message ?? '', /ida/);
  });
});

describe('all of them', () => {
  it('leave a set alone whose cycle is long over: it is to be closed', () => {
    const weeks: Week[] = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'].map((date, index) => [
      date,
      `value: ${9 + index}%, confidence: 0.35, note: On track`,
    ]);
    const text = setWith({ weeks, type: 'committed', keys: ['depends_on:', '  - { team: Harbour }'] });
    const before = ['confidence-flat', 'dependency-uncommitted', 'low-confidence-no-decision', 'status-theater'];
    assert.deepEqual(stateCodes(text, '2027-01-14'), before);
    assert.deepEqual(stateCodes(text, '2027-01-15'), ['cycle-over-not-closed']);
  });
});
