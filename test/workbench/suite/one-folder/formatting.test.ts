import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, open, openText, undo } from '../helpers';
import { api } from '../okr';
import { insist, until } from '../wait';

const LOOSE = 'owner:   maya\nteam: Payments  \nobjectives:\n- title:  a\n  key_results:\n    - b # as agreed\n';
const TIDY = 'owner: maya\nteam: Payments\nobjectives:\n- title: a\n  key_results:\n  - b # as agreed\n';

describe('formatting', () => {
  before(api);
  afterEach(closeAll);

  it('lays a file out in one edit', async () => {
    const { document } = await openText(LOOSE);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), TIDY);
    await undo();
    assert.equal(document.getText(), LOOSE);
  });

  it('lays out what is selected, and nothing else', async () => {
    const editor = await openText(LOOSE);
    editor.selection = new vscode.Selection(0, 0, 0, 3);
    await vscode.commands.executeCommand('editor.action.formatSelection');
    assert.equal(editor.document.getText(), LOOSE.replace(':   maya', ': maya'));
  });

  it('tidies a line when it is finished, where that is switched on', async () => {
    const editing = vscode.workspace.getConfiguration('editor', { languageId: 'okr-yaml' });
    await editing.update('formatOnType', true, vscode.ConfigurationTarget.Global, true);
    try {
      const editor = await openText('team:   Payments');
      editor.selection = new vscode.Selection(0, 16, 0, 16);
      await vscode.commands.executeCommand('type', { text: '\n' });
      const text = () => editor.document.getText();
      assert.equal(await until('the line above', text, (now) => now.startsWith('team: P')), 'team: Payments\n');
    } finally {
      await editing.update('formatOnType', undefined, vscode.ConfigurationTarget.Global, true);
    }
  });

  it('puts keys in order as a source action', async () => {
    const { document } = await openText(LOOSE);
    await findings(document.uri); // what comes later takes the request back
    const order = { kind: 'source.organize.okr', apply: 'first' };
    await insist(
      'the order',
      () => vscode.commands.executeCommand('editor.action.sourceAction', order),
      () => document.getText().startsWith('team: Payments  \nowner:   maya\n'),
    );
  });

  it('leaves the fixtures as they are, but for their spaces', async () => {
    const { document } = await open('commented.okr.yaml');
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), before.replace('title:    Cut', 'title: Cut'));
  });
});
