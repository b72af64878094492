import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../../client/src/extension';
import { at, closeAll, codeOf, findings, hoverText, open } from '../helpers';
import { api, replace, row, treeText } from '../okr';

describe('objectives of two folders', () => {
  let tree: Api['tree'];
  before(async () => {
    ({ tree } = await api());
    await row(tree, 'Improve checkout');
  });
  after(closeAll);

  it('stand below what they support, across the folders', async () => {
    assert.equal(
      await treeText(tree),
      [
        'Company (2026-Q4)',
        '  Players trust us with their largest purchases (draft)',
        '    Raise the share of buyers who buy again within 30 days from 22% to 30% (draft)',
        '    Improve checkout reliability for high-value gaming transactions (draft)',
        '      Reduce payment failure rate from 2.4% to 0.8% (draft)',
      ].join('\n'),
    );
  });

  it('know each other in hovers', async () => {
    const { document } = await open('payments/payments.okr.yaml');
    assert.match(await hoverText(document.uri, at(document, 'trusted-payments')), /Players trust us/);
  });

  it('notice when the other file changes', async () => {
    const { document } = await open('payments/payments.okr.yaml');
    await findings(document.uri, (all) => !all.some((one) => codeOf(one) === 'unknown-reference'));
    const company = await open('company/company.okr.yaml');
    await replace(company.document, 'id: trusted-payments', 'id: trusted');
    await findings(document.uri, (all) => all.some((one) => codeOf(one) === 'unknown-reference'));
    await vscode.commands.executeCommand('undo');
    await findings(document.uri, (all) => !all.some((one) => codeOf(one) === 'unknown-reference'));
  });
});
