/** Goalposts that moved, in a real repository: from `okr/history` to the finding, its fix and the hover; and in the terminal. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { main } from '../../server/src/cli/main';
import { gitHistory } from '../../server/src/files/git';
import { kindOf, nodeFiles } from '../../server/src/files/node';
import { history } from '../../server/src/lsp/messages';
import { HAS_GIT, Repository } from '../support/repository';
import { applied, TestClient } from './support/client';

const ferry = (target: string, more = '') => `team: Ferry
cycle: 2026-Q4
status: active
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings
        baseline: 9%
        target: ${target}
        due: 2026-12-11
        source: ops/board
        check_ins:
          - { date: 2026-10-12, value: 8%, confidence: 0.6 }
${more}`;
const RECORD = '        changes: [{ date: 2026-11-03, field: target, from: 3%, to: 5%, reason: One berth less }]\n';
const TARGET = { line: 10, character: 16 };

describe('history over the protocol', () => {
  let repository: Repository;
  let client: TestClient;
  before(function () {
    if (!HAS_GIT) this.skip();
  });
  beforeEach(async () => {
    repository = Repository.make();
    repository.commit({ 'a.okr.yaml': ferry('3%') }, { day: '2026-10-02' });
    repository.commit({ 'a.okr.yaml': ferry('5%') }, { day: '2026-11-03', author: 'liv', summary: 'Lower the target' });
    client = await TestClient.start({
      disk: nodeFiles(() => {}),
      history: (git) => gitHistory((message) => assert.fail(message), git),
      folders: [pathToFileURL(repository.root).href],
      initializationOptions: { today: '2026-11-16' },
    });
  });
  afterEach(async () => {
    await client?.stop();
    repository?.remove();
  });

  const moved = async (uri: string): Promise<Diagnostic[]> =>
    (await client.diagnostics(uri)).filter(({ code }) => code === 'goalposts-moved');

  /** Says whether git may be run, and waits until the file has so many goalposts that moved, and the editor is to ask again. */
  async function allow(allowed: boolean, uri: string, count: number): Promise<void> {
    client.asked.length = 0;
    await client.connection.sendNotification(history, { allowed });
    await client.eventually(async () => (await moved(uri)).length === count);
    await client.eventually(() => client.asked.includes('workspace/diagnostic/refresh'));
  }

  const hoverAt = async (uri: string): Promise<string> => {
    const hover = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: TARGET });
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
  };

  it('tells nothing until it is allowed, and nothing when it is no more', async () => {
    const { uri } = await client.open(ferry('5%'), repository.uri('a.okr.yaml'));
    assert.deepEqual(await moved(uri), []);
    assert.doesNotMatch(await hoverAt(uri), /History/);
    await allow(true, uri, 1);
    assert.deepEqual(
      (await moved(uri)).map(({ message, range }) => [String(message).slice(0, 69), range.start]),
      [['The target was 3% when this set became active on 2026-10-02, and is 5', TARGET]],
    );
    await allow(false, uri, 0);
  });

  it('shows who moved the target, when, from what and why', async () => {
    const { uri } = await client.open(ferry('5%'), repository.uri('a.okr.yaml'));
    await allow(true, uri, 1);
    assert.match(
      await hoverAt(uri),
      /History of the target.*2026-11-03, liv: 3% → 5%.*the commit says “Lower the target”/s,
    );
    await client.change(uri, 2, ferry('5%', RECORD));
    assert.match(await hoverAt(uri), /2026-11-03, liv: 3% → 5%\. One berth less$/);
  });

  it('records the change, dated by its commit, else by today, and the finding is gone', async () => {
    const { uri, text } = await client.open(ferry('5%'), repository.uri('a.okr.yaml'));
    await allow(true, uri, 1);
    const record = async (now: string): Promise<string> => {
      const [diagnostic] = await moved(uri);
      assert.ok(diagnostic);
      const actions = await client.codeActions(uri, diagnostic.range, { diagnostics: [diagnostic] });
      const action = actions.find(({ title }) => title === 'Record the change with its reason');
      assert.ok(action);
      const { edit } = action.edit ? action : await client.request<typeof action>('codeAction/resolve', action);
      return applied(now, edit);
    };
    const recorded = await record(text);
    assert.match(recorded, /changes:\n +- date: 2026-11-03\n +field: target\n +from: 3%\n +to: 5%\n +reason: /);
    await client.change(uri, 2, ferry('6%'));
    assert.match(await record(ferry('6%')), /- date: 2026-11-16\n +field: target\n +from: 3%\n +to: 6%\n/);
    await client.change(uri, 3, recorded);
    assert.deepEqual(await moved(uri), []);
  });

  it('follows when another commit is checked out', async () => {
    const uri = repository.uri('a.okr.yaml');
    await allow(true, uri, 1);
    repository.git('checkout', '-q', '--orphan', 'anew');
    repository.commit({ 'a.okr.yaml': ferry('5%') }, { day: '2026-11-10' });
    await allow(true, uri, 0);
  });

  /** What `okr check` prints, with git or without it. */
  async function checked(withGit: boolean): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ['', ''];
    const log = (message: string) => {
      err += `${message}\n`;
    };
    const code = await main(
      ['check', '--steering', '--today', '2026-11-16'],
      {
        cwd: repository.root,
        files: nodeFiles(log),
        history: gitHistory(log, withGit ? 'git' : repository.path('no-git')),
        unreadFolders: () => [],
        write: () => Promise.reject(new Error('nothing is to be written')),
        kindOf,
        today: () => '2026-11-16',
        out: (text) => {
          out += text;
        },
        err: log,
        input: async () => '',
        colours: false,
      },
      '',
    );
    return { code, out, err };
  }

  it('is the same in the terminal, which does without where there is no git', async () => {
    const { code, out } = await checked(true);
    assert.match(out, /^a\.okr\.yaml:11:17 warning goalposts-moved The target was 3% when/m);
    assert.equal(code, 1);
    const without = await checked(false);
    assert.doesNotMatch(without.out, /goalposts-moved/);
    assert.equal(without.err, '');
  });
});
