import { Position, type TextDocument, workspace } from 'vscode';
import { type CommentEditParams, commentEdit, type EditResult, type Refusal } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';

/** How often the edit is asked for again when the document changed in the meantime. */
const TRIES = 3;

/**
 * Writes a change of comments into the document: one edit, taken back by one undo, not saved.
 * @param offsetNow where the comment, or the thing to comment on, stands; undefined once it is gone
 * @returns why nothing was written; undefined when it was
 */
export async function writeComment(
  server: Server,
  document: TextDocument,
  offsetNow: () => number | undefined,
  change: CommentEditParams['change'],
): Promise<string | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const offset = offsetNow();
    if (offset === undefined) return 'This comment is not in the file any more.';
    const { line, character } = document.positionAt(offset);
    const { version } = document;
    const at: CommentEditParams = {
      uri: document.uri.toString(),
      version,
      position: new Position(line, character),
      change,
    };
    const result = await server.request<EditResult | Refusal>(commentEdit, at);
    if (document.version !== version) continue;
    if ('refused' in result) return result.refused;
    const edit = await (await server.client).protocol2CodeConverter.asWorkspaceEdit(result.edit);
    if (document.version === version && (await workspace.applyEdit(edit))) return undefined;
  }
  return 'The file keeps changing, so nothing was written. Try again in a moment.';
}
