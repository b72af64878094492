import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, undo } from '../helpers';
import { api } from '../okr';
import { until } from '../wait';

const BEFORE = 'objectives:\n  - title: Win sellers back\n    key_results:\n      - ';
const AFTER =
  'objectives:\n  - title: Win sellers back\n    key_results:\n      - Reduce a from 2 to 1\n      - Raise b from 1 to 2';

describe('pasting', () => {
  before(api);
  afterEach(closeAll);

  /** Copies a text, and pastes it at the end of a new file. */
  async function pasted(
    copied: string,
    command: string,
    done: (text: string) => boolean,
  ): Promise<vscode.TextDocument> {
    const { document } = await openText(BEFORE);
    const editor = vscode.window.activeTextEditor!;
    const end = document.positionAt(BEFORE.length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.env.clipboard.writeText(copied);
    await vscode.commands.executeCommand(command);
    await until('the pasted text', () => document.getText(), done);
    return document;
  }

  it('makes key results of a list by the command, and one undo takes them away', async () => {
    const document = await pasted(
      '• Reduce a from 2 to 1\n• Raise b from 1 to 2',
      'okr.pasteKeyResults',
      (text) => text !== BEFORE,
    );
    assert.equal(document.getText(), AFTER);
    await undo();
    assert.equal(document.getText(), BEFORE);
  });
});
