import { type Disposable, type TextEditor, type TreeView, window, workspace } from 'vscode';
import { isSameFile } from '../server/protocol';
import { debounce } from '../ui/debounce';
import { type Entry, entryAt } from './entries';
import type { ObjectivesProvider } from './provider';

/** After this many milliseconds without a move, the tree follows the cursor. */
const PAUSE = 150;

/** The row for where the cursor is. */
export function entryAtCursor(
  provider: ObjectivesProvider,
  view: TreeView<Entry>,
  editor: TextEditor,
): Entry | undefined {
  const selected = view.selection[0];
  const isFile = (address: string) => isSameFile(address, editor.document.uri);
  return entryAt(provider.all(), isFile, editor.selection.active.line, selected);
}

/** Selects in the tree what the cursor is on in the editor, while the tree is seen and `okr.tree.followCursor` is on. */
export function followCursor(provider: ObjectivesProvider, view: TreeView<Entry>): Disposable[] {
  const follow = debounce(PAUSE, async () => {
    const editor = window.activeTextEditor;
    if (!editor || !view.visible || editor.document.languageId !== 'okr-yaml') return;
    if (!workspace.getConfiguration('okr').get('tree.followCursor', true)) return;
    const entry = entryAtCursor(provider, view, editor);
    if (entry && entry !== view.selection[0]) await view.reveal(entry, { select: true, focus: false });
  });
  return [
    follow,
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && follow.call()),
    window.onDidChangeActiveTextEditor(() => follow.call()),
    view.onDidChangeVisibility(() => follow.call()),
  ];
}
