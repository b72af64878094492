import { type Disposable, type LogOutputChannel, workspace } from 'vscode';
import { type HistoryParams, history } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { followGit, type GitApi } from './git';
import { Heads } from './heads';

/**
 * Lets the server read the history of files by the editor's git, in a workspace that is trusted; and again whenever another commit is
 * checked out. Without trust, or where git is switched off, there is no history.
 */
export function registerHistory(server: Server, log: LogOutputChannel, disposables: Disposable[]): void {
  let git: GitApi | undefined;
  let heads: Heads | undefined;

  const send = (): void => {
    if (server.state !== 'ready') return; // it is told as soon as it is
    const params: HistoryParams = { allowed: workspace.isTrusted && git !== undefined, git: git?.git.path };
    server.notify(history, params).catch((error: unknown) => log.warn(`history: ${String(error)}`));
  };
  const follow = (api: GitApi | undefined): void => {
    git = api;
    heads?.dispose();
    heads = api && new Heads(api, send);
    send();
  };
  disposables.push(server.onDidChangeState(send), workspace.onDidGrantWorkspaceTrust(send), {
    dispose: () => heads?.dispose(),
  });
  followGit(follow, disposables).catch((error: unknown) => log.warn(`git: ${String(error)}`));
}
