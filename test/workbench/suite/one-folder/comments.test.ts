import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, undo } from '../helpers';
import { api } from '../okr';
import { until } from '../wait';

/** Says something where a text stands, as the editor's box does. */
async function comment(document: vscode.TextDocument, text: string, says: string, about?: string): Promise<void> {
  const position = at(document, text);
  const thread = { uri: document.uri, range: new vscode.Range(position, position), dispose() {} };
  const typed = { thread, text: says, by: 'noor', about };
  assert.equal(await vscode.commands.executeCommand('okr.comments.create', typed), true);
}

/** The threads on a document, once there are so many. */
async function threads(document: vscode.TextDocument, count: number): Promise<readonly vscode.CommentThread[]> {
  const { comments } = await api();
  return until(
    `${count} comment threads`,
    () => comments.of(document),
    (found) => found.length === count,
  );
}

const bodies = ({ comments }: vscode.CommentThread) => comments.map(({ author, body }) => [author.name, body]);

describe('comments', () => {
  before(api);
  afterEach(closeAll);

  it('are written into the file and shown as threads; answered, settled and taken back there', async () => {
    const { document } = await open('team.okr.yaml');
    const before = document.getText();
    await comment(document, 'Cut p95', 'Why not 300ms?', 'target');
    const plain = '      - Cut p95 checkout latency from 900ms to 450ms\n';
    const commented = `      - title: Cut p95 checkout latency from 900ms to 450ms
        comments:
          - date: 2026-10-12
            by: noor
            says: Why not 300ms?
            about: target
`;
    assert.equal(document.getText(), before.replace(plain, commented));

    const [thread] = await threads(document, 1);
    assert.ok(thread);
    assert.equal(thread.label, 'About the target');
    assert.equal(thread.state, vscode.CommentThreadState.Unresolved);
    assert.deepEqual(bodies(thread), [['noor', 'Why not 300ms?']]);

    const reply = { thread, text: 'The fraud check takes 200ms', by: 'maya' };
    assert.equal(await vscode.commands.executeCommand('okr.comments.reply', reply), true);
    assert.deepEqual((await threads(document, 1)).map(bodies), [
      [
        ['noor', 'Why not 300ms?'],
        ['maya', 'The fraud check takes 200ms'],
      ],
    ]);
    assert.equal((await threads(document, 1))[0], thread, 'it stays the same thread');

    assert.equal(await vscode.commands.executeCommand('okr.comments.resolve', thread), true);
    assert.equal(thread.state, vscode.CommentThreadState.Resolved);
    assert.match(document.getText(), /\n {12}answered: 2026-10-12\n/);
    await undo();
    assert.doesNotMatch(document.getText(), /answered/);
    await until(
      'the thread is open again',
      () => thread.state,
      (state) => state === vscode.CommentThreadState.Unresolved,
    );
  });

  it('stay with their text while lines are written above', async () => {
    const { document } = await open('team.okr.yaml');
    await comment(document, 'Migrate', 'Is this a result?');
    const [thread] = await threads(document, 1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# one\n# two\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal(await vscode.commands.executeCommand('okr.comments.resolve', thread), true);
    assert.match(document.getText(), /says: Is this a result\?\n +answered: 2026-10-12\n/);
    const [same] = await threads(document, 1);
    assert.equal(same, thread);
    assert.equal(thread?.range?.start.line, at(document, 'Migrate').line);
  });
});
