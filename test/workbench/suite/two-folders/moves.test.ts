import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../../client/src/extension';
import { dragAndDrop } from '../../../../client/src/objectives/drag';
import { closeAll, fileUri, open, undo } from '../helpers';
import { api, row } from '../okr';
import { until } from '../wait';

const COMPANY = 'company/company.okr.yaml';
const PAYMENTS = 'payments/payments.okr.yaml';

describe('moves in the tree', () => {
  let exported: Api;
  before(async () => {
    exported = await api();
    await row(exported.tree, 'Improve checkout');
  });
  afterEach(closeAll);

  /** Drags one row onto another, as the mouse does. */
  async function drag(label: string, onto: string): Promise<void> {
    const { server, tree } = exported;
    const controller = dragAndDrop(server, tree);
    const [data, none] = [new vscode.DataTransfer(), new vscode.CancellationTokenSource().token];
    await controller.handleDrag?.([await row(tree, label)], data, none);
    await controller.handleDrop?.(await row(tree, onto), data, none);
  }

  /** Waits until a row hangs from another one. */
  async function below(label: string, above: string): Promise<void> {
    const parent = async () => (await row(exported.tree, label)).parent?.node.label ?? '';
    await until(`${label} below ${above}`, parent, (found) => found.startsWith(above));
  }

  async function textOf(path: string): Promise<string> {
    return (await vscode.workspace.openTextDocument(fileUri(path))).getText();
  }

  it('take a key result to an objective of another file; undo takes it back', async () => {
    const { document } = await open(PAYMENTS);
    const before = [document.getText(), await textOf(COMPANY)];
    await drag('Reduce payment failure', 'Players trust us');
    assert.doesNotMatch(document.getText(), /Reduce payment failure/);
    assert.match(await textOf(COMPANY), /to 30%\n {6}- Reduce payment failure rate from 2\.4% to 0\.8%\n/);
    await below('Reduce payment failure', 'Players');
    await undo();
    await open(COMPANY);
    if ((await textOf(COMPANY)) !== before[1]) await undo();
    assert.deepEqual([document.getText(), await textOf(COMPANY)], before);
  });

  it('make an objective support what it is put onto, in a text that is not saved', async () => {
    const { document } = await open(PAYMENTS);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# not saved\n');
    await vscode.workspace.applyEdit(edit);
    const unsaved = document.getText();
    await drag('Improve checkout', 'Raise the share of buyers');
    assert.equal(document.getText(), unsaved.replace('company/trusted-payments', 'company/repeat-buyers'));
    await undo();
    assert.equal(document.getText(), unsaved);
  });

  it('can be made by keyboard', async () => {
    const { document } = await open(PAYMENTS);
    await below('Improve checkout', 'Players');
    const entry = await row(exported.tree, 'Improve checkout');
    const asked = vscode.commands.executeCommand('okr.supports', entry);
    await until(
      'the move',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return document.getText();
      },
      (text) => text.includes('supports: company/repeat-buyers'),
    );
    await asked;
    await undo();
  });
});
