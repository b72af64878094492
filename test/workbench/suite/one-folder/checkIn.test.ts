import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, undo } from '../helpers';
import { api, replace, row } from '../okr';

/** Checks in at a text of the document, with the answers given. */
async function checkIn(document: vscode.TextDocument, text: string, answers: object): Promise<boolean> {
  const { line, character } = at(document, text);
  const given = { uri: document.uri.toString(), position: { line, character }, checkIn: answers };
  return vscode.commands.executeCommand('okr.checkIn', given);
}

const PLAIN = '      - Cut p95 checkout latency from 900ms to 450ms\n';
const EXPANDED = `      - title: Cut p95 checkout latency from 900ms to 450ms
        check_ins:
          - date: 2026-10-12
            value: 810ms
            confidence: 0.6
            note: 'Cache is warm: first gain'
            blockers:
              - No load test
`;
const ANSWERS = { value: '810ms', confidence: '0.6', note: 'Cache is warm: first gain', blockers: ['No load test'] };

describe('check-in', () => {
  before(api);
  afterEach(closeAll);

  it('writes into the file, in its style, and touches nothing else', async () => {
    const { document } = await open('team.okr.yaml');
    const before = document.getText();
    assert.equal(await checkIn(document, 'p95', ANSWERS), true);
    assert.equal(document.getText(), before.replace(PLAIN, EXPANDED));
    assert.ok(document.isDirty);
  });

  it('leaves comments and spacing as they are, in the file and in the key result itself', async () => {
    const { document } = await open('commented.okr.yaml');
    const before = document.getText().split('\n');
    assert.equal(await checkIn(document, 'Cut the share', { value: '15%' }), true);
    const after = document.getText().split('\n');
    const added = after.filter((line) => !before.includes(line)).map((line) => line.trim());
    assert.deepEqual(added, ['check_ins:', '- date: 2026-10-12', 'value: 15%']);
    assert.deepEqual(
      before.filter((line) => !after.includes(line)),
      [],
    );
  });

  it('shows what it wrote', async () => {
    const { document } = await open('team.okr.yaml');
    await checkIn(document, 'p95', ANSWERS);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    const { line } = editor.selection.active;
    assert.ok(line >= at(document, 'Cut p95').line && line <= at(document, 'No load test').line);
  });

  it('is taken back by one undo', async () => {
    const { document } = await open('team.okr.yaml');
    const before = document.getText();
    await checkIn(document, 'p95', ANSWERS);
    await undo();
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
  });

  it('goes below the last one, and refuses a value in another unit', async () => {
    const { document } = await open('team.okr.yaml');
    await checkIn(document, 'p95', ANSWERS);
    const before = document.getText();
    assert.equal(await checkIn(document, 'p95', { value: '12%' }), false);
    assert.equal(document.getText(), before);
    assert.equal(await checkIn(document, 'p95', { value: '0.7s' }), true);
    const added = '          - date: 2026-10-12\n            value: 0.7s\n';
    assert.equal(document.getText(), before.replace('              - No load test\n', `$&${added}`));
  });

  it('works on a text that is not saved', async () => {
    const { document } = await open('team.okr.yaml');
    await replace(document, 'objectives:', '# one\n# two\nobjectives:');
    const before = document.getText();
    assert.equal(await checkIn(document, 'p95', ANSWERS), true);
    assert.equal(document.getText(), before.replace(PLAIN, EXPANDED));
  });

  it('opens the file when it is called from the tree', async () => {
    const { tree } = await api();
    const entry = await row(tree, 'first-contact');
    const { uri, selectionRange } = entry.node;
    const given = { uri, position: selectionRange?.start, checkIn: { value: '64%', confidence: '55%' } };
    assert.equal(await vscode.commands.executeCommand('okr.checkIn', given), true);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.ok(editor.document.uri.path.endsWith('other.okr.yml'));
    assert.match(editor.document.getText(), /value: 64%\n +confidence: 55%\n/);
    assert.ok(editor.document.isDirty);
  });

  it('says no where there is no key result', async () => {
    const { document } = await open('team.okr.yaml');
    const before = document.getText();
    assert.equal(await checkIn(document, 'cycle:', { value: '1' }), false);
    assert.equal(document.getText(), before);
  });
});
