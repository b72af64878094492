/** What became of the things that a bet should move, since work on it began. */
import type { Day } from '../../okr/dates';
import { each, type HealthMetric, type KeyResult, type Target } from '../../okr/model';
import { clamp, latest, progressOf } from '../../okr/progress';
import { convert, type Quantity } from '../../okr/quantity';
import type { Lens } from '../lens';
import { goalText, levelText, nameOf, written } from '../words';

/** How a number did: on its way to the target, away from it, neither; or there is nothing yet to judge by. */
export type Verdict = 'better' | 'worse' | 'same' | 'unknown';

export interface Effect {
  /** The metric's name, else the title; a reference that leads nowhere as it is written. */
  readonly metric: string;
  /** The title of what is moved; undefined where the reference leads nowhere. */
  readonly title?: string;
  /** When work began: the last value until then, else the baseline. As written. */
  readonly before?: string;
  /** The last value since; undefined where there is none. */
  readonly now?: string;
  /** What was promised: "2.4% → 0.8%". */
  readonly goal?: string;
  /** The way from baseline to target at both moments: 0 to 1. */
  readonly progress?: { readonly before: number; readonly now: number };
  readonly verdict: Verdict;
}

/**
 * How a thing did since a day.
 *
 * @param since when work on the bet began; undefined where it has not: then only the last value is told
 */
export function effectOn(lens: Lens, target: Target, since: Day | undefined): Effect {
  if (target.shape === 'keyResult') return onKeyResult(lens, target, since);
  if (target.shape === 'healthMetric') return onHealthMetric(target, since);
  return { metric: nameOf(target), title: nameOf(target), verdict: 'unknown' };
}

/** A value, and the day it was read. */
interface Dated {
  readonly day: Day;
  readonly value: Quantity;
}

/** The values before (of the day itself too) and after the start. */
function around(values: readonly Dated[], since: Day | undefined): { before?: Quantity; now?: Quantity } {
  const last = (some: readonly Dated[]) => latest(some, ({ day }) => day)?.value;
  if (since === undefined) return { now: last(values) };
  return { before: last(values.filter(({ day }) => day <= since)), now: last(values.filter(({ day }) => day > since)) };
}

function datedValues(list: KeyResult['check_ins'] | HealthMetric['readings']): Dated[] {
  return each<NonNullable<typeof list>['items'][number]>(list).flatMap(({ date, value }) =>
    date?.value === undefined || value?.value === undefined ? [] : [{ day: date.value, value: value.value }],
  );
}

function onKeyResult(lens: Lens, keyResult: KeyResult, since: Day | undefined): Effect {
  const { measure } = lens.standing(keyResult);
  const { before: read, now } = around(datedValues(keyResult.check_ins), since);
  // where nothing was read until then, it stood where it was said to start
  const before = since === undefined ? undefined : (read ?? measure.baseline?.quantity);
  const course = measure.course;
  const at = (value: Quantity | undefined) => value && course && progressOf(course, value);
  const [from, to] = [course?.kind === 'relative' && !before ? 0 : at(before), at(now)];
  return {
    metric: measure.metric ?? nameOf(keyResult),
    title: nameOf(keyResult),
    goal: goalText(measure),
    before: before && written(before),
    now: now && written(now),
    progress:
      since !== undefined && from !== undefined && to !== undefined && course?.kind !== 'hold'
        ? { before: clamp(from), now: clamp(to) }
        : undefined,
    verdict: since === undefined ? 'unknown' : verdictOf(from, to),
  };
}

/** A level to keep has no way to go: better is further on its safe side. */
function onHealthMetric(metric: HealthMetric, since: Day | undefined): Effect {
  const { before, now } = around(datedValues(metric.readings), since);
  const sign =
    metric.at_least?.value && !metric.at_most ? 1 : metric.at_most?.value && !metric.at_least ? -1 : undefined;
  const amount = before && now && convert(now, before);
  return {
    metric: nameOf(metric),
    title: nameOf(metric),
    goal: levelText(metric),
    before: before && written(before),
    now: now && written(now),
    verdict: sign && before && amount !== undefined ? verdictOf(before.amount * sign, amount * sign) : 'unknown',
  };
}

function verdictOf(from: number | undefined, to: number | undefined): Verdict {
  if (from === undefined || to === undefined) return 'unknown';
  if (Math.abs(to - from) < 1e-9) return 'same';
  return to > from ? 'better' : 'worse';
}
