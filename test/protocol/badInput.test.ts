import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { nodeFiles } from '../../server/src/files/node';
import { TestClient } from './support/client';

const GOOD = 'team: Payments\ncycle: 2026-Q4\nowner: maya\nobjectives: []\n';
/** The user id of nobody, for whom permissions count also where tests are run by the administrator. */
const NOBODY = 65534;

async function asNobody(what: () => Promise<void>): Promise<void> {
  const own = process.geteuid?.();
  if (own === 0) process.seteuid?.(NOBODY);
  try {
    await what();
  } finally {
    if (own === 0) process.seteuid?.(own);
  }
}

describe('what nobody meant to be read', () => {
  let folder: string;
  let client: TestClient;
  const complaints: string[] = [];
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'okr-'));
    complaints.length = 0;
  });
  afterEach(async () => {
    await client.stop();
    await chmod(join(folder, 'locked'), 0o755).catch(() => undefined);
    await rm(folder, { recursive: true });
  });
  const start = async () => {
    client = await TestClient.start({
      disk: nodeFiles((message) => complaints.push(message)),
      folders: [pathToFileURL(folder).href],
    });
  };
  const workspace = async () => {
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return new Map(items.map((item) => [item.uri, item.kind === 'full' ? item.items : []]));
  };

  it('a binary file says what it is', async () => {
    await writeFile(join(folder, 'a.okr.yaml'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 0xfe, 0, 7]));
    await start();
    const found = (await workspace()).get(uriOf('a.okr.yaml'));
    assert.equal(found?.length, 1);
    assert.match(String(found[0]?.message), /text/i);
  });

  it('a file of 20 MB says that it is too large, at once', async () => {
    const line = '      - Reduce payment failure rate from 2.4% to 0.8%\n';
    await writeFile(
      join(folder, 'a.okr.yaml'),
      `${GOOD.replace(' []', '')}  - title: Many\n    key_results:\n${line.repeat((20 * 1024 * 1024) / line.length)}`,
    );
    await writeFile(join(folder, 'b.okr.yaml'), GOOD);
    const before = process.cpuUsage();
    await start();
    const found = await workspace();
    assert.ok(process.cpuUsage(before).user < 5_000_000, 'within five seconds at work');
    assert.match(String(found.get(uriOf('a.okr.yaml'))?.[0]?.message), /MB|large/);
    assert.ok(found.has(uriOf('b.okr.yaml')), 'the others are read as ever');
  });

  it('a folder without permission is told, and the rest read', async () => {
    await mkdir(join(folder, 'locked'));
    await writeFile(join(folder, 'locked', 'a.okr.yaml'), GOOD);
    await writeFile(join(folder, 'b.okr.yaml'), GOOD);
    await chmod(folder, 0o755);
    await chmod(join(folder, 'locked'), 0);
    await asNobody(start);
    assert.deepEqual([...(await workspace()).keys()], [uriOf('b.okr.yaml')]);
    assert.match(complaints.join('\n'), /locked can't be read: no permission/);
  });

  it('a file without permission says so', async () => {
    await writeFile(join(folder, 'a.okr.yaml'), GOOD);
    await chmod(folder, 0o755);
    await chmod(join(folder, 'a.okr.yaml'), 0);
    await asNobody(start);
    const found = (await workspace()).get(uriOf('a.okr.yaml'));
    assert.match(String(found?.[0]?.message), /can't be read.*no permission/);
  });

  it('a folder that is not there is told', async () => {
    client = await TestClient.start({
      disk: nodeFiles((message) => complaints.push(message)),
      folders: [uriOf('nowhere')],
    });
    assert.equal((await workspace()).size, 0);
    assert.match(complaints.join('\n'), /nowhere can't be read: it is not there/);
  });

  it('links that lead in circles are followed once, hidden folders and node_modules never', async () => {
    for (const path of ['a', '.hidden', 'node_modules/x']) {
      await mkdir(join(folder, path), { recursive: true });
      await writeFile(join(folder, path, 'x.okr.yaml'), GOOD);
    }
    await symlink(folder, join(folder, 'a', 'again'));
    await symlink(join(folder, 'a'), join(folder, 'b'));
    await start();
    assert.deepEqual([...(await workspace()).keys()], [uriOf('a/x.okr.yaml')]);
  });

  it('a file that is deleted while it is open goes on in the editor, and ends with it', async () => {
    await writeFile(join(folder, 'a.okr.yaml'), GOOD);
    await start();
    const uri = uriOf('a.okr.yaml');
    await client.open(GOOD.replace('owner', 'ownr'), uri);
    await rm(join(folder, 'a.okr.yaml'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    assert.ok((await client.diagnostics(uri)).some(({ code }) => code === 'unknown-key'));
    await client.close(uri);
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.equal((await workspace()).size, 0);
  });

  for (const [about, text] of [
    ['git conflict markers', `${GOOD}<<<<<<< HEAD\nowner: sam\n=======\nowner: lee\n>>>>>>> theirs\n`],
    [
      'an alias bomb',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)}, `.repeat(9).slice(0, -2)}]\n`)}`,
    ],
    ['a deep nest', `team: ${'['.repeat(20_000)}`],
    ['__proto__ keys', `__proto__:\n  polluted: yes\nconstructor: x\nobjectives:\n  - __proto__: x\n    title: A\n`],
    ['tabs', 'team: A\nobjectives:\n\t- title: B\n'],
    ['an unclosed quote', `${GOOD}not_doing:\n  - "never closed\n`],
    ['a byte order mark', `\ufeff${GOOD}`],
    ['nothing', ''],
    ['only a comment', '# later'],
    [
      'NaN and dates that are none',
      `${GOOD}health_metrics:\n  - title: x\n    at_least: .nan\n    readings:\n      - date: 2026-02-30\n        value: .inf\n`,
    ],
  ] as const)
    it(`${about}: every request is answered, nothing is logged`, async () => {
      await start();
      const { uri, range } = await client.open(text, uriOf('a.okr.yaml'));
      const document = { textDocument: { uri } };
      const end = { line: 9999, character: 0 };
      await client.diagnostics(uri);
      await client.codeActions(uri, { start: range.start, end });
      await client.codeActions(uri, { start: range.start, end }, { only: ['source.fixAll'] });
      for (let line = 0; line < 12; line++)
        await client.request('textDocument/hover', { ...document, position: { line, character: 3 } });
      await client.request('textDocument/documentSymbol', document);
      await client.request('textDocument/foldingRange', document);
      await client.request('okr/tree');
      await client.request('okr/checkInForm', { uri, position: { line: 3, character: 0 } });
      assert.deepEqual(
        client.logged.filter((message) => !/OKR files? read/.test(message)),
        [],
      );
      assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    });
});
