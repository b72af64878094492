import assert from 'node:assert/strict';
import type { TreeNode } from '../../server/src/lsp/messages';
import { Review, SetDetail } from '../../server/src/pages/review/data';
import { addressOf } from '../support/memoryFiles';
import { TOWN } from '../support/review';
import { TestClient } from './support/client';

describe('the review over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const start = async () => {
    client = await TestClient.start({ files: TOWN });
  };

  it('is what the schema says, with addresses that the editor can open', async () => {
    await start();
    const review = Review.parse(await client.request('okr/review', {}));
    assert.deepEqual(
      review.sets.map(({ team, uri }) => [team, uri]),
      [
        ['Town', addressOf('town.okr.yaml')],
        ['Ferry', addressOf('ferry.okr.yaml')],
        ['Harbour', addressOf('harbour.okr.yaml')],
      ],
    );
    const narrow = Review.parse(await client.request('okr/review', { team: 'Ferry', cycle: '2026-Q4' }));
    assert.equal(narrow.team, 'Ferry');
  });

  it('has the metrics of a set by its key; null where it is gone', async () => {
    await start();
    const { sets } = Review.parse(await client.request('okr/review', {}));
    const detail = SetDetail.parse(await client.request('okr/setDetail', { key: sets[1]!.key }));
    const [crossings] = detail.objectives[0]!.metrics;
    assert.deepEqual(
      crossings!.points.map(({ day }) => day),
      ['2026-10-05', '2026-10-12'],
      'up to today',
    );
    const lines = TOWN['ferry.okr.yaml']!.split('\n');
    for (const { line, day } of crossings!.points) assert.ok(lines[line]?.includes(day), `${line} is that of ${day}`);
    assert.equal(await client.request('okr/setDetail', { key: 'file:///gone.okr.yaml#0' }), null);
  });

  it('tells the alignment as a tree with places', async () => {
    await start();
    const forest = await client.request<readonly TreeNode[]>('okr/alignment');
    assert.deepEqual(
      forest.map(({ label }) => label),
      ['Nobody supports', 'Support nothing', 'Several teams meet'],
    );
    const lonely = forest[0]!.children[0]!;
    assert.equal(lonely.uri, addressOf('town.okr.yaml'));
    assert.ok(lonely.selectionRange && lonely.same && !('item' in lonely));
  });
});
