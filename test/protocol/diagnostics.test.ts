import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { addressOf } from '../support/memoryFiles';
import { MODERN, TestClient } from './support/client';

/** One finding whatever else the rules say: a key that the format does not have. */
const WRONG = 'team: Payments\ncycle: 2026-Q4\nownr: maya\nobjectives: []\n';
const RIGHT = WRONG.replace('ownr', 'owner');
const codes = (items: readonly { code?: unknown }[]) => items.map(({ code }) => code);

describe('diagnostics by pull', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('says what the server can do', async () => {
    client = await TestClient.start();
    const { capabilities, serverInfo } = client.initialized!;
    assert.deepEqual(serverInfo, { name: 'okr', version: '1.2.3' });
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'okr',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
  });

  it('names source, code, page and place', async () => {
    client = await TestClient.start();
    const { uri } = await client.open(WRONG);
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'unknown-key');
    assert.ok(found);
    assert.equal(found.source, 'okr');
    assert.equal(found.severity, 2);
    assert.equal(
      found.codeDescription?.href,
      'https://github.com/okr-as-code/okr-as-code/blob/main/docs/rules/unknown-key.md',
    );
    assert.deepEqual(found.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } });
    assert.doesNotMatch(String(found.message), /[`*]/);
  });

  it('answers "unchanged" for the same findings, and anew after a change', async () => {
    client = await TestClient.start();
    const { uri } = await client.open(WRONG);
    const first = await client.pull(uri);
    assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
    await client.change(uri, 2, RIGHT);
    const second = await client.pull(uri, first.resultId);
    assert.equal(second.kind, 'full');
    assert.ok(second.kind === 'full' && !codes(second.items).includes('unknown-key'));
  });

  it('looks at all files, open or not', async () => {
    client = await TestClient.start({
      files: { 'a.okr.yaml': WRONG, 'sub/b.okr.yml': WRONG, 'okr.config.yaml': 'rules:\n  kr-is-tusk: off\n' },
    });
    await client.open(RIGHT, 'a.okr.yaml', 7);
    const all = () => client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    const { items } = await all();
    const byUri = new Map(items.map((item) => [item.uri, item]));
    const [a, b, config] = ['a.okr.yaml', 'sub/b.okr.yml', 'okr.config.yaml'].map((path) => byUri.get(addressOf(path)));
    assert.equal(a?.version, 7);
    assert.ok(a.kind === 'full' && !codes(a.items).includes('unknown-key'));
    assert.equal(b?.version, null);
    assert.ok(b.kind === 'full' && codes(b.items).includes('unknown-key'));
    assert.ok(config?.kind === 'full' && codes(config.items).includes('unknown-rule'));
  });

  it('tells of gone files that they have no findings any more', async () => {
    client = await TestClient.start({ files: { 'a.okr.yaml': WRONG } });
    const uri = addressOf('a.okr.yaml');
    const ask = (previousResultIds: { uri: string; value: string }[]) =>
      client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const [before] = (await ask([])).items;
    assert.equal((await ask([{ uri, value: before!.resultId! }])).items[0]?.kind, 'unchanged');
    client.disk.texts.delete(uri);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await client.eventually(() => client.asked.length > 1);
    const [gone] = (await ask([{ uri, value: before!.resultId! }])).items;
    assert.deepEqual(gone?.kind === 'full' && [gone.uri, gone.items], [uri, []]);
  });

  it('forgets the files of a folder that is deleted', async () => {
    client = await TestClient.start({ files: { 'x/y/a.okr.yaml': WRONG, 'xy.okr.yaml': WRONG } });
    client.disk.texts.delete(addressOf('x/y/a.okr.yaml'));
    const before = client.asked.length;
    const changes = [{ uri: addressOf('x'), type: 3 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.eventually(() => client.asked.length > before);
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(
      items.map(({ uri }) => uri),
      [addressOf('xy.okr.yaml')],
    );
  });

  it('takes what the disk says when the editor closes a document', async () => {
    client = await TestClient.start({ files: { 'a.okr.yaml': WRONG } });
    const { uri } = await client.open(RIGHT);
    assert.ok(!codes(await client.diagnostics(uri)).includes('unknown-key'));
    await client.close(uri);
    assert.ok(codes(await client.diagnostics(uri)).includes('unknown-key'));
  });

  it('knows a document by any spelling of its address', async () => {
    client = await TestClient.start({ files: { 'my%20okrs/a.okr.yaml': WRONG } });
    const { uri } = await client.open(RIGHT, 'my okrs/a.okr.yaml');
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(
      items.map((item) => item.uri),
      [uri],
    );
  });

  it('takes a new document without a name', async () => {
    client = await TestClient.start();
    const { uri } = await client.open(WRONG, 'untitled://x/Untitled-1');
    assert.ok(codes(await client.diagnostics(uri)).includes('unknown-key'));
  });

  it('ends what nobody waits for', async () => {
    client = await TestClient.start({ files: { 'a.okr.yaml': WRONG } });
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    source.cancel();
    await assert.rejects(asked, /cancelled/i);
    assert.equal((await client.pull(addressOf('a.okr.yaml'))).kind, 'full');
  });

  it('judges by the day of the settings', async () => {
    client = await TestClient.start({ settings: { today: '2027-02-01' } });
    const known = await client.request<{ today: string; cycles: string[] }>('okr/known');
    assert.equal(known.today, '2027-02-01', client.logged.join('\n'));
    assert.deepEqual(known.cycles, ['2027-Q1', '2027-Q2', '2027-H1', '2027']);
  });
});

describe('diagnostics by push', () => {
  it('sends them with the version, when they change, and takes them back', async () => {
    const { diagnostic: _, ...textDocument } = MODERN.textDocument!;
    const client = await TestClient.start({
      files: { 'b.okr.yaml': WRONG },
      capabilities: { ...MODERN, textDocument },
    });
    assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined);
    const of = (path: string) => client.published.filter(({ uri }) => uri === addressOf(path));
    await client.eventually(() => of('b.okr.yaml').length === 1);
    const { uri } = await client.open(WRONG);
    const first = await client.eventually(() => of('a.okr.yaml').at(-1));
    assert.equal(first.version, 1);
    assert.ok(codes(first.diagnostics).includes('unknown-key'));
    await client.change(uri, 2, RIGHT);
    const second = await client.eventually(() => of('a.okr.yaml').find(({ version }) => version === 2));
    assert.ok(!codes(second.diagnostics).includes('unknown-key'));
    await client.change(uri, 3, WRONG);
    await client.eventually(() => of('a.okr.yaml').find(({ version }) => version === 3));
    await client.close(uri);
    await client.eventually(() => of('a.okr.yaml').at(-1)?.version === undefined);
    assert.deepEqual(of('a.okr.yaml').at(-1)?.diagnostics, []);
    assert.equal(of('b.okr.yaml').length, 1);
    await client.stop();
  });
});

describe('reports on one document', () => {
  it('are empty for what is none of ours', async () => {
    const client = await TestClient.start();
    const report: DocumentDiagnosticReport = await client.pull('file:///elsewhere/notes.md');
    assert.deepEqual(report.kind === 'full' && report.items, []);
    await client.stop();
  });
});
