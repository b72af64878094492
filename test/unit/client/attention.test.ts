import assert from 'node:assert/strict';
import { reminderFor } from '../../../client/src/attention/reminder';
import { barWords, forPerson, needDescription, needLabel, toDo, toDoText } from '../../../client/src/attention/words';
import type { Attention, Need, NeedGroup } from '../../../server/src/lsp/messages';

const need = (over: Partial<Need> = {}): Need => ({
  uri: 'file:///w/a.okr.yaml',
  range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } },
  title: 'Cut latency',
  detail: 'last check-in 2026-11-02',
  people: ['maya'],
  team: 'Payments',
  rhythm: 'payments@2026-Q4',
  canCheckIn: true,
  ...over,
});
const group = (reason: NeedGroup['reason'], label: string, ...needs: Need[]): NeedGroup => ({ reason, label, needs });
const state = (groups: NeedGroup[], over: Partial<Attention> = {}): Attention => ({
  today: '2026-11-16',
  running: [
    { name: '2026-Q4', week: { now: 7, of: 13 }, uris: ['file:///w/a.okr.yaml'] },
    { name: '2026', week: { now: 46, of: 52 }, uris: ['file:///w/company.okr.yaml'] },
  ],
  groups,
  rhythms: [
    { key: 'payments@2026-Q4', team: 'Payments', cadenceDays: 7, checkedInToday: false },
    { key: 'company@2026', team: 'Company', cadenceDays: 31, checkedInToday: false },
  ],
  ...over,
});
const DUE = group('checkIn', 'Check-ins due', need(), need({ title: 'Cut failures' }));
const DECISION = group(
  'decision',
  'Decisions needed',
  need({ title: 'Charter?', people: ['noor'], canCheckIn: false }),
);

describe('status bar: the week and what is due', () => {
  it('says the week and counts what is to be done', () => {
    assert.equal(
      barWords(state([DECISION, DUE]), undefined)?.text,
      'week 7 of 13 · 2 check-ins due · 1 decision needed',
    );
    assert.equal(barWords(state([group('offTrack', 'Off track', need())]), undefined)?.text, 'week 7 of 13');
  });

  it('takes the cycle of the file in front', () => {
    assert.match(barWords(state([]), 'file:///w/company.okr.yaml')?.text ?? '', /^week 46 of 52$/);
    assert.match(barWords(state([]), 'file:///elsewhere.txt')?.text ?? '', /^week 7 of 13$/);
  });

  it('says in words what a click does, and that nothing is due', () => {
    assert.equal(
      barWords(state([DUE]), undefined)?.tooltip,
      'OKR, 2026-Q4: week 7 of 13. 2 check-ins due. Click to see what, and to go there.',
    );
    assert.match(barWords(state([]), undefined)?.tooltip ?? '', /Nothing is due\.$/);
  });

  it('is not there while no cycle runs and nothing is to be done; a cycle to close is', () => {
    assert.equal(barWords(state([], { running: [] }), undefined), undefined);
    const over = state([group('closing', 'Cycles to close', need())], { running: [] });
    assert.equal(barWords(over, undefined)?.text, '1 cycle to close');
  });
});

describe('needs attention', () => {
  it('counts on the badge what only a person can settle', () => {
    const all = state([DECISION, DUE, group('atRisk', 'At risk', need(), need())]);
    assert.equal(toDo(all), 3);
    assert.equal(toDoText(all), '2 check-ins due, 1 decision needed');
  });

  it('is said in one sentence for screen readers', () => {
    assert.equal(needDescription(need()), 'Payments · last check-in 2026-11-02');
    assert.equal(
      needLabel(need(), 'Check-ins due'),
      'Cut latency, Check-ins due, Payments, last check-in 2026-11-02, maya',
    );
  });

  it('can be about one person, and what nobody is named for', () => {
    const all = state([DECISION, group('checkIn', 'Check-ins due', need(), need({ people: [] }))]);
    const left = (me: string) => forPerson(all, me).groups.map(({ reason, needs }) => [reason, needs.length]);
    assert.deepEqual(left(''), [
      ['decision', 1],
      ['checkIn', 2],
    ]);
    assert.deepEqual(left(' Noor '), [
      ['decision', 1],
      ['checkIn', 1],
    ]);
    assert.deepEqual(left('lee'), [['checkIn', 1]]);
  });
});

describe('reminders', () => {
  it('come once in a set’s cadence', () => {
    const first = reminderFor(state([DUE]), {});
    assert.equal(first?.text, '2 check-ins are due: Payments.');
    assert.deepEqual(first?.reminded, { 'payments@2026-Q4': '2026-11-16' });
    assert.equal(reminderFor(state([DUE], { today: '2026-11-22' }), first!.reminded), undefined);
    assert.ok(reminderFor(state([DUE], { today: '2026-11-23' }), first!.reminded));
  });

  it('wait while somebody is checking in', () => {
    const [payments, company] = state([]).rhythms;
    const checking = [{ ...payments!, checkedInToday: true }, company!];
    assert.equal(reminderFor(state([DUE], { rhythms: checking }), {}), undefined);
    const other = group('checkIn', 'Check-ins due', need(), need({ team: 'Company', rhythm: 'company@2026' }));
    const reminder = reminderFor(state([other], { rhythms: checking }), {});
    assert.equal(reminder?.text, '1 check-in is due: Company.');
    assert.deepEqual(Object.keys(reminder?.reminded ?? {}), ['company@2026']);
  });

  it('are each set’s own: one that was told of does not silence another', () => {
    const company = group('checkIn', 'Check-ins due', need(), need({ team: 'Company', rhythm: 'company@2026' }));
    const told = { 'payments@2026-Q4': '2026-11-15' };
    assert.equal(reminderFor(state([company]), told)?.text, '1 check-in is due: Company.');
  });

  it('tell of cycles to close, name few teams, and are silent about the rest', () => {
    const closing = group('closing', 'Cycles to close', need());
    assert.equal(reminderFor(state([closing]), {})?.text, '1 cycle is over and not closed: Payments.');
    assert.equal(reminderFor(state([DECISION, group('offTrack', 'Off track', need())]), {}), undefined);
    const teams = ['A', 'B', 'C', 'D', 'E'];
    const many = state([group('checkIn', 'Check-ins due', ...teams.map((team) => need({ team, rhythm: team })))], {
      rhythms: teams.map((key) => ({ key, cadenceDays: 7, checkedInToday: false })),
    });
    assert.equal(reminderFor(many, {})?.text, '5 check-ins are due: A, B, C and 2 more.');
  });

  it('forget sets that are not pursued any more, and survive a clock that went back', () => {
    assert.deepEqual(Object.keys(reminderFor(state([DUE]), { gone: '2026-01-01' })?.reminded ?? {}), [
      'payments@2026-Q4',
    ]);
    assert.ok(reminderFor(state([DUE]), { 'payments@2026-Q4': '2027-05-01' }));
  });
});
