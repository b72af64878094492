/** Agendas: files in, Markdown out. */
import assert from 'node:assert/strict';
import { readable } from '../../../server/src/service/agenda/markdown';
import { bench } from '../../support/service';

const FERRY = `team: Ferry
cycle: 2026-Q4
status: active
owner: ole
wip_limit: 1
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    supports: island/trust
    key_results:
      - id: crossings
        title: Cut cancelled crossings from 9% to 3%
        owner: ida
        depends_on:
          - { team: Harbour, need: A berth by noon, committed: false }
          - { team: Weather, committed: true }
        comments:
          - { date: 2026-11-03, by: per, says: Is 3% within reach?, about: target }
        check_ins:
          - date: 2026-10-26
            value: 8%
            confidence: 0.8
            blockers: [No spare engine]
            decisions_needed:
              - { text: Do we hire a pilot?, who: per, due: 2026-11-06 }
              - { text: Sail on Sundays?, who: ole, due: 2026-10-20, decided: "Yes" }
          - date: 2026-11-02
            value: 7%
            confidence: 0.7
            blockers: [No spare engine]
            decisions_needed:
              - { text: Do we hire a pilot?, who: per, due: 2026-11-06 }
              - { text: Sell the old boat?, who: ole, decided: Not before spring }
            next:
              - { text: Ask the yard for an engine, who: ida, due: 2026-11-04, done: true }
              - { text: Draw up the winter timetable, who: per, due: 2026-11-05 }
              - Count the sick days
          - date: 2026-11-09
            value: 7.5%
            confidence: 0.5
            blockers: [No spare engine, The pilot is ill]
            assumptions: [Fog is a tenth of the cause]
            decisions_needed: [Do we take the winter timetable?]
      - Raise punctual departures from 71% to 90%
    initiatives:
      - { title: A second crew, owner: ida, status: doing, moves: crossings, started: 2026-10-12 }
      - { title: Sell tickets ahead, owner: ole, status: doing, moves: crossings }
      - { title: A heated quay, owner: ole, status: blocked, moves: crossings }
health_metrics:
  - title: Safety rounds
    at_least: 98%
    readings:
      - { date: 2026-11-09, value: 97% }
`;
const ISLAND = `team: Island
cycle: 2026
status: active
owner: liv
objectives:
  - { id: trust, title: People stay on the island, owner: liv, key_results: [Raise the people who stay from 80% to 90%] }
`;
const HARBOUR = 'team: Harbour\ncycle: 2026-Q4\nowner: tor\nobjectives: [{ title: A safe quay }]\n';

async function agenda(
  texts: string | Readonly<Record<string, string>>,
  wanted: Parameters<Awaited<ReturnType<typeof bench>>['service']['agenda']>[0] = {},
  today = '2026-11-09',
): Promise<string> {
  const { service } = await bench(texts, today);
  const result = service.agenda(wanted);
  assert.ok('markdown' in result, JSON.stringify(result));
  return result.markdown;
}

/** The lines under a heading. */
function under(markdown: string, heading: string): string[] {
  const lines = markdown.split('\n');
  const at = lines.findIndex((line) => line === `## ${heading}` || line === `**${heading}**`);
  assert.ok(at >= 0, `${heading} in\n${markdown}`);
  const rest = lines.slice(at + 2);
  return rest.slice(0, rest.indexOf(''));
}

/** A set with one key result that has these check-ins, as flow text. */
const withCheckIns = (...checkIns: readonly string[]) => `team: Ferry
cycle: 2026-Q4
status: active
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
${checkIns.map((one) => `          - { ${one} }\n`).join('')}`;

describe('the agenda of a sync', () => {
  it('is this document', async () => {
    assert.equal(
      await agenda(FERRY),
      `# Sync on 2026-11-09: Ferry

Since the last sync on 2026-11-02.

## To decide

1. **Do we hire a pilot?** per decides by 2026-11-06, **3 days overdue**, asked since 2026-10-26 (cancelled crossings)
2. **Do we take the winter timetable?** **nobody is named to decide**, no date is set (cancelled crossings)

## Blockers

- **No spare engine**, since 2026-10-26 (cancelled crossings, ida)
- **The pilot is ill** (cancelled crossings, ida)
- The bet **A heated quay** can't go on (cancelled crossings, ole)

## Assumptions that changed

- Fog is a tenth of the cause (cancelled crossings)

## Confidence that fell

- **cancelled crossings**: 0.7 → 0.5 (ida)

## Numbers that moved

- **cancelled crossings**: 7% → 7.5%, target 3%, **the wrong way**
- **Safety rounds**: **97% is below 98%**

## Bets over the limit

- 2 begun, the limit is 1: A second crew (ida); Sell tickets ahead (ole). Which one stops?

## Dependencies not committed

- **Harbour** has not agreed: A berth by noon (cancelled crossings, ida)

## Comments without an answer

- **Is 3% within reach?** per on the target, since 2026-11-03 (cancelled crossings)

## Next actions from last time

- [ ] Draw up the winter timetable: per by 2026-11-05, **4 days overdue** (cancelled crossings)
- [ ] Count the sick days: ida (cancelled crossings)
- [x] Ask the yard for an engine: ida (cancelled crossings)

## Decided since

- **Sell the old boat?** Not before spring (ole) (cancelled crossings)

Not checked in since then: Ferry (1 key result).
`,
    );
  });

  it('says that there is no meeting where nothing needs a decision, with what to send instead', async () => {
    const quiet = withCheckIns('date: 2026-11-02, value: 8%, confidence: 0.6', 'date: 2026-11-09, value: 6%');
    assert.equal(
      await agenda(quiet),
      `# Sync on 2026-11-09: Ferry

**Nothing needs a decision: no meeting this week.** Send this instead:

---

**Ferry, 2026-11-09.** Since the last sync on 2026-11-02.

**Numbers that moved**

- **cancelled crossings**: 8% → 6%, target 3%

No blockers, changed assumptions, drops in confidence, bets over the limit, uncommitted dependencies, open comments, next actions or decisions taken.
`,
    );
    const monthly = quiet.replace('status: active', 'status: active\ncadence: monthly');
    assert.match(await agenda(monthly), /no meeting this month\./);
  });

  it('names the team in each line where there are several, and each one’s last sync', async () => {
    const markdown = await agenda({ 'a.okr.yaml': FERRY, 'b.okr.yaml': `${ISLAND}cadence: monthly\n` });
    assert.match(
      markdown,
      /^# Sync on 2026-11-09: Ferry and Island\n\nSince the last sync on 2026-11-02 \(Island: 2026-10-09\)\./,
    );
    assert.match(under(markdown, 'To decide')[0]!, /\(cancelled crossings, Ferry\)$/);
    assert.match(markdown, /\nNot checked in since then: Ferry \(1 key result\) and Island\.\n/);
    const one = await agenda({ 'a.okr.yaml': FERRY, 'b.okr.yaml': ISLAND }, { teams: ['ferry'] });
    assert.equal(one, await agenda(FERRY));
  });

  it('leaves out drafts, closed sets, what is long over and what has ended', async () => {
    const decision = 'date: 2026-11-02, decisions_needed: [Go on?]';
    const set = withCheckIns(decision);
    const none = /^# Sync on \S+\n\nNo set is active here\./;
    assert.match(await agenda(set.replace('status: active', 'status: draft')), none);
    assert.match(await agenda(set.replace('status: active', 'status: closed')), none);
    assert.match(await agenda(set, {}, '2027-02-01'), none);
    assert.match(await agenda(set), /## To decide/);
    const dropped = set.replace('        check_ins', '        status: dropped\n        check_ins');
    assert.match(await agenda(dropped), /Nothing needs a decision/);
  });

  it('counts as new what came after the last sync', async () => {
    const set = withCheckIns(
      'date: 2026-10-26, value: 8%, confidence: 0.8, assumptions: [Old news], decisions_needed: [Go on?]',
      'date: 2026-11-02, value: 7%, confidence: 0.7',
      'date: 2026-11-09, value: 6%, confidence: 0.6, assumptions: [News]',
    );
    const week = await agenda(set);
    assert.deepEqual(under(week, 'Numbers that moved'), ['- **cancelled crossings**: 7% → 6%, target 3%']);
    assert.deepEqual(under(week, 'Assumptions that changed'), ['- News (cancelled crossings)']);
    const longer = await agenda(set, { since: '2026-10-26' });
    assert.deepEqual(under(longer, 'Numbers that moved'), ['- **cancelled crossings**: 8% → 6%, target 3%']);
    assert.deepEqual(under(longer, 'Confidence that fell'), ['- **cancelled crossings**: 0.8 → 0.6 (ole)']);
    const all = await agenda(set, { since: '2026-10-01' });
    assert.deepEqual(under(all, 'Numbers that moved'), ['- **cancelled crossings**: 9% → 6%, target 3%']);
    const before = await agenda(set, {}, '2026-11-02');
    assert.deepEqual(under(before, 'Numbers that moved'), ['- **cancelled crossings**: 8% → 7%, target 3%']);
  });

  it('keeps a decision open until one of the times it was asked for has the answer', async () => {
    const asked = (last: string) =>
      withCheckIns(
        'date: 2026-11-02, decisions_needed: [{ text: Hire a pilot?, who: per }]',
        `date: 2026-11-09, decisions_needed: [{ text: hire a pilot, who: liv${last} }]`,
      );
    assert.deepEqual(under(await agenda(asked('')), 'To decide'), [
      '1. **hire a pilot** liv decides, no date is set, asked since 2026-11-02 (cancelled crossings)',
    ]);
    const decided = await agenda(asked(', decided: "No"'));
    assert.deepEqual(under(decided, 'Decided since'), ['- **hire a pilot** No (liv) (cancelled crossings)']);
    assert.match(await agenda(asked(', decided: "No"'), {}, '2026-11-30'), /No blockers.* or decisions taken\.\n$/s);
  });

  it('asks for what was promised for a day until it is done, for the rest only once', async () => {
    const set = withCheckIns(
      'date: 2026-10-19, next: [Call the yard, { text: Write to the yard, due: 2026-10-23 }]',
      'date: 2026-11-02, value: 8%, next: [{ text: Paint the hull, due: 2026-11-20 }]',
      'date: 2026-11-09, value: 8%, next: [{ text: Sweep the deck, due: 2026-11-12 }]',
    );
    assert.deepEqual(under(await agenda(set), 'Next actions from last time'), [
      '- [ ] Write to the yard: ole by 2026-10-23, **17 days overdue** (cancelled crossings)',
      '- [ ] Paint the hull: ole by 2026-11-20 (cancelled crossings)',
    ]);
  });

  it('cuts what is long, but never the decisions', async () => {
    const many = (key: string) => `${key}: [${Array.from({ length: 12 }, (_, index) => `Thing ${index}`).join(', ')}]`;
    const markdown = await agenda(
      withCheckIns(`date: 2026-11-09, value: 8%, ${many('blockers')}, ${many('decisions_needed')}`),
    );
    assert.equal(under(markdown, 'To decide').length, 12);
    const blockers = under(markdown, 'Blockers');
    assert.equal(blockers.length, 9);
    assert.equal(blockers.at(-1), '- … and 4 more');
  });

  it('counts teams where naming them would take too long', async () => {
    const files = Object.fromEntries(
      [...'ABCDE'].map((team) => [`${team}.okr.yaml`, withCheckIns('date: 2026-11-09').replace('Ferry', team)]),
    );
    const markdown = await agenda(files);
    assert.match(markdown, /^# Sync on 2026-11-09: 5 teams\n/);
  });
});

describe('the agenda of a 1:1', () => {
  const files = { 'a.okr.yaml': FERRY, 'b.okr.yaml': ISLAND, 'c.okr.yaml': HARBOUR };

  it('is this document', async () => {
    assert.equal(
      await agenda(files, { owner: 'ida' }),
      `# 1:1 with ida on 2026-11-09

## What depends on ida

- **cancelled crossings** (Ferry): 9% → 3%, now 7.5%, confidence 0.5, at risk. For Island: People stay on the island
- The bet **A second crew**: doing since 2026-10-12, to move cancelled crossings
- To do: Count the sick days (cancelled crossings)

## What blocks it

- **No spare engine**, since 2026-10-26 (cancelled crossings)
- **The pilot is ill** (cancelled crossings)
- **Harbour** has not agreed: A berth by noon (cancelled crossings)

## Which tradeoff is open

- **Do we hire a pilot?** per decides by 2026-11-06, **3 days overdue**, asked since 2026-10-26 (cancelled crossings)
- **Do we take the winter timetable?** **nobody is named to decide**, no date is set (cancelled crossings)
- 2 begun, the limit is 1: A second crew (ida); Sell tickets ahead (ole). Which one stops?
- **Is 3% within reach?** per on the target, since 2026-11-03 (cancelled crossings)
`,
    );
  });

  it('tells somebody who owns nothing what waits for their decision, and for their team’s answer', async () => {
    const per = await agenda(files, { owner: 'Per' });
    assert.match(per, /^# 1:1 with per /);
    assert.match(under(per, 'Which tradeoff is open')[0]!, /Do we hire a pilot/);
    assert.deepEqual(under(per, 'What depends on per'), [
      '- To do: Draw up the winter timetable by 2026-11-05, **4 days overdue** (cancelled crossings)',
    ]);
    const active = { ...files, 'c.okr.yaml': HARBOUR.replace('owner', 'status: active\nowner') };
    const tor = await agenda(active, { owner: 'tor' });
    assert.deepEqual(under(tor, 'What depends on tor'), [
      '- Waits for an answer: **Harbour** has not agreed: A berth by noon (cancelled crossings)',
    ]);
  });

  it('has a question where nothing is written down', async () => {
    const liv = await agenda(files, { owner: 'liv' });
    assert.match(liv, /Ask what is slower than it should be\./);
    assert.match(liv, /Ask what they would stop, if something had to\./);
  });

  it('refuses a name that nobody has, with the nearest', async () => {
    const { service } = await bench(files, '2026-11-09');
    const refused = (owner: string) => {
      const result = service.agenda({ owner });
      return 'refused' in result ? result.refused : '';
    };
    assert.match(refused('idda'), /Did you mean ida\?$/);
    assert.match(refused('Maximilian'), /There are ida, liv, ole, per\.$/);
  });
});

describe('what agendas can be made for', () => {
  it('are the teams and people of the sets that are pursued', async () => {
    const { service } = await bench({ 'a.okr.yaml': FERRY, 'b.okr.yaml': ISLAND, 'c.okr.yaml': HARBOUR }, '2026-11-09');
    assert.deepEqual(service.agendaChoices(), {
      teams: ['Ferry', 'Island'],
      here: undefined,
      owners: ['ida', 'liv', 'ole', 'per'],
    });
    assert.equal(service.agendaChoices('file:///w/b.okr.yaml').here, 'Island');
    assert.equal(service.agendaChoices('file:///w/c.okr.yaml').here, undefined);
  });
});

describe('words of others in Markdown', () => {
  for (const [text, written] of [
    ['2.4% and 1. step', '2.4% and 1. step'],
    ['snake_case_name & more', 'snake_case_name & more'],
    ['_so_', '\\_so\\_'],
    ['1. first', '1\\. first'],
    ['# head', '\\# head'],
    ['- [ ] box', '\\- \\[ \\] box'],
    ['*so* `x` [a](b)', '\\*so\\* \\`x\\` \\[a\\](b)'],
    ['<b>x</b> < 5', '\\<b>x\\</b> < 5'],
    ['&amp; & ~~no~~ ~5', '\\&amp; & \\~\\~no\\~\\~ ~5'],
    ['two\n\nlines', 'two lines'],
  ] as const)
    it(text.replace(/\n/g, '⏎'), () => assert.equal(readable(text), written));
});
