import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open } from '../helpers';
import { api, replace } from '../okr';

/** A set that is active, in the editor alone. */
async function pursued(): Promise<vscode.TextEditor> {
  const editor = await open('team.okr.yaml');
  await replace(editor.document, 'owner: maya\nobjectives', 'status: active\nowner: maya\nobjectives');
  return editor;
}

describe('agendas', () => {
  before(api);
  afterEach(closeAll);

  it('open beside the file, as Markdown that is saved nowhere', async () => {
    const file = await pursued();
    const editor = await vscode.commands.executeCommand<vscode.TextEditor>('okr.prepareSync', { teams: [] });
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    const { document, viewColumn } = editor;
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.isUntitled);
    assert.notEqual(viewColumn, file.viewColumn);
    assert.match(
      document.getText(),
      /^# Sync on 2026-10-12: Payments\n\n\*\*Nothing needs a decision: no meeting this week\.\*\*/,
    );
  });

  it('of a 1:1 are about one person', async () => {
    await pursued();
    const given = { owner: 'maya' };
    const editor = await vscode.commands.executeCommand<vscode.TextEditor | undefined>('okr.prepareOneToOne', given);
    assert.match(editor?.document.getText() ?? '', /^# 1:1 with maya on .*\n\n## What depends on maya\n/);
  });
});
