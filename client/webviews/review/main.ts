/** The review: draws what the extension sends, opens sets and places, and stays where it was while files change. */
import '../base/base.css';
import '../../../server/src/pages/review/review.css';
import './frame.css';
import type { Markup } from '../../../server/src/pages/markup';
import { type Review, type SetDetail, shownSets } from '../../../server/src/pages/review/data';
import { element } from '../base/dom';
import { connect } from '../base/host';
import { announcer } from '../base/live';
import { made, patch } from '../base/markup';
import { contract, type Kept, type ToPage, type View } from './contract';
import { pageOf } from './draw';
import { Head } from './head';
import { listenToMap } from './mapKeys';

const host = connect(contract, received);
let kept: Kept = host.kept ?? {
  choice: { cycle: null, team: null },
  view: 'review',
  opened: [],
  tops: { review: 0, map: 0 },
};
let review: Review | undefined;
const details = new Map<string, SetDetail>();
/** What is drawn now, and from what. */
let drawn: { readonly markup: Markup; readonly element: Element } | undefined;
/** Where it is to be scrolled to, as soon as everything above is there. */
let goal: number | undefined = kept.tops[kept.view];

const head = new Head({
  view: showView,
  choose: (choice) => {
    keep({ choice });
    goal = 0;
    host.send({ type: 'choose', choice });
  },
});
const notice = element('p', { class: 'notice', role: 'alert', hidden: true });
const main = element('main', { 'aria-busy': 'true' }, head.element, notice);
document.body.append(main);
const say = announcer(document.body);
listenToMap(main);

function received(message: ToPage): void {
  switch (message.type) {
    case 'review':
      take(message.review);
      break;
    case 'detail':
      details.set(message.detail.key, message.detail);
      break;
    case 'view':
      showView(message.view);
      return;
    case 'trouble':
      notice.textContent = message.reason;
      notice.hidden = false;
      return;
  }
  soon();
}

function take(next: Review): void {
  const before = review;
  review = next;
  notice.hidden = true;
  // of one team there is nothing to choose: its sets are open
  if (next.team !== null && next.team !== before?.team) open(shownSets(next).map(({ key }) => key));
  if (before && before.team !== next.team) say(next.team === null ? 'All teams.' : `Only ${next.team}.`);
}

let frame = 0;

/** Draws before the next picture: news that come at once are drawn once. */
function soon(): void {
  if (frame === 0) frame = requestAnimationFrame(draw);
}

function draw(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  if (!review) return;
  const opened = new Set(kept.opened);
  const markup = pageOf({ review, view: kept.view, opened, details });
  head.draw(review, kept.choice, kept.view);
  if (drawn && drawn.markup.attributes['data-key'] === kept.view) patch(drawn.element, drawn.markup, markup);
  else {
    const page = made(markup);
    if (drawn) drawn.element.replaceWith(page);
    else main.append(page);
    drawn = { markup, element: page };
  }
  drawn = { markup, element: drawn.element };
  main.removeAttribute('aria-busy');
  settle(opened);
}

/** Goes back to where the page was scrolled to, once what stood there is drawn. */
function settle(opened: ReadonlySet<string>): void {
  if (goal === undefined || !review) return;
  scrollTo({ top: goal, behavior: 'instant' });
  if (shownSets(review).every(({ key }) => !opened.has(key) || details.has(key))) goal = undefined;
}

function keep(change: Partial<Kept>): void {
  kept = { ...kept, ...change };
  host.keep(kept);
}

function showView(view: View): void {
  host.send({ type: 'shown', view });
  if (view === kept.view && drawn) return;
  keep({ view });
  goal = kept.tops[view];
  draw();
}

/** Opens sets, besides those that are open. */
function open(keys: readonly string[]): void {
  setOpened([...new Set([...kept.opened, ...keys])]);
}

function setOpened(keys: readonly string[]): void {
  const known = new Set(review?.sets.map(({ key }) => key));
  const opened = keys.filter((key) => known.has(key));
  keep({ opened });
  host.send({ type: 'opened', sets: opened });
}

function toggle(key: string): void {
  if (kept.opened.includes(key)) setOpened(kept.opened.filter((one) => one !== key));
  else open([key]);
  draw();
}

/** Does what a thing on the page is there for. Gives whether it was there for anything. */
function act(target: EventTarget | null): boolean {
  const thing = target instanceof Element ? target.closest<HTMLElement>('[data-show], [data-set]') : null;
  if (!thing) return false;
  const { show, set, line } = thing.dataset;
  if (show !== undefined) toggle(show);
  else if (set !== undefined) host.send({ type: 'place', set, line: Number(line) });
  return true;
}

main.addEventListener('click', ({ target }) => act(target));
main.addEventListener('keydown', (event) => {
  // what is a button does so by itself
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (!(event.target instanceof SVGElement) || !act(event.target)) return;
  event.preventDefault();
});
addEventListener('wheel', () => {
  goal = undefined;
});
addEventListener('scrollend', () => {
  if (goal === undefined) keep({ tops: { ...kept.tops, [kept.view]: scrollY } });
});
host.ready();
