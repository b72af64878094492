/** Small pictures that stand in tables and lines: a sign for each status, bars, columns. Each has a shape of its own besides its colour. */
import { el, type Markup } from '../markup';
import type { Status } from '../review/data';
import { confidence, percent } from '../review/words';
import { round } from './scale';

/** The class that gives a status its colour. */
export function statusClass(status: Status): string {
  return `is-${status.replace(' ', '-')}`;
}

const SHAPES: Readonly<Record<Status, () => Markup>> = {
  'on track': () => el('circle', { cx: 6, cy: 6, r: 5 }),
  'at risk': () => el('path', { d: 'M6 .8 11.6 11H.4Z' }),
  'off track': () => el('rect', { x: 1, y: 1, width: 10, height: 10 }),
  stale: () => el('path', { class: 'line', d: 'M6 1.2a4.8 4.8 0 1 0 .01 0M6 3.4V6.3L8 7.6' }),
  'no data': () => el('circle', { class: 'line', cx: 6, cy: 6, r: 4.6 }),
  achieved: () => el('path', { class: 'line bold', d: 'M1.4 6.6 4.6 10 10.8 2.2' }),
  missed: () => el('path', { class: 'line bold', d: 'M2 2 10 10M10 2 2 10' }),
  dropped: () => el('path', { class: 'line', d: 'M1.5 6H10.5' }),
  draft: () => el('path', { class: 'line', d: 'M1.6 10.4 2.4 7.4 8.6 1.4 10.6 3.4 4.6 9.6Z' }),
};

/** The shape of a status; it is named by words beside it, or by its title. */
export function sign(status: Status, title?: string): Markup {
  return el(
    'svg',
    {
      class: `sign ${statusClass(status)}`,
      width: 12,
      height: 12,
      role: title === undefined ? undefined : 'img',
      'aria-hidden': title === undefined ? 'true' : undefined,
    },
    title !== undefined && el('title', {}, title),
    SHAPES[status](),
  );
}

const BAR = { width: 120, height: 12 };

/** What is done, with a mark where it is expected to be by today. */
export function progressBar(progress: number | null, expected: number | null, status: Status): Markup {
  const at = (share: number) => round(Math.min(1, Math.max(0, share)) * BAR.width);
  const says = `${percent(progress)} done${expected === null ? '' : `, ${percent(expected)} expected by today`}`;
  return el(
    'svg',
    {
      class: `bar ${statusClass(status)}`,
      width: BAR.width,
      height: BAR.height,
      role: 'img',
    },
    el('title', {}, says),
    // round ends stand out by half of their width
    el('path', { class: 'track', d: `M3 6H${BAR.width - 3}` }),
    progress !== null &&
      progress > 0 &&
      el('path', { class: 'done', d: `M3 6H${Math.max(3, round(at(progress) - 3))}` }),
    expected !== null &&
      el('path', { class: 'expected', d: `M${Math.min(BAR.width - 1, Math.max(1, at(expected)))} 0V${BAR.height}` }),
  );
}

const COLUMN = { width: 6, gap: 2, height: 22 };

/** Below 0.5 asks for a decision; from 0.7 on a commitment is on track (format.md). */
function confidenceClass(value: number): string {
  return value < 0.5 ? 'is-low' : value < 0.7 ? 'is-middle' : 'is-high';
}

/** Confidence week by week: a column for each, its height the chance to get there. */
export function confidenceColumns(weeks: readonly (number | null)[]): Markup {
  const width = weeks.length * (COLUMN.width + COLUMN.gap);
  const stated = weeks.flatMap((value, week) => (value === null ? [] : [`week ${week + 1}: ${confidence(value)}`]));
  const says = stated.length === 0 ? 'nobody has said how sure they are' : `confidence, ${stated.join(', ')}`;
  const shown = weeks.map((sure, week) => ({ x: week * (COLUMN.width + COLUMN.gap) + COLUMN.width / 2, sure }));
  return el(
    'svg',
    {
      class: 'columns',
      width,
      height: COLUMN.height,
      role: 'img',
    },
    el('title', {}, says),
    el('path', { class: 'half', d: `M0 ${COLUMN.height / 2}H${width}` }),
    el('path', {
      class: 'none',
      d: shown.map(({ x, sure }) => (sure === null ? `M${x} ${COLUMN.height}v-1` : '')).join(''),
    }),
    columns(
      shown.flatMap(({ x, sure }) => (sure === null ? [] : [{ x, sure }])),
      ({ x, sure }) => `M${x} ${COLUMN.height}v-${round(Math.max(2, sure * COLUMN.height))}`,
    ),
  );
}

/**
 * Columns of confidence: a path for each of the three colours.
 *
 * @param line the path of one of them
 */
export function columns<T extends { readonly sure: number }>(all: readonly T[], line: (one: T) => string): Markup[] {
  const classes = new Map<string, string>();
  for (const one of all) {
    const name = confidenceClass(one.sure);
    classes.set(name, (classes.get(name) ?? '') + line(one));
  }
  return [...classes].map(([name, d]) => el('path', { class: `column ${name}`, d }));
}

/** Statuses as one strip, each as wide as it is frequent. */
export function statusStrip(counts: readonly { readonly status: Status; readonly count: number }[]): Markup {
  const whole = counts.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return el(
    'svg',
    { class: 'strip', viewBox: '0 0 1000 16', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    counts.map(({ status, count }) => {
      const width = (count / whole) * 1000;
      const part = el('rect', {
        class: statusClass(status),
        x: round(from),
        y: 0,
        width: round(Math.max(1, width - 3)),
        height: 16,
      });
      from += width;
      return part;
    }),
  );
}
