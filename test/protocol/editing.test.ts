import assert from 'node:assert/strict';
import type { CodeAction, Hover, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { CheckInForm, EditResult, Refusal, TreeNode } from '../../server/src/lsp/messages';
import { addressOf } from '../support/memoryFiles';
import { applied, MODERN, onlyEdit, TestClient } from './support/client';

const KEY_RESULT = `team: Payments
cycle: 2026-Q4
status: active
owner: maya
objectives:
  - title: Make paying certain for players
    why: They leave after a failed payment
    owner: maya
    key_results:
      - title: ‸Payment failures
        «ownr»: sam
        baseline: 2.4%
        target: 1.1%
`;

async function resolved(client: TestClient, action: CodeAction | undefined): Promise<WorkspaceEdit | undefined> {
  assert.ok(action);
  return (await client.request<CodeAction>('codeAction/resolve', action)).edit;
}

describe('code actions over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('offer fixes, ignoring and the page; edits are made when asked for, against the version', async () => {
    client = await TestClient.start({ initializationOptions: { openRule: true } });
    const { uri, range, text } = await client.open(KEY_RESULT, 'a.okr.yaml', 4);
    const diagnostics = (await client.diagnostics(uri)).filter(({ code }) => code === 'unknown-key');
    const actions = await client.codeActions(uri, range, { diagnostics });
    const fix = actions.find(({ diagnostics: about }) => about?.[0]?.code === 'unknown-key');
    assert.ok(fix && !fix.edit, 'not made before it is chosen');
    assert.deepEqual(fix.diagnostics, diagnostics);
    const edit = await resolved(client, fix);
    assert.deepEqual(onlyEdit(edit).textDocument, { uri, version: 4 });
    assert.equal(applied(text, edit), text.replace('ownr', 'owner'));
    const why = actions.find(({ title }) => title === 'Why? Open the page of unknown-key');
    assert.deepEqual(why?.command, { title: why?.title, command: 'okr.openRule', arguments: ['unknown-key'] });
  });

  it('leave a tab stop for the reason of an ignore comment', async () => {
    client = await TestClient.start();
    const { uri, range, text } = await client.open(KEY_RESULT);
    const ignore = (await client.codeActions(uri, range)).find(({ title }) => title === 'Ignore unknown-key here');
    const edit = await resolved(client, ignore);
    const [change] = onlyEdit(edit).edits;
    assert.ok(change && 'snippet' in change);
    assert.match(change.snippet.value, /^ {8}# okr-ignore unknown-key: \$\{1:.+\}\n$/);
    await client.change(uri, 2, applied(text, edit));
    assert.ok(!(await client.diagnostics(uri)).some(({ code }) => code === 'unknown-key' || code === 'unused-ignore'));
  });

  it('come whole, and as plain text, for editors that can less', async () => {
    client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
    const { uri, range, text } = await client.open(KEY_RESULT);
    const ignore = (await client.codeActions(uri, range)).find(({ title }) => title === 'Ignore unknown-key here');
    const line = '        # okr-ignore unknown-key: \n';
    assert.deepEqual(
      ignore?.edit?.changes?.[uri]?.map(({ newText }) => newText),
      [line],
    );
    assert.ok(text.includes('ownr'));
  });

  it('open a page by the address where the client has no command for it', async () => {
    client = await TestClient.start();
    const { uri, range } = await client.open(KEY_RESULT);
    const why = (await client.codeActions(uri, range)).find(({ title }) => title.startsWith('Why?'));
    const shown: unknown[] = [];
    client.connection.onRequest('window/showDocument', (params: unknown) => {
      shown.push(params);
      return { success: true };
    });
    await client.request('workspace/executeCommand', why?.command);
    assert.deepEqual(shown, [
      {
        uri: 'https://github.com/okr-as-code/okr-as-code/blob/main/docs/rules/unknown-key.md',
        external: true,
        takeFocus: true,
      },
    ]);
  });

  it('fix all that is safe, in one edit', async () => {
    client = await TestClient.start();
    const { uri, range } = await client.open(KEY_RESULT);
    const actions = await client.codeActions(uri, range, { only: ['source.fixAll'] });
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.okr'],
    );
    const quick = await client.codeActions(uri, range);
    assert.ok(quick.every(({ kind }) => kind === 'quickfix'));
  });

  it('are not made for a version that is gone', async () => {
    client = await TestClient.start();
    const { uri, range, text } = await client.open(KEY_RESULT);
    const [fix] = await client.codeActions(uri, range);
    await client.change(uri, 2, `# a line above\n${text}`);
    assert.equal(await resolved(client, fix), undefined);
  });
});

describe('refactorings over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const PLAIN = KEY_RESULT.replace(/[‸«»]/g, '').replace('title: Payment', 'title: ‸Payment').replace('ownr', 'owner');
  const kinds = (actions: readonly CodeAction[]) => [...new Set(actions.map(({ kind }) => kind))].sort();

  it('come when they are asked for, with their edits when one is chosen', async () => {
    client = await TestClient.start();
    const { uri, range, text } = await client.open(PLAIN);
    const actions = await client.codeActions(uri, range, { only: ['refactor'] });
    assert.ok(actions.length > 0 && actions.every(({ kind }) => kind?.startsWith('refactor.')));
    const naming = actions.find(({ title }) => title === 'Name it: id failures');
    assert.equal(
      applied(text, await resolved(client, naming)),
      text.replace('- title: Payment failures', '- id: failures\n        title: Payment failures'),
    );
    assert.deepEqual(kinds(await client.codeActions(uri, range, { only: ['refactor.rewrite'] })), ['refactor.rewrite']);
    assert.deepEqual(await client.codeActions(uri, range, { only: ['refactor.inline'] }), []);
  });

  it('stay away from the fixes of a finding, and from where nobody asked', async () => {
    client = await TestClient.start();
    const { uri, range } = await client.open(KEY_RESULT);
    assert.deepEqual(kinds(await client.codeActions(uri, range)), ['quickfix']);
    const quiet = { start: { line: 7, character: 5 }, end: { line: 7, character: 5 } };
    assert.deepEqual(kinds(await client.codeActions(uri, quiet, { triggerKind: 2 })), []);
    assert.deepEqual(kinds(await client.codeActions(uri, quiet, { triggerKind: 1 })), ['refactor.rewrite']);
  });
});

describe('the check-in over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const checkIn = { date: '2026-10-14', value: '2.2%', confidence: '0.6' };

  it('asks, judges the value, and writes one edit against the version', async () => {
    client = await TestClient.start();
    const { uri, text } = await client.open(KEY_RESULT.replace('ownr', 'owner'), 'a.okr.yaml', 3);
    const item = { uri, version: 3, position: { line: 9, character: 15 } };
    const form = await client.request<CheckInForm>('okr/checkInForm', item);
    assert.equal(form.example, '2.4%'.replace('2.4', '1.1'));
    assert.equal(form.today, '2026-10-14');
    assert.match(
      (await client.request<{ reason?: string }>('okr/checkInValue', { ...item, value: '3h' })).reason ?? '',
      /time/,
    );
    const result = await client.request<EditResult>('okr/checkInEdit', { ...item, checkIn });
    assert.equal(onlyEdit(result.edit).textDocument.version, 3);
    const after = applied(text, result.edit);
    assert.equal(
      after,
      `${text}        check_ins:\n          - date: 2026-10-14\n            value: 2.2%\n            confidence: 0.6\n`,
    );
    const lines = after.split('\n');
    assert.match(lines[result.reveal!.start.line]!.slice(result.reveal!.start.character), /^check_ins:/);
    assert.match(lines[result.reveal!.end.line]!, /confidence: 0.6$/);
  });

  it('refuses an edit for a version that is gone', async () => {
    client = await TestClient.start();
    const { uri, text } = await client.open(KEY_RESULT);
    await client.change(uri, 2, text);
    const item = { uri, version: 1, position: { line: 9, character: 15 } };
    const refusal = await client.request<Refusal>('okr/checkInEdit', { ...item, checkIn });
    assert.match(refusal.refused, /changed in the meantime/);
  });

  it('works on a file that is not open, without a version', async () => {
    client = await TestClient.start({ files: { 'a.okr.yaml': KEY_RESULT.replace(/[‸«»]/g, '') } });
    const item = { uri: addressOf('a.okr.yaml'), position: { line: 9, character: 15 } };
    const result = await client.request<EditResult>('okr/checkInEdit', { ...item, checkIn });
    assert.equal(onlyEdit(result.edit).textDocument.version, null);
  });
});

describe('reading over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('hovers in Markdown, or in plain text for editors without', async () => {
    client = await TestClient.start();
    const hoverAt = async (line: number, character: number) => {
      const { uri } = await client.open(KEY_RESULT);
      return client.request<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line, character },
      });
    };
    const rich = (await hoverAt(9, 17))?.contents as { kind: string; value: string };
    assert.equal(rich.kind, 'markdown');
    assert.match(rich.value, /\*\*Key result\*\*/);
    assert.equal(await hoverAt(4, 12), null);
    await client.stop();
    client = await TestClient.start({ capabilities: { ...MODERN, textDocument: { diagnostic: {} } } });
    const bare = (await hoverAt(9, 17))?.contents as { kind: string; value: string };
    assert.equal(bare.kind, 'plaintext');
    assert.doesNotMatch(bare.value, /\*\*|\\|`/);
  });

  it('gives outline and folds', async () => {
    client = await TestClient.start();
    const { uri } = await client.open(KEY_RESULT);
    const symbols = await client.request<{ name: string; children: { name: string }[] }[]>(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [['Make paying certain for players', ['Payment failures']]],
    );
    const folds = await client.request<{ startLine: number; endLine: number }[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [4, 12],
        [5, 12],
        [8, 12],
        [9, 12],
      ],
    );
  });

  it('gives the tree, with places, and says when it changed', async () => {
    client = await TestClient.start();
    let changes = 0;
    client.connection.onNotification('okr/treeChanged', () => {
      changes++;
    });
    const { uri, text } = await client.open(KEY_RESULT);
    const [group] = await client.request<TreeNode[]>('okr/tree');
    const keyResult = group?.children[0]?.children[0];
    assert.equal(keyResult?.label, 'Payment failures');
    assert.deepEqual(keyResult?.selectionRange?.start, { line: 9, character: 15 });
    await client.eventually(() => changes > 0);
    const before = changes;
    await client.change(uri, 2, text.replace('Payment failures', 'Failures'));
    await client.eventually(() => changes > before);
  });
});
