/** The history of files: closed until the editor says that git may be run, because the workspace is trusted. */
import type { FileHistory, History } from '../../service';
import * as messages from '../messages';
import { attempt, documentOf, type Session } from '../session';

/** How long an answer waits for the history of its file to be read, in milliseconds; the next one will have it. */
const PATIENCE = 300;

/** A history that is empty until it is opened. */
export class HistoryGate implements History {
  private behind: History | undefined;

  /**
   * @param make makes the history, with the command's path where it is known
   * @param isOpen whether it may be read from the start on
   */
  constructor(
    private readonly make: ((git: string | undefined) => History) | undefined,
    isOpen: boolean,
  ) {
    this.set({ allowed: isOpen });
  }

  set({ allowed, git }: messages.HistoryParams): void {
    this.behind = allowed ? this.make?.(git) : undefined;
  }

  async of(uris: readonly string[]): Promise<ReadonlyMap<string, FileHistory>> {
    return this.behind?.of(uris) ?? new Map();
  }
}

/**
 * Listens to `okr/history`.
 *
 * @param read reads the history anew, in the background; afterwards the editor asks again, even for less than there was
 */
export function handleHistory(session: Session, gate: HistoryGate, read: () => void): void {
  session.connection.onNotification(messages.history, (params: messages.HistoryParams) =>
    attempt(session, messages.history, () => {
      gate.set(params);
      session.service.forgetHistory();
      read();
    }),
  );
}

/** Waits until it is known how the goalposts of a file moved; not for long. */
export async function movesRead(session: Session, uri: string): Promise<void> {
  const document = documentOf(session, uri);
  if (!document) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([session.service.readMoves(document), patience]).finally(() => clearTimeout(timer));
}
