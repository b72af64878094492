import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, undo } from '../helpers';
import { api, replace } from '../okr';
import { until } from '../wait';

const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
const leave = () => vscode.commands.executeCommand('workbench.action.closeQuickOpen');

/** The texts that are proposed in a review. */
const proposed = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'okr-review-round');

describe('check-in round', () => {
  before(api);
  afterEach(closeAll);

  it('keeps answers when it is left, goes on with them, and writes them after a review', async () => {
    const { document } = await open('payments.okr.yaml');
    const before = document.getText();

    // 1 of 2: the latency, most at risk. Value, confidence, note, nothing else: the last ones are in the boxes.
    let round = vscode.commands.executeCommand<number>('okr.checkInRound');
    const line = at(document, 'id: latency').line;
    await until(
      'the first key result',
      () => vscode.window.activeTextEditor?.selection.active.line,
      (now) => now === line,
    );
    await answerAll(() => vscode.window.activeTextEditor?.selection.active.line !== line);
    await leave();
    assert.equal(await round, 0);
    assert.equal(document.getText(), before);

    // Meanwhile the file changes, and is not saved.
    await replace(document, 'objectives:', '# agreed on Monday\nobjectives:');
    const changed = document.getText();

    round = vscode.commands.executeCommand<number>('okr.checkInRound');
    await answerAll(() => proposed().length > 0);
    const [review] = proposed();
    assert.ok(review?.getText().includes('# agreed on Monday'));
    assert.equal(document.getText(), changed);
    let written: number | undefined;
    void round.then((count) => {
      written = count;
    });
    await answerAll(() => written !== undefined);
    assert.equal(written, 2);
    const text = document.getText();
    assert.match(text, / {10}- date: 2026-11-18\n {12}value: 800ms\n {12}confidence: 0\.4\n/);
    assert.match(text, / {10}- date: 2026-11-18\n {12}value: 1\.3%\n {12}confidence: 0\.7\n/, 'read from the CSV file');
    assert.equal(review?.getText(), text);

    await undo();
    assert.equal(document.getText(), changed, 'one undo takes the whole round back');
  });

  it('shows the file beside what it would have, and leaves no copy behind', async () => {
    const { tree } = await api();
    assert.deepEqual(
      tree.roots.map(({ node }) => node.label),
      ['Company'],
    );
    const diffs = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ label }) => label.includes('written'));
    assert.deepEqual(diffs, []);
  });
});

/** Presses Enter in one box after the other until something is so. */
async function answerAll(isDone: () => boolean): Promise<void> {
  await until(
    'the end of the questions',
    async () => {
      if (!isDone()) await accept();
      return isDone();
    },
    (done) => done,
  );
}
