/** The language server over a connection: how it starts. */
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { canonical, type Files, type History, localDay, serviceOver } from '../service';
import { capabilitiesFor } from './capabilities';
import { clientOf } from './client';
import type { KeptReport } from './diagnostics';
import { filesOf } from './files';
import { handleAgenda } from './handlers/agenda';
import { handleAnnotations } from './handlers/annotations';
import { handleAttention } from './handlers/attention';
import { handleBoard } from './handlers/board';
import { handleClosing } from './handlers/closing';
import { handleCodeActions } from './handlers/codeActions';
import { handleComments } from './handlers/comments';
import { handleCompletion } from './handlers/completion';
import { handleFormatting } from './handlers/formatting';
import { handleHierarchy } from './handlers/hierarchy';
import { HistoryGate, handleHistory } from './handlers/history';
import { handleMoves } from './handlers/moves';
import { handleNavigation } from './handlers/navigation';
import { handlePasting } from './handlers/pasting';
import { handlePull } from './handlers/pull';
import { handleReading } from './handlers/reading';
import { handleRenaming } from './handlers/renaming';
import { handleReview } from './handlers/review';
import { handleRound } from './handlers/round';
import { handleShow } from './handlers/show';
import { handleSteering } from './handlers/steering';
import { handleTranslate } from './handlers/translate';
import { keepUp } from './keepUp';
import { OpenFiles } from './openFiles';
import { breathe, type Session } from './session';
import { settingsFrom } from './settings';

/** What a program gives the server to work with. */
export interface Means {
  /** The files with `file:` addresses. */
  readonly disk: Files;
  /** Their history; asked for once the editor allows it. `git` is the command's path, where the editor knows it. */
  readonly history?: (git: string | undefined) => History;
  readonly version?: string;
}

/** Serves an editor until it hangs up. */
export function startServer(connection: Connection, { disk, history, version }: Means): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientOf(params);
    const settings = { current: settingsFrom(params.initializationOptions) };
    const files = filesOf(connection, disk, () => client.files);
    const gate = new HistoryGate(history, client.history);
    const service = serviceOver(files, {
      history: gate,
      today: () => settings.current.today ?? localDay(new Date()),
      log: (message) => connection.console.warn(message),
      breathe,
    });
    // Ready once all files have been read, which begins when the editor says that it is.
    const open = new OpenFiles();
    const reports = new Map<string, KeptReport>();
    const none = Promise.resolve();
    const session: Session = { connection, service, client, settings, open, reports, ready: none, begun: none };
    handleHistory(session, gate, keepUp(session, foldersOf(params)));
    handlePull(session);
    handleCodeActions(session);
    handleFormatting(session);
    handleReading(session);
    handleCompletion(session);
    handleMoves(session);
    handlePasting(session);
    handleNavigation(session);
    handleRenaming(session);
    handleHierarchy(session);
    handleAnnotations(session);
    handleShow(session);
    handleSteering(session);
    handleBoard(session);
    handleReview(session);
    handleAttention(session);
    handleAgenda(session);
    handleRound(session);
    handleComments(session);
    handleClosing(session);
    handleTranslate(session);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'okr', version } };
  });
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(canonical);
}
