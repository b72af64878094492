import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, undo } from '../helpers';
import { api } from '../okr';
import { until } from '../wait';

/** Presses Enter in one box after the other until something is so. */
async function answerAll(isDone: () => boolean): Promise<void> {
  await until(
    'the end of the questions',
    async () => {
      if (!isDone()) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone();
    },
    (done) => done,
  );
}

describe('closing a cycle', () => {
  before(api);
  after(closeAll);

  it('scores, reviews, writes by one undo, and drafts the next cycle', async () => {
    const { document } = await open('support.okr.yaml');
    const before = document.getText();
    let closed: boolean | undefined;
    const command = vscode.commands.executeCommand<boolean>('okr.closeCycle').then((result) => {
      closed = result;
    });
    await answerAll(() => vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 'okr-review-closing'));
    assert.equal(document.getText(), before, 'nothing is written before the review');
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'okr-review-closing');
    assert.match(shown?.getText() ?? '', /^status: closed$/m, 'the review shows what would be written');
    await answerAll(() => closed !== undefined);
    await command;
    assert.equal(closed, true);

    const text = document.getText();
    assert.match(text, /^status: closed$/m);
    assert.match(text, /- id: first-contact-resolution\n {8}title: Raise first-contact .*# by survey\n/);
    assert.match(text, /status: missed\n {8}score: 0\.3\n {8}next_cycle: keep\n/);
    assert.match(text, /status: achieved\n {8}score: 0\.8\n/);

    const draft = await until(
      'the draft',
      () => vscode.window.activeTextEditor?.document,
      (document) => document?.uri.path.endsWith('support-2027-q1.okr.yaml') === true,
    );
    assert.match(draft?.getText() ?? '', /^cycle: 2027-Q1$/m);
    assert.match(draft?.getText() ?? '', /# Kept at 0\.3: The new form came in week ten\n/);
    assert.match(draft?.getText() ?? '', /title: Raise first-contact resolution from 66% to 75%\n/);
    assert.match(draft?.getText() ?? '', /continues: support\/first-contact-resolution@2026-Q4\n/);
    assert.ok(!draft?.getText().includes('reopened'));

    await vscode.window.showTextDocument(document);
    await undo();
    assert.equal(document.getText(), before);
  });
});
