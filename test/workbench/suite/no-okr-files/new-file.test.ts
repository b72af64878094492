import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings } from '../helpers';
import { until } from '../wait';

describe('a new OKR file', () => {
  after(closeAll);

  it('opens with the team and the cycle filled in, and nothing in it is wrong', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    await vscode.commands.executeCommand('okr.newFile', { team: 'Payments', cycle: '2026-Q4', folder });
    const editor = await until(
      'the new file',
      () => vscode.window.activeTextEditor,
      (e) => e?.document.languageId === 'okr-yaml',
    );
    const document = editor?.document as vscode.TextDocument;
    assert.match(document.getText(), /^team: Payments$/m);
    assert.match(document.getText(), /^cycle: 2026-Q4$/m);
    await findings(document.uri, (found) => !found.some((d) => d.severity === vscode.DiagnosticSeverity.Error));
  });
});
