import { type TextDocument, type WorkspaceEdit, window, workspace } from 'vscode';
import { type CheckInParams, checkInEdit, type EditResult, type Refusal } from '../../../server/src/lsp/messages';
import type { Range } from '../server/protocol';
import type { Server } from '../server/server';
import { showPlace } from '../ui/places';
import type { Anchor } from './anchor';
import type { CheckIn } from './answers';
import { insertedLines, type Lines } from './inserted';

/** How often the edit is asked for again when the document changed in the meantime. */
const TRIES = 3;

/**
 * Writes a check-in: one edit of the document, taken back by one undo, not saved. The edit is asked for anew when the
 * document has changed since it was made, so that it never lands beside its place.
 * @returns false when the server refused; the reason has been shown
 */
export async function writeCheckIn(server: Server, anchor: Anchor, checkIn: CheckIn): Promise<boolean> {
  const { document } = anchor;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const params: CheckInParams = { ...anchor.item, checkIn };
    const result = await server.request<EditResult | Refusal>(checkInEdit, params);
    if (document.version !== params.version) continue;
    if ('refused' in result) {
      void window.showWarningMessage(result.refused);
      return false;
    }
    await window.showTextDocument(document, { preview: false });
    const edit = await toWorkspaceEdit(server, result);
    if (document.version !== params.version || !(await workspace.applyEdit(edit))) continue;
    await showWritten(document, edit, result);
    return true;
  }
  throw new Error('The file keeps changing, so nothing was written. Try again in a moment.');
}

/** Shows the lines that were written: where the server says, else where the text went. */
async function showWritten(document: TextDocument, edit: WorkspaceEdit, { reveal }: EditResult): Promise<void> {
  const lines = insertedLines(edit.get(document.uri));
  if (reveal) await showPlace(document, reveal);
  else if (lines) await showPlace(document, placeOf(document, lines));
}

/** From the first character that is no blank to the end. */
function placeOf(document: TextDocument, { first, last }: Lines): Range {
  const character = document.lineAt(first).firstNonWhitespaceCharacterIndex;
  return { start: { line: first, character }, end: document.lineAt(last).range.end };
}

async function toWorkspaceEdit(server: Server, { edit }: EditResult): Promise<WorkspaceEdit> {
  const client = await server.client;
  return client.protocol2CodeConverter.asWorkspaceEdit(edit);
}
