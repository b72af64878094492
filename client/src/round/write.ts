import { type TextDocument, Uri, workspace } from 'vscode';
import { type KeyResultKey, type RoundEdits, type RoundRemark, roundEdits } from '../../../server/src/lsp/messages';
import { isSameFile } from '../server/protocol';
import type { Server } from '../server/server';
import { type Kept, nameOf, roundAnswers } from './session';

/** How often edits are asked for again when a file changed in the meantime. */
const TRIES = 3;

/** What was written, and what could not be. */
export interface Written {
  readonly keys: readonly KeyResultKey[];
  readonly documents: readonly TextDocument[];
  readonly refused: readonly RoundRemark[];
}

/** The edits for the files as they are now. They are opened first: then the server knows their texts to the letter. */
export async function editsFor(server: Server, kept: readonly Kept[], by: string): Promise<RoundEdits> {
  await Promise.all([...new Set(kept.map(({ key }) => key.uri))].map(openIfThere));
  return server.request<RoundEdits>(roundEdits, { answers: roundAnswers(kept, by) });
}

/** A file that is gone is told of by the server. */
async function openIfThere(uri: string): Promise<void> {
  await workspace.openTextDocument(Uri.parse(uri)).then(undefined, () => undefined);
}

/**
 * Writes answers: one edit a file, taken back by one undo, not saved. What changed in the meantime is asked for anew, so that nothing
 * lands beside its place.
 */
export async function writeAnswers(server: Server, kept: readonly Kept[], by: string): Promise<Written> {
  const keys: KeyResultKey[] = [];
  const documents: TextDocument[] = [];
  let refused: readonly RoundRemark[] = [];
  const { protocol2CodeConverter } = await server.client;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const done = new Set([...keys, ...refused.map(({ key }) => key)].map(nameOf));
    const open = kept.filter(({ key }) => !done.has(nameOf(key)));
    if (open.length === 0) break;
    const edits = await editsFor(server, open, by);
    refused = [...refused, ...edits.refused];
    for (const file of edits.files) {
      const document = workspace.textDocuments.find(({ uri }) => isSameFile(file.uri, uri));
      const edit = await protocol2CodeConverter.asWorkspaceEdit(file.edit);
      if (!document || document.version !== file.version || !(await workspace.applyEdit(edit))) continue;
      keys.push(...file.keys);
      documents.push(document);
    }
  }
  return { keys, documents: [...new Set(documents)], refused };
}
