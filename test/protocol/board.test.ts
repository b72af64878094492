import assert from 'node:assert/strict';
import type { Bet, BetMove, Board, EditResult, Refusal } from '../../server/src/lsp/messages';
import { addressOf } from '../support/memoryFiles';
import { applied, onlyEdit, TestClient } from './support/client';

const FILE = `team: Payments
cycle: 2026-Q4
status: active
objectives:
  - title: Make paying certain
    initiatives:
      - Ship idempotent retries
      - title: Ask in parallel   # not before the offsite
        status: ready
`;
const EVERYTHING = { kind: 'all' };

describe('the board over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const bets = async (): Promise<readonly Bet[]> => (await client.request<Board>('okr/board', EVERYTHING)).bets;
  const move = (bet: Bet, more: Partial<BetMove>) =>
    client.request<EditResult | Refusal>('okr/betMove', {
      uri: bet.uri,
      position: bet.range.start,
      title: bet.title,
      from: bet.state,
      to: 'doing',
      ...more,
    });

  it('has the bets with their places', async () => {
    client = await TestClient.start({ files: { 'a.okr.yaml': FILE } });
    const [first, second] = await bets();
    assert.equal(first?.uri, addressOf('a.okr.yaml'));
    assert.deepEqual(first?.range.start, { line: 6, character: 8 });
    assert.equal(second?.state, 'ready');
    assert.ok(!('item' in (first ?? {})), 'nothing of the engine goes over the wire');
  });

  it('moves a bet against the version that was seen', async () => {
    client = await TestClient.start();
    const { text } = await client.open(FILE, 'a.okr.yaml', 3);
    const [, second] = await bets();
    assert.ok(second);
    const result = await move(second, { version: 3 });
    assert.ok('edit' in result);
    assert.equal(onlyEdit(result.edit).textDocument.version, 3);
    assert.equal(
      applied(text, result.edit),
      text.replace('status: ready', 'status: doing\n        started: 2026-10-14'),
    );
  });

  it('moves nothing in a file that has changed, or where another bet is by now, and says that it may be asked again', async () => {
    client = await TestClient.start();
    const { uri, text } = await client.open(FILE, 'a.okr.yaml', 3);
    const [, second] = await bets();
    assert.ok(second);
    await client.change(uri, 4, text.replace('      - Ship', '      - One\n      - Two\n      - Ship'));
    const old = await move(second, { version: 3 });
    assert.ok('refused' in old && old.stale);
    const shifted = await move(second, { version: 4 });
    assert.ok('refused' in shifted && shifted.stale);
    const now = (await bets())[3];
    assert.equal(now?.id, second.id, 'it is still the same bet');
    assert.ok('edit' in (await move(now as Bet, { version: 4 })));
  });
});
