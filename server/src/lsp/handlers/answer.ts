/** How the project's own requests are answered. */
import type { CancellationToken } from 'vscode-languageserver';
import { checkCancelled, guarded, type Session } from '../session';

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
