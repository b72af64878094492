/** A metric over time, ready to be drawn: all values in one unit. */
import { type Change, each, type HealthMetric, type KeyResult } from '../../okr/model';
import { type Course, meets, progressOf } from '../../okr/progress';
import { convert, type Quantity } from '../../okr/quantity';
import type { Metric } from '../../pages/review/data';
import type { SetFacts } from '../../rules/facts';
import { type Dated, inOrder } from '../../rules/support/check-ins';
import type { Lens } from '../lens';
import { keyResultStandOf } from '../status';
import { lastReading } from '../tree/attention';
import { goalText, levelText, nameOf, people, written } from '../words';
import { lineOf } from './lines';

/** The metric of a key result. The unit is that of its latest value. */
export function metricOf(keyResult: KeyResult, lens: Lens, facts: SetFacts): Metric {
  const standing = lens.standing(keyResult);
  const { at, title, owner, progress, expected, confidence, status, forecast, forecastText, now } = keyResultStandOf(
    keyResult,
    standing,
  );
  const { measure, now: like, due } = standing;
  const { course } = measure;
  const marks = like && course ? ends(course, like) : undefined;
  return {
    line: lineOf(lens.document, at),
    title,
    owner,
    progress,
    expected,
    confidence,
    status,
    name: measure.metric ?? title,
    start: facts.cycle?.start ?? null,
    due: due ?? null,
    goal: goalText(measure) ?? null,
    baseline: marks?.from === undefined ? null : { value: marks.from, text: baselineText(standing.measure) },
    target: marks?.to === undefined ? null : { value: marks.to, text: targetText(standing.measure) },
    isLevel: course?.kind === 'hold',
    now,
    points: inOrder(keyResult)
      .filter(({ date }) => date.value <= lens.today)
      .map((checkIn) => pointOf(checkIn, like, lens)),
    forecast: forecast && forecastText !== null ? { ...forecast, text: forecastText } : null,
    changes: each(keyResult.changes).map(changeOf),
  };
}

/** A check-in as a point of the chart, in the unit of `like`. */
function pointOf(
  { span, date, value, confidence, note, blockers }: Dated,
  like: Quantity | undefined,
  { document }: Lens,
): Metric['points'][number] {
  return {
    line: lineOf(document, span.start),
    day: date.value,
    value: (like && value?.value && convert(value.value, like)) ?? null,
    text: value?.value ? written(value.value) : null,
    confidence: confidence?.value ?? null,
    note: note?.value ?? null,
    blockers: each(blockers)
      .map(({ text }) => text.trim())
      .filter((text) => text !== ''),
  };
}

/** A recorded change as the chart tells it: "target 5% → 4%: the market shrank". */
function changeOf({ date, field, from, to, reason }: Change): Metric['changes'][number] {
  const values = [from?.text, to?.text].filter((text) => text !== undefined).join(' → ');
  const what = `${field?.text ?? 'goal'} ${values}`.trim();
  return { day: date?.value ?? null, text: reason ? `${what}: ${reason.text}` : what };
}

/**
 * The values, in the unit of `like`, at which progress is 0 and 1. Progress is a straight line over values, so two of its points
 * tell both; a level to keep has one end alone.
 */
function ends(course: Course, like: Quantity): { from?: number; to?: number } {
  if (course.kind === 'hold') return { to: convert(course.target, like) };
  if (course.kind === 'level' && meets(course.baseline, course.target, course.bound))
    return { from: convert(course.baseline, like), to: convert(course.target, like) };
  const scale = like.amount === 0 ? 1 : like.base / like.amount;
  const step = like.amount === 0 ? 1 : Math.abs(like.amount);
  const at = (amount: number) => progressOf(course, { ...like, amount, base: amount * scale });
  const [here, there] = [at(like.amount), at(like.amount + step)];
  if (here === undefined || there === undefined || here === there) return {};
  const slope = (there - here) / step;
  return { from: tidy(like.amount - here / slope), to: tidy(like.amount + (1 - here) / slope) };
}

/** Without what rounding leaves behind the twelfth digit. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function baselineText({ baseline, course }: { baseline?: { quantity: Quantity }; course: Course | undefined }): string {
  return baseline ? written(baseline.quantity) : course?.kind === 'relative' ? 'no change' : '';
}

function targetText(measure: Parameters<typeof goalText>[0]): string {
  const { target, by } = measure;
  return target && target.from !== 'computed' ? written(target.quantity) : by ? `by ${written(by.quantity)}` : '';
}

/** A metric that must not get worse: its readings beside its level. */
export function healthMetricOf(metric: HealthMetric, lens: Lens, facts: SetFacts): Metric {
  const like = lastReading(metric)?.value?.value;
  const level = metric.at_least?.value ?? metric.at_most?.value;
  const bound = metric.at_least?.value ? 'at-least' : 'at-most';
  const isKept = like && level ? meets(like, level, bound) : undefined;
  const target = like && level ? convert(level, like) : undefined;
  const readings = each(metric.readings).filter(({ date }) => date?.value !== undefined && date.value <= lens.today);
  return {
    line: lineOf(lens.document, metric.span.start),
    title: nameOf(metric),
    owner: metric.owner?.value ? people(metric.owner.value) : null,
    progress: isKept === undefined ? null : Number(isKept),
    expected: null,
    confidence: null,
    status: isKept === undefined ? 'no data' : isKept ? 'on track' : 'off track',
    name: nameOf(metric),
    start: facts.cycle?.start ?? null,
    due: facts.cycle?.end ?? null,
    goal: levelText(metric) ?? null,
    baseline: null,
    target: target === undefined ? null : { value: target, text: levelText(metric) ?? '' },
    isLevel: true,
    now: like ? written(like) : null,
    points: readings
      .map(({ span, date, value }) => ({
        line: lineOf(lens.document, span.start),
        day: date!.value!,
        value: (like && value?.value && convert(value.value, like)) ?? null,
        text: value?.value ? written(value.value) : null,
        confidence: null,
        note: null,
        blockers: [],
      }))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    forecast: null,
    changes: [],
  };
}
