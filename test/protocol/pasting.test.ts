import assert from 'node:assert/strict';
import type { PasteEdit, Refusal } from '../../server/src/lsp/messages';
import { applied, onlyEdit, TestClient } from './support/client';

const TEXT = 'objectives:\n- title: Win sellers back\n  key_results:\n  - ‸\n  owner: maya\n';

describe('pasting over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('is one edit against the version', async () => {
    client = await TestClient.start();
    const { uri, range, text } = await client.open(TEXT, 'a.okr.yaml', 3);
    const asked = { uri, version: 3, range, text: 'Title\tOwner\nRaise a from 1 to 2\tsam\n' };
    const { edit, ...about } = await client.request<PasteEdit>('okr/pasteKeyResults', asked);
    assert.deepEqual(onlyEdit(edit).textDocument, { uri, version: 3 });
    assert.deepEqual(about, { count: 1, inList: true, likely: true });
    assert.equal(
      applied(text, edit),
      'objectives:\n- title: Win sellers back\n  key_results:\n  - title: Raise a from 1 to 2\n    owner: sam\n  owner: maya\n',
    );
  });

  it('is refused for a version that is gone, and for a file that is not there', async () => {
    client = await TestClient.start();
    const { uri, range, text } = await client.open(TEXT);
    await client.change(uri, 2, text);
    const asked = { uri, version: 1, range, text: '- a\n- b' };
    const stale = await client.request<Refusal>('okr/pasteKeyResults', asked);
    assert.equal(stale.stale, true);
    const gone = await client.request<Refusal>('okr/pasteKeyResults', { ...asked, uri: `${uri}.gone` });
    assert.match(gone.refused, /not known/);
  });
});
