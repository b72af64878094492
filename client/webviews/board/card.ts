import { type Child, element, setAttributes, shown } from '../base/dom';
import type { Board, Card, Effect } from './contract';
import { lateIcon, verdictIcon } from './icons';
import { ageText, cardLabel, changeText, dateText, effectLabel, VERDICTS } from './words';

/** What a card looks like depends on this alone. */
export function lookOf(card: Card, board: Board): string {
  return JSON.stringify([card, board.today, board.lanes.length > 1]);
}

/** A card without anything on it yet. It can be focused, and is one of the options of its column. */
export function newCard(id: string): HTMLLIElement {
  return element('li', { class: 'card', role: 'option', tabindex: -1, 'data-id': id, 'aria-selected': 'false' });
}

/** Draws a card, whatever was on it before. */
export function drawCard(on: HTMLLIElement, card: Card, board: Board): void {
  const isFixed = board.lanes.some(({ set, isClosed }) => set === card.set && isClosed);
  setAttributes(on, {
    'aria-label': cardLabel(card, board),
    draggable: isFixed ? 'false' : 'true',
    'data-state': card.state,
    title: card.objective && `${card.title}\nfor: ${card.objective}`,
  });
  on.classList.toggle('fixed', isFixed);
  on.replaceChildren(
    ...shown([
      element('p', { class: 'title' }, card.title),
      ...card.effects.map(effectRow),
      note(card),
      foot(card, board),
      // for the mouse: the keyboard has keys for it, and to screen readers an option has nothing inside
      !isFixed && element('button', { class: 'more', tabindex: -1, 'aria-hidden': 'true', title: 'Move… (M)' }, '⋯'),
    ]),
  );
}

/** A metric, what became of it, and how much of its way that is. */
function effectRow(effect: Effect): HTMLElement {
  const { verdict, metric, title, goal } = effect;
  return element(
    'div',
    { class: `effect ${verdict}`, title: [title, goal, effectLabel(effect)].filter(Boolean).join('\n') },
    element('span', { class: 'metric' }, metric),
    element(
      'span',
      { class: 'values' },
      verdict !== 'unknown' && verdictIcon(verdict),
      changeText(effect),
      VERDICTS[verdict] !== '' && element('span', { class: 'unseen' }, ` ${VERDICTS[verdict]}`),
    ),
    bar(effect),
  );
}

/** The way from the baseline to the target: what was done before, and what came or went since. */
function bar({ progress, verdict }: Effect): Child {
  if (!progress) return undefined;
  const { before, now } = progress;
  const [low, high] = [Math.min(before, now), Math.max(before, now)];
  const part = (name: string, from: number, to: number): HTMLElement => {
    const made = element('span', { class: name });
    made.style.insetInlineStart = `${from * 100}%`;
    made.style.inlineSize = `${(to - from) * 100}%`;
    return made;
  };
  return element('span', { class: `bar ${verdict}` }, part('was', 0, low), part('moved', low, high));
}

/** What it taught, once it has ended; what is expected of it until then. */
function note({ learned, expect }: Card): Child {
  if (learned) return element('p', { class: 'note' }, element('b', {}, 'Learned '), learned);
  return expect ? element('p', { class: 'note' }, element('b', {}, 'Expected '), expect) : undefined;
}

/** Who, and for how long. */
function foot(card: Card, board: Board): HTMLElement {
  const { owners, overdue, started, due, finished } = card;
  const lane = board.lanes.length > 1 && board.lanes.find(({ set }) => set === card.set);
  const [age, date] = [ageText(card), dateText(card, board.today)];
  const face = owners.length > 0 && element('span', { class: 'face', 'aria-hidden': 'true' }, initials(owners));
  const who = owners.length > 0 ? owners.join(', ') : element('i', {}, 'no owner');
  return element(
    'div',
    { class: 'foot' },
    element('span', { class: 'owner' }, face, who, lane && element('span', { class: 'team' }, lane.team)),
    age !== undefined &&
      element(
        'span',
        { class: 'age', title: started && (finished ? `${started} to ${finished}` : `since ${started}`) },
        age,
      ),
    date !== undefined &&
      element(
        'span',
        {
          class: overdue === undefined ? 'date' : 'date overdue',
          title: finished ? `ended ${finished}` : `due ${due}`,
        },
        overdue !== undefined && lateIcon(),
        date,
      ),
  );
}

/** "MG" for Maya Gold, "S" for sam. */
function initials([owner = '']: readonly string[]): string {
  const words = owner.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map(([first = '']) => first)
    .join('')
    .toUpperCase();
}
