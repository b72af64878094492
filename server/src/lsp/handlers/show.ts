/** The server's own command: shows a place or a page, through the editor. */
import type { ExecuteCommandParams, Range } from 'vscode-languageserver';
import { guarded, type Session } from '../session';

/** The name of the command, as the editor sends it. */
export const SHOW = 'okr.server.show';

/** What the command takes. */
export interface Show {
  readonly uri: string;
  /** Not a file of the workspace: a page for the browser. */
  readonly external?: boolean;
  readonly selection?: Range;
}

/** Carries the command out. */
export function handleShow(session: Session): void {
  session.connection.onExecuteCommand(
    guarded(
      session,
      SHOW,
      (params: ExecuteCommandParams) => run(session, params),
      () => null,
    ),
  );
}

async function run({ connection }: Session, { command, arguments: args }: ExecuteCommandParams): Promise<null> {
  const show = args?.[0] as Show | undefined;
  if (command === SHOW && show) await connection.window.showDocument({ ...show, takeFocus: true });
  return null;
}
