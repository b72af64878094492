import assert from 'node:assert/strict';
import type { MoveEdits, Refusal, TreeNode } from '../../server/src/lsp/messages';
import { applied, TestClient } from './support/client';

const COMPANY = `team: Company
cycle: 2026-Q4
objectives:
  - id: trust
    title: Players trust us
    key_results:
      - Raise the share of buyers who come back from 22% to 30%
`;
const TEAM = `team: Payments
cycle: 2026-Q4
objectives:
  - title: Make paying certain
    supports: company/trust
    key_results:
      - Reduce failures from 2.4% to 0.8%
`;

describe('moves over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const labels = (nodes: readonly TreeNode[]): unknown[] =>
    nodes.map(({ label, children }) => (children.length > 0 ? [label, labels(children)] : label));

  async function id(label: string): Promise<string> {
    const nodes = await client.request<TreeNode[]>('okr/tree');
    const all = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(all)];
    return nodes.flatMap(all).find((node) => node.label.startsWith(label))!.id;
  }

  it('are one edit of all files, against their versions; the tree follows', async () => {
    client = await TestClient.start({ files: { 'team.okr.yaml': TEAM } });
    let told = 0;
    client.connection.onNotification('okr/treeChanged', () => {
      told++;
    });
    const { uri, text } = await client.open(COMPANY, 'company.okr.yaml', 5);
    const asked = { item: await id('Reduce'), onto: await id('Players') };
    const closed = await client.request<MoveEdits>('okr/moveEdits', asked);
    assert.deepEqual(closed.files.map(({ version }) => version).sort(), [5, null]);
    const team = await client.open(TEAM, 'team.okr.yaml');
    const { edit, files } = await client.request<MoveEdits>('okr/moveEdits', asked);
    assert.deepEqual(files.map(({ version }) => version).sort(), [1, 5]);
    await client.change(team.uri, 2, applied(team.text, edit, team.uri));
    await client.change(uri, 6, applied(text, edit, uri));
    told = 0;
    await client.eventually(() => told > 0);
    assert.deepEqual(labels(await client.request<TreeNode[]>('okr/tree')), [
      [
        'Company',
        [
          [
            'Players trust us',
            [
              'Raise the share of buyers who come back from 22% to 30%',
              'Reduce failures from 2.4% to 0.8%',
              'Make paying certain',
            ],
          ],
        ],
      ],
    ]);
  });

  it('say why they can not be made', async () => {
    client = await TestClient.start({ files: { 'team.okr.yaml': TEAM, 'company.okr.yaml': COMPANY } });
    const refused = await client.request<Refusal>('okr/moveEdits', {
      item: await id('Players'),
      onto: await id('Make'),
    });
    assert.match(refused.refused, /run in a circle/);
    const gone = await client.request<Refusal>('okr/moveEdits', { item: 'nothing', onto: 'nowhere' });
    assert.match(gone.refused, /not in the files any more/);
  });
});
