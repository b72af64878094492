import assert from 'node:assert/strict';
import { type Comments, commentEdit, comments, type EditResult, type Refusal } from '../../server/src/lsp/messages';
import { applied, onlyEdit, TestClient } from './support/client';

const FERRY = `team: Ferry
cycle: 2026-Q4
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        target: 3%
        comments:
          - { date: 2026-10-12, by: per, says: Is 3% within reach?, about: target }
`;

describe('comments over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('come with the places where they stand, for the version they were read from', async () => {
    client = await TestClient.start();
    const { uri } = await client.open(FERRY, 'a.okr.yaml', 3);
    const { version, threads, places } = await client.request<Comments>(comments, { uri });
    assert.equal(version, 3);
    assert.deepEqual(threads, [
      {
        position: { line: 9, character: 12 },
        range: { start: { line: 7, character: 16 }, end: { line: 7, character: 18 } },
        about: 'target',
        isOpen: true,
        remarks: [{ by: 'per', date: '2026-10-12', says: 'Is 3% within reach?' }],
      },
    ]);
    assert.deepEqual(
      places.map(({ range, about }) => [range.start.line, range.end.line, about]),
      [
        [3, 3, undefined],
        [6, 9, undefined],
        [7, 7, 'target'],
      ],
    );
    assert.equal(await client.request(comments, { uri: 'file:///w/none.okr.yaml' }), null);
  });

  it('are written by edits of a stated version', async () => {
    client = await TestClient.start();
    const { uri, text } = await client.open(FERRY, 'a.okr.yaml', 3);
    const at = { uri, version: 3, position: { line: 9, character: 12 } };
    const change = { kind: 'reply', says: 'Yes', by: 'ole' };
    const { edit } = await client.request<EditResult>(commentEdit, { ...at, change });
    assert.deepEqual(onlyEdit(edit).textDocument, { uri, version: 3 });
    assert.equal(
      applied(text, edit),
      text.replace('about: target }', 'about: target, replies: [{ date: 2026-10-14, by: ole, says: Yes }] }'),
    );
    const stale = await client.request<Refusal>(commentEdit, { ...at, version: 2, change });
    assert.match(stale.refused, /changed in the meantime/);
  });
});
