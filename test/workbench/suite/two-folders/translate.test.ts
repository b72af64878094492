import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, fileUri, open, undo } from '../helpers';
import { api, row } from '../okr';

const COMPANY = 'company/company.okr.yaml';
const PAYMENTS = 'payments/payments.okr.yaml';

describe('translating a goal', () => {
  before(async () => {
    await row((await api()).tree, 'Improve checkout');
  });
  afterEach(closeAll);

  /** Translates the company's goal, with answers as a person gives them. */
  async function translate(answers: object): Promise<vscode.TextEditor> {
    const { document } = await open(COMPANY);
    const { line, character } = at(document, 'Players trust us');
    const place = { uri: document.uri.toString(), position: { line, character } };
    await vscode.commands.executeCommand('okr.translate', place, answers);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    return editor;
  }

  it('writes into the team’s file, with the cursor in the first blank, and one undo takes it back', async () => {
    const before = (await vscode.workspace.openTextDocument(fileUri(PAYMENTS))).getText();
    const { document, selection } = await translate({ team: 'Payments', metrics: ['payment-failures'], other: '' });
    assert.equal(document.uri.toString(), fileUri(PAYMENTS).toString());
    const text = document.getText();
    assert.ok(text.startsWith(before.trimEnd()), text);
    assert.match(
      text,
      /\n {2}# For company\/trusted-payments\. Ask.*\n {2}- title: Make <what this team can change> better/s,
    );
    assert.match(text, /\n {4}supports: company\/trusted-payments\n {4}key_results:\n {6}- title: Reduce /);
    assert.equal(document.getText(selection), '<what this team can change>');
    await undo();
    assert.equal(document.getText(), before);
  });

  it('makes a new file for a team that has none, beside the goal’s', async () => {
    const answers = { team: 'Growth', metrics: [], other: 'how many players bring a friend', cycle: '2026-Q4' };
    const { document, selection } = await translate(answers);
    assert.ok(document.isUntitled && document.uri.path.endsWith('/company/growth-2026-q4.okr.yaml'), document.uri.path);
    assert.match(document.getText(), /^team: Growth\ncycle: 2026-Q4\nstatus: draft\n/);
    assert.match(document.getText(), /supports: company\/trusted-payments/);
    assert.match(document.getText(selection), /^<.*>$/);
  });
});
