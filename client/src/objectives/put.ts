import { Uri, window, workspace } from 'vscode';
import { type MoveEdits, type MoveParams, moveEdits, type Refusal } from '../../../server/src/lsp/messages';
import { isSameFile } from '../server/protocol';
import type { Server } from '../server/server';

/** How often the edit is asked for again when a file changed in the meantime. */
const TRIES = 4;

/**
 * Puts one row onto another: one edit of all files that it takes, taken back by one undo, not saved.
 * @returns false when the server refused; the reason has been shown
 */
export async function put(server: Server, params: MoveParams): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const result = await server.request<MoveEdits | Refusal>(moveEdits, params);
    if ('refused' in result) {
      void window.showWarningMessage(result.refused);
      return false;
    }
    const closed = result.files.filter(({ version }) => version === null);
    if (attempt === 0 && closed.length > 0) {
      // opened first, the server knows their texts to the letter
      await Promise.all(closed.map(({ uri }) => workspace.openTextDocument(Uri.parse(uri))));
      continue;
    }
    const { protocol2CodeConverter } = await server.client;
    const edit = await protocol2CodeConverter.asWorkspaceEdit(result.edit);
    if (isCurrent(result) && (await workspace.applyEdit(edit))) return true;
  }
  throw new Error('The files keep changing, so nothing was moved. Try again in a moment.');
}

/** Whether the open files are those that the edit was made for. */
function isCurrent({ files }: MoveEdits): boolean {
  return files.every(({ uri, version }) => {
    const document = workspace.textDocuments.find((one) => isSameFile(uri, one.uri));
    return version === null || document?.version === version;
  });
}
