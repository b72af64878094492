/** What the handlers share: the connection, the service, and how a request is answered safely. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { OkrDocument, Service } from '../service';
import type { Client } from './client';
import type { KeptReport } from './diagnostics';
import type { OpenFiles } from './openFiles';
import type { Settings } from './settings';

export interface Session {
  readonly connection: Connection;
  readonly service: Service;
  readonly client: Client;
  /** The editor's settings, as they are now. */
  readonly settings: { current: Settings };
  readonly open: OpenFiles;
  /** What was last said of each file, as long as it is right. */
  readonly reports: Map<string, KeptReport>;
  /** Resolves when all files have been read; what depends on other files waits for it. */
  ready: Promise<void>;
  /** Resolves when the settings are known and the files begin to be read. */
  begun: Promise<void>;
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

/**
 * How many turns other messages get at a time: one to be read, one each for an edit and for what is asked about it, one in which the
 * answer is written (vscode-jsonrpc writes in a turn of its own: with too few, an answer that is ready waits for the next piece of
 * work), and one to spare, for an editor whose messages come one by one.
 */
const TURNS = 5;

/** Lets other messages through between two pieces of a long piece of work. */
export async function breathe(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((resolve) => soon(resolve));
}

/** After what has arrived meanwhile. (A timer of Node's waits for a millisecond; browsers have nothing else.) */
const soon: (then: () => void) => void =
  typeof setImmediate === 'function' ? (then) => void setImmediate(then) : (then) => void setTimeout(then, 0);

/** After how long a long piece of work lets others in, in milliseconds: with what it is at then, less than an editor's frame. */
const SLICE = 4;

/** Gives what there is to look at one by one, and lets other messages through in between. */
export async function* unhurried<T>(things: Iterable<T>): AsyncGenerator<T> {
  let since = performance.now();
  for (const thing of things) {
    if (performance.now() - since > SLICE) {
      await breathe();
      since = performance.now();
    }
    yield thing;
  }
}
