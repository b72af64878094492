import assert from 'node:assert/strict';
import { createWorkspace, type Files } from '../../../server/src/workspace';
import { canonical, parentOf, relativeTo } from '../../../server/src/workspace/uri';

/** Files in memory that can change behind the workspace's back. */
function filesOf(texts: Record<string, string>): Files & { texts: Record<string, string> } {
  return {
    texts,
    find: async (folders) => Object.keys(texts).filter((uri) => folders.some((folder) => uri.startsWith(`${folder}/`))),
    read: async (uri) =>
      texts[uri] === undefined
        ? { failed: '' }
        : texts[uri] === '!'
          ? { failed: 'permission denied' }
          : { text: texts[uri] },
  };
}

const set = (team: string) => `team: ${team}\nobjectives:\n  - title: Objective of ${team}\n`;
const options = { rules: new Map([['kr-is-task', {}]]) };

async function loaded(texts: Record<string, string>) {
  const files = filesOf(texts);
  const workspace = createWorkspace(files, options);
  await workspace.load(['file:///w']);
  const teams = () => workspace.documents().map((document) => document.sets[0]?.team?.text);
  return { files, workspace, teams };
}

describe('workspace', () => {
  it('loads what lies in its folders', async () => {
    const { workspace, teams } = await loaded({
      'file:///w/a.okr.yaml': set('A'),
      'file:///w/sub/b.okr.yml': set('B'),
      'file:///other/c.okr.yaml': set('C'),
    });
    assert.deepEqual(teams(), ['A', 'B']);
    assert.equal(workspace.view().sets.length, 2);
  });
  it('lets an open buffer win over the disk until it is closed', async () => {
    const { workspace, files, teams } = await loaded({ 'file:///w/a.okr.yaml': set('A') });
    workspace.open('file:///w/a.okr.yaml', set('Typed'), 3);
    files.texts['file:///w/a.okr.yaml'] = set('Disk');
    await workspace.changed(['file:///w/a.okr.yaml']);
    assert.deepEqual(teams(), ['Typed']);
    assert.equal(workspace.document('file:///w/a.okr.yaml')?.version, 3);
    await workspace.close('file:///w/a.okr.yaml');
    assert.deepEqual(teams(), ['Disk']);
  });
  it('knows one file by every spelling of its address', async () => {
    const { workspace } = await loaded({ 'file:///w/a%20b.okr.yaml': set('A') });
    workspace.open('file:///w/a b.okr.yaml', set('B'), 1);
    assert.equal(workspace.documents().length, 1);
    assert.equal(canonical('file:///C%3A/x/y.okr.yaml'), canonical('file:///c:/x/y.okr.yaml'));
  });
  it('keeps a file that is open though it was deleted, and forgets it when it closes', async () => {
    const { workspace, files, teams } = await loaded({ 'file:///w/a.okr.yaml': set('A') });
    workspace.open('file:///w/a.okr.yaml', set('A'), 1);
    delete files.texts['file:///w/a.okr.yaml'];
    await workspace.changed(['file:///w/a.okr.yaml']);
    assert.deepEqual(teams(), ['A']);
    await workspace.close('file:///w/a.okr.yaml');
    assert.deepEqual(teams(), []);
  });
  it('says why a file could not be read', async () => {
    const { workspace } = await loaded({ 'file:///w/a.okr.yaml': '!' });
    assert.deepEqual([...workspace.unreadable()], [['file:///w/a.okr.yaml', 'permission denied']]);
  });
  it('takes the nearest configuration', async () => {
    const { workspace } = await loaded({
      'file:///w/okr.config.yaml': 'wip_limit: 5\n',
      'file:///w/sub/okr.config.yaml': 'wip_limit: 2\n',
    });
    assert.equal(workspace.config('file:///w/a.okr.yaml').wipLimit, 5);
    assert.equal(workspace.config('file:///w/sub/deep/a.okr.yaml').wipLimit, 2);
    assert.equal(workspace.config('file:///elsewhere/a.okr.yaml').wipLimit, undefined);
  });
  it('leaves out what the configuration excludes, and takes it in again', async () => {
    const { workspace, teams } = await loaded({
      'file:///w/okr.config.yaml': 'exclude: [archive/**]\n',
      'file:///w/archive/old.okr.yaml': set('Old'),
      'file:///w/a.okr.yaml': set('A'),
    });
    assert.deepEqual(teams(), ['A']);
    workspace.open('file:///w/archive/old.okr.yaml', set('Old'), 1);
    assert.ok(workspace.isExcluded('file:///w/archive/old.okr.yaml'));
    assert.deepEqual(teams(), ['A']);
    workspace.open('file:///w/okr.config.yaml', 'exclude: []\n', 1);
    assert.deepEqual(teams(), ['A', 'Old']);
  });
  it('makes a new view after every change and only then', async () => {
    const { workspace } = await loaded({ 'file:///w/a.okr.yaml': set('A') });
    const before = workspace.view();
    assert.equal(workspace.view(), before);
    workspace.open('file:///w/a.okr.yaml', set('B'), 1);
    assert.notEqual(workspace.view(), before);
  });
});

describe('addresses', () => {
  it('go up to the root and no further', () => {
    const way: string[] = [];
    for (let at: string | undefined = 'file:///a/b/c.yaml'; at !== undefined; at = parentOf(at)) way.push(at);
    assert.deepEqual(way, ['file:///a/b/c.yaml', 'file:///a/b', 'file:///a', 'file://']);
  });
  it('are relative to a folder, decoded', () => {
    assert.equal(relativeTo('file:///a', 'file:///a/b%20c/d.yaml'), 'b c/d.yaml');
    assert.equal(relativeTo('file:///a', 'file:///ab/d.yaml'), undefined);
  });
});
