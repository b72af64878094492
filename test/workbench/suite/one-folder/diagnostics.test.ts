import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, fileUri, finding, findings, open, openText } from '../helpers';
import { api, replace } from '../okr';
import { until } from '../wait';

const codes = (found: readonly vscode.Diagnostic[]) => found.map(codeOf);

describe('findings', () => {
  before(api);
  afterEach(async () => {
    await vscode.workspace.getConfiguration('okr').update('diagnostics.display', undefined);
    await closeAll();
  });

  it('mark a task where a measurable change should stand, and not the good ones', async () => {
    const { document } = await open('team.okr.yaml');
    // what was found in a text that another test threw away may stand for a moment
    const isTask = (one: vscode.Diagnostic) =>
      codeOf(one) === 'kr-is-task' && /Migrate service X/.test(document.lineAt(one.range.start.line).text);
    const all = await findings(
      document.uri,
      (some) => some.every(({ range }) => range.end.line < document.lineCount) && some.some(isTask),
    );
    const found = all.find(isTask)!;
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(found.message, /Migrate/);
    const good = all.filter(({ range }) => /2\.4%|900ms/.test(document.lineAt(range.start.line).text));
    assert.deepEqual(codes(good), []);
  });

  it('lead to the page of the rule', async () => {
    const { document } = await open('team.okr.yaml');
    const { code } = await finding(document.uri, 'kr-is-task');
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /kr-is-task/);
    await vscode.commands.executeCommand('okr.openRule', 'kr-is-task');
    const tab = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    await until('the page', tab, (label) => label.includes('kr-is-task'));
  });

  it('come and go with the text, unsaved', async () => {
    const { document } = await openText('team: A\ncycle: 2026-Q4\nobjectives:\n  - title: Grow\n    baseline: 1\n');
    await finding(document.uri, 'unknown-key');
    await replace(document, 'baseline: 1', 'owner: maya');
    await findings(document.uri, (all) => !codes(all).includes('unknown-key'));
  });

  it('are shown as much as the setting wants', async () => {
    const { document } = await open('team.okr.yaml');
    await findings(document.uri, (all) => all.some(({ severity }) => severity === vscode.DiagnosticSeverity.Hint));
    await vscode.workspace.getConfiguration('okr').update('diagnostics.display', 'problemsOnly');
    const left = await findings(document.uri, (all) =>
      all.every(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning),
    );
    assert.ok(codes(left).includes('kr-is-task'));
    await vscode.workspace.getConfiguration('okr').update('diagnostics.display', undefined);
    await findings(document.uri, (all) => all.length > left.length);
  });

  it('cover files that nobody has opened', async () => {
    await findings(fileUri('team.okr.yaml'), (all) => codes(all).includes('kr-is-task'));
  });

  it('leave other YAML alone', async () => {
    const { document } = await open('plain.yaml');
    assert.deepEqual(await findings(document.uri, () => true), []);
  });
});
