import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, open } from '../helpers';
import { until } from '../wait';

describe('two folders', () => {
  after(closeAll);

  it('wakes the extension in a workspace of two folders', async () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ['company', 'payments'],
    );
    const { document } = await open('payments/payments.okr.yaml');
    assert.equal(document.languageId, 'okr-yaml');
    await until('activation', () => extension().isActive, Boolean);
  });
});
