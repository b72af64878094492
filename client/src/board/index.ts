import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import { contract } from '../../webviews/board/contract';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { Panel } from '../webview/panel';
import { BoardSession } from './session';

/** The board: bets by their state, beside what became of the key results that they should move. */
export function registerBoard(
  server: Server,
  context: ExtensionContext,
  log: LogOutputChannel,
  disposables: Disposable[],
): void {
  const panel = new Panel(contract, context, log, {
    title: 'OKR Board',
    session: (page) => new BoardSession(page, server),
  });
  disposables.push(panel, ...registerCommands(log, { 'okr.openBoard': () => panel.show() }));
}
