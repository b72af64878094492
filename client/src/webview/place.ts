import { type TextDocument, ViewColumn, window } from 'vscode';

/** The group of editors in which a file is opened from a panel: where it is seen, else where another text is, else beside the panel. */
export function columnBeside(panel: ViewColumn | undefined, document: TextDocument): ViewColumn {
  const others = window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel);
  const where = others.find((editor) => editor.document === document) ?? others[0];
  return where?.viewColumn ?? ViewColumn.Beside;
}
