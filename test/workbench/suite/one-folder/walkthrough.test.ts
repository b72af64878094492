import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, findings } from '../helpers';
import { api } from '../okr';
import { until } from '../wait';

describe('the walkthrough', () => {
  before(api);
  afterEach(closeAll);

  it('opens', async () => {
    await vscode.commands.executeCommand('okr.openWalkthrough');
    await until(
      'its tab',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
      (label) => /Walkthrough|Welcome/.test(label),
    );
  });

  it('has tasks to practise on, in a file that is not saved', async () => {
    await vscode.commands.executeCommand('okr.openPractice');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled && document.uri.path.endsWith('practice.okr.yaml'));
    const found = await findings(document.uri, (all) => all.some((one) => codeOf(one) === 'kr-is-task'));
    assert.ok(found.some((one) => codeOf(one) === 'kr-no-number'));
  });
});
