import { type Disposable, window, workspace } from 'vscode';
import { treeChanged } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { debounce } from '../ui/debounce';

/** News that come within so many milliseconds are one. (The server waits for a pause in typing before it tells.) */
const PAUSE = 30;

/** What a page says while there is nobody to ask. */
export const NO_SERVER =
  'The OKR server is not running, so nothing is shown here. Start it with “OKR: Restart Server”.';

/**
 * Calls back when what a page shows of the files may have changed: the files, the server's state, or the day.
 * @returns what ends it
 */
export function followNews(server: Server, refresh: () => unknown): Disposable[] {
  const soon = debounce(PAUSE, refresh);
  return [
    soon,
    server.onNotification(treeChanged, () => soon.call()),
    server.onDidChangeState((state) => {
      if (state === 'ready' || state === 'failed') soon.call();
    }),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('okr.today') && soon.call()),
    // overnight it is another day
    window.onDidChangeWindowState(({ focused }) => focused && soon.call()),
  ];
}
