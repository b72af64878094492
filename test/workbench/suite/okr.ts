// What the tests ask of our extension itself, beside what a person sees.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension';
import type { Entry } from '../../../client/src/objectives/entries';
import { extension } from './helpers';
import { until } from './wait';

/** The extension, awake, with everything read. */
export async function api(): Promise<Api> {
  const exported = (await extension().activate()) as Api;
  await until(
    'reading the workspace',
    () => exported.server.state,
    (state) => state === 'ready',
  );
  return exported;
}

/** The tree as text: a row per line, indented, with its progress and status. */
export async function treeText(tree: Api['tree']): Promise<string> {
  const lines: string[] = [];
  const visit = async (entry: Entry, depth: number): Promise<void> => {
    const { label, description } = tree.getTreeItem(entry);
    lines.push(`${'  '.repeat(depth)}${label}${description ? ` (${description})` : ''}`);
    for (const child of await tree.getChildren(entry)) await visit(child, depth + 1);
  };
  for (const root of await tree.getChildren()) await visit(root, 0);
  return lines.join('\n');
}

/** The first row with this in its label, once it is there. */
export async function row(tree: Api['tree'], label: string): Promise<Entry> {
  const find = () => [...tree.all()].find(({ node }) => node.label.includes(label));
  const found = await until(`the row ${label}`, find, (entry) => entry !== undefined);
  assert.ok(found);
  return found;
}

/** Replaces the first occurrence of a text in a document. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `${text} is not in the document`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + text.length)),
    by,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}
