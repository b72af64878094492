import { commands, type Disposable, type LogOutputChannel, Position, Selection, type TextEditor, window } from 'vscode';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { columnAfterList, isEmptyItem } from './emptyItem';
import { registerPaste } from './paste';

/** What a keybinding in package.json asks for. */
const CONTEXT = 'okr.onEmptyListItem';

/**
 * Enter on an empty list item ends the list, as in a word processor. (A language configuration can't take away text
 * that is there, so this is a command, bound to Enter only while the cursor is on such a line.)
 */
export function registerEditing(server: Server, log: LogOutputChannel, disposables: Disposable[]): void {
  registerPaste(server, log, disposables);
  let told = false;
  const look = (editor: TextEditor | undefined): void => {
    const is = editor?.document.languageId === 'okr-yaml' && onEmptyItem(editor);
    if (is === told) return;
    told = is;
    commands.executeCommand('setContext', CONTEXT, is);
  };
  disposables.push(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === window.activeTextEditor && look(textEditor),
    ),
    ...registerCommands(log, { 'okr.endList': () => endList(window.activeTextEditor) }),
  );
}

function onEmptyItem({ document, selection }: TextEditor): boolean {
  if (!selection.isEmpty) return false;
  const { text } = document.lineAt(selection.active.line);
  return isEmptyItem(text) && selection.active.character > text.indexOf('-');
}

async function endList(editor: TextEditor | undefined): Promise<void> {
  if (!editor || !onEmptyItem(editor)) return;
  const { document } = editor;
  const { line } = editor.selection.active;
  const lineAt = (number: number) => (number >= 0 ? document.lineAt(number).text : undefined);
  const column = columnAfterList(lineAt, line);
  await editor.edit((edit) => edit.replace(document.lineAt(line).range, ' '.repeat(column)));
  const after = new Position(line, column);
  editor.selection = new Selection(after, after);
}
