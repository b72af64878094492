import * as assert from 'node:assert/strict';
import { at, closeAll, codeOf, finding, findings, hoverText, open, quickFix, undo } from '../helpers';
import { until } from '../wait';

const TASK = 'Migrate service X to Kubernetes';

describe('findings in the editor', () => {
  afterEach(closeAll);

  it('are shown under the words they are about, with a way to the rule', async () => {
    const { document } = await open('team.okr.yaml');
    const task = await finding(document.uri, 'kr-is-task');
    assert.ok(TASK.includes(document.getText(task.range)), document.getText(task.range));
    assert.ok(typeof task.code === 'object' && task.code.target, 'the code links to the page of its rule');
    const good = at(document, 'Reduce payment failure rate');
    const others = (await findings(document.uri)).filter(({ range }) => range.start.line === good.line);
    assert.deepEqual(others.map(codeOf), [], 'a good key result has none of warning and above');
  });

  it('go when a quick fix is applied, and come back with undo', async () => {
    const { document } = await open('team.okr.yaml');
    const before = document.getText();
    const task = await finding(document.uri, 'kr-is-task');
    await quickFix(document.uri, task.range, /initiative/i);
    assert.match(document.getText(), /initiatives:\n +- (title: )?Migrate service X to Kubernetes/);
    await findings(document.uri, (found) => !found.some((d) => codeOf(d) === 'kr-is-task'));
    await undo();
    await until(
      'the text as it was',
      () => document.getText(),
      (text) => text === before,
    );
    await finding(document.uri, 'kr-is-task');
  });

  it('follow the text as it is typed', async () => {
    const editor = await open('other.okr.yml');
    const { document } = editor;
    const line = at(document, 'Raise first-contact').line;
    await editor.edit((edit) => edit.insert(document.lineAt(line).range.end, `\n      - ${TASK}`));
    const task = await finding(document.uri, 'kr-is-task');
    assert.equal(task.range.start.line, line + 1);
  });
});

describe('a hover', () => {
  after(closeAll);

  it('says how a key result was read', async () => {
    const { document } = await open('team.okr.yaml');
    await findings(document.uri);
    const text = await hoverText(document.uri, at(document, 'payment failure rate'));
    assert.match(text, /2\.4 ?%/);
    assert.match(text, /0\.8 ?%/);
  });

  it('says what the format says of a key', async () => {
    const { document } = await open('team.okr.yaml');
    assert.notEqual(await hoverText(document.uri, at(document, 'key_results')), '');
  });
});
