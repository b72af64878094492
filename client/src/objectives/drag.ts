import { type DataTransfer, DataTransferItem, type TreeDragAndDropController, window } from 'vscode';
import type { Server } from '../server/server';
import { type Entry, thingOf } from './entries';
import type { ObjectivesProvider } from './provider';
import { put } from './put';

/** VS Code's own name for what is dragged within this view. */
const ROWS = 'application/vnd.code.tree.okr.objectives';

/** What hangs from something by what it says in its file, and hangs from another thing when it is dropped there. */
export function dragAndDrop(server: Server, provider: ObjectivesProvider): TreeDragAndDropController<Entry> {
  return {
    dragMimeTypes: [ROWS],
    dropMimeTypes: [ROWS],
    handleDrag([entry], data: DataTransfer) {
      if (entry) data.set(ROWS, new DataTransferItem(entry.id));
    },
    async handleDrop(target, data) {
      const dragged = provider.get(String(data.get(ROWS)?.value));
      if (!dragged || !target || dragged === target) return;
      await drop(server, dragged, target);
    },
  };
}

/** Puts one row onto another; an objective lets go of what it hung from. */
export async function drop(server: Server, dragged: Entry, target: Entry): Promise<void> {
  if (target.node.kind === 'group') {
    void window.showWarningMessage('Put it onto an objective or a key result; a team is where its file says so.');
    return;
  }
  const from = dragged.parent && dragged.parent.node.kind !== 'group' ? thingOf(dragged.parent) : undefined;
  await put(server, { item: thingOf(dragged), onto: thingOf(target), from });
}
