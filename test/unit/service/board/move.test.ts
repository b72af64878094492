import assert from 'node:assert/strict';
import { initiativesOf } from '../../../../server/src/okr/model';
import type { MoveAsked } from '../../../../server/src/service';
import { type BetState, stateOf } from '../../../../server/src/service/board/states';
import { bench, edited } from '../../../support/service';

const TODAY = '2026-11-16';
const file = (bet: string, eol = '\n') =>
  `# Payments, the big bets
team: Payments
cycle: 2026-Q4
status: active
objectives:
  - title: Make paying certain
    key_results:
      - Reduce payment failure rate from 2.4% to 0.8%
    initiatives:
${bet}
      - Another one   # later

not_doing: [ Rewrite the ledger ]
`.replaceAll('\n', eol);

/** The file after its first bet was moved. */
async function moved(text: string, to: BetState, more: Partial<MoveAsked> = {}): Promise<string> {
  const { service, document } = await bench(text, TODAY);
  const [bet] = document().sets.flatMap(initiativesOf);
  assert.ok(bet);
  const asked = { title: bet.title?.text ?? '', from: stateOf(bet), to, ...more };
  const result = service.moveBet(document(), bet.span.start, asked);
  return 'refused' in result ? `refused: ${result.refused}` : edited(document(), result.edits);
}

const READY = `      # decided in week two
      - id: retries
        title: Ship idempotent retries
        status: ready   # waits for the gateway
        moves: failures
        x-ticket: PAY-7`;
const DOING = READY.replace('ready', 'doing').replace('x-ticket', 'started: 2026-10-05\n        x-ticket');

describe('moving a bet', () => {
  it('writes its state and its start, and touches nothing else', async () => {
    assert.equal(await moved(file(READY), 'doing'), file(DOING.replace('2026-10-05', TODAY)));
  });

  it('makes keys of a plain sentence', async () => {
    assert.equal(
      await moved(file('      - Ship idempotent retries  # soon'), 'doing'),
      file(`      - title: Ship idempotent retries  # soon
        status: doing
        started: ${TODAY}`),
    );
  });

  it('keeps the start that it had', async () => {
    assert.equal(await moved(file(DOING), 'blocked'), file(DOING.replace('doing', 'blocked')));
    assert.equal(await moved(file(DOING.replace('doing', 'blocked')), 'doing'), file(DOING));
  });

  it('writes its end, and what it taught', async () => {
    const done = DOING.replace('doing', 'done').replace(
      '2026-10-05',
      `2026-10-05\n        finished: ${TODAY}\n        learned: "Half of it was ours: the client"`,
    );
    const learned = ' Half of it was ours: the client ';
    const text = await moved(file(DOING), 'done', { learned });
    assert.equal(text.replaceAll("'", '"'), file(done));
  });

  it('leaves out what was not learned, and what is no end', async () => {
    assert.ok(!(await moved(file(DOING), 'done', { learned: '  ' })).includes('learned'));
    assert.ok(!(await moved(file(DOING), 'blocked', { learned: 'Something' })).includes('learned'));
  });

  it('takes back its end when it goes on, and both dates when it goes back', async () => {
    const done = DOING.replace('doing', 'done').replace('2026-10-05', '2026-10-05\n        finished: 2026-10-30');
    assert.equal(await moved(file(done), 'doing'), file(DOING));
    assert.equal(await moved(file(done), 'ready'), file(READY));
    assert.equal(await moved(file(DOING), 'idea'), file(READY.replace('ready', 'idea')));
  });

  it('keeps the day of the end when only its kind changes', async () => {
    const dropped = DOING.replace('doing', 'dropped').replace('2026-10-05', '2026-10-05\n        finished: 2026-10-30');
    assert.equal(await moved(file(dropped), 'done'), file(dropped.replace('dropped', 'done')));
  });

  it('follows flow style, CRLF and lists of the set', async () => {
    assert.equal(
      await moved(file('      - { title: Ship retries, status: doing }', '\r\n'), 'dropped'),
      file(`      - { title: Ship retries, status: dropped, finished: ${TODAY} }`, '\r\n'),
    );
    const own = (bet: string) => `team: A\ninitiatives:\n- ${bet}\nobjectives: []\n`;
    assert.equal(
      await moved(own('Ship retries'), 'doing'),
      own(`title: Ship retries\n  status: doing\n  started: ${TODAY}`),
    );
  });

  it('mends a state that nobody can read', async () => {
    const odd = READY.replace('ready', 'wip');
    assert.equal(await moved(file(odd), 'ready'), file(READY));
  });

  it('changes nothing where it is there already', async () => {
    assert.equal(await moved(file(READY), 'ready'), file(READY));
  });
});

describe('a move is refused', () => {
  const refusal = async (text: string, more: Partial<MoveAsked>, offset?: number) => {
    const { service, document } = await bench(text, TODAY);
    const [bet] = document().sets.flatMap(initiativesOf);
    const asked = { title: bet?.title?.text ?? '', from: bet ? stateOf(bet) : 'idea', to: 'done', ...more } as const;
    return service.moveBet(document(), offset ?? bet?.span.start ?? 0, asked);
  };

  it('where another bet, or another state, is there by now', async () => {
    for (const more of [{ title: 'Another bet' }, { from: 'doing' }] as const)
      assert.equal('stale' in (await refusal(file(READY), more)), true);
    assert.equal('stale' in (await refusal(file(READY), {}, 3)), true);
  });

  it('in a set that is closed', async () => {
    const result = await refusal(file(READY).replace('status: active', 'status: closed'), {});
    assert.match('refused' in result ? result.refused : '', /closed/);
    assert.ok(!('stale' in result));
  });

  it('where the bet is written elsewhere', async () => {
    const text = `team: A
objectives:
  - title: One
    initiatives: &bets
      - { title: Shared, status: ready }
  - title: Two
    initiatives: *bets
`;
    const { service, document } = await bench(text, TODAY);
    const bets = document().sets.flatMap(initiativesOf);
    assert.ok(bets.length > 0);
    for (const bet of bets) {
      const result = service.moveBet(document(), bet.span.start, { title: 'Shared', from: 'ready', to: 'doing' });
      assert.ok('refused' in result || edited(document(), result.edits).includes('status: doing'));
    }
  });
});
