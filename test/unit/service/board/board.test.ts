import assert from 'node:assert/strict';
import type { Board, Scope } from '../../../../server/src/service';
import { bench } from '../../../support/service';

const ALL: Scope = { kind: 'all' };

/** A running set of a team, with bets. */
const set = (team: string, head: string, ...bets: readonly string[]) => `team: ${team}
cycle: 2026-Q4
${head}objectives:
  - title: Make paying certain
    owner: maya
    key_results:
      - id: failures
        title: Reduce payment failure rate from 2.4% to 0.8%
        check_ins:
          - { date: 2026-10-05, value: 2.2%, confidence: 0.6 }
          - { date: 2026-10-12, value: 2.0%, confidence: 0.6 }
    initiatives:
${bets.map((bet) => `      - ${bet}\n`).join('')}`;

const titles = ({ bets }: Board) => bets.map(({ title }) => title);

async function boardOf(files: string | Readonly<Record<string, string>>, scope = ALL, today = '2026-10-14') {
  return (await bench(files, today)).service.board(scope);
}

describe('the bets on the board', () => {
  it('are those of the objectives and those of the set, in the order of the file, with their states', async () => {
    const text = `${set('Pay', '', 'Plain text', '{ title: Retries, status: doing }')}initiatives:\n  - { title: For all, status: done }\n`;
    const board = await boardOf(text);
    assert.deepEqual(
      board.bets.map(({ title, state, objective }) => [title, state, objective]),
      [
        ['Plain text', 'idea', 'Make paying certain'],
        ['Retries', 'doing', 'Make paying certain'],
        ['For all', 'done', undefined],
      ],
    );
  });

  it('have an age from their start, to today or to their end', async () => {
    const { bets } = await boardOf(
      set(
        'Pay',
        '',
        '{ title: A, status: doing, started: 2026-10-01 }',
        '{ title: B, status: done, started: 2026-10-01, finished: 2026-10-08 }',
        '{ title: C, status: done, started: 2026-10-01 }',
        '{ title: D, status: ready, started: 2026-10-01 }',
        '{ title: E, status: doing, started: 2026-11-01 }',
        '{ title: F, status: doing }',
      ),
    );
    assert.deepEqual(
      bets.map(({ title, age }) => [title, age]),
      [
        ['A', 13],
        ['B', 7],
        ['C', undefined],
        ['D', undefined],
        ['E', undefined],
        ['F', undefined],
      ],
    );
  });

  it('are overdue after their day, until they end', async () => {
    const { bets } = await boardOf(
      set(
        'Pay',
        '',
        '{ title: A, status: doing, due: 2026-10-13 }',
        '{ title: B, status: ready, due: 2026-10-14 }',
        '{ title: C, status: done, due: 2026-10-01, finished: 2026-10-09 }',
      ),
    );
    assert.deepEqual(
      bets.map(({ overdue }) => overdue),
      [1, undefined, undefined],
    );
  });

  it('keep their ids while their text is edited', async () => {
    const { service } = await bench(set('Pay', '', 'First', 'Second'));
    const before = service.board(ALL).bets.map(({ id }) => id);
    service.workspace.open('file:///w/a.okr.yaml', set('Pay', '', '{ title: First one, status: doing }', 'Second'), 2);
    assert.deepEqual(
      service.board(ALL).bets.map(({ id }) => id),
      before,
    );
    assert.equal(new Set(before).size, 2);
  });

  it('are read from the open buffer', async () => {
    const { service } = await bench(set('Pay', '', 'On disk'));
    service.workspace.open('file:///w/a.okr.yaml', set('Pay', '', 'In the editor'), 7);
    assert.deepEqual(titles(service.board(ALL)), ['In the editor']);
  });
});

describe('what became of what a bet moves', () => {
  const effect = async (bet: string, today?: string) =>
    (await boardOf(set('Pay', '', bet), ALL, today)).bets[0]?.effects[0];

  it('is told from the last value at its start to the last one since', async () => {
    const found = await effect('{ title: A, status: doing, started: 2026-10-07, moves: failures }');
    const { progress, ...rest } = found ?? {};
    assert.deepEqual(rest, {
      metric: 'payment failure rate',
      title: 'Reduce payment failure rate from 2.4% to 0.8%',
      goal: '2.4% → 0.8%',
      before: '2.2%',
      now: '2.0%',
      verdict: 'better',
    });
    assert.equal(progress?.before.toFixed(6), '0.125000');
    assert.equal(progress?.now.toFixed(6), '0.250000');
  });

  it('begins at the baseline where nothing was read until then', async () => {
    const found = await effect('{ title: A, status: blocked, started: 2026-10-01, moves: failures }');
    assert.deepEqual([found?.before, found?.now, found?.verdict], ['2.4%', '2.0%', 'better']);
  });

  it('is unknown before work begins, and while nothing was read since', async () => {
    const ready = await effect('{ title: A, status: ready, moves: failures }');
    assert.deepEqual([ready?.before, ready?.now, ready?.verdict], [undefined, '2.0%', 'unknown']);
    const fresh = await effect('{ title: A, status: doing, started: 2026-10-12, moves: failures }');
    assert.deepEqual([fresh?.before, fresh?.now, fresh?.verdict], ['2.0%', undefined, 'unknown']);
  });

  it('says so when it got worse, or stood still', async () => {
    const since = async (values: readonly string[]) => {
      const text = set('Pay', '', '{ title: A, status: doing, started: 2026-10-05, moves: failures }').replace(
        '- { date: 2026-10-12, value: 2.0%, confidence: 0.6 }',
        values.map((value, at) => `- { date: 2026-10-1${at}, value: ${value} }`).join('\n          '),
      );
      return (await boardOf(text)).bets[0]?.effects[0]?.verdict;
    };
    assert.equal(await since(['2.3%']), 'worse');
    assert.equal(await since(['2.3%', '2.2%']), 'same');
    assert.equal(await since(['0.1%']), 'better');
  });

  it('follows a reference to another team, and shows one that leads nowhere', async () => {
    const other = set(
      'Shop',
      'status: active\n',
      '{ title: A, status: doing, started: 2026-10-07, moves: [pay/failures, gone] }',
    );
    const board = await boardOf({
      'a.okr.yaml': set('Pay', '', 'B'),
      'b.okr.yaml': other.replace('id: failures', 'id: x'),
    });
    assert.deepEqual(
      board.bets.find(({ title }) => title === 'A')?.effects.map(({ metric, verdict }) => [metric, verdict]),
      [
        ['payment failure rate', 'better'],
        ['gone', 'unknown'],
      ],
    );
  });

  it('shows nothing for a blank that was left', async () => {
    const board = await boardOf({ 'a.okr.yaml': set('Pay', '', '{ title: A, moves: [<key-result>, failures] }') });
    assert.deepEqual(
      board.bets.map(({ effects }) => effects.map(({ metric }) => metric)),
      [['payment failure rate']],
    );
  });

  it('judges a health metric by its bound', async () => {
    const health = (
      bound: string,
    ) => `${set('Pay', '', '{ title: A, status: doing, started: 2026-10-07, moves: uptime }')}health_metrics:
  - id: uptime
    title: Uptime
    ${bound}
    readings:
      - { date: 2026-10-05, value: 99.5% }
      - { date: 2026-10-12, value: 99.7% }
`;
    const verdict = async (bound: string) => (await boardOf(health(bound))).bets[0]?.effects[0];
    assert.equal((await verdict('at_least: 99.9%'))?.verdict, 'better');
    assert.equal((await verdict('at_most: 99.9%'))?.verdict, 'worse');
    assert.deepEqual(
      [(await verdict('owner: noor'))?.before, (await verdict('owner: noor'))?.verdict],
      ['99.5%', 'unknown'],
    );
  });

  it('judges a relative change from nothing', async () => {
    const text = set('Pay', '', '{ title: A, status: doing, started: 2026-10-01, moves: failures }').replace(
      'from 2.4% to 0.8%',
      'by 40%',
    );
    const found = (await boardOf(text.replaceAll('value: 2', 'value: 1'))).bets[0]?.effects[0];
    assert.deepEqual([found?.before, found?.now, found?.verdict], [undefined, '1.0%', 'better']);
  });
});

describe('what is on the board', () => {
  const files = {
    'a.okr.yaml': set(
      'Pay',
      'status: active\nwip_limit: 2\n',
      '{ title: A, status: doing }',
      '{ title: B, status: doing }',
    ),
    'b.okr.yaml': set('Shop', 'status: draft\n', 'C'),
    'c.okr.yaml': set('Shop', 'status: closed\n', 'D').replace('2026-Q4', '2026-Q3'),
    'd.okr.yaml': set('Web', 'status: active\n', 'E'),
  };

  it('is what is active', async () => {
    const board = await boardOf(files);
    assert.deepEqual(titles(board), ['A', 'B', 'E']);
    assert.deepEqual(board.scope, ALL);
  });

  it('is the drafts while nothing is active', async () => {
    assert.deepEqual(titles(await boardOf({ b: '', 'b.okr.yaml': files['b.okr.yaml'] })), ['C']);
  });

  it('is what a team has, drafts too', async () => {
    assert.deepEqual(titles(await boardOf(files, { kind: 'team', team: 'shop' })), ['C']);
  });

  it('is one set, a closed one too', async () => {
    const { sets } = await boardOf(files);
    const closed = sets.find(({ status }) => status === 'closed');
    assert.equal(closed?.label, 'Shop · 2026-Q3');
    const board = await boardOf(files, { kind: 'set', set: closed?.set ?? '' });
    assert.deepEqual(titles(board), ['D']);
    assert.equal(board.lanes[0]?.isClosed, true);
  });

  it('is everything where what was asked for is gone', async () => {
    assert.deepEqual((await boardOf(files, { kind: 'set', set: 'gone' })).scope, ALL);
    assert.deepEqual((await boardOf(files, { kind: 'team', team: 'gone' })).scope, ALL);
  });

  it('counts what is done at once against each limit', async () => {
    const { lanes } = await boardOf(files);
    assert.deepEqual(
      lanes.map(({ team, limit, doing }) => [team, limit, doing]),
      [
        ['Pay', 2, 2],
        ['Web', undefined, 0],
      ],
    );
    const [lane] = (await boardOf({ ...files, 'okr.config.yaml': 'wip_limit: 4\n' }, { kind: 'team', team: 'web' }))
      .lanes;
    assert.equal(lane?.limit, 4);
  });

  it('offers teams by name, and sets with their files where names are the same', async () => {
    const { teams, sets } = await boardOf({ ...files, 'sub/e.okr.yaml': set('Web', 'status: active\n', 'F') });
    assert.deepEqual(
      teams.map(({ label }) => label),
      ['Pay', 'Shop', 'Web'],
    );
    assert.deepEqual(
      sets.map(({ label }) => label),
      ['Pay · 2026-Q4', 'Shop · 2026-Q4', 'Web · 2026-Q4 (d.okr.yaml)', 'Web · 2026-Q4 (e.okr.yaml)', 'Shop · 2026-Q3'],
    );
  });

  it('is nothing where there are no bets', async () => {
    const board = await boardOf('team: A\ncycle: 2026-Q4\nobjectives:\n  - title: Something better\n');
    assert.deepEqual([board.bets, board.sets, board.teams], [[], [], []]);
  });
});
