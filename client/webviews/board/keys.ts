/** The keyboard on the board: one card is the tab stop, arrows go from card to card. */
import type { Columns } from './columns';
import { STATES, type State } from './contract';
import { neighbour } from './neighbour';

export interface KeyActions {
  open(id: string): void;
  menu(id: string): void;
  move(id: string, to: State): void;
}

/** Listens to keys on the cards. */
export function listenToKeys(columns: Columns, actions: KeyActions): void {
  columns.element.addEventListener('keydown', (event) => {
    const id = (event.target as HTMLElement).dataset?.id;
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!act(columns, id, event, actions)) return;
    event.preventDefault();
    event.stopPropagation(); // or VS Code takes it for a key of its own
  });
}

/** @returns whether the key is one of ours */
function act(columns: Columns, id: string, event: KeyboardEvent, { open, menu, move }: KeyActions): boolean {
  const { key, shiftKey } = event;
  const beside = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (beside !== undefined && shiftKey) {
    const column = columns.shown.findIndex((ids) => ids.includes(id));
    const to = STATES[column + beside];
    if (to) move(id, to);
    return true;
  }
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    menu(id);
    return true;
  }
  if (shiftKey && key !== 'M') return false;
  if (key === 'Enter') open(id);
  else if (key === ' ' || key === 'm' || key === 'M') menu(id);
  else {
    const next = neighbour(columns.shown, id, key);
    if (next === undefined) return false;
    columns.elementOf(next)?.focus();
  }
  return true;
}
