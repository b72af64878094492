import assert from 'node:assert/strict';
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied, TestClient } from './support/client';

const LOOSE = `owner:   maya
team: Payments
objectives:
- title:  Make paying certain
  key_results:
    - Reduce failures from 2.4% to 1.1%
`;
const options = { tabSize: 2, insertSpaces: true };

describe('formatting over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function formatted(method: string, params: object): Promise<string> {
    const { uri, text } = await client.open(LOOSE);
    const edits = await client.request<TextEdit[]>(method, { textDocument: { uri }, options, ...params });
    return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits);
  }

  it('lays out a file, some of its lines, or the line that was finished', async () => {
    client = await TestClient.start();
    const tidy = LOOSE.replace(':   ', ': ').replace(':  ', ': ').replace('    - Reduce', '  - Reduce');
    assert.equal(await formatted('textDocument/formatting', {}), tidy);
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } };
    assert.equal(await formatted('textDocument/rangeFormatting', { range }), LOOSE.replace(':  Make', ': Make'));
    const typed = { position: { line: 1, character: 0 }, ch: '\n' };
    assert.equal(await formatted('textDocument/onTypeFormatting', typed), LOOSE.replace(':   ', ': '));
  });

  it('puts keys in order where the setting says so', async () => {
    client = await TestClient.start({ settings: { format: { keyOrder: 'canonical' } } });
    assert.match(await formatted('textDocument/formatting', {}), /^team: Payments\nowner: maya\n/);
  });

  it('has nothing to say of files that are not known', async () => {
    client = await TestClient.start();
    const params = { textDocument: { uri: 'file:///w/none.okr.yaml' }, options };
    assert.deepEqual(await client.request('textDocument/formatting', params), []);
  });

  it('offers the order of keys as a source action, with its edit when it is chosen', async () => {
    client = await TestClient.start();
    const { uri, text, range } = await client.open(LOOSE);
    const [action] = await client.codeActions(uri, range, { only: ['source.organize'] });
    assert.equal(action?.kind, 'source.organize.okr');
    const { edit } = await client.request<CodeAction & { edit: WorkspaceEdit }>('codeAction/resolve', action);
    assert.equal(applied(text, edit), LOOSE.replace('owner:   maya\nteam: Payments', 'team: Payments\nowner:   maya'));
    const all = await client.codeActions(uri, range, { only: ['source'] });
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['source.fixAll.okr', 'source.organize.okr'],
    );
  });
});
