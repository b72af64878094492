/** The menu of a card: where it may go. */
import { element } from '../base/dom';
import { STATES, type State } from './contract';
import { stateIcon } from './icons';
import { STATE_NAMES } from './words';

/** Room that is left to the edge of the page, in pixels. */
const MARGIN = 8;

/**
 * Opens the menu below a place.
 *
 * @param at where: the button or the card
 * @param current the state it is in
 * @returns the chosen state; undefined when the menu was left
 */
export function askState(at: DOMRect, label: string, current: State): Promise<State | undefined> {
  return new Promise((resolve) => {
    const items = STATES.map((state) =>
      element(
        'div',
        { role: 'menuitemradio', tabindex: -1, 'aria-checked': String(state === current), 'data-state': state },
        stateIcon(state),
        STATE_NAMES[state],
      ),
    );
    const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': `Move ${label} to` }, ...items);
    const close = (state: State | undefined): void => {
      menu.removeEventListener('focusout', left);
      menu.remove();
      resolve(state);
    };
    const left = ({ relatedTarget }: FocusEvent): void => {
      if (!menu.contains(relatedTarget as Node | null)) close(undefined);
    };
    menu.addEventListener('focusout', left);
    menu.addEventListener('click', ({ target }) => {
      const item = (target as Element).closest<HTMLElement>('[data-state]');
      if (item) close(item.dataset.state as State);
    });
    menu.addEventListener('keydown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      const focused = items.indexOf(document.activeElement as HTMLDivElement);
      if (event.key === 'Escape' || event.key === 'Tab') close(undefined);
      else if (event.key === 'Enter' || event.key === ' ') close(STATES[focused]);
      else items[next(event.key, focused)]?.focus();
    });
    document.body.append(menu);
    place(menu, at);
    items[STATES.indexOf(current)]?.focus();
  });
}

/** The item that a key leads to: arrows go round, a letter to the next state that begins with it. */
function next(key: string, focused: number): number {
  const last = STATES.length - 1;
  if (key === 'ArrowDown') return focused === last ? 0 : focused + 1;
  if (key === 'ArrowUp') return focused <= 0 ? last : focused - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const round = [...STATES.keys()].map((step) => (focused + 1 + step) % STATES.length);
  return round.find((index) => STATES[index]?.startsWith(key.toLowerCase())) ?? focused;
}

function place(menu: HTMLElement, at: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - width - MARGIN))}px`;
  const below = at.bottom + height + MARGIN <= innerHeight;
  menu.style.top = `${below ? at.bottom : Math.max(MARGIN, at.top - height)}px`;
}
