import assert from 'node:assert/strict';
import type {
  DocumentSymbol,
  Location,
  TypeHierarchyItem,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { TreeNode } from '../../server/src/lsp/messages';
import { addressOf } from '../support/memoryFiles';
import { MODERN, TestClient } from './support/client';

const COMPANY = 'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the first choice\n';
const TEAM = `team: Payments
cycle: 2026-Q4
objectives:
  - title: Make paying certain
    supports: company/grow
    key_results:
      - id: failures
        title: Reduce failures from 2.4% to 0.8%
    initiatives:
      - title: Ship retries
        moves: failures
`;

describe('files over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const codes = async (uri: string) => (await client.diagnostics(uri)).map(({ code }) => code);
  const all = async () => {
    const asked = { previousResultIds: [] };
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', asked);
    return items.map(({ uri }) => uri);
  };
  const roots = async () => (await client.request<TreeNode[]>('okr/tree')).map(({ label }) => label);
  const watched = (type: number, ...paths: readonly string[]) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: addressOf(path), type })),
    });

  it('of two folders refer to each other', async () => {
    const [one, two] = ['file:///one/company.okr.yaml', 'file:///two/team.okr.yaml'];
    client = await TestClient.start({
      files: { [one]: COMPANY, [two]: TEAM },
      folders: ['file:///one', 'file:///two'],
    });
    assert.ok(!(await codes(two)).includes('unknown-reference'));
    const { uri } = await client.open(TEAM, two);
    const position = { line: 4, character: 24 };
    const [place] = await client.request<{ targetUri: string }[]>('textDocument/definition', {
      textDocument: { uri },
      position,
    });
    assert.equal(place?.targetUri, one);
  });

  it('of a folder that is taken away, or added, go and come', async () => {
    const [one, two] = ['file:///one/company.okr.yaml', 'file:///two/team.okr.yaml'];
    client = await TestClient.start({ files: { [one]: COMPANY, [two]: TEAM }, folders: ['file:///two'] });
    assert.deepEqual(await all(), [two]);
    const event = (added: string[], removed: string[]) => ({
      event: { added: added.map((uri) => ({ uri, name: uri })), removed: removed.map((uri) => ({ uri, name: uri })) },
    });
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', event(['file:///one'], []));
    assert.deepEqual(await all(), [one, two]);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', event([], ['file:///two']));
    assert.deepEqual(await all(), [one]);
  });

  it('that are excluded have no findings, are in no tree, and are nobody’s goal; the setting counts at once', async () => {
    const config = 'exclude: [archive/**]\n';
    client = await TestClient.start({
      files: { 'archive/old.okr.yaml': COMPANY, 'team.okr.yaml': TEAM, 'okr.config.yaml': config },
    });
    assert.deepEqual(await all(), [addressOf('team.okr.yaml'), addressOf('okr.config.yaml')]);
    assert.deepEqual(await roots(), ['Payments']);
    const { uri } = await client.open(COMPANY.replace('cycle', 'cicle'), 'archive/old.okr.yaml');
    assert.deepEqual(await codes(uri), [], 'not even while it is open');
    await client.close(uri);
    const { uri: settings } = await client.open('exclude: []\n', 'okr.config.yaml');
    await client.eventually(async () => (await all()).includes(uri));
    await client.change(settings, 2, config);
    assert.ok(!(await all()).includes(uri));
  });

  it('that something else changes, creates or deletes are read again; not one that is open', async () => {
    client = await TestClient.start({ files: { 'company.okr.yaml': COMPANY, 'team.okr.yaml': TEAM } });
    const team = addressOf('team.okr.yaml');
    const isDangling = async () => (await codes(team)).includes('unknown-reference');
    assert.ok(!(await isDangling()));
    client.disk.texts.set(addressOf('company.okr.yaml'), COMPANY.replace('id: grow', 'id: thrive'));
    await watched(2, 'company.okr.yaml');
    assert.ok(await isDangling(), 'its id is another one');
    client.disk.texts.set(addressOf('more.okr.yaml'), COMPANY);
    await watched(1, 'more.okr.yaml');
    assert.ok(!(await isDangling()), 'another file has it');
    client.disk.texts.delete(addressOf('more.okr.yaml'));
    await watched(3, 'more.okr.yaml');
    assert.ok(await isDangling());
    const { uri } = await client.open(COMPANY, 'company.okr.yaml');
    await watched(2, 'company.okr.yaml');
    assert.ok(!(await isDangling()), 'what the editor shows counts');
    await client.close(uri);
    assert.ok(await isDangling(), 'and then what the disk says');
  });

  it('from outside of all folders are looked after while they are open, like any other', async () => {
    client = await TestClient.start({ files: { 'company.okr.yaml': COMPANY } });
    const { uri } = await client.open(TEAM.replace('team:', 'tema:'), 'file:///elsewhere/x.okr.yaml');
    assert.ok((await codes(uri)).includes('unknown-key'));
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.equal(symbols[0]?.name, 'Make paying certain');
    const position = { line: 4, character: 24 };
    const places = await client.request<Location[]>('textDocument/definition', { textDocument: { uri }, position });
    assert.equal(places.length, 1, 'it refers to what is in the folders');
    await client.close(uri);
    assert.ok(!(await all()).includes(uri));
  });

  it('with conflict markers say so, and the rest of them goes on', async () => {
    client = await TestClient.start({ files: { 'company.okr.yaml': COMPANY } });
    const conflict =
      '<<<<<<< HEAD\n      - Reduce b from 4 to 3\n=======\n      - Reduce b from 4 to 2\n>>>>>>> theirs\n';
    const text = TEAM.replace(
      '    initiatives:',
      `${conflict}      - id: other\n        ttle: Reduce c\n    initiatives:`,
    );
    const { uri } = await client.open(text);
    const found = await client.diagnostics(uri);
    const markers = found.filter(({ message }) => /conflict/i.test(String(message)));
    assert.ok(markers.length > 0, found.map(({ message }) => message).join('\n'));
    assert.ok(
      found.some(({ code }) => code === 'unknown-key'),
      'what stands below is read',
    );
    const [objective] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const names = objective?.children?.map(({ name }) => name) ?? [];
    for (const name of ['Reduce failures from 2.4% to 0.8%', 'Ship retries']) assert.ok(names.includes(name), name);
    await client.change(uri, 2, TEAM);
    assert.ok(!(await client.diagnostics(uri)).some(({ message }) => /conflict/i.test(String(message))));
  });

  it('that are renamed keep what refers to them: references name teams and ids, not paths', async () => {
    const capabilities = { ...MODERN, workspace: { ...MODERN.workspace, fileOperations: { willRename: true } } };
    client = await TestClient.start({ files: { 'company.okr.yaml': COMPANY, 'team.okr.yaml': TEAM }, capabilities });
    const files = [{ oldUri: addressOf('company.okr.yaml'), newUri: addressOf('goals/all.okr.yaml') }];
    assert.equal(await client.request('workspace/willRenameFiles', { files }), null, 'there is nothing to change');
    client.disk.texts.set(addressOf('goals/all.okr.yaml'), COMPANY);
    client.disk.texts.delete(addressOf('company.okr.yaml'));
    await client.connection.sendNotification('workspace/didRenameFiles', { files });
    await watched(3, 'company.okr.yaml');
    await watched(1, 'goals/all.okr.yaml');
    assert.ok(!(await codes(addressOf('team.okr.yaml'))).includes('unknown-reference'));
    const { uri, range } = await client.open(COMPANY.replace('Become', '‸Become'), 'goals/all.okr.yaml');
    const [item] = await client.request<TypeHierarchyItem[]>('textDocument/prepareTypeHierarchy', {
      textDocument: { uri },
      position: range.start,
    });
    const below = await client.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item });
    assert.deepEqual(
      below.map(({ name }) => name),
      ['Make paying certain'],
    );
  });
});
