/** The history of files by the command git: what it tells, where it tells nothing, and what it never does. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitHistory } from '../../server/src/files/git';
import { HAS_GIT, Repository } from '../support/repository';

const FILE = 'a.okr.yaml';
const text = (target: string) => `team: Ferry\ncycle: 2026-Q4\nstatus: active\nobjectives: [] # ${target}\n`;

/** The versions of a file, a line each: day, author, summary, the file's last word. */
async function told(repository: Repository, path = FILE): Promise<string[]> {
  const logged: string[] = [];
  const uri = repository.uri(path);
  const found = (await gitHistory((message) => logged.push(message)).of([uri])).get(uri);
  assert.deepEqual(logged, []);
  const texts = await Promise.all(found?.versions.map((version) => version.text()) ?? []);
  return (found?.versions ?? []).map(
    ({ day, author, summary }, index) => `${day} ${author} ${summary}: ${texts[index]?.trim().split(' ').at(-1)}`,
  );
}

describe('the history of files by git', () => {
  const made: Repository[] = [];
  const make = (...args: Parameters<typeof Repository.make>): Repository => {
    const repository = Repository.make(...args);
    made.push(repository);
    return repository;
  };
  before(function () {
    if (!HAS_GIT) this.skip();
  });
  afterEach(() => {
    for (const repository of made.splice(0)) repository.remove();
  });

  /** A repository in which the target moved once. */
  function moved(path = FILE): Repository {
    const repository = make();
    repository.commit({ [path]: text('3%') }, { day: '2026-10-02' });
    repository.commit({ [path]: text('5%') }, { day: '2026-11-03', author: 'liv', summary: 'Lower the target' });
    return repository;
  }
  const MOVED = ['2026-10-02 ida On 2026-10-02: 3%', '2026-11-03 liv Lower the target: 5%'];

  it('tells who committed which version, when and why, of files in any folder and of any name', async () => {
    const path = 'teams/Fähre und Kai/q4.OKR.yml';
    assert.deepEqual(await told(moved(path), path), MOVED);
  });

  it('follows a file to its older names', async () => {
    const repository = moved();
    repository.git('mv', FILE, 'ferry.okr.yaml');
    repository.commit({}, { day: '2026-11-04', summary: 'Rename' });
    repository.commit({ 'ferry.okr.yaml': text('6%') }, { day: '2026-11-05' });
    assert.deepEqual(await told(repository, 'ferry.okr.yaml'), [
      ...MOVED,
      '2026-11-04 ida Rename: 5%',
      '2026-11-05 ida On 2026-11-05: 6%',
    ]);
  });

  it('goes through a merge to the commit that made the content', async () => {
    const repository = make();
    repository.commit({ [FILE]: text('3%') }, { day: '2026-10-02' });
    repository.git('checkout', '-q', '-b', 'lower');
    repository.commit({ [FILE]: text('5%') }, { day: '2026-10-10', author: 'liv', summary: 'Lower the target' });
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'b.okr.yaml': text('1%') }, { day: '2026-10-11' });
    repository.merge('lower', { day: '2026-10-12' });
    assert.deepEqual(await told(repository), [MOVED[0], '2026-10-10 liv Lower the target: 5%']);
  });

  it('leaves out what was tried on a branch and given up there', async () => {
    const repository = make();
    repository.commit({ [FILE]: text('3%') }, { day: '2026-10-02' });
    repository.git('checkout', '-q', '-b', 'tried');
    repository.commit({ [FILE]: text('9%') }, { day: '2026-10-10', author: 'liv' });
    repository.commit({ [FILE]: text('3%'), 'c.okr.yaml': text('1%') }, { day: '2026-10-11', author: 'liv' });
    repository.git('checkout', '-q', 'main');
    repository.commit({ [FILE]: text('4%') }, { day: '2026-10-12' });
    repository.merge('tried', { day: '2026-10-13' });
    assert.deepEqual(await told(repository), [MOVED[0], '2026-10-12 ida On 2026-10-12: 4%']);
  });

  it('knows a merge that put two changes together', async () => {
    const repository = make();
    const both = (first: string, second: string) => `${first}\n\n\n\n\n\n\n\n${second}\n`;
    repository.commit({ [FILE]: both('1', '2') }, { day: '2026-10-02' });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ [FILE]: both('1', '4') }, { day: '2026-10-10', author: 'liv' });
    repository.git('checkout', '-q', 'main');
    repository.commit({ [FILE]: both('3', '2') }, { day: '2026-10-11' });
    repository.merge('side', { day: '2026-10-12', author: 'ole' });
    const versions = await told(repository);
    assert.deepEqual(
      versions.map((line) => line.slice(0, 14)),
      ['2026-10-02 ida', '2026-10-11 ida', '2026-10-12 ole'],
    );
  });

  it('reads on when another commit is checked out, and a detached HEAD as well', async () => {
    const repository = moved();
    const uri = repository.uri(FILE);
    const history = gitHistory((message) => assert.fail(message));
    assert.equal((await history.of([uri])).get(uri)?.versions.length, 2);
    repository.git('checkout', '-q', '--detach', 'HEAD~1');
    const before = (await history.of([uri])).get(uri);
    assert.deepEqual([before?.versions.length, await before?.versions[0]?.text()], [1, text('3%')]);
  });

  it('says that a shallow clone has no older versions', async () => {
    const shallow = make(moved(), '--depth=1');
    const uri = shallow.uri(FILE);
    const history = (await gitHistory(() => {}).of([uri])).get(uri);
    assert.deepEqual([history?.isShallow, history?.versions.map(({ day }) => day)], [true, ['2026-11-03']]);
  });

  it('reads a linked work tree as any other', async () => {
    const repository = moved();
    repository.git('worktree', 'add', '-q', 'other');
    assert.deepEqual(await told(repository, `other/${FILE}`), MOVED);
  });

  it('is empty, without a word, outside of a repository, before the first commit, of a new file and without git', async () => {
    const repository = make();
    repository.write(FILE, text('3%'));
    assert.deepEqual(await told(repository), []);
    repository.commit({ 'b.okr.yaml': '' }, { day: '2026-10-02' });
    repository.git('rm', '-q', '--cached', FILE);
    repository.commit({}, { day: '2026-10-03' });
    writeFileSync(repository.path('.gitignore'), FILE);
    assert.deepEqual(await told(repository, 'new.okr.yaml'), []);
    const logged: string[] = [];
    const log = (message: string) => logged.push(message);
    assert.equal((await gitHistory(log, join(repository.root, 'no-git')).of([repository.uri(FILE)])).size, 0);
    assert.equal((await gitHistory(log).of(['file:///no/such/folder/a.okr.yaml', 'untitled:a.okr.yaml'])).size, 0);
    assert.deepEqual(logged, []);
  });

  it('says once that a repository is broken', async () => {
    const repository = moved();
    writeFileSync(repository.path('.git/config'), '[core\n');
    const logged: string[] = [];
    const history = gitHistory((message) => logged.push(message));
    for (let times = 0; times < 2; times++) assert.equal((await history.of([repository.uri(FILE)])).size, 0);
    assert.equal(logged.length, 1);
    assert.match(logged[0]!, /^The history of .* is not read: fatal: bad config/);
  });

  it('takes no folder further up for the repository', async () => {
    const repository = moved();
    mkdirSync(repository.path('inner/.git'), { recursive: true });
    repository.write(`inner/${FILE}`, text('3%'));
    const logged: string[] = [];
    const found = await gitHistory((message) => logged.push(message)).of([repository.uri(`inner/${FILE}`)]);
    assert.deepEqual([found.size, logged.length], [0, 1]);
  });

  it('runs nothing that the repository’s configuration names', async () => {
    const repository = moved();
    const marker = repository.path('executed');
    const evil = repository.path('evil.sh');
    writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> '${marker}'\ncat\n`, { mode: 0o755 });
    writeFileSync(repository.path('.gitattributes'), '*.yaml diff=evil filter=evil\n');
    for (const name of [
      'post-checkout',
      'post-index-change',
      'reference-transaction',
      'pre-auto-gc',
      'fsmonitor-watchman',
    ])
      repository.write(`.git/hooks/${name}`, `#!/bin/sh\necho ${name} >> '${marker}'\n`);
    repository.git('add', '.gitattributes');
    repository.git('update-index', '--fsmonitor');
    const hostile: readonly string[] = [
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'pager.cat-file',
      'core.sshCommand',
      'core.gitProxy',
      'core.askPass',
      'core.editor',
      'core.alternateRefsCommand',
      'credential.helper',
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'gpg.program',
      'alias.log',
      'alias.rev-parse',
      'alias.cat-file',
    ];
    for (const key of hostile) repository.git('config', key, key.startsWith('alias') ? `!${evil}` : evil);
    repository.git('config', 'core.hooksPath', repository.path('.git/hooks'));
    repository.git('config', 'log.showSignature', 'true');
    const commit = repository.git('cat-file', 'commit', 'HEAD');
    repository.write(
      'signed',
      commit.replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n -----END PGP SIGNATURE-----\n\n'),
    );
    repository.git('update-ref', 'HEAD', repository.git('hash-object', '-t', 'commit', '-w', 'signed').trim());
    repository.git('log', '-p', '--ext-diff');
    assert.match(readFileSync(marker, 'utf8'), /--verify/, 'the traps work');
    rmSync(marker);
    assert.deepEqual(await told(repository), MOVED);
    assert.equal(existsSync(marker), false);
  });

  it('fetches nothing that a partial clone left out, whatever its configuration allows', async () => {
    const full = moved();
    full.git('config', 'uploadpack.allowFilter', 'true');
    const partial = make(full, '--filter=blob:none', '--no-checkout');
    const marker = partial.path('executed');
    const evil = partial.path('evil.sh');
    writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> '${marker}'\n`, { mode: 0o755 });
    partial.git('config', 'remote.origin.uploadpack', evil);
    partial.git('config', 'protocol.allow', 'always');
    partial.git('config', 'protocol.file.allow', 'always');
    const uri = partial.uri(FILE);
    const found = (await gitHistory((message) => assert.fail(message)).of([uri])).get(uri);
    assert.deepEqual(
      found?.versions.map(({ day }) => day),
      ['2026-10-02', '2026-11-03'],
    );
    assert.deepEqual(await Promise.all(found?.versions.map((version) => version.text()) ?? []), [undefined, undefined]);
    assert.equal(existsSync(marker), false);
  });

  it('is not led elsewhere by the variables of a hook that runs it', async () => {
    const repository = moved();
    const other = make();
    process.env.GIT_DIR = other.path('.git');
    process.env.GIT_LITERAL_PATHSPECS = '1';
    try {
      assert.deepEqual(await told(repository), MOVED);
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_LITERAL_PATHSPECS;
    }
  });
});
