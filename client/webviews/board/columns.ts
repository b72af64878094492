/** The six columns with their cards, drawn over what is there: a card that stays keeps its element, and with it focus and scroll. */
import { element } from '../base/dom';
import { drawCard, lookOf, newCard } from './card';
import { type Board, type Card, type Lane, STATES, type State } from './contract';
import { stateIcon } from './icons';
import { countText, laneText, loadOf, STATE_MEANINGS, STATE_NAMES } from './words';

interface Column {
  readonly whole: HTMLElement;
  readonly count: HTMLElement;
  readonly limits: HTMLElement;
  readonly list: HTMLUListElement;
}

/** Made once; `draw` brings it up to date. */
export class Columns {
  readonly element = element('div', { class: 'columns' });
  private readonly columns: ReadonlyMap<State, Column>;
  private readonly cards = new Map<string, { readonly element: HTMLLIElement; look: string }>();

  constructor() {
    this.columns = new Map(STATES.map((state) => [state, newColumn(state)]));
    this.element.append(...[...this.columns.values()].map(({ whole }) => whole));
  }

  /** @param stateOf where a card is shown: its own state, or the one it is being moved to */
  draw(board: Board, stateOf: (card: Card) => State): void {
    const focused = this.focused;
    for (const [state, column] of this.columns) {
      const cards = board.cards.filter((card) => stateOf(card) === state);
      drawHead(column, state, cards.length, board.lanes);
      column.list.replaceChildren(...cards.map((card) => this.cardFor(card, board)));
    }
    const known = new Set(board.cards.map(({ id }) => id));
    for (const id of this.cards.keys()) if (!known.has(id)) this.cards.delete(id);
    if (focused) this.cards.get(focused)?.element.focus({ preventScroll: true });
  }

  elementOf(id: string): HTMLLIElement | undefined {
    return this.cards.get(id)?.element;
  }

  /** The ids of the cards of each column, as they are shown. */
  get shown(): readonly (readonly string[])[] {
    return [...this.columns.values()].map(({ list }) =>
      [...list.children].map((child) => (child as HTMLElement).dataset.id ?? ''),
    );
  }

  /** The id of the card that has the focus. */
  get focused(): string | undefined {
    return (document.activeElement as HTMLElement | null)?.dataset?.id;
  }

  /** The state of the column that an element is in. */
  stateAt(inside: Element): State | undefined {
    const whole = inside.closest('.column');
    return [...this.columns].find(([, column]) => column.whole === whole)?.[0];
  }

  private cardFor(card: Card, board: Board): HTMLLIElement {
    const known = this.cards.get(card.id) ?? { element: newCard(card.id), look: '' };
    const look = lookOf(card, board);
    if (known.look !== look) drawCard(known.element, card, board);
    known.look = look;
    this.cards.set(card.id, known);
    return known.element;
  }
}

function newColumn(state: State): Column {
  const count = element('span', { class: 'count' });
  const limits = element('ul', { class: 'limits', hidden: true });
  const list = element('ul', { class: 'cards', role: 'listbox', 'aria-orientation': 'vertical' });
  const head = element(
    'h2',
    { title: STATE_MEANINGS[state] },
    stateIcon(state),
    element('span', { class: 'name' }, STATE_NAMES[state]),
    count,
  );
  const whole = element('section', { class: 'column', 'data-state': state }, head, limits, list);
  return { whole, count, limits, list };
}

function drawHead({ whole, count, limits, list }: Column, state: State, cards: number, lanes: readonly Lane[]): void {
  const words = countText(state, cards, lanes);
  count.textContent = words;
  whole.classList.toggle('empty', cards === 0);
  list.setAttribute('aria-label', `${STATE_NAMES[state]}, ${cards === 0 ? 'empty' : words}`);
  if (state !== 'doing') return;
  const [lane, ...others] = lanes;
  const load = lane && others.length === 0 ? loadOf(lane) : 'free';
  count.dataset.load = load;
  count.title = load === 'over' ? 'over the limit' : load === 'full' ? 'at the limit' : '';
  const reached = others.length === 0 ? [] : lanes.filter((one) => loadOf(one) !== 'free');
  limits.hidden = reached.length === 0;
  limits.replaceChildren(...reached.map((one) => element('li', { 'data-load': loadOf(one) }, laneText(one))));
}
