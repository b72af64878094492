import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, undo } from '../helpers';
import { until } from '../wait';

describe('a check-in', () => {
  afterEach(closeAll);

  it('is written into the open file, whose other lines stay; one undo takes it back', async () => {
    const { document } = await open('commented.okr.yaml');
    const before = document.getText();
    assert.equal(
      await checkIn(document, 'Raise first-contact', { value: '64%', confidence: '0.6', note: 'Macros live' }),
      true,
    );
    const after = document.getText();
    assert.match(
      after,
      /check_ins:\n +- date: \d{4}-\d{2}-\d{2}\n +value: 64%\n +confidence: 0\.6\n +note: Macros live\n/,
    );
    const missing = before.split('\n').filter((line) => !after.split('\n').includes(line));
    assert.ok(missing.length <= 1, `only the plain-string key result is rewritten, not ${missing.join('\n')}`);
    assert.ok(document.isDirty, 'saving is left to the writer');
    await undo();
    await until(
      'the text as it was',
      () => document.getText(),
      (text) => text === before,
    );
  });

  it('goes into a buffer that is not saved', async () => {
    const editor = await open('other.okr.yml');
    const { document } = editor;
    const line = at(document, 'Raise first-contact').line;
    await editor.edit((edit) =>
      edit.insert(document.lineAt(line).range.end, '\n      - Cut median first reply from 9h to 2h'),
    );
    assert.equal(await checkIn(document, 'Cut median', { value: '7h' }), true);
    assert.match(
      document.getText(),
      /Cut median first reply from 9h to 2h\n[^-]*check_ins:\n +- date: [\d-]+\n +value: 7h/,
    );
  });
});

/** Checks in the key result that shows this text, with nothing asked. */
function checkIn(document: vscode.TextDocument, text: string, values: object): Thenable<boolean> {
  const { line, character } = at(document, text);
  const target = { uri: document.uri.toString(), position: { line, character }, checkIn: values };
  return vscode.commands.executeCommand<boolean>('okr.checkIn', target);
}
