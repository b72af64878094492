import { type WorkspaceEdit, window, workspace } from 'vscode';
import { type CheckInParams, checkInEdit, type EditResult, type Refusal } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { showPlace } from '../ui/places';
import type { Anchor } from './anchor';
import type { CheckIn } from './answers';

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
      await window.showWarningMessage(result.refused);
      return false;
    }
    await window.showTextDocument(document, { preview: false });
    const edit = await toWorkspaceEdit(server, result);
    if (document.version !== params.version || !(await workspace.applyEdit(edit))) continue;
    if (result.reveal) await showPlace(document, result.reveal);
    return true;
  }
  throw new Error('The file keeps changing, so nothing was written. Try again in a moment.');
}

async function toWorkspaceEdit(server: Server, { edit }: EditResult): Promise<WorkspaceEdit> {
  const client = await server.client;
  return client.protocol2CodeConverter.asWorkspaceEdit(edit);
}
