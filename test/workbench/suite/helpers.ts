// The vocabulary of the workbench tests: what a person does, and what they then see.
import * as assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { until } from './wait';

/** The extension under test, from this folder or from the package. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('okr-as-code.okr-as-code');
  assert.ok(found, 'the extension is not installed');
  return found;
}

/**
 * Opens a file of the workspace in the editor.
 * @param path under the first workspace folder, or `folder/path` when there are several
 */
export async function open(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  return vscode.window.showTextDocument(document);
}

/** The address of a workspace file: see {@link open}. */
export function fileUri(path: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folders[0], 'no folder is open');
  if (folders.length === 1) return vscode.Uri.joinPath(folders[0].uri, path);
  const [name, ...rest] = path.split('/');
  const folder = folders.find((f) => f.name === name);
  assert.ok(folder, `no workspace folder ${name}`);
  return vscode.Uri.joinPath(folder.uri, ...rest);
}

/** Opens a new unsaved OKR file with this text. */
export async function openText(text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'okr-yaml', content: text });
  return vscode.window.showTextDocument(document);
}

/** The rule code of a finding. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings of ours on a document, once `good` holds of them; by default once there is one. */
export async function findings(
  uri: vscode.Uri,
  good: (found: vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<vscode.Diagnostic[]> {
  const read = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'okr');
  return until(`findings on ${uri.path}`, read, good);
}

/** The finding with this code on a document, once it is there. */
export async function finding(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  const found = await findings(uri, (all) => all.some((d) => codeOf(d) === code));
  return found.find((d) => codeOf(d) === code) as vscode.Diagnostic;
}

/** The code actions offered on a range. */
export async function codeActions(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const resolveFirst = 50;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, undefined, resolveFirst);
}

/**
 * Applies the quick fix with this in its title, as the light bulb does.
 * @returns the title
 */
export async function quickFix(uri: vscode.Uri, range: vscode.Range, title: string | RegExp): Promise<string> {
  const fits = (action: vscode.CodeAction) =>
    typeof title === 'string' ? action.title.includes(title) : title.test(action.title);
  const actions = await until(
    `quick fix ${title}`,
    () => codeActions(uri, range),
    (all) => all.some(fits),
  );
  const action = actions.find(fits) as vscode.CodeAction;
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), `${action.title} was not applied`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  return action.title;
}

/** What the hover says at a place, as one Markdown text; empty when it says nothing. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('\n\n');
}

/** The place just before the first occurrence of a text. */
export function at(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `${text} is not in the document`);
  return document.positionAt(offset);
}

/** Takes back the last edit of the active editor. */
export async function undo(): Promise<void> {
  await vscode.commands.executeCommand('undo');
}

/** How long new files may take to be forgotten, in milliseconds. One that another extension holds stays, and does no harm. */
const FORGOTTEN_WITHIN = 2000;

/**
 * Closes all editors; what was not saved is dropped. Waits until new files are forgotten: the next one gets the name of the one before,
 * and for a moment its text.
 */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const end = Date.now() + FORGOTTEN_WITHIN;
  while (Date.now() < end && vscode.workspace.textDocuments.some((document) => document.isUntitled)) await sleep(50);
}
