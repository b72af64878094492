import * as assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { at, closeAll, codeOf, fileUri, findings, hoverText, open } from '../helpers';
import { api, row } from '../okr';

const FILE = 'payments/moved.okr.yaml';
const text = (target: string) => `team: Ferry
cycle: 2026-Q4
status: active
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings
        baseline: 9%
        target: ${target}
`;

// The last of its folder, by its name: what the editor has opened counts for minutes after it was closed and deleted.
describe('history in a trusted folder', () => {
  const folder = () => vscode.Uri.joinPath(fileUri(FILE), '..');
  const repository = () => vscode.Uri.joinPath(folder(), '.git');
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=liv', '-c', 'user.email=liv@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd: folder().fsPath, stdio: 'ignore' });
  };
  const commit = async (target: string) => {
    await vscode.workspace.fs.writeFile(fileUri(FILE), new TextEncoder().encode(text(target)));
    git('add', '.');
    git('commit', '-q', '-m', `To ${target}`);
  };
  const isMoved = (found: vscode.Diagnostic[]) => found.some((one) => codeOf(one) === 'goalposts-moved');

  before(async function () {
    await api();
    const isGitOn = vscode.extensions.getExtension('vscode.git')?.isActive;
    if (!isGitOn || spawnSync('git', ['--version']).status !== 0) this.skip();
    git('init', '-q');
    await commit('3%');
    await commit('5%');
    await row((await api()).tree, 'Islanders');
  });
  after(async () => {
    await closeAll();
    for (const uri of [fileUri(FILE), repository()])
      await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined); // where it was skipped
  });

  it('tells that a target moved, and who moved it', async () => {
    const { document } = await open(FILE);
    await findings(document.uri, isMoved);
    assert.match(await hoverText(document.uri, at(document, '5%')), /liv: 3% → 5%.*the commit says “To 5%”/s);
  });

  it('follows the next commit', async () => {
    const { document } = await open(FILE);
    await findings(document.uri, isMoved);
    await vscode.commands.executeCommand('git.openRepository', folder().fsPath);
    git('checkout', '-q', '--orphan', 'anew');
    git('commit', '-q', '-m', 'Anew');
    await vscode.commands.executeCommand('git.refresh', folder());
    await findings(document.uri, (found) => !isMoved(found));
  });
});
