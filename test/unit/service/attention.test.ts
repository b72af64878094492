import assert from 'node:assert/strict';
import { bench } from '../../support/service';
import { setWith } from '../../support/state';

const ACTIVE = 'status: active';

/** What needs somebody, as lines: "checkIn: title (detail)". */
async function needs(text: string, today: string): Promise<string[]> {
  const { service } = await bench(text, today);
  return service
    .attention()
    .groups.flatMap(({ reason, needs: all }) => all.map(({ title, detail }) => `${reason}: ${title} (${detail})`));
}

const CROSSINGS = 'Cut cancelled crossings from 9% to 3%';

describe('what needs attention', () => {
  it('is a check-in once a cadence has passed, and not a day before', async () => {
    const text = setWith({ weeks: [['2026-10-12', 'value: 6%, confidence: 0.7']] });
    assert.deepEqual(await needs(text, '2026-10-18'), []);
    assert.deepEqual(await needs(text, '2026-10-19'), [`checkIn: ${CROSSINGS} (last check-in 2026-10-12)`]);
    const monthly = setWith({ head: 'cadence: monthly', weeks: [['2026-10-12', 'value: 6%, confidence: 0.7']] });
    assert.deepEqual(await needs(monthly, '2026-11-11'), []);
  });

  it('counts from the first day of the cycle where nobody has checked in', async () => {
    const text = setWith({ head: ACTIVE });
    assert.deepEqual(await needs(text, '2026-10-07'), []);
    assert.deepEqual(await needs(text, '2026-10-08'), [`checkIn: ${CROSSINGS} (no check-in yet)`]);
  });

  it('knows whether somebody is checking in', async () => {
    const checking = async (today: string) => {
      const { service } = await bench(setWith({ weeks: [['2026-10-12', 'value: 6%, confidence: 0.7']] }), today);
      return service.attention().rhythms.map(({ checkedInToday }) => checkedInToday);
    };
    assert.deepEqual(await checking('2026-10-12'), [true]);
    assert.deepEqual(await checking('2026-10-13'), [false]);
  });

  it('is nothing in drafts, closed sets, before the cycle, and of what has ended', async () => {
    for (const head of ['status: draft', 'status: closed'])
      assert.deepEqual(await needs(setWith({ head }), '2026-11-20'), [], head);
    assert.deepEqual(await needs(setWith({ head: ACTIVE }), '2026-09-20'), []);
    assert.deepEqual(await needs(setWith({ head: ACTIVE, keys: ['status: dropped'] }), '2026-11-20'), []);
  });

  it('is closing, and nothing else, once the cycle is over', async () => {
    const text = setWith({ head: ACTIVE });
    assert.deepEqual(await needs(text, '2027-01-01'), [
      'closing: Ferry (2026-Q4 ended yesterday: score it and look back)',
    ]);
    assert.match((await needs(text, '2027-01-08')).join(), /ended 8 days ago/);
  });

  it('is each decision that nobody took, once, with who decides and until when', async () => {
    const decision = (rest: string) => `decisions_needed: [{ text: Charter a boat?${rest} }]`;
    const asked = (rest: string) =>
      setWith({
        weeks: [
          ['2026-10-12', `value: 6%, confidence: 0.7, ${decision('')}`],
          ['2026-10-19', `value: 6%, confidence: 0.7, ${decision(rest)}`],
        ],
      });
    const of = async (rest: string, today = '2026-10-20') => needs(asked(rest), today);
    assert.deepEqual(await of(''), [`decision: Charter a boat? (for ${CROSSINGS} · asked 2026-10-19)`]);
    assert.deepEqual(await of(', who: ida, due: 2026-10-23'), [
      `decision: Charter a boat? (for ${CROSSINGS} · ida decides · by 2026-10-23)`,
    ]);
    assert.match((await of(', due: 2026-10-18')).join(), /was due 2026-10-18/);
    assert.deepEqual(await of(', decided: Yes'), []);
  });

  it('is what is off track or at risk, with the reason', async () => {
    const text = setWith({ weeks: [['2026-11-16', 'value: 9%, confidence: 0.6']] });
    assert.deepEqual(await needs(text, '2026-11-17'), [`offTrack: ${CROSSINGS} (0% of 52% expected)`]);
    const unsure = setWith({ weeks: [['2026-10-05', 'value: 8.8%, confidence: 0.4']] });
    assert.deepEqual(await needs(unsure, '2026-10-06'), [`atRisk: ${CROSSINGS} (confidence 0.4)`]);
  });

  it('is what is blocked, overdue or out of range', async () => {
    const text = setWith({
      weeks: [
        [
          '2026-10-12',
          'value: 8%, confidence: 0.7, blockers: [The pier is closed], next: [{ text: Ask the port, who: kai, due: 2026-10-12 }, { text: Done, due: 2026-10-10, done: true }]',
        ],
      ],
      end: `initiatives:
  - { title: Hire a pilot, status: blocked, due: 2026-10-10 }
  - { title: Old, status: done, due: 2026-10-10 }
health_metrics:
  - title: Staff on leave
    at_most: 5%
    readings: [{ date: 2026-10-10, value: 7% }]
`,
    });
    assert.deepEqual(await needs(text, '2026-10-14'), [
      `blocked: ${CROSSINGS} (The pier is closed)`,
      'blocked: Hire a pilot (initiative)',
      `overdue: Ask the port (for ${CROSSINGS} · kai · was due 2026-10-12)`,
      'overdue: Hire a pilot (initiative · was due 2026-10-10)',
      'health: Staff on leave (7% is above 5%)',
    ]);
  });

  it('tells the cycles that run, that of most sets first', async () => {
    const set = (cycle: string, team: string) => setWith({ head: ACTIVE, cycle }).replace('Ferry', team);
    const { service } = await bench(
      { 'a.okr.yaml': set('2026', 'A'), 'b.okr.yaml': set('2026-Q4', 'B'), 'c.okr.yaml': set('2026-Q4', 'C') },
      '2026-11-20',
    );
    const { running } = service.attention();
    assert.deepEqual(
      running.map(({ name, week, uris }) => [name, week.now, week.of, uris.length]),
      [
        ['2026-Q4', 8, 13, 2],
        ['2026', 47, 52, 1],
      ],
    );
  });
});
