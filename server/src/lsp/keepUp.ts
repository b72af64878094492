/** Keeps the files as the editor and the disk have them, and tells the editor when something follows from a change. */
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  WatchKind,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { canonical, isConfigFile, isOkrFile } from '../service';
import { reported } from './diagnostics';
import { type Indexed, indexed, treeChanged } from './messages';
import { pusher } from './push';
import { attempt, breathe, documentOf, logError, type Session } from './session';
import { askSettings, settingsFrom } from './settings';

/** How long to wait for the next keystroke before the tree is said to have changed, in milliseconds. */
const TREE_QUIET = 200;

/** What is watched on the disk. Where a folder is deleted, editors tell only of the folder. */
const WATCHED: readonly FileSystemWatcher[] = [
  { globPattern: '**/*.okr.{yaml,yml}' },
  { globPattern: '**/okr.config.{yaml,yml}' },
  { globPattern: '**/*', kind: WatchKind.Delete },
];

/**
 * Listens to everything that changes files, folders and settings.
 *
 * @returns reads the history of files anew, in the background, and lets the editor ask for what follows from it
 */
export function keepUp(session: Session, folders: string[]): () => void {
  const { connection, client, open, settings } = session;
  const { workspace } = session.service;
  const follow = followers(session, () => {
    readHistory(false);
    session.service.prepare(open.keys().flatMap((uri) => documentOf(session, uri) ?? []));
  });
  let finish: () => void = () => {};
  session.ready = new Promise((resolve) => {
    finish = resolve;
  });
  let begin: () => void = () => {};
  session.begun = new Promise((resolve) => {
    begin = resolve;
  });

  /** What is asked behind a change on the disk is about what is there then: it waits until that was read. */
  function reading(disk: Promise<void>): Promise<void> {
    const before = session.ready;
    session.ready = Promise.allSettled([before, disk]).then(() => undefined);
    return disk;
  }

  /** Nobody waits for it: what is asked before it has been read is answered without it. */
  const readHistory = (isOther: boolean): void =>
    attempt(session, 'history', async () => {
      await session.ready;
      await breathe(); // first the findings that can be told without it
      if ((await session.service.readHistory()) || isOther) follow.outside();
    });

  const safely = (name: string, what: () => Promise<void> | void) => attempt(session, name, what);

  /** Reads everything anew; what is asked meanwhile waits. */
  async function indexAgain(): Promise<void> {
    await reading(index());
    follow.outside();
  }

  async function index(): Promise<void> {
    const progress = client.progress ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin('Reading OKR files');
    try {
      const loading = workspace.load(folders);
      begin();
      const result: Indexed = await loading;
      connection.console.info(`${result.files} OKR files read in ${result.milliseconds} ms`);
      await connection.sendNotification(indexed, result);
    } finally {
      progress?.done();
    }
  }

  connection.onInitialized(() =>
    safely('start', async () => {
      await Promise.all([watch(session), listenToFolders()]);
      settings.current = await askSettings(session, settings.current);
      await index().catch((error: unknown) => logError(session, 'reading the files', error));
      finish();
      follow.outside();
      readHistory(false);
    }),
  );

  async function listenToFolders(): Promise<void> {
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }: WorkspaceFoldersChangeEvent) =>
      safely('folders', async () => {
        const gone = new Set(removed.map(({ uri }) => canonical(uri)));
        const kept = folders.filter((folder) => !gone.has(folder));
        folders.splice(0, folders.length, ...kept, ...added.map(({ uri }) => canonical(uri)));
        await indexAgain();
      }),
    );
  }

  connection.onDidChangeConfiguration(({ settings: sent }) =>
    safely('settings', async () => {
      const pushed = settingsFrom((sent as { okr?: unknown } | undefined)?.okr, settings.current);
      settings.current = await askSettings(session, pushed);
      follow.outside();
    }),
  );

  connection.workspace.onDidRenameFiles(() => safely('renamed folders', indexAgain));

  connection.onDidChangeWatchedFiles(({ changes }) =>
    safely('files', async () => {
      const uris = changes.flatMap(({ uri }) => [uri, ...reported(session).filter((known) => isBelow(uri, known))]);
      await reading(workspace.changed(uris));
      if (changes.some(({ uri }) => isOkrFile(uri) || isConfigFile(uri)) || uris.length > changes.length)
        follow.outside();
    }),
  );

  open.listen(connection, workspace, {
    changed: () => follow.inside(),
    closed: (read) =>
      safely('close', async () => {
        await reading(read);
        follow.inside();
      }),
  });
  connection.onShutdown(() => follow.stop());
  return () => readHistory(true);
}

/** Whether a file lies in a folder. */
function isBelow(folder: string, file: string): boolean {
  return file.startsWith(`${canonical(folder)}/`);
}

/** Asks the editor to say when files or settings change. */
async function watch({ connection, client }: Session): Promise<void> {
  if (client.watchesFiles)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [...WATCHED],
    });
  if (client.configurationChanges)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'okr' });
}

/** What follows from a change (`quiet` is called after a pause in typing): the tree, and the diagnostics of those who don't ask for them. */
function followers(session: Session, quiet: () => void) {
  const { connection, client } = session;
  const push = client.pullsDiagnostics ? undefined : pusher(session);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drawn = () => attempt(session, 'refreshing what is drawn', () => refreshDrawn(session));
  const inside = () => {
    push?.soon();
    clearTimeout(timer);
    timer = setTimeout(() => {
      attempt(session, treeChanged, () => connection.sendNotification(treeChanged));
      quiet();
      // What is drawn in one file tells of the others: who supports it, where its references lead.
      if (session.open.keys().length > 1) drawn();
    }, TREE_QUIET);
  };
  return {
    /** The editor changed a document, and will ask for what it shows of it. */
    inside,
    /** Something else changed: the editor has to ask again. */
    outside() {
      inside();
      if (client.pullsDiagnostics && client.refreshesDiagnostics)
        attempt(session, 'refreshing diagnostics', () => connection.languages.diagnostics.refresh());
      drawn();
    },
    stop() {
      clearTimeout(timer);
      push?.stop();
    },
  };
}

/** Lets the editor ask again for lenses, hints and colours of what it shows. */
async function refreshDrawn({ connection, client: { refreshes } }: Session): Promise<void> {
  const { semanticTokens, inlayHint } = connection.languages;
  await Promise.all([
    refreshes.codeLens && connection.sendRequest(CodeLensRefreshRequest.type),
    refreshes.inlayHint && inlayHint.refresh(),
    refreshes.semanticTokens && semanticTokens.refresh(),
  ]);
}
