import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { at, closeAll, codeOf, findings, open, undo } from '../helpers';
import { treeLines } from '../tree';

describe('the objectives of two folders', () => {
  after(closeAll);

  it('stand in one tree, each under the one it supports', async () => {
    const lines = await treeLines((all) => all.some((line) => line.includes('Improve checkout reliability')));
    const company = lines.findIndex((line) => line.includes('Players trust us'));
    const payments = lines.findIndex((line) => line.includes('Improve checkout reliability'));
    assert.ok(company >= 0 && company < payments, lines.join('\n'));
    assert.ok(indent(lines[payments]) > indent(lines[company]), lines.join('\n'));
  });

  it('know each other: a reference into the other folder is followed, and one into nowhere is told', async () => {
    const editor = await open('payments/payments.okr.yaml');
    const { document } = editor;
    const reference = at(document, 'trusted-payments');
    const unknown = (found: vscode.Diagnostic[]) => found.some((d) => codeOf(d) === 'unknown-reference');
    await editor.edit((edit) => edit.insert(reference, 'un'));
    await findings(document.uri, unknown);
    await undo();
    await findings(document.uri, (found) => !unknown(found));
  });
});

const indent = (line = '') => line.length - line.trimStart().length;
