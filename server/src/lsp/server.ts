/** The language server over a connection: what it can do, and how it starts. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonical, type Files, localDay, serviceOver } from '../service';
import { type Client, clientOf } from './client';
import { filesOf } from './files';
import { FIX_ALL, handleCodeActions } from './handlers/codeActions';
import { handlePull } from './handlers/pull';
import { handleReading } from './handlers/reading';
import { handleShow, SHOW } from './handlers/show';
import { handleSteering } from './handlers/steering';
import { keepUp } from './keepUp';
import type { Session } from './session';
import { settingsFrom } from './settings';

/** Serves an editor until it hangs up. `disk` gives the files with `file:` addresses. */
export function startServer(connection: Connection, disk: Files, version?: string): void {
  const open = new TextDocuments(TextDocument);
  connection.onInitialize((params): InitializeResult => {
    const client = clientOf(params);
    const settings = { current: settingsFrom(params.initializationOptions) };
    const files = filesOf(connection, disk, () => client.files);
    const service = serviceOver(files, {
      today: () => settings.current.today ?? localDay(new Date()),
      log: (message) => connection.console.warn(message),
    });
    // Ready once all files have been read, which begins when the editor says that it is.
    const session: Session = { connection, service, client, open, ready: Promise.resolve() };
    keepUp(session, foldersOf(params), settings);
    handlePull(session);
    handleCodeActions(session);
    handleReading(session);
    handleShow(session);
    handleSteering(session);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'okr', version } };
  });
  open.listen(connection);
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(canonical);
}

function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'okr', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL], resolveProvider: client.resolvesEdits },
    hoverProvider: true,
    documentSymbolProvider: { label: 'OKR' },
    foldingRangeProvider: true,
    executeCommandProvider: { commands: [SHOW] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      // Of a folder that moves, editors tell nothing else.
      fileOperations: { didRename: { filters: [{ pattern: { glob: '**', matches: 'folder' } }] } },
    },
  };
}
