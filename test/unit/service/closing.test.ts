import assert from 'node:assert/strict';
import type { Closing, ClosingAnswer } from '../../../server/src/service';
import { judged, parseScore } from '../../../server/src/service';
import { bench, edited } from '../../support/service';

const FERRY = `# ours
team: Ferry
cycle: 2026-Q4
status: active
owner: ole
wip_limit: 2
objectives:
  - id: boats
    title: Islanders can rely on the boat
    why: They move away
    owner: kai
    type: committed
    supports: company/islands
    key_results:
      - id: crossings
        title: Cut cancelled crossings from 9% to 3%
        type: aspirational
        measured: weekly
        depends_on:
          - { team: Port, need: A second pier, committed: true }
        check_ins:
          - { date: 2026-12-21, value: 5%, confidence: 0.4 }
      - title: Raise punctual departures from 71% to 91%   # by the clock
        baseline: 71%
        target: 91%
        check_ins:
          - { date: 2026-12-21, value: 91% }
      - Cut the wait from 40 min to 20 min
    initiatives:
      - { id: pilot, title: Hire a pilot, status: doing, moves: crossings, started: 2026-11-02, due: 2026-12-01 }
      - { title: Old, status: done }
  - title: Nobody waits for a ticket
    key_results:
      - title: Sell 400 tickets online
        check_ins: [{ date: 2026-12-21, value: 120 }]
      - { title: Fly, status: dropped, reason: No plane }
health_metrics:
  - title: Staff on leave
    at_most: 5%
    readings: [{ date: 2026-12-10, value: 4% }]
`;
const TODAY = '2027-01-04';

async function ferry(text = FERRY) {
  const all = await bench(text, TODAY);
  const [form] = all.service.closingForms();
  assert.ok(form);
  const set = { uri: all.document().uri, set: 'Ferry@2026-Q4' };
  const answers = (said: Readonly<Record<string, Omit<ClosingAnswer, 'key'>>>): ClosingAnswer[] =>
    form.keyResults.map(({ key, name, score }) => ({ key, score, ...said[name] }));
  const close = (said: Parameters<typeof answers>[0], look: Partial<Closing> = {}) => {
    const closing: Closing = { answers: answers(said), changed: [], failed: [], differently: [], ...look };
    return all.service.closeSet(set, closing);
  };
  const closed = (...args: Parameters<typeof close>): string => {
    const result = close(...args);
    assert.ok('edits' in result, 'refused' in result ? result.refused : '');
    return edited(result.document, result.edits);
  };
  const draft = (said: Parameters<typeof answers>[0], cycle = '2027-Q1') => {
    const next = all.service.draftNext(set, answers(said), cycle);
    assert.ok('text' in next);
    return next;
  };
  return { ...all, form, set, close, closed, draft };
}

describe('scores', () => {
  it('are read on the scale of their kind', () => {
    for (const [type, score, says] of [
      ['committed', 1, /achieved in full/],
      ['committed', 0.9, /missed: 1\.0 was promised/],
      ['aspirational', 1, /was the target safe\?/],
      ['aspirational', 0.7, /achieved: around 0\.7/],
      ['aspirational', 0.6, /achieved/],
      ['aspirational', 0.5, /missed: it moved, and fell short/],
      ['aspirational', 0.1, /missed: it hardly moved/],
    ] as const)
      assert.match(judged(type, score), says, `${type} ${score}`);
  });

  it('are numbers from 0 to 1 and nothing else', () => {
    for (const good of ['0', '1', '0.7', ' 1.0 ', '0.65']) assert.ok(parseScore(good) !== undefined, good);
    for (const bad of ['', '7', '1.1', '-0.2', '70%', '.5', 'good']) assert.equal(parseScore(bad), undefined, bad);
  });
});

describe('closing a cycle asks with', () => {
  it('each key result’s last value and the score that follows, by its own scale', async () => {
    const { form } = await ferry();
    assert.deepEqual([form.title, form.isOver, form.nextCycle], ['Ferry · 2026-Q4', true, '2027-Q1']);
    assert.deepEqual(
      form.keyResults.map(({ name, type, goal, last, score, verdict }) => [name, type, goal, last, score, verdict]),
      [
        ['crossings', 'aspirational', '9% → 3%', '5% on 2026-12-21', '0.6', judged('aspirational', 0.6)],
        ['1.2', 'committed', '71% → 91%', '91% on 2026-12-21', '1.0', judged('committed', 1)],
        ['1.3', 'committed', '40 min → 20 min', undefined, undefined, undefined],
        ['2.1', 'aspirational', '0 → 400', '120 on 2026-12-21', '0.3', judged('aspirational', 0.3)],
      ],
    );
  });

  it('those first whose cycle is over; drafts and closed sets not at all', async () => {
    const set = (team: string, cycle: string, status = 'active') =>
      FERRY.replace('Ferry', team).replace('2026-Q4', cycle).replace('status: active', `status: ${status}`);
    const { service } = await bench(
      {
        'a.okr.yaml': set('A', '2027-Q1'),
        'b.okr.yaml': set('B', '2026-Q4'),
        'c.okr.yaml': set('C', '2026-Q4', 'closed'),
        'd.okr.yaml': set('D', '2026-Q4', 'draft'),
      },
      TODAY,
    );
    assert.deepEqual(
      service.closingForms().map(({ title, isOver }) => [title, isOver]),
      [
        ['B · 2026-Q4', true],
        ['A · 2027-Q1', false],
      ],
    );
  });
});

describe('closing a cycle writes', () => {
  it('status, scores, what was learned and what becomes of the rest, and nothing else', async () => {
    const { closed } = await ferry();
    const text = closed(
      {
        crossings: { score: '0.5', learned: 'Ice, not staff', next: 'keep', reason: 'The pier opens in March' },
        '1.2': { next: 'keep', reason: 'It is reached: this is not asked' },
        '1.3': { next: 'let-go', reason: 'Nobody measures it' },
        '2.1': { next: 'adapt', reason: 'Tickets are the wrong unit' },
      },
      { changed: ['Fewer boats lie idle: all week'], failed: ['The pier came late'], differently: [' '] },
    );
    const expected = FERRY.replace('status: active', 'status: closed')
      .replace(
        '          - { date: 2026-12-21, value: 5%, confidence: 0.4 }\n',
        `$&        status: missed
        score: 0.5
        learned: Ice, not staff
        next_cycle: keep
        reason: The pier opens in March
`,
      )
      .replace('          - { date: 2026-12-21, value: 91% }\n', '$&        status: achieved\n        score: 1.0\n')
      .replace(
        '      - Cut the wait from 40 min to 20 min\n',
        `      - title: Cut the wait from 40 min to 20 min
        next_cycle: let-go
        reason: Nobody measures it
`,
      )
      .replace(
        '      - title: Sell 400 tickets online\n',
        '      - id: tickets-online\n        title: Sell 400 tickets online\n',
      )
      .replace(
        '        check_ins: [{ date: 2026-12-21, value: 120 }]\n',
        `$&        status: missed
        score: 0.3
        next_cycle: adapt
        reason: Tickets are the wrong unit
`,
      );
    assert.equal(
      text,
      `${expected}retrospective:
  changed:
    - 'Fewer boats lie idle: all week'
  failed:
    - The pier came late
`,
    );
  });

  it('below what is in the retrospective already, and nothing twice', async () => {
    const begun = `${FERRY}retrospective:\n  changed: [Fewer boats lie idle]\n`;
    const { closed } = await ferry(begun);
    const text = closed({}, { changed: ['Fewer boats lie idle', 'Islanders stay'], failed: ['The pier came late'] });
    assert.match(
      text,
      /retrospective:\n {2}changed: \[Fewer boats lie idle, Islanders stay\]\n {2}failed:\n {4}- The pier came late\n$/,
    );
  });

  it('in CRLF where the file does', async () => {
    const { closed } = await ferry(FERRY.replace(/\n/g, '\r\n'));
    const text = closed({ crossings: { next: 'keep', reason: 'Yes' } }, { changed: ['A'] });
    assert.equal(text.match(/\n/g)?.length, text.match(/\r\n/g)?.length);
  });

  it('nothing that would not be read back, and nothing into a set that is gone', async () => {
    const { close, service, document } = await ferry();
    assert.match(JSON.stringify(close({ crossings: { score: '7' } })), /“7” is no score/);
    service.workspace.open(
      document().uri,
      FERRY.replace('Cut cancelled', 'Cut lost').replace('id: crossings', 'id: lost'),
      2,
    );
    assert.match(JSON.stringify(close({})), /“Cut cancelled crossings from 9% to 3%” is not in the file any more/);
    service.workspace.open(document().uri, FERRY.replace('Ferry', 'Port'), 3);
    assert.match(JSON.stringify(close({})), /has another team or cycle now/);
  });

  it('a text that the rules have nothing to say about', async () => {
    const { closed, service, document } = await ferry();
    const text = closed(
      { crossings: { next: 'keep' }, '1.3': { score: '0.0', next: 'let-go' }, '2.1': { next: 'adapt' } },
      { changed: ['Fewer boats lie idle'] },
    );
    service.workspace.open(document().uri, text, 2);
    const codes = service.findings(document().uri).map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code) => !['unknown-reference'].includes(code)),
      [],
    );
  });
});

describe('the next cycle’s draft', () => {
  const SAID = {
    crossings: { score: '0.5', next: 'keep', reason: 'The pier opens in March' },
    '1.3': { next: 'let-go' },
    '2.1': { next: 'adapt', reason: 'Tickets are the wrong unit' },
  } as const;

  it('has what was kept, from where it is now, with its history; open bets; the same ids', async () => {
    const { draft } = await ferry();
    const next = draft(SAID);
    assert.equal(next.name, 'ferry-2027-q1.okr.yaml');
    assert.equal(next.keyResults, 2);
    assert.equal(
      next.text,
      `# Drafted from 2026-Q4. Cut before you add: what goes on is here because somebody kept it.
team: Ferry
cycle: 2027-Q1
status: draft
owner: ole
wip_limit: 2

objectives:
  - id: boats
    title: Islanders can rely on the boat
    why: They move away
    owner: kai
    type: committed
    supports: company/islands
    key_results:
      # Kept at 0.5: The pier opens in March
      - id: crossings
        title: Cut cancelled crossings from 5% to 3%
        type: aspirational
        measured: weekly
        continues: ferry/crossings@2026-Q4
        depends_on:
          - team: Port
            need: A second pier
            committed: false
    initiatives:
      - id: pilot
        title: Hire a pilot
        status: doing
        moves: crossings
        started: 2026-11-02

  - title: Nobody waits for a ticket
    key_results:
      # To adapt at 0.3: Tickets are the wrong unit
      - id: tickets-online
        title: Sell <where it should be> tickets online
        baseline: 120
        continues: ferry/tickets-online@2026-Q4

health_metrics:
  - title: Staff on leave
    at_most: 5%
`,
    );
    assert.match(next.snippet, /Sell \$\{1:<where it should be>\} tickets online/);
  });

  it('says the same in the title as in the keys beside it', async () => {
    const keys = (title: string) => `title: ${title}\n        baseline: 9%\n        target: 3%\n`;
    const { draft } = await ferry(
      FERRY.replace('title: Cut cancelled crossings from 9% to 3%\n', keys('Cut cancelled crossings from 9% to 3%')),
    );
    const of = (next: 'keep' | 'adapt') =>
      /title: Cut .*\n(?: {8}.*\n)*? {8}baseline: .*\n {8}target: .*\n/.exec(
        draft({ crossings: { score: '0.5', next, reason: 'So' } }).text,
      )?.[0];
    assert.match(of('keep') ?? '', /Cut cancelled crossings from 5% to 3%[\s\S]*baseline: 5%\n {8}target: 3%/);
    assert.match(
      of('adapt') ?? '',
      /Cut cancelled crossings from 5% to <where it should be>[\s\S]*baseline: 5%\n {8}target: <where it should be>/,
    );
  });

  it('names a history that is there once the old set is closed', async () => {
    const { closed, draft, service, document } = await ferry();
    const next = draft(SAID);
    service.workspace.open(document().uri, closed(SAID), 2);
    service.workspace.open('file:///w/next.okr.yaml', next.text, 1);
    const dangling = service
      .findings('file:///w/next.okr.yaml')
      .filter(({ code }) => code === 'unknown-reference')
      .map(({ at }) => next.text.slice(at.start, at.end));
    assert.deepEqual(dangling, ['company/islands'], 'a team that has no set here');
    const at = next.text.indexOf('ferry/tickets-online@') + 8;
    const declared = service.definition(service.workspace.document('file:///w/next.okr.yaml')!, at);
    assert.equal(declared[0]?.name.uri, document().uri);
  });

  it('has a blank objective where nothing goes on', async () => {
    const { draft } = await ferry();
    const next = draft({});
    assert.equal(next.keyResults, 0);
    assert.match(next.text, /objectives:\n {2}- title: <Make something better/);
    assert.ok(!next.text.includes('crossings'));
  });
});
