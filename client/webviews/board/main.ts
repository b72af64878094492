/** The board: bets by their state, moved by mouse or keyboard. It draws what the extension sends, and asks for what a person does. */
import '../base/base.css';
import './board.css';
import { element } from '../base/dom';
import { connect } from '../base/host';
import { announcer } from '../base/live';
import { Columns } from './columns';
import { type Board, type Card, contract, type Kept, type State, type ToPage } from './contract';
import { listenToDrags } from './drag';
import { Head } from './head';
import { listenToKeys } from './keys';
import { askState } from './menu';
import { askLearned, askLimit } from './questions';
import { loadOf, STATE_NAMES } from './words';

const host = connect(contract, received);
const columns = new Columns();
const head = new Head({
  scope: (scope) => host.send({ type: 'scope', scope }),
  save: () => host.send({ type: 'save' }),
});
const notice = element('p', { class: 'notice', role: 'alert', hidden: true });
const empty = element(
  'div',
  { class: 'nothing', hidden: true },
  element('h2', {}, 'No bets yet'),
  element('p', {}, 'A bet is work that should move a key result. Write some under “initiatives:” of an objective.'),
);
const main = element('main', { 'aria-busy': 'true' }, head.element, notice, columns.element, empty);
document.body.append(main);
const say = announcer(document.body);

let board: Board | undefined;
let kept: Kept = host.kept ?? { scope: { kind: 'all' } };
/** Moves that were asked for and not answered yet: their cards are shown where they will be. */
const underWay = new Map<string, State>();

function received(message: ToPage): void {
  switch (message.type) {
    case 'board':
      show(message.board);
      break;
    case 'moved':
      settle(message.id);
      columns.elementOf(message.id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      say(`${titleOf(message.id)} is in ${STATE_NAMES[message.to]} now. Not saved yet.`);
      break;
    case 'refused':
      settle(message.id);
      tell(message.reason);
      break;
    case 'trouble':
      tell(message.reason);
      break;
  }
}

function show(next: Board): void {
  const isFirst = board === undefined;
  board = next;
  main.removeAttribute('aria-busy');
  notice.hidden = true;
  draw();
  keep({ scope: next.scope });
  if (isFirst) columns.element.scrollTo({ left: kept.left ?? 0, top: kept.top ?? 0 });
}

/** A move was answered: its card is shown where it is. */
function settle(id: string): void {
  underWay.delete(id);
  draw();
}

function draw(): void {
  if (!board) return;
  head.draw(board);
  columns.draw(board, (card) => underWay.get(card.id) ?? card.state);
  for (const id of board.cards.map(({ id }) => id))
    columns.elementOf(id)?.classList.toggle('under-way', underWay.has(id));
  empty.hidden = board.cards.length > 0;
  columns.element.hidden = board.cards.length === 0;
  chooseTabStop();
}

/** One card takes the focus when one comes by Tab: the one that had it last. */
function chooseTabStop(): void {
  const all = columns.shown.flat();
  const stop = kept.card !== undefined && all.includes(kept.card) ? kept.card : all[0];
  for (const id of all) {
    const card = columns.elementOf(id);
    if (card) card.tabIndex = id === stop ? 0 : -1;
    card?.setAttribute('aria-selected', String(id === stop));
  }
}

function keep(change: Partial<Kept>): void {
  kept = { ...kept, ...change };
  host.keep(kept);
}

function tell(text: string): void {
  notice.textContent = text;
  notice.hidden = false;
}

function cardOf(id: string): Card | undefined {
  return board?.cards.find((card) => card.id === id);
}

function titleOf(id: string): string {
  return cardOf(id)?.title ?? 'The bet';
}

function open(id: string): void {
  host.send({ type: 'open', id });
}

async function menu(id: string): Promise<void> {
  const [card, at] = [cardOf(id), columns.elementOf(id)];
  if (!card || !at || !canMove(card)) return;
  const button = at.querySelector('.more')?.getBoundingClientRect();
  const to = await askState(button ?? at.getBoundingClientRect(), card.title, card.state);
  at.focus();
  if (to) await move(id, to);
}

function canMove({ set }: Card): boolean {
  const lane = board?.lanes.find((one) => one.set === set);
  if (lane?.isClosed) tell('This set is closed: its bets are over. Set its status back to active to move them.');
  return lane !== undefined && !lane.isClosed;
}

/** Asks what is to be asked, then has the move written. */
async function move(id: string, to: State): Promise<void> {
  const card = cardOf(id);
  if (!board || !card || card.state === to || underWay.has(id) || !canMove(card)) return;
  const lane = board.lanes.find(({ set }) => set === card.set);
  if (to === 'doing' && lane && loadOf(lane) !== 'free') {
    const doing = board.cards.filter(({ set, state }) => set === card.set && state === 'doing');
    if (!(await askLimit(lane, card, doing))) return;
  }
  const isEnd = to === 'done' || to === 'dropped';
  const learned = isEnd ? await askLearned(card, to) : undefined;
  if (isEnd && learned === undefined) return;
  underWay.set(id, to);
  notice.hidden = true;
  draw();
  columns.elementOf(id)?.focus();
  host.send({ type: 'move', id, from: card.state, to, ...(learned && { learned }) });
}

listenToKeys(columns, { open, menu, move });
listenToDrags(columns, (id, to) => void move(id, to));
columns.element.addEventListener('click', ({ target }) => {
  const id = (target as Element).closest<HTMLElement>('.card')?.dataset.id;
  if (id === undefined) return;
  if ((target as Element).closest('.more')) void menu(id);
  else open(id);
});
columns.element.addEventListener('contextmenu', (event) => {
  const id = (event.target as Element).closest<HTMLElement>('.card')?.dataset.id;
  if (id === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  void menu(id);
});
columns.element.addEventListener('focusin', ({ target }) => {
  const { id } = (target as HTMLElement).dataset;
  if (id === undefined || id === kept.card) return;
  keep({ card: id });
  chooseTabStop();
});
columns.element.addEventListener('scrollend', () => {
  keep({ left: columns.element.scrollLeft, top: columns.element.scrollTop });
});
host.ready();
