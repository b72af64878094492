/** The bar above the page: which side of it, which cycle, which team. */
import type { Review } from '../../../server/src/pages/review/data';
import { element } from '../base/dom';
import type { Choice, View } from './contract';

export interface HeadActions {
  view(view: View): void;
  choose(choice: Choice): void;
}

const VIEWS: readonly (readonly [View, string])[] = [
  ['review', 'Review'],
  ['map', 'Alignment Map'],
];

export class Head {
  readonly element: HTMLElement;
  private readonly tabs: ReadonlyMap<View, HTMLButtonElement>;
  private readonly cycle = element('select', { 'aria-label': 'Cycle' });
  private readonly team = element('select', { 'aria-label': 'Team' });
  private offered = '';

  constructor(actions: HeadActions) {
    this.tabs = new Map(
      VIEWS.map(([view, label]) => {
        const attributes = { role: 'tab', type: 'button', id: `tab-${view}`, 'aria-controls': 'page' };
        const tab = element('button', attributes, label);
        tab.addEventListener('click', () => actions.view(view));
        return [view, tab];
      }),
    );
    const list = element('div', { role: 'tablist', 'aria-label': 'What to look at' }, ...this.tabs.values());
    list.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = VIEWS.find(([view]) => this.tabs.get(view)?.ariaSelected !== 'true');
      if (!other) return;
      actions.view(other[0]);
      this.tabs.get(other[0])?.focus();
    });
    const chosen = (): Choice => ({ cycle: this.cycle.value || null, team: this.team.value || null });
    for (const select of [this.cycle, this.team]) select.addEventListener('change', () => actions.choose(chosen()));
    this.element = element('div', { class: 'head' }, list, this.cycle, this.team);
  }

  draw(review: Review, choice: Choice, view: View): void {
    for (const [one, tab] of this.tabs) {
      tab.ariaSelected = String(one === view);
      tab.tabIndex = one === view ? 0 : -1;
    }
    this.offer(review, choice);
    this.cycle.value = choice.cycle ?? '';
    this.team.value = review.team ?? '';
  }

  /** Drawn again only when the choices change, so that an open list stays open. */
  private offer({ cycle, cycles, teams }: Review, choice: Choice): void {
    const running = choice.cycle === null && cycle ? `Now: ${cycle.name}` : 'Now';
    const offered = JSON.stringify([running, cycles, teams]);
    if (offered === this.offered) return;
    this.offered = offered;
    const option = (value: string, label = value) => element('option', { value }, label);
    this.cycle.replaceChildren(option('', running), ...cycles.map((name) => option(name)));
    this.team.replaceChildren(option('', 'All teams'), ...teams.map((name) => option(name)));
  }
}
