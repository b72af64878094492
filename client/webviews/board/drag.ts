/** Dragging cards with the mouse from column to column. */
import type { Columns } from './columns';
import type { State } from './contract';

/** Not text: what is dragged out of the board is nothing that an editor could take. */
const KIND = 'application/x-okr-bet';

/** Listens to drags. `drop` is called for a card that was let go over another column. */
export function listenToDrags(columns: Columns, drop: (id: string, to: State) => void): void {
  const board = columns.element;
  let dragged: HTMLElement | undefined;
  let over: Element | undefined;
  const pointAt = (column: Element | undefined): void => {
    if (column === over) return;
    over?.classList.remove('target');
    column?.classList.add('target');
    over = column;
  };
  const columnAt = ({ target }: Event): Element | undefined => (target as Element).closest?.('.column') ?? undefined;

  board.addEventListener('dragstart', (event) => {
    dragged = (event.target as HTMLElement).closest<HTMLElement>('.card') ?? undefined;
    if (!dragged || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData(KIND, dragged.dataset.id ?? '');
    dragged.classList.add('dragged');
    board.classList.add('dragging');
  });
  board.addEventListener('dragover', (event) => {
    if (!dragged) return;
    event.preventDefault(); // a column takes it
    pointAt(columnAt(event));
  });
  board.addEventListener('dragleave', (event) => {
    if (!board.contains(event.relatedTarget as Node | null)) pointAt(undefined);
  });
  board.addEventListener('drop', (event) => {
    const column = columnAt(event);
    const [id, to] = [dragged?.dataset.id, column && columns.stateAt(column)];
    event.preventDefault();
    if (id !== undefined && to !== undefined && dragged?.closest('.column') !== column) drop(id, to);
  });
  board.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged');
    board.classList.remove('dragging');
    pointAt(undefined);
    dragged = undefined;
  });
}
