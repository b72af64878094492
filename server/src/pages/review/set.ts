/** One set: its objectives and key results in bars, confidence over the weeks, and a chart of each metric. */
import { confidenceChart, statedOf } from '../charts/confidence';
import { metricChart, remarked } from '../charts/metric';
import { progressBar, sign } from '../charts/signs';
import { type Child, el, type Markup } from '../markup';
import type { Metric, SetDetail, SetSummary, Stand } from './data';
import { type Drawing, leading, placed } from './drawing';
import { anchorOf } from './teams';
import { confidence, percent, shortDay } from './words';

/** Draws it. */
export function setPage(summary: SetSummary, detail: SetDetail, drawing: Drawing): Markup {
  const id = anchorOf(summary.key);
  const metrics = detail.objectives.flatMap(({ metrics: all }) => all);
  const sure = confidenceChart(metrics, detail.cycle);
  return el(
    'section',
    { id, class: 'set', 'aria-labelledby': `${id}-title` },
    el(
      'h2',
      { id: `${id}-title` },
      placed(drawing, summary.team, summary.key, summary.line),
      el(
        'span',
        { class: 'muted' },
        [summary.cycle, summary.state !== 'active' && summary.state].flatMap((part) => (part ? ` · ${part}` : [])),
      ),
    ),
    el('h3', {}, 'Progress against what is expected'),
    el(
      'table',
      { class: 'stands' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ['', 'Status', 'Progress', '', 'Confidence'].map((head) =>
            el(head === '' ? 'td' : 'th', head === '' ? {} : { scope: 'col' }, head),
          ),
        ),
      ),
      el(
        'tbody',
        {},
        detail.objectives.flatMap((objective) => [
          standRow(objective, summary.key, drawing, 'objective'),
          ...objective.metrics.map((metric) => standRow(metric, summary.key, drawing, 'key-result')),
        ]),
      ),
    ),
    sure && [el('h3', {}, 'Confidence over the weeks'), el('figure', {}, sure, confidenceTable(metrics))],
    detail.objectives.map((objective) =>
      charts(objective.title, objective.why, objective.metrics, summary.key, detail.today, drawing),
    ),
    charts('What must not get worse', null, detail.health, summary.key, detail.today, drawing),
  );
}

/** The metrics below a heading; those without a value have nothing to draw, and are named in a line. */
function charts(
  title: string,
  why: string | null,
  metrics: readonly Metric[],
  set: string,
  today: string,
  drawing: Drawing,
): Child {
  const drawable = metrics.filter(({ points }) => points.length > 0);
  const silent = metrics.filter(({ points }) => points.length === 0);
  if (metrics.length === 0) return undefined;
  return [
    el('h3', { class: 'objective' }, title),
    why !== null && el('p', { class: 'muted' }, why),
    drawable.map((metric) => metricFigure(metric, set, today, drawing)),
    silent.length > 0 &&
      el('p', { class: 'muted' }, `Without any value yet: ${silent.map(({ title: name }) => name).join('; ')}.`),
  ];
}

function standRow(stand: Stand, set: string, drawing: Drawing, kind: 'objective' | 'key-result'): Markup {
  return el(
    'tr',
    { class: kind },
    el(
      'th',
      { scope: 'row' },
      placed(drawing, stand.title, set, stand.line),
      stand.owner !== null && el('span', { class: 'muted' }, ` · ${stand.owner}`),
    ),
    el('td', { class: 'status' }, sign(stand.status), ` ${stand.status}`),
    el('td', {}, progressBar(stand.progress, stand.expected, stand.status)),
    el('td', { class: 'number' }, percent(stand.progress)),
    el('td', { class: 'number' }, stand.confidence === null ? '' : confidence(stand.confidence)),
  );
}

/** The chart of a metric, with its notes in words and its numbers as a table. */
function metricFigure(metric: Metric, set: string, today: string, drawing: Drawing): Markup {
  const chart = metricChart(metric, today, leading(drawing, set, metric.line));
  return el(
    'figure',
    { class: 'metric' },
    el(
      'figcaption',
      {},
      el('h4', {}, sign(metric.status), ' ', placed(drawing, metric.title, set, metric.line)),
      el('p', { class: 'muted' }, [metric.status, metric.owner].filter(Boolean).join(' · ')),
    ),
    chart ?? el('p', { class: 'muted' }, 'Its values can’t be drawn on one line.'),
    (remarked(metric).length > 0 || metric.changes.length > 0) && remarks(metric, set, drawing),
    numbers(metric),
  );
}

/** What was noted at the check-ins, numbered as in the chart, and how the goal was moved. */
function remarks(metric: Metric, set: string, drawing: Drawing): Markup {
  return el(
    'div',
    { class: 'remarks' },
    el(
      'ol',
      {},
      remarked(metric).map(({ point }) =>
        el(
          'li',
          {},
          el('span', { class: 'muted' }, placed(drawing, shortDay(point.day), set, point.line), ' '),
          point.note,
          point.blockers.length > 0 &&
            el('strong', {}, `${point.note === null ? '' : ' '}Blocked: ${point.blockers.join('; ')}`),
        ),
      ),
    ),
    metric.changes.length > 0 &&
      el(
        'ul',
        {},
        metric.changes.map(({ day, text }) =>
          el('li', {}, el('span', { class: 'muted' }, `${day === null ? '' : `${shortDay(day)} `}changed: `), text),
        ),
      ),
  );
}

function numbers(metric: Metric): Markup {
  return el(
    'details',
    { class: 'numbers' },
    el('summary', {}, 'Numbers'),
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ['Day', 'Value', 'Confidence'].map((head) => el('th', { scope: 'col' }, head)),
        ),
      ),
      el(
        'tbody',
        {},
        metric.points.map(({ day, text, confidence: sure }) =>
          el('tr', {}, el('th', { scope: 'row' }, day), el('td', {}, text ?? '–'), el('td', {}, confidence(sure))),
        ),
      ),
    ),
  );
}

/** A row for each key result, a column for each day on which somebody said something. */
function confidenceTable(metrics: readonly Metric[]): Markup {
  const rows = statedOf(metrics);
  const days = [...new Set(rows.flatMap(({ stated }) => stated.map(({ day }) => day)))].sort();
  return el(
    'details',
    { class: 'numbers' },
    el('summary', {}, 'Numbers'),
    el(
      'div',
      { class: 'wide' },
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('td'),
            days.map((day) => el('th', { scope: 'col' }, shortDay(day))),
          ),
        ),
        el(
          'tbody',
          {},
          rows.map(({ name, stated }) => {
            const sure = new Map(stated.map((one) => [one.day, one.sure]));
            return el(
              'tr',
              {},
              el('th', { scope: 'row' }, name),
              days.map((day) => el('td', {}, confidence(sure.get(day) ?? null))),
            );
          }),
        ),
      ),
    ),
  );
}
