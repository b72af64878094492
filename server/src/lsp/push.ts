/** Diagnostics for editors that do not ask for them: sent when they change. */
import { reported, reportOn } from './diagnostics';
import { attempt, type Session, unhurried } from './session';

/** How long to wait for the next keystroke, in milliseconds. */
const QUIET = 150;

export interface Pusher {
  /** Something changed: what is shown has to be looked at again. */
  soon(): void;
  stop(): void;
}

/** Sends diagnostics of all files, each when its findings or its version changed. */
export function pusher(session: Session): Pusher {
  const sent = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function push(): Promise<void> {
    const uris = new Set(reported(session).concat([...sent.keys()]));
    for await (const uri of unhurried(uris)) {
      const { uri: address, version, items, resultId } = reportOn(session, uri);
      const stamp = `${version}:${resultId}`;
      if (sent.get(uri) === stamp || (items.length === 0 && !sent.has(uri))) continue;
      sent.set(uri, stamp);
      await session.connection.sendDiagnostics({
        uri: address,
        ...(version !== null && { version }),
        diagnostics: [...items],
      });
      if (items.length === 0) sent.delete(uri);
    }
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => attempt(session, 'pushing diagnostics', () => session.ready.then(push)), QUIET);
  };
  return { soon, stop: () => clearTimeout(timer) };
}
