import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from '../helpers';

/** Types as on the keyboard, at the end of a new file with this text. */
async function typed(text: string, ...keys: readonly string[]): Promise<string> {
  const editor = await openText(text);
  const end = editor.document.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  for (const key of keys) await vscode.commands.executeCommand('type', { text: key });
  return editor.document.getText();
}

describe('typing', () => {
  afterEach(closeAll);

  it('continues a list item on Enter', async () => {
    assert.equal(await typed('key_results:\n  - Grow', '\n', 'x'), 'key_results:\n  - Grow\n  - x');
  });

  it('goes on inside an item that has keys', async () => {
    assert.equal(await typed('key_results:\n  - title: Grow', '\n', 'x'), 'key_results:\n  - title: Grow\n    x');
  });

  it('begins the list below a key that takes one', async () => {
    assert.equal(await typed('  - title: a\n    key_results:', '\n', 'x'), '  - title: a\n    key_results:\n      - x');
  });

  it('ends the list on an empty item', async () => {
    const editor = await openText('key_results:\n  - Grow\n  - ');
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('okr.endList');
    assert.equal(editor.document.getText(), 'key_results:\n  - Grow\n');
    assert.ok(editor.selection.active.isEqual(new vscode.Position(2, 0)));
  });
});
