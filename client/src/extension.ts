import { type Disposable, type ExtensionContext, window } from 'vscode';
import { registerAgenda } from './agenda';
import { registerAttention } from './attention';
import type { AttentionSource } from './attention/source';
import { registerBoard } from './board';
import { registerCheckIn } from './checkIn';
import { registerClosing } from './closing';
import { registerComments } from './comments';
import type { CommentThreads } from './comments/threads';
import { refreshFindings } from './diagnostics/refresh';
import { registerEditing } from './editing';
import { registerExample } from './example';
import { registerHistory } from './history';
import { registerNewFile } from './newFile';
import { registerObjectives } from './objectives';
import type { ObjectivesProvider } from './objectives/provider';
import { registerReviewPage } from './reviewPage';
import { registerRound } from './round';
import { registerRulePages } from './rules';
import { Server } from './server/server';
import { registerStatus } from './status';
import { registerTranslate } from './translate';
import { registerCommands } from './ui/commands';
import { registerWalkthrough } from './walkthrough';

/** What the extension hands to tests, and to other extensions. */
export interface Api {
  readonly server: Server;
  readonly tree: ObjectivesProvider;
  readonly attention: AttentionSource;
  readonly comments: CommentThreads;
}

let running: Server | undefined;

/** Called by VS Code for the first OKR file, view or command. Registers what one sees; the server starts on its own. */
export function activate(context: ExtensionContext): Api {
  const log = window.createOutputChannel('OKR', { log: true });
  const server = new Server({
    log,
    async create(closed) {
      // the protocol's code is half of the bundle: it is run when it is needed, not while VS Code waits
      const { createLanguageClient } = await import('./server/languageClient.js');
      return createLanguageClient(context, log, closed);
    },
    failed: () => void offerRestart(server),
  });
  running = server;
  const disposables: Disposable[] = [log, server];
  registerStatus(server, disposables);
  const tree = registerObjectives(server, log, disposables);
  const attention = registerAttention(server, context.workspaceState, log, disposables);
  registerCheckIn(server, log, disposables);
  registerClosing(server, context.workspaceState, log, disposables);
  registerRound(server, context.workspaceState, log, disposables);
  registerAgenda(server, log, disposables);
  const comments = registerComments(server, log, disposables);
  registerBoard(server, context, log, disposables);
  registerReviewPage(server, context, log, disposables);
  registerTranslate(server, tree, log, disposables);
  registerNewFile(server, log, disposables);
  registerExample(server, context, log, disposables);
  registerWalkthrough(context, log, disposables);
  registerRulePages(context, log, disposables);
  registerEditing(server, log, disposables);
  registerHistory(server, log, disposables);
  refreshFindings(server, disposables);
  disposables.push(
    ...registerCommands(log, {
      'okr.restartServer': () => server.restart(),
      'okr.showOutput': () => log.show(),
    }),
  );
  context.subscriptions.push(...disposables);
  setImmediate(() => void server.start()); // once VS Code has gone on: nothing here waits for it

  async function offerRestart(server: Server): Promise<void> {
    const text =
      'The OKR server could not be kept running. Your files are safe; findings and the Objectives view wait for it.';
    const chosen = await window.showErrorMessage(text, 'Restart', 'Show Log');
    if (chosen === 'Restart') await server.restart();
    if (chosen === 'Show Log') log.show();
  }

  return { server, tree, attention, comments };
}

/** Called by VS Code when the window closes. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
