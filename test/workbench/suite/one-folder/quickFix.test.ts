import * as assert from 'node:assert/strict';
import { closeAll, codeActions, codeOf, finding, findings, open, quickFix, undo } from '../helpers';
import { api } from '../okr';

describe('quick fixes', () => {
  before(api);
  afterEach(closeAll);

  it('offer rewrites of a task, and moving it to the initiatives', async () => {
    const { document } = await open('team.okr.yaml');
    const { range } = await finding(document.uri, 'kr-is-task');
    const titles = (await codeActions(document.uri, range)).map(({ title }) => title);
    const rewrites = titles.filter((title) => title.startsWith('Rewrite'));
    assert.ok(rewrites.length >= 2 && rewrites.length <= 4, titles.join('\n'));
    assert.ok(titles.includes('Move to initiatives'));
  });

  it('rewrite a task as a measurable change, with blanks to fill', async () => {
    const { document } = await open('team.okr.yaml');
    const { range } = await finding(document.uri, 'kr-is-task');
    await quickFix(document.uri, range, /^Rewrite/);
    const line = document.lineAt(range.start.line).text;
    assert.match(line, / from .* to /);
    assert.doesNotMatch(line, /Migrate|\$\{/);
    await findings(document.uri, (all) => !all.some((one) => codeOf(one) === 'kr-is-task'));
  });

  it('move a task to the initiatives, and one undo takes it back', async () => {
    const { document } = await open('team.okr.yaml');
    const before = document.getText();
    const { range } = await finding(document.uri, 'kr-is-task');
    await quickFix(document.uri, range, 'Move to initiatives');
    assert.match(document.getText(), /initiatives:\n +- (title: )?Migrate service X to Kubernetes\n/);
    await undo();
    assert.equal(document.getText(), before);
  });

  it('silence a finding where it stands', async () => {
    const { document } = await open('team.okr.yaml');
    const { range } = await finding(document.uri, 'kr-is-task');
    await quickFix(document.uri, range, 'Ignore kr-is-task');
    assert.match(document.getText(), /# okr-ignore kr-is-task/);
    await findings(document.uri, (all) => !all.some((one) => codeOf(one) === 'kr-is-task'));
  });
});
