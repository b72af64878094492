/** How the protocol's requests about one document are answered: with `nothing` where it is none of ours, and where the handler fails. */
import type { CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver';
import type { OkrDocument } from '../../service';
import { documentOf, guarded, type Session, settled } from '../session';

/** What all such requests say. */
interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** A handler, as the connection takes it. */
type RequestHandler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/**
 * A handler for what depends on the document alone: answered at once.
 *
 * @param name of the request, for the log
 */
export function aboutDocument<P extends AboutDocument, R>(
  session: Session,
  name: string,
  handler: (document: OkrDocument, params: P) => R,
  nothing: () => R,
): RequestHandler<P, R> {
  return guarded(
    session,
    name,
    (params: P) => {
      const document = documentOf(session, params.textDocument.uri);
      return document ? handler(document, params) : nothing();
    },
    nothing,
  );
}

/** The same for what depends on other files too: answered when all of them have been read. */
export function aboutDocumentAmongAll<P extends AboutDocument, R>(
  session: Session,
  name: string,
  handler: (document: OkrDocument, params: P) => R,
  nothing: () => R,
): RequestHandler<P, R> {
  return guarded(
    session,
    name,
    async (params: P, token) => {
      const document = await settled(session, params.textDocument.uri, token);
      return document ? handler(document, params) : nothing();
    },
    nothing,
  );
}
