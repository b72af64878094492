import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, findings } from '../helpers';
import { memoryFiles } from '../memory';
import { api, row } from '../okr';
import { until } from '../wait';

const ROOT = vscode.Uri.parse('okr-memory:/');
const FILES = {
  '/teams/fraud/fraud.okr.yaml': `team: Fraud
cycle: 2026-Q4
owner: lee
objectives:
  - title: Honest players never notice our checks
    owner: lee
    supports: company/trusted-payments
    key_results:
      - Migrate service X to Kubernetes
`,
};

describe('a folder on a file system that only the editor can read', () => {
  const disposables: vscode.Disposable[] = [];
  const folders = () => vscode.workspace.workspaceFolders?.length ?? 0;

  before(async () => {
    await api();
    disposables.push(
      vscode.workspace.registerFileSystemProvider('okr-memory', memoryFiles(FILES), { isReadonly: true }),
    );
    assert.ok(vscode.workspace.updateWorkspaceFolders(folders(), 0, { uri: ROOT, name: 'memory' }));
    await until('the folder', folders, (count) => count === 3);
  });

  after(async () => {
    await closeAll();
    vscode.workspace.updateWorkspaceFolders(2, 1);
    await until('the folder to go', folders, (count) => count === 2);
    for (const one of disposables) one.dispose();
  });

  it('has its objectives in the tree, below what they support elsewhere', async () => {
    const { tree } = await api();
    const entry = await row(tree, 'Honest players');
    assert.equal(entry.parent?.node.label, 'Players trust us with their largest purchases');
  });

  it('has findings', async () => {
    const uri = vscode.Uri.joinPath(ROOT, 'teams/fraud/fraud.okr.yaml');
    await vscode.window.showTextDocument(uri);
    await findings(uri, (all) => all.some((one) => codeOf(one) === 'kr-is-task'));
  });
});
