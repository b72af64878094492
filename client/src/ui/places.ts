import {
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type ViewColumn,
  window,
} from 'vscode';
import type * as protocol from '../server/protocol';

/** A range of the protocol as the editor has it. */
export function toRange({ start, end }: protocol.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/**
 * Shows a place in the editor, with the cursor at its start.
 * @param preserveFocus leaves the keyboard where it is
 * @param viewColumn the group of editors; the active one by default
 */
export async function showPlace(
  document: TextDocument,
  range: protocol.Range,
  preserveFocus = false,
  viewColumn?: ViewColumn,
): Promise<TextEditor> {
  const editor = await window.showTextDocument(document, { preserveFocus, preview: true, viewColumn });
  const start = new Position(range.start.line, range.start.character);
  editor.selection = new Selection(start, start);
  editor.revealRange(toRange(range), TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
