import assert from 'node:assert/strict';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import type { Files } from '../../server/src/service';
import { addressOf, FOLDER, memoryFiles } from '../support/memoryFiles';
import { MODERN, TestClient } from './support/client';

const PARENT = 'team: Company\ncycle: 2026-Q4\nobjectives:\n  - id: grow\n    title: Be where gamers pay\n';
const CHILD =
  'team: Payments\ncycle: 2026-Q4\nownr: maya\nobjectives:\n  - title: Make paying certain\n    supports: company/grown\n';

/** Files whose texts come only when they are let go. */
function slowFiles(texts: Readonly<Record<string, string>>): Files & { go(): void } {
  const files = memoryFiles(texts);
  let go = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { ...files, read: async (uri) => gone.then(() => files.read(uri)), go: () => go() };
}

const codesIn = (items: readonly { code?: unknown }[]) => items.map(({ code }) => code);
const named = (report: WorkspaceDiagnosticReport) => report.items.map(({ uri }) => uri).sort();

describe('reading all files', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('is told of as progress, and at its end with how much there was', async () => {
    const capabilities = { ...MODERN, window: { ...MODERN.window, workDoneProgress: true } };
    client = await TestClient.start({ capabilities, files: { 'a.okr.yaml': PARENT, 'b.okr.yaml': CHILD } });
    await client.eventually(() => client.progress.includes('end'));
    assert.deepEqual(client.progress, ['begin', 'end']);
    const [told, ...more] = client.indexed;
    assert.equal(told?.files, 2);
    assert.ok(told && told.milliseconds >= 0);
    assert.deepEqual(more, []);
  });

  it('is not waited for by who types; what depends on other files comes after it', async () => {
    const disk = slowFiles({ 'a.okr.yaml': CHILD, 'company.okr.yaml': PARENT });
    client = await TestClient.start({ disk, early: true });
    const { uri } = await client.open(CHILD);
    const early = codesIn(await client.diagnostics(uri));
    assert.ok(early.includes('unknown-key') && !early.includes('unknown-reference'), early.join());
    await client.change(uri, 2, CHILD.replace('ownr', 'owner'));
    assert.ok(!codesIn(await client.diagnostics(uri)).includes('unknown-key'));
    assert.deepEqual(client.indexed, []);
    disk.go();
    await client.eventually(() => client.asked.includes('workspace/diagnostic/refresh'));
    assert.ok(codesIn(await client.diagnostics(uri)).includes('unknown-reference'));
  });

  it('is waited for by editors that can not be told to ask again', async () => {
    const disk = slowFiles({ 'a.okr.yaml': CHILD, 'company.okr.yaml': PARENT });
    const workspace = { ...MODERN.workspace, diagnostics: { refreshSupport: false } };
    client = await TestClient.start({ disk, early: true, capabilities: { ...MODERN, workspace } });
    const { uri } = await client.open(CHILD);
    const asked = client.diagnostics(uri);
    disk.go();
    assert.ok(codesIn(await asked).includes('unknown-reference'));
  });

  it('is waited for again when folders come and go', async () => {
    const more = 'file:///more';
    client = await TestClient.start({
      files: { 'a.okr.yaml': PARENT, [`${more}/b.okr.yaml`]: CHILD },
    });
    const ask = () => client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    assert.deepEqual(named(await ask()), [addressOf('a.okr.yaml')]);
    const folders = (added: string[], removed: string[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((uri) => ({ uri, name: uri })),
          removed: removed.map((uri) => ({ uri, name: uri })),
        },
      });
    await folders([more], []);
    assert.deepEqual(named(await ask()), [`${more}/b.okr.yaml`, addressOf('a.okr.yaml')]);
    await folders([], [FOLDER]);
    assert.deepEqual(named(await ask()), [`${more}/b.okr.yaml`]);
    assert.equal(client.indexed.length, 3);
  });
});
