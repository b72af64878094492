/** The answer in ten seconds: how the key results stand, and the few numbers that say whether they are steered. */
import { sign, statusStrip } from '../charts/signs';
import { type Child, el, type Markup } from '../markup';
import { type Review, type Status, shownSets } from './data';
import { confidence, count, listed, percent, STATUS_ORDER } from './words';

/** Draws it. Drafts do not count: nothing is promised yet. */
export function glance(review: Review): Markup {
  const counts = countsOf(review);
  const whole = counts.reduce((sum, one) => sum + one.count, 0);
  if (whole === 0)
    return el(
      'div',
      { class: 'glance' },
      el('p', { class: 'answer' }, 'No key result is being pursued in this cycle yet.'),
    );
  return el(
    'div',
    { class: 'glance' },
    el('p', { class: 'answer' }, answer(review)),
    statusStrip(counts),
    el(
      'ul',
      { class: 'legend', 'aria-label': count(whole, 'key result') },
      counts.map((one) => el('li', {}, sign(one.status), ` ${one.count} ${one.status}`)),
    ),
    el('dl', { class: 'tiles' }, ...tiles(review)),
  );
}

function countsOf(review: Review): { readonly status: Status; readonly count: number }[] {
  const all = shownSets(review)
    .filter(({ state }) => state !== 'draft')
    .flatMap(({ statuses }) => statuses);
  return STATUS_ORDER.map((status) => ({ status, count: all.filter((one) => one === status).length })).filter(
    (one) => one.count > 0,
  );
}

/** "5 of 14 key results are on track. 2 are off track, 6 have gone quiet, and 2 decisions wait." */
export function answer(review: Review): string {
  const counts = new Map(countsOf(review).map((one) => [one.status, one.count]));
  const of = (status: Status) => counts.get(status) ?? 0;
  const whole = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const good = of('on track') + of('achieved');
  const quiet = of('stale') + of('no data');
  const waiting = shownSets(review).reduce((sum, { decisionsNeeded }) => sum + decisionsNeeded, 0);
  const isOver = of('achieved') + of('missed') + of('dropped') === whole;
  const first = isOver
    ? `${of('achieved')} of ${count(whole, 'key result')} ${of('achieved') === 1 ? 'was' : 'were'} achieved`
    : `${good === whole ? 'All' : good} of ${count(whole, 'key result')} ${good === 1 ? 'is' : 'are'} on track`;
  const rest = [
    of('off track') > 0 && `${of('off track')} off track`,
    of('at risk') > 0 && `${of('at risk')} at risk`,
    !isOver && of('missed') > 0 && `${of('missed')} missed`,
    quiet > 0 && `${quiet} without a recent check-in`,
    waiting > 0 && `${count(waiting, 'decision')} to take`,
  ].filter((part) => part !== false);
  return `${first.replace(/^All of (\d+) key results?/, (_, number) => `All ${number} key results`)}.${rest.length > 0 ? ` ${capital(listed(rest))}.` : ''}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function tiles(review: Review): Markup[] {
  const { practice, weeks } = review;
  const running = shownSets(review).filter(({ state }) => state !== 'draft');
  const progress = mean(running.map((set) => set.progress));
  const expected = mean(running.map((set) => set.expected));
  const byWeek = weeks.map((_, week) => mean(running.map(({ confidenceByWeek }) => confidenceByWeek[week] ?? null)));
  const stated = byWeek.filter((value) => value !== null);
  const [now, before] = [stated.at(-1) ?? null, stated.at(-5) ?? null];
  const { decisions, blockers, checkIns } = practice;
  const taken = decisions.filter(({ decided }) => decided !== null).length;
  const waiting = decisions.length - taken;
  const early = median(blockers.map(({ weeksLeft }) => weeksLeft));
  return [
    tile('Progress', percent(progress), expected !== null && `${percent(expected)} expected by today`),
    tile('Confidence', confidence(now), now !== null && before !== null && `${confidence(before)} four weeks before`),
    tile(
      'Check-ins made',
      checkIns.asked === 0 ? '–' : `${checkIns.made} of ${checkIns.asked}`,
      checkIns.asked > 0 && 'that the cadences ask for',
    ),
    tile(
      'Decisions taken',
      decisions.length === 0 ? '–' : `${taken} of ${decisions.length}`,
      decisions.length === 0 ? 'nobody asked for one' : waiting > 0 && `${waiting} waiting`,
    ),
    tile(
      'Blockers named',
      early === undefined ? '–' : `${count(early, 'week')} ahead`,
      early === undefined
        ? 'none was named'
        : `of the due date${blockers.length > 1 ? `, the middle one of ${blockers.length}` : ''}`,
    ),
  ];
}

function tile(name: string, value: string, more: Child): Markup {
  return el(
    'div',
    { class: 'tile' },
    el('dt', {}, name),
    el('dd', {}, el('strong', {}, value), more && el('span', {}, more)),
  );
}

/** The mean of what is known; null for nothing. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
