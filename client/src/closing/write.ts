import { type TextDocument, Uri, workspace } from 'vscode';
import { type CloseSetParams, closeSet, type FileChange, type Refusal } from '../../../server/src/lsp/messages';
import { isSameFile } from '../server/protocol';
import type { Server } from '../server/server';

/** How often the edits are asked for again when the file changed in the meantime. */
const TRIES = 3;

/** The edits for the file as it is now. It is opened first: then the server knows its text to the letter. */
export async function changeFor(server: Server, params: CloseSetParams): Promise<FileChange | Refusal> {
  await workspace.openTextDocument(Uri.parse(params.key.uri));
  return server.request<FileChange | Refusal>(closeSet, params);
}

/**
 * Closes a set: one edit, taken back by one undo, not saved.
 * @throws when the file changes faster than it can be written
 */
export async function writeClosing(server: Server, params: CloseSetParams): Promise<TextDocument | Refusal> {
  const { protocol2CodeConverter } = await server.client;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const change = await changeFor(server, params);
    if ('refused' in change) return change;
    const document = workspace.textDocuments.find(({ uri }) => isSameFile(change.uri, uri));
    const edit = await protocol2CodeConverter.asWorkspaceEdit(change.edit);
    if (document && document.version === change.version && (await workspace.applyEdit(edit))) return document;
  }
  throw new Error('The file keeps changing, so nothing was written. Your answers are kept; try again in a moment.');
}
