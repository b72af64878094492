/** How sure a team was over the weeks: a line for each key result, named at its end. */
import { el, type Markup } from '../markup';
import type { Metric } from '../review/data';
import { confidence, MONTHS, shortDay, shorten } from '../review/words';
import { dayNumber, dots, linear, monthsBetween, path, spread } from './scale';

const SIZE = { width: 640, height: 178 };
const PLOT = { left: 30, right: 430, top: 14, bottom: 150 };

/** More names than these can't be told apart at the end of their lines. */
const NAMED = 9;

interface Row {
  readonly name: string;
  readonly stated: readonly { readonly day: string; readonly sure: number }[];
}

/** What was stated of each metric; those of which nothing was are left out. */
export function statedOf(metrics: readonly Metric[]): Row[] {
  return metrics
    .map(({ name, points }) => ({
      name,
      stated: points.flatMap(({ day, confidence: sure }) => (sure === null ? [] : [{ day, sure }])),
    }))
    .filter(({ stated }) => stated.length > 0);
}

/** Draws it; undefined where nobody has said how sure they are. */
export function confidenceChart(
  metrics: readonly Metric[],
  cycle: { readonly start: string; readonly end: string } | null,
): Markup | undefined {
  const rows = statedOf(metrics);
  if (rows.length === 0) return undefined;
  const days = rows.flatMap(({ stated }) => stated.map(({ day }) => dayNumber(day)));
  const start = Math.min(...days, ...(cycle ? [dayNumber(cycle.start)] : []));
  const end = Math.max(...days, ...(cycle ? [dayNumber(cycle.end)] : []));
  const x = linear([start, end], [PLOT.left, PLOT.right]);
  const y = linear([0, 1], [PLOT.bottom, PLOT.top]);
  const named = rows.slice(0, NAMED);
  const places = spread(
    named.map(({ stated }) => y(stated.at(-1)!.sure) + 4),
    14,
    [PLOT.top + 4, PLOT.bottom + 4],
  );
  const all = monthsBetween(start, end);
  return el(
    'svg',
    {
      class: 'chart confidence',
      viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
      role: 'img',
      'aria-label': rows
        .map(({ name, stated }) => {
          const [first, last] = [stated[0]!, stated.at(-1)!];
          return `${name}: ${confidence(first.sure)} on ${shortDay(first.day)}, ${confidence(last.sure)} on ${shortDay(last.day)}`;
        })
        .join('; '),
    },
    [0, 0.5, 1].map((value) =>
      el(
        'g',
        { class: 'axis' },
        el('path', { class: value === 0.5 ? 'half' : 'ground', d: `M${PLOT.left} ${y(value)}H${PLOT.right}` }),
        el('text', { x: PLOT.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, String(value)),
      ),
    ),
    all
      .filter((_, at) => all.length < 10 || at % 2 === 0)
      .map(({ day, month }) => el('text', { class: 'month', x: x(day), y: PLOT.bottom + 18 }, MONTHS[month])),
    rows.map(({ stated }) => {
      const points = stated.map(({ day, sure }) => [x(dayNumber(day)), y(sure)] as const);
      return el(
        'g',
        {},
        el('path', { class: 'course', d: path(points) }),
        el('path', { class: 'reading', d: dots(points) }),
      );
    }),
    named.map(({ name, stated }, at) => {
      const last = stated.at(-1)!;
      const from = x(dayNumber(last.day));
      return el(
        'g',
        { class: 'name' },
        el('path', {
          class: 'leader',
          d: path([
            [from + 4, y(last.sure)],
            [PLOT.right + 4, places[at]! - 4],
          ]),
        }),
        el('text', { x: PLOT.right + 8, y: places[at] }, `${confidence(last.sure)}  ${shorten(name, 27)}`),
      );
    }),
  );
}
