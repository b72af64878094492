import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, codeOf, fileUri, findings, hoverText } from '../helpers';
import { api, row } from '../okr';

/** Makes a new file without questions. */
async function newFile(team: string, cycle: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  await vscode.commands.executeCommand('okr.newFile', { team, cycle, folder });
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document);
  return document;
}

describe('new OKR file', () => {
  before(api);
  afterEach(closeAll);

  it('is named by team and cycle, and is not on disk before it is saved', async () => {
    const document = await newFile('Growth', '2027-Q1');
    assert.ok(document.uri.path.endsWith('/growth-2027-q1.okr.yaml'));
    assert.equal(document.languageId, 'okr-yaml');
    assert.ok(document.isUntitled);
    await assert.rejects(async () => vscode.workspace.fs.stat(fileUri('growth-2027-q1.okr.yaml')));
  });

  it('has team and cycle written, and the cursor in the first blank', async () => {
    const document = await newFile('R&D: Labs', '2027-Q1');
    assert.match(document.getText(), /^team: .*R&D: Labs.*\ncycle: 2027-Q1\n/);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor && !editor.selection.isEmpty, 'the first blank is selected');
    assert.doesNotMatch(document.getText(), /\$\{/);
  });

  it('stands in the tree at once', async () => {
    const { tree } = await api();
    await newFile('Growth', '2027-Q1');
    await row(tree, 'Growth');
  });

  it('never takes the name of a file that is there', async () => {
    const first = await newFile('Growth', '2027-Q1');
    const second = await newFile('Growth', '2027-Q1');
    assert.notEqual(second.uri.path, first.uri.path);
    assert.ok(second.uri.path.endsWith('/growth-2027-q1-2.okr.yaml'));
  });

  it('shows an example that can be thrown away, and has nothing to find fault with', async () => {
    await vscode.commands.executeCommand('okr.openExample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.ok(document.uri.path.endsWith('example.okr.yaml'));
    assert.match(document.getText(), /^cycle: 2026-Q4$/m);
    assert.match(await hoverText(document.uri, at(document, 'Cut p95')), /measurable change/);
    assert.deepEqual((await findings(document.uri, () => true)).map(codeOf), []);
  });
});
