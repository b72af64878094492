import { commands, type Disposable, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import { treeChanged } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { debounce } from '../ui/debounce';
import { showPlace } from '../ui/places';
import { dragAndDrop } from './drag';
import type { Entry } from './entries';
import { describe, type Filter, filterChoices, isEmpty } from './filter';
import { pickFilter } from './filterPick';
import { entryAtCursor, followCursor } from './follow';
import { pickMove } from './movePick';
import { ObjectivesProvider, type Order } from './provider';
import type { Move } from './targets';

const VIEW = 'okr.objectives';

/** News that come within so many milliseconds are one. (The server waits for a pause in typing before it tells.) */
const PAUSE = 50;

/** How deep "Expand All" goes; VS Code allows no more. */
const EXPAND_LEVELS = 3;

/** The Objectives view: the tree, its filter, and its commands. */
export function registerObjectives(
  server: Server,
  log: LogOutputChannel,
  disposables: Disposable[],
): ObjectivesProvider {
  const provider = new ObjectivesProvider(server);
  const view = window.createTreeView(VIEW, {
    treeDataProvider: provider,
    dragAndDropController: dragAndDrop(server, provider),
    showCollapseAll: true,
  });
  let filter: Filter = {};
  let order: Order = 'objectives';
  const setMessage = (): void => {
    const parts = [order === 'alignment' && 'Alignment', !isEmpty(filter) && `Only: ${describe(filter)}`];
    // not `description`: VS Code does not show it where the view is the only one in its container
    view.message = parts.filter(Boolean).join(' · ') || undefined;
  };
  const setOrder = async (next: Order): Promise<void> => {
    order = next;
    setMessage();
    commands.executeCommand('setContext', 'okr.alignment', order === 'alignment');
    await provider.setOrder(order);
  };
  const setFilter = (next: Filter): void => {
    filter = next;
    setMessage();
    commands.executeCommand('setContext', 'okr.filtered', !isEmpty(filter));
    provider.setFilter(filter);
  };

  /** By keyboard: of the row that is meant, else of what the cursor is on, else of the selected row. */
  const move = (how: Move, entry: Entry | undefined): Promise<void> => {
    const editor = window.activeTextEditor;
    const meant = entry ?? (editor && entryAtCursor(provider, view, editor)) ?? view.selection[0];
    return pickMove(server, provider.whole, how, meant);
  };

  const refresh = debounce(PAUSE, () => provider.refresh());
  const reading = showsProgressWhileReading(server);
  disposables.push(
    view,
    refresh,
    reading,
    // "Nothing here yet" is said once that is known, and not while files are still read.
    provider.onDidAnswer(() => {
      commands.executeCommand('setContext', 'okr.noObjectives', provider.whole.length === 0);
    }),
    server.onNotification(treeChanged, () => refresh.call()),
    server.onDidChangeState((state) => {
      if (state === 'ready') refresh.call();
      if (state === 'failed') provider.giveUp();
    }),
    ...followCursor(provider, view),
    ...registerCommands(log, {
      'okr.tree.refresh': () => provider.refresh(),
      'okr.tree.filter': async () => {
        const next = await pickFilter(filter, filterChoices(provider.whole));
        if (next) setFilter(next);
      },
      'okr.tree.clearFilter': () => setFilter({}),
      'okr.tree.showAlignment': () => setOrder('alignment'),
      'okr.tree.showObjectives': () => setOrder('objectives'),
      'okr.tree.expandAll': async () => {
        for (const root of provider.roots)
          await view.reveal(root, { select: false, focus: false, expand: EXPAND_LEVELS });
      },
      'okr.revealInEditor': (entry: Entry | undefined, preserveFocus?: boolean) =>
        openEntry(entry ?? view.selection[0], preserveFocus === true),
      'okr.moveTo': (entry: Entry | undefined) => move('moveTo', entry),
      'okr.supports': (entry: Entry | undefined) => move('supports', entry),
      'okr.moves': (entry: Entry | undefined) => move('moves', entry),
      'okr.showInTree': async () => {
        const editor = window.activeTextEditor;
        const entry = editor && entryAtCursor(provider, view, editor);
        if (entry) await view.reveal(entry, { select: true, focus: true });
        else void window.showInformationMessage(nothingThere(filter));
      },
    }),
  );
  return provider;
}

function nothingThere(filter: Filter): string {
  return isEmpty(filter)
    ? 'There is no objective, key result or initiative at the cursor.'
    : `What the cursor is on is not in the Objectives view, or left out by its filter (${describe(filter)}).`;
}

async function openEntry(entry: Entry | undefined, preserveFocus: boolean): Promise<void> {
  const { uri, selectionRange, range } = entry?.node ?? {};
  const place = selectionRange ?? range;
  if (!uri || !place) return;
  await showPlace(await workspace.openTextDocument(Uri.parse(uri)), place, preserveFocus);
}

/** The thin moving line at the head of the view, until everything is read. */
function showsProgressWhileReading(server: Server): Disposable {
  return server.onDidChangeState((state) => {
    if (state !== 'starting') return;
    window.withProgress(
      { location: { viewId: VIEW } },
      () =>
        new Promise<void>((done) => {
          const subscription = server.onDidChangeState((now) => {
            if (now === 'starting' || now === 'reading') return;
            subscription.dispose();
            done();
          });
        }),
    );
  });
}
