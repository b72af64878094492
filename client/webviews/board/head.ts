/** The line above the columns: what is shown, and what is not saved. */
import { element } from '../base/dom';
import type { Board, Scope } from './contract';
import { count } from './words';

export interface HeadActions {
  scope(scope: Scope): void;
  save(): void;
}

export class Head {
  readonly element: HTMLElement;
  private readonly select = element('select', { id: 'scope' });
  private readonly summary = element('span', { class: 'summary' });
  private readonly unsaved = element('span', { class: 'unsaved', hidden: true });
  private readonly files = element('span');
  private offered = '';

  constructor(actions: HeadActions) {
    const save = element('button', { class: 'button', type: 'button' }, 'Save');
    save.addEventListener('click', () => actions.save());
    this.unsaved.append(this.files, save);
    this.select.addEventListener('change', () => actions.scope(JSON.parse(this.select.value) as Scope));
    this.element = element(
      'header',
      {},
      element('label', { for: 'scope', class: 'unseen' }, 'Show the bets of'),
      this.select,
      this.summary,
      element('span', { class: 'keys', 'aria-hidden': 'true' }, 'Enter opens · M moves · Shift + ← → moves by one'),
      this.unsaved,
    );
  }

  draw(board: Board): void {
    this.offer(board);
    this.select.value = JSON.stringify(board.scope);
    this.summary.textContent = count(board.cards.length, 'bet');
    this.unsaved.hidden = board.unsaved === 0;
    this.files.textContent = `${count(board.unsaved, 'file')} not saved`;
  }

  /** Drawn again only when the choices change, so that an open list stays open. */
  private offer({ teams, sets }: Board): void {
    const offered = JSON.stringify([teams, sets]);
    if (offered === this.offered) return;
    this.offered = offered;
    const option = (scope: Scope, label: string) => element('option', { value: JSON.stringify(scope) }, label);
    const group = (label: string, options: readonly HTMLOptionElement[]) =>
      options.length > 0 && element('optgroup', { label }, ...options);
    this.select.replaceChildren(
      option({ kind: 'all' }, allLabel(sets)),
      ...[
        group(
          'Teams',
          teams.map(({ team, label }) => option({ kind: 'team', team }, label)),
        ),
        group(
          'Sets',
          sets.map(({ set, label, status }) =>
            option({ kind: 'set', set }, status === 'active' ? label : `${label} · ${status}`),
          ),
        ),
      ].filter((made) => made !== false),
    );
  }
}

/** What is shown when nothing is chosen: what is active; while nothing is, the drafts. */
function allLabel(sets: Board['sets']): string {
  return sets.some(({ status }) => status === 'active') ? 'All active sets' : 'All drafts';
}
