/** What the handlers share: the connection, the service, and how a request is answered safely. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { OkrDocument, Service } from '../service';
import type { Client } from './client';
import type { OpenFiles } from './openFiles';
import type { Settings } from './settings';

export interface Session {
  readonly connection: Connection;
  readonly service: Service;
  readonly client: Client;
  /** The editor's settings, as they are now. */
  readonly settings: { current: Settings };
  readonly open: OpenFiles;
  /** Resolves when all files have been read; what depends on other files waits for it. */
  ready: Promise<void>;
}

/** The current reading of a document; undefined for files that are none of ours. */
export function documentOf(session: Session, uri: string): OkrDocument | undefined {
  return session.service.workspace.document(uri);
}

/**
 * The current reading of a document, once all files have been read: for answers that depend on other files.
 *
 * @throws when nobody waits for the answer any more
 */
export async function settled(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<OkrDocument | undefined> {
  await session.ready;
  checkCancelled(token);
  return documentOf(session, uri);
}

/** An address as the editor spells it: one file may have several spellings, and editors compare them as text. */
export function spelled(session: Session, uri: string): string {
  return session.open.spelled(uri);
}

/** To be called after every `await`: ends a request that nobody waits for any more. */
export function checkCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/**
 * A handler that can't take the server down: what it throws is logged with its cause, and the answer is `otherwise`. Only errors that
 * are meant for the client go through.
 */
export function guarded<P, R>(
  session: Pick<Session, 'connection'>,
  name: string,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
  otherwise: (params: P) => R,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      checkCancelled(token);
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      logError(session, name, error);
      return otherwise(params);
    }
  };
}

/** Writes a failure to the editor's log; to nowhere, when the editor has gone. */
export function logError({ connection }: Pick<Session, 'connection'>, name: string, error: unknown): void {
  try {
    connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } catch {
    // The connection is closed: there is nobody left to tell.
  }
}

/** Does something that nobody waits for; what it throws is logged. */
export function attempt(session: Pick<Session, 'connection'>, name: string, what: () => Promise<void> | void): void {
  (async () => what())().catch((error: unknown) => logError(session, name, error));
}

/** Lets other messages through between two pieces of a long answer. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
