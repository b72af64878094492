import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { barWords } from '../../../../client/src/attention/words';
import type { Api } from '../../../../client/src/extension';
import { at, closeAll, open } from '../helpers';
import { api } from '../okr';
import { until } from '../wait';

describe('what needs attention', () => {
  let attention: Api['attention'];
  const bar = () => barWords(attention.current, undefined)?.text;
  const isBar = (text: string) => until('the status bar', bar, (now) => now === text);

  before(async () => {
    ({ attention } = await api());
  });
  afterEach(closeAll);

  it('is counted for the status bar, with the week', async () => {
    await isBar('week 7 of 13 · 2 check-ins due · 1 decision needed');
  });

  it('follows what is written, before it is saved', async () => {
    const { document } = await open('payments.okr.yaml');
    const { line, character } = at(document, 'Cut p95');
    const given = { uri: document.uri.toString(), position: { line, character }, checkIn: { value: '700ms' } };
    assert.equal(await vscode.commands.executeCommand('okr.checkIn', given), true);
    await isBar('week 7 of 13 · 1 check-in due · 1 decision needed');
    await vscode.commands.executeCommand('undo');
    await isBar('week 7 of 13 · 2 check-ins due · 1 decision needed');
  });

  it('leads from the list of what is due to its place', async () => {
    await vscode.commands.executeCommand('okr.showDue');
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext'); // the first row starts the round
    await until(
      'the place',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.window.activeTextEditor;
      },
      (editor) => editor?.document.uri.path.endsWith('payments.okr.yaml') === true,
    );
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.selection.active.line, at(editor!.document, 'Drop the second').line);
  });

  it('is about one person where a name is set', async () => {
    const settings = vscode.workspace.getConfiguration('okr');
    await settings.update('me', 'noor', vscode.ConfigurationTarget.Global);
    await isBar('week 7 of 13 · 1 decision needed');
    await settings.update('me', undefined, vscode.ConfigurationTarget.Global);
    await isBar('week 7 of 13 · 2 check-ins due · 1 decision needed');
  });
});
