import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied, TestClient } from './support/client';

const FILES = { 'a.okr.yaml': 'team: Payments\nowner: maya\n' };

describe('the configuration file over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('is completed and explained while it is typed', async () => {
    client = await TestClient.start({ files: FILES });
    const { uri, text, range } = await client.open('rules:\n  kr-is-task: w‸\n', 'okr.config.yaml');
    const params = { textDocument: { uri }, position: range.start };
    const { items } = await client.request<CompletionList>('textDocument/completion', params);
    const warning = items.find(({ label }) => label === 'warning');
    assert.ok(warning?.textEdit && 'range' in warning.textEdit);
    const document = TextDocument.create(uri, '', 0, text);
    assert.equal(TextDocument.applyEdits(document, [warning.textEdit]), 'rules:\n  kr-is-task: warning\n');
    const position = { line: 1, character: 4 };
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
    assert.match((hover.contents as { value: string }).value, /`kr-is-task`/);
    assert.deepEqual(hover.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 12 } });
    await client.change(uri, 2, 'ca');
    const keys = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    const cadence = keys.items.find(({ label }) => label === 'cadence');
    const resolved = await client.request<CompletionItem>('completionItem/resolve', cadence);
    assert.match((resolved.documentation as { value: string }).value, /How often/);
  });

  it('says what is wrong in it, and mends a name', async () => {
    client = await TestClient.start({ files: FILES });
    const { uri, text, range } = await client.open('rules:\n  «kr-is-tusk»: off\n', 'okr.config.yaml', 3);
    const [fault] = await client.diagnostics(uri);
    assert.equal(fault?.code, 'unknown-rule');
    const [fix, ...more] = await client.codeActions(uri, range);
    assert.deepEqual([fix?.title, fix?.diagnostics, more], ['Change to "kr-is-task"', [fault], []]);
    assert.equal(applied(text, fix?.edit), 'rules:\n  kr-is-task: off\n');
    assert.deepEqual(await client.codeActions(uri, range, { only: ['refactor'] }), []);
    await client.change(uri, 4, applied(text, fix?.edit));
    assert.deepEqual(await client.diagnostics(uri), []);
  });
});
