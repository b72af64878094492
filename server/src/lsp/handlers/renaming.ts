/** Changing names: of an id, a person or a team everywhere, of an id while it is typed, and of files. */
import {
  type CancellationToken,
  ErrorCodes,
  type FileOperationRegistrationOptions,
  type LinkedEditingRanges,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { workspaceEdit } from '../edits';
import { offsetAt, rangeOf, textOf } from '../places';
import { checkCancelled, guarded, type Session } from '../session';
import { aboutDocumentAmongAll } from './aboutDocument';

/** Files that hold paths or that paths lead to, and the folders they may lie in. */
export const MOVED_FILES: FileOperationRegistrationOptions['filters'] = [
  { pattern: { glob: '**/*.{yaml,yml,csv,json,md}', matches: 'file' } },
  { pattern: { glob: '**', matches: 'folder' } },
];

/** What an id consists of, for editors that stop keeping names together where another character is typed. */
const ID_PATTERN = '[\\p{L}\\p{N}._-]+';

/** Answers requests for renaming. */
export function handleRenaming(session: Session): void {
  const { connection, service } = session;
  connection.onPrepareRename(
    aboutDocumentAmongAll(
      session,
      'rename',
      (document, { position }): { range: Range; placeholder: string } | null => {
        const found = service.prepareRename(document, offsetAt(document, position));
        if ('refused' in found) throw refusal(found.refused);
        return { range: rangeOf(textOf(document), found), placeholder: found.text };
      },
      () => null,
    ),
  );
  connection.onRenameRequest(
    aboutDocumentAmongAll(
      session,
      'rename',
      (document, { position, newName }): WorkspaceEdit | null => {
        const edits = service.rename(document, offsetAt(document, position), newName);
        if ('refused' in edits) throw refusal(edits.refused);
        return workspaceEdit(session, edits);
      },
      () => null,
    ),
  );
  connection.languages.onLinkedEditingRange(
    aboutDocumentAmongAll(
      session,
      'linked editing',
      (document, { position }): LinkedEditingRanges | null => {
        const places = service.linkedPlaces(document, offsetAt(document, position));
        if (places.length === 0) return null;
        return { ranges: places.map((place) => rangeOf(textOf(document), place)), wordPattern: ID_PATTERN };
      },
      () => null,
    ),
  );
  connection.workspace.onWillRenameFiles(
    guarded(
      session,
      'moving files',
      async ({ files }, token: CancellationToken): Promise<WorkspaceEdit | null> => {
        await session.ready;
        checkCancelled(token);
        const edits = service.fileRenames(files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri })));
        return edits.length > 0 ? workspaceEdit(session, edits) : null;
      },
      () => null,
    ),
  );
}

/** A sentence for the person who asked. */
function refusal(sentence: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, sentence);
}
