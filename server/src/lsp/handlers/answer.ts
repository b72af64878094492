/** How the project's own requests are answered. */
import type { CancellationToken } from 'vscode-languageserver';
import type { OkrDocument } from '../../service';
import type { ItemAt, Refusal } from '../messages';
import { offsetAt } from '../places';
import { checkCancelled, documentOf, guarded, type Session } from '../session';

/** The answer where a handler failed. */
export const FAILED: Refusal = { refused: 'Something went wrong here; the output channel "OKR" has the details.' };
const GONE: Refusal = { refused: 'This file is not known here any more.', stale: true };
const CHANGED: Refusal = { refused: 'The file has changed in the meantime. Try again.', stale: true };

/**
 * Registers a handler that waits until all files have been read.
 *
 * @param otherwise the answer where the handler fails; the failure is logged
 */
export function answer<P, R>(
  session: Session,
  method: string,
  handler: (params: P) => R | Promise<R>,
  otherwise: () => R,
): void {
  const whenReady = async (params: P, token: CancellationToken): Promise<R> => {
    await session.ready;
    checkCancelled(token);
    return handler(params);
  };
  const safe = guarded(session, method, whenReady, otherwise);
  // A request without parameters comes with its token alone.
  session.connection.onRequest(method, (first: unknown, second?: CancellationToken) =>
    second ? safe(first as P, second) : safe(undefined as P, first as CancellationToken),
  );
}

/** The document and offset of a place, when the document is still the one that was looked at. */
export function atItem<R>(
  session: Session,
  { uri, version, position }: ItemAt,
  then: (document: OkrDocument, offset: number) => R,
): R | Refusal {
  const document = documentOf(session, uri);
  if (!document) return GONE;
  if (version !== undefined && session.service.workspace.isOpen(uri) && version !== document.version) return CHANGED;
  return then(document, offsetAt(document, position));
}
