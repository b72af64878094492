/** How the practice works: what was asked and decided, and when blockers came to light, over the weeks of the cycle. */
import { dayNumber, linear, round } from '../charts/scale';
import { el, type Markup } from '../markup';
import type { Practice, Review } from './data';
import { type Drawing, placed, section } from './drawing';
import { count, daysBetween, shortDay } from './words';

const SIZE = { width: 640, row: 40 };
const LEFT = 84;
const RIGHT = 628;

/** Rows longer than this are cut, the latest kept: the picture above has them all. */
const LISTED = 12;

/** Draws the two rows of dots, and the lists behind them. */
export function practice(review: Review, drawing: Drawing): Markup {
  const { decisions, blockers } = review.practice;
  const taken = decisions.filter(({ decided }) => decided !== null);
  const open = decisions.filter(({ decided }) => decided === null);
  return section(
    'practice',
    'How the practice works',
    decisions.length + blockers.length > 0 && timeline(review),
    el(
      'div',
      { class: 'two' },
      el(
        'div',
        {},
        el('h3', {}, 'Decisions'),
        el(
          'p',
          {},
          decisions.length === 0
            ? 'Nobody asked for one. Either nothing had to change, or it was decided elsewhere.'
            : `${taken.length} of ${count(decisions.length, 'decision')} taken.`,
        ),
        el('ul', {}, ...cut([...open, ...taken.slice().reverse()]).map((one) => decisionLine(one, review, drawing))),
        rest(decisions.length),
      ),
      el(
        'div',
        {},
        el('h3', {}, 'Blockers'),
        el('p', {}, blockersSay(blockers)),
        el('ul', {}, ...cut(blockers.slice().reverse()).map((one) => blockerLine(one, review, drawing))),
        rest(blockers.length),
      ),
    ),
  );
}

function cut<T>(list: readonly T[]): readonly T[] {
  return list.slice(0, LISTED);
}

function rest(number: number): Markup | undefined {
  return number > LISTED ? el('p', { class: 'muted' }, `and ${number - LISTED} more`) : undefined;
}

function decisionLine(
  { text, about, who, due, asked, decided, set, line }: Practice['decisions'][number],
  { sets, today }: Review,
  drawing: Drawing,
): Markup {
  const waits = [
    who === null ? 'nobody is named to decide' : `${who} decides`,
    due !== null && (due < today ? `was due ${shortDay(due)}` : `by ${shortDay(due)}`),
    `asked ${shortDay(asked)}`,
  ];
  const says = decided === null ? waits.filter(Boolean).join(', ') : decided;
  return el(
    'li',
    { class: decided === null ? 'open' : 'done' },
    placed(drawing, text, sets[set]!.key, line),
    el('span', { class: 'more' }, el(decided === null ? 'strong' : 'span', {}, says)),
    el('span', { class: 'more muted' }, `${sets[set]!.team} · ${about}`),
  );
}

function blockersSay(blockers: Practice['blockers']): string {
  if (blockers.length === 0) return 'None was named.';
  const early = blockers.filter(({ weeksLeft }) => weeksLeft >= 4).length;
  return `${count(blockers.length, 'blocker')} named, ${early === blockers.length ? 'all' : early} with four weeks or more left to act.`;
}

function blockerLine(
  { text, about, first, last, weeksLeft, isGone, set, line }: Practice['blockers'][number],
  { sets }: Review,
  drawing: Drawing,
): Markup {
  const days = daysBetween(first, last);
  const since = isGone
    ? `gone after ${days < 7 ? 'a week' : count(Math.round(days / 7) + 1, 'week')}`
    : `since ${shortDay(first)}`;
  return el(
    'li',
    { class: isGone ? 'done' : 'open' },
    placed(drawing, text, sets[set]!.key, line),
    el(
      'span',
      { class: 'more' },
      el(isGone ? 'span' : 'strong', {}, `${since}, named ${count(weeksLeft, 'week')} ahead of the due date`),
    ),
    el('span', { class: 'more muted' }, `${sets[set]!.team} · ${about}`),
  );
}

interface Dot {
  readonly day: string;
  readonly isSettled: boolean;
}

function timeline({ practice: { decisions, blockers }, cycle, weeks, today }: Review): Markup | undefined {
  if (!cycle) return undefined;
  const x = linear([dayNumber(cycle.start), dayNumber(cycle.end)], [LEFT, RIGHT]);
  const rows: readonly (readonly [string, readonly Dot[]])[] = [
    ['Decisions', decisions.map(({ asked, decided }) => ({ day: asked, isSettled: decided !== null }))],
    ['Blockers', blockers.map(({ first, isGone }) => ({ day: first, isSettled: isGone }))],
  ];
  const height = rows.length * SIZE.row + 24;
  const now = x(dayNumber(today));
  const every = Math.ceil(weeks.length / 13);
  return el(
    'figure',
    {},
    el(
      'svg',
      {
        class: 'chart timeline',
        viewBox: `0 0 ${SIZE.width} ${height}`,
        role: 'img',
        'aria-label':
          'Decisions asked for and blockers named, by the day they first came up; the lists below have the words',
      },
      weeks.map((week, at) =>
        at % every === 0
          ? el(
              'g',
              { class: 'axis' },
              el('path', { class: 'tick', d: `M${x(dayNumber(week))} 4V${height - 18}` }),
              el('text', { x: x(dayNumber(week)) + 2, y: height - 6 }, String(at + 1)),
            )
          : undefined,
      ),
      now >= LEFT && now <= RIGHT && el('g', { class: 'today' }, el('path', { d: `M${now} 0V${height - 18}` })),
      rows.flatMap(([name, dots], row) => {
        const y = row * SIZE.row + SIZE.row / 2 + 4;
        return [
          el('text', { class: 'label', x: 0, y: y + 4 }, name),
          ...stacked(dots, (day) => x(dayNumber(day))).map(({ at, up, isSettled }) =>
            el('circle', { class: isSettled ? 'settled' : 'unsettled', cx: at, cy: round(y - up), r: 5 }),
          ),
        ];
      }),
    ),
    el('figcaption', { class: 'key' }, 'By week of the cycle. Filled: decided, or gone. Hollow: still open.'),
  );
}

/** Dots that would lie on each other are moved up and down by turns; beyond what a row holds they lie on each other. */
function stacked(dots: readonly Dot[], x: (day: string) => number): { at: number; up: number; isSettled: boolean }[] {
  const seen = new Map<number, number>();
  return dots
    .filter(({ day }) => x(day) >= LEFT && x(day) <= RIGHT)
    .map(({ day, isSettled }) => {
      const at = x(day);
      const number = seen.get(at) ?? 0;
      seen.set(at, number + 1);
      const up = [0, 11, -11][number % 3]!;
      return { at: round(at + Math.floor(number / 3) * 3), up, isSettled };
    });
}
