/**
 * One metric over its time: where it started, where it should be, where it is, and where it is heading. Axes carry the numbers that
 * matter instead of round ones: baseline, target, the latest value, the forecast.
 */
import { type Attributes, el, type Markup } from '../markup';
import type { Metric } from '../review/data';
import { confidence, MONTHS, shortDay } from '../review/words';
import { dayNumber, dots, linear, monthsBetween, path, round, type Scale, spread } from './scale';
import { columns } from './signs';
import { wrapped } from './wrap';

const SIZE = { width: 648, height: 208 };
/** The plot, inside of what its labels need. */
const PLOT = { left: 12, right: 500, top: 22, bottom: 158 };
/** The row of confidences below it. */
const SURE = { top: 186, bottom: 206 };
const LABEL = 15;
/** How wide they may be. */
const LABELS = 136;

type Shown = Metric['points'][number] & { readonly value: number };

/** The points that have a value in the unit of the chart. */
function shownPoints({ points }: Metric): Shown[] {
  return points.filter((point): point is Shown => point.value !== null);
}

/**
 * Draws it; undefined where there is no number to draw.
 *
 * @param more attributes of the drawing
 */
export function metricChart(metric: Metric, today: string, more: Attributes = {}): Markup | undefined {
  const points = shownPoints(metric);
  const last = points.at(-1);
  if (!last) return undefined;
  const days = [metric.start, metric.due, ...points.map(({ day }) => day)].flatMap((day) =>
    day === null ? [] : [dayNumber(day)],
  );
  const [start, end] = [Math.min(...days), Math.max(...days)];
  const x = linear([start, end], [PLOT.left, PLOT.right]);
  const y = valueScale(metric, points);
  const at = ({ day, value }: Shown): readonly [number, number] => [x(dayNumber(day)), y(value)];
  return el(
    'svg',
    {
      class: 'chart metric',
      viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
      role: 'img',
      'aria-label': metricSentence(metric),
      ...more,
    },
    months(start, end, x),
    todayLine(today, start, end, x),
    goal(metric, x, y),
    forecast(metric, last, x, y),
    el('path', { class: 'course', d: path(points.map(at)) }),
    el('path', { class: 'reading', d: dots(points.map(at)) }),
    notes(metric, points, at),
    labels(metric, last, y),
    sureness(metric, x),
  );
}

/** "payment failure rate: 2.4% → 0.8%, 1.5% on 16 Nov, forecast 0.9% (0.6% to 1.2%) by 18 Dec" */
export function metricSentence(metric: Metric): string {
  const last = metric.points.filter(({ text }) => text !== null).at(-1);
  return [
    `${metric.name}: ${metric.goal ?? 'no goal in numbers'}`,
    last && `${last.text} on ${shortDay(last.day)}`,
    metric.forecast && metric.due !== null && `forecast ${metric.forecast.text} by ${shortDay(metric.due)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Everything that is drawn fits in; a forecast that runs wild is cut off rather than flattening the rest. */
function valueScale({ baseline, target, forecast: ahead }: Metric, points: readonly Shown[]): Scale {
  const firm = [...points.map(({ value }) => value), baseline?.value, target?.value].filter(
    (value) => value !== undefined,
  );
  let [low, high] = [Math.min(...firm), Math.max(...firm)];
  if (low === high) [low, high] = [low - (Math.abs(low) || 1) / 10, high + (Math.abs(high) || 1) / 10];
  if (ahead) {
    const room = (high - low) / 2;
    low = Math.min(low, Math.max(ahead.low, low - room));
    high = Math.max(high, Math.min(ahead.high, high + room));
  }
  const scale = linear([low, high], [PLOT.bottom, PLOT.top]);
  return (value) => Math.min(PLOT.bottom + 4, Math.max(PLOT.top - 4, scale(value)));
}

function months(start: number, end: number, x: Scale): Markup {
  // of a year every other month has room for its name
  const all = monthsBetween(start, end);
  const some = all.filter((_, at) => all.length < 10 || at % 2 === 0);
  return el(
    'g',
    { class: 'axis' },
    el('path', { class: 'ground', d: `M${PLOT.left} ${PLOT.bottom + 6}H${PLOT.right}` }),
    el('path', { class: 'tick', d: some.map(({ day }) => `M${x(day)} ${PLOT.bottom + 6}v4`).join('') }),
    some.map(({ day, month }) => el('text', { x: x(day) + 3, y: PLOT.bottom + 18 }, MONTHS[month])),
  );
}

function todayLine(today: string, start: number, end: number, x: Scale): Markup | undefined {
  const day = dayNumber(today);
  if (day < start || day > end) return undefined;
  const right = x(day) > PLOT.right - 40;
  return el('g', { class: 'today' }, [
    el('path', { d: `M${x(day)} ${PLOT.top - 10}V${PLOT.bottom + 6}` }),
    el('text', { x: x(day) + (right ? -4 : 4), y: PLOT.top - 8, 'text-anchor': right ? 'end' : undefined }, 'today'),
  ]);
}

/** The target, and the way that is expected to it. */
function goal({ baseline, target, start, due, isLevel }: Metric, x: Scale, y: Scale): Markup | undefined {
  if (!target) return undefined;
  const way =
    !isLevel && baseline && start !== null && due !== null
      ? el('path', {
          class: 'way',
          d: path([
            [x(dayNumber(start)), y(baseline.value)],
            [x(dayNumber(due)), y(target.value)],
          ]),
        })
      : undefined;
  return el(
    'g',
    {},
    way,
    el('path', { class: 'target', d: `M${PLOT.left} ${y(target.value)}H${PLOT.right}` }),
    baseline &&
      !isLevel &&
      el(
        'text',
        { class: 'from', x: PLOT.left, y: y(baseline.value) - (baseline.value < target.value ? 18 : 6) },
        `from ${baseline.text}`,
      ),
  );
}

/** The range that it will probably end in, and the middle of it. */
function forecast({ forecast: ahead, due }: Metric, last: Shown, x: Scale, y: Scale): Markup | undefined {
  if (!ahead || due === null) return undefined;
  const from = [x(dayNumber(last.day)), y(last.value)] as const;
  const to = x(dayNumber(due));
  return el(
    'g',
    {},
    el('path', { class: 'range', d: `${path([from, [to, y(ahead.high)], [to, y(ahead.low)]])}Z` }),
    el('path', { class: 'ahead', d: path([from, [to, y(ahead.mid)]]) }),
  );
}

/** The words right of the plot: the latest value, the forecast, the target. */
function labels({ target, forecast: ahead, now, isLevel }: Metric, last: Shown, y: Scale): Markup {
  const all = [
    { class: 'now', at: last.value, text: `now ${now ?? last.text ?? ''}` },
    target && { class: 'to', at: target.value, text: `${isLevel ? 'keep' : 'target'} ${target.text}` },
    ahead && { class: 'heading', at: ahead.mid, text: `heading for ${ahead.text.replace(/ \(.*/, '')}` },
  ].filter((label) => label !== null);
  const places = spread(
    all.map(({ at }) => y(at) + 4),
    LABEL,
    [PLOT.top, PLOT.bottom + 4],
  );
  return el(
    'g',
    {},
    all.map((label, at) =>
      el('text', { class: label.class, x: PLOT.right + 10, y: places[at] }, wrapped(label.text, LABELS, 1)),
    ),
  );
}

/** Numbers at the readings that have a note or a blocker; the list below the chart has the words. */
function notes(
  metric: Metric,
  points: readonly Shown[],
  at: (point: Shown) => readonly [number, number],
): (Markup | undefined)[] {
  return remarked(metric).map(({ point, number }) => {
    const shown = points.find((one) => one === point);
    if (!shown) return undefined;
    const [px, py] = at(shown);
    return el('text', { class: 'note', x: px, y: round(py - 8) }, String(number));
  });
}

/** The check-ins with something to say, counted from 1. */
export function remarked({ points }: Metric): { readonly point: Metric['points'][number]; readonly number: number }[] {
  return points
    .filter(({ note, blockers }) => note !== null || blockers.length > 0)
    .map((point, at) => ({ point, number: at + 1 }));
}

function sureness({ points }: Metric, x: Scale): Markup | undefined {
  const stated = points.flatMap(({ day, confidence: sure }) => (sure === null ? [] : [{ day, sure }]));
  const last = stated.at(-1);
  if (!last) return undefined;
  const y = linear([0, 1], [SURE.bottom, SURE.top]);
  return el(
    'g',
    { class: 'sureness' },
    el('path', { class: 'half', d: `M${PLOT.left} ${y(0.5)}H${PLOT.right}` }),
    columns(stated, ({ day, sure }) => `M${x(dayNumber(day))} ${SURE.bottom}V${Math.min(y(sure), SURE.bottom - 2)}`),
    el('text', { class: 'label', x: PLOT.right + 10, y: SURE.bottom - 4 }, `confidence ${confidence(last.sure)}`),
  );
}
