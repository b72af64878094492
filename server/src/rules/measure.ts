/**
 * What a key result promises: the metric, from where to where. Fields count before the title; what neither says is left out, or
 * gets the format's defaults (a count starts from zero, a level from its first check-in).
 */
import type { Measure, QuantityIn, Reading } from '../language';
import { findMetric } from '../language/catalogue';
import { type CheckIn, each, type Field, type KeyResult } from '../okr/model';
import { type Bound, type Course, earliest } from '../okr/progress';
import { convert, type Quantity } from '../okr/quantity';

/** A quantity, and where it was found. */
export interface Known {
  readonly quantity: Quantity;
  /**
   * `field` and `title`: written there. `zero`: a count starts from nothing. `check-in`: the first value of a level.
   * `computed`: a relative change applied to a baseline.
   */
  readonly from: 'field' | 'title' | 'zero' | 'check-in' | 'computed';
  readonly field?: Field<Quantity>;
  /** Its place in the title's text. */
  readonly title?: QuantityIn;
}

export interface MeasureOf {
  /** The metric's name: the field's, else the title's phrase. */
  readonly metric: string | undefined;
  readonly baseline: Known | undefined;
  readonly target: Known | undefined;
  /** A relative change ("by 40%") that no baseline turns into a target. */
  readonly by: Known | undefined;
  readonly direction: 'up' | 'down' | undefined;
  /** A level to keep. */
  readonly hold: boolean;
  /** A count that starts from zero. */
  readonly count: boolean;
  /** How progress is counted; undefined where something is missing for it. */
  readonly course: Course | undefined;
}

/**
 * How a title is read: `context.read`. It carries the last answers: rule after rule asks about the same key result. (In a WeakMap they
 * would be taken for alive by each collection of young objects, and with them the whole file.)
 */
export interface Read {
  (title: Field<string>): Reading;
  measured?: { readonly keyResult: KeyResult; readonly measure: MeasureOf };
  /** See `standing.ts`. */
  stood?: { readonly keyResult: KeyResult };
}

/** What a key result promises. */
export function measureOf(keyResult: KeyResult, read: Read): MeasureOf {
  if (read.measured?.keyResult === keyResult) return read.measured.measure;
  const measure = worked(keyResult, read);
  read.measured = { keyResult, measure };
  return measure;
}

function worked(keyResult: KeyResult, read: Read): MeasureOf {
  const reading = keyResult.title && read(keyResult.title);
  const said = reading?.measure ?? undefined;
  const metric = keyResult.metric?.value ?? said?.metric;
  const written = {
    baseline: fromField(keyResult.baseline) ?? fromTitle(said?.from),
    target: fromField(keyResult.target) ?? fromTitle(said?.to),
    by: fromTitle(said?.by),
  };
  const hold = isHeld(reading, keyResult);
  const change = hold ? undefined : relative(written, said);
  if (change) return { metric, hold: false, count: false, ...change };

  const { baseline, target } = written;
  const direction = hold ? undefined : directionOf(baseline?.quantity, target?.quantity, said);
  const none = { metric, by: undefined, direction, hold, count: false };
  if (!target) return { ...none, baseline, target, course: undefined };
  if (hold) {
    const course: Course = { kind: 'hold', target: target.quantity, bound: boundOf(target.quantity, said, metric) };
    return { ...none, baseline, target, course };
  }
  if (baseline) {
    const course: Course = { kind: 'change', baseline: baseline.quantity, target: target.quantity };
    return { ...none, baseline, target, course };
  }
  if (said?.count) {
    const zero: Known = { quantity: { ...target.quantity, text: '0', amount: 0, base: 0 }, from: 'zero' };
    const course: Course = { kind: 'change', baseline: zero.quantity, target: target.quantity };
    return { ...none, count: true, direction: direction ?? 'up', baseline: zero, target, course };
  }
  const first = firstValue(keyResult);
  const level = { ...none, direction: direction ?? levelDirection(target.quantity, first, said, metric) };
  if (!first) return { ...level, baseline: undefined, target, course: undefined };
  const bound = level.direction === 'down' ? 'at-most' : 'at-least';
  const course: Course = { kind: 'level', baseline: first, target: target.quantity, bound };
  return { ...level, baseline: { quantity: first, from: 'check-in' }, target, course };
}

type Written = Record<'baseline' | 'target' | 'by', Known | undefined>;

/** "By 40%": with a baseline a target follows; without one, values are the change so far. */
function relative(
  { baseline, target, by }: Written,
  said: Measure | undefined,
): Pick<MeasureOf, 'baseline' | 'target' | 'by' | 'direction' | 'course'> | undefined {
  if (!by || !said) return undefined;
  const direction = said.direction === 'down' ? 'down' : 'up';
  if (baseline && !target) {
    const computed = changed(baseline.quantity, by.quantity, direction);
    if (!computed) return undefined;
    const course: Course = { kind: 'change', baseline: baseline.quantity, target: computed };
    return { baseline, target: { quantity: computed, from: 'computed', title: by.title }, by, direction, course };
  }
  // A target that only says the change again ("by 40%" with `target: 40%`) is no level.
  const again = target && convert(target.quantity, by.quantity);
  const repeated = again !== undefined && Math.abs(again) === Math.abs(by.quantity.amount);
  if (baseline || (target && !repeated)) return undefined;
  return {
    baseline: undefined,
    target: undefined,
    by,
    direction,
    course: { kind: 'relative', by: by.quantity, direction },
  };
}

/** A baseline after a relative change: by a percentage or factor of itself, else by an amount in its own unit. */
function changed(baseline: Quantity, by: Quantity, direction: 'up' | 'down'): Quantity | undefined {
  const sign = direction === 'down' ? -1 : 1;
  const size = Math.abs(by.amount);
  const times = (factor: number): Quantity => ({
    ...baseline,
    amount: baseline.amount * factor,
    base: baseline.base * factor,
    bound: undefined,
  });
  if (by.dimension === 'factor') return size === 0 ? undefined : times(direction === 'down' ? 1 / size : size);
  if (by.dimension === 'percent') return times(1 + (sign * size) / 100);
  const step = by.dimension === 'points' && baseline.dimension === 'percent' ? by.amount : convert(by, baseline);
  if (step === undefined) return undefined;
  const scale = baseline.amount === 0 ? 1 : baseline.base / baseline.amount;
  const amount = baseline.amount + sign * Math.abs(step);
  return { ...baseline, amount, base: amount * scale, bound: undefined };
}

function fromField(field: Field<Quantity> | undefined): Known | undefined {
  return field?.value && { quantity: field.value, from: 'field', field };
}

function fromTitle(title: QuantityIn | undefined): Known | undefined {
  return title && { quantity: title.quantity, from: 'title', title };
}

/** Keep, maintain, stay, hold; not where the fields state a way from here to there. */
function isHeld(reading: Reading | undefined, keyResult: KeyResult): boolean {
  const held = reading?.kind === 'maintain' || reading?.measure?.direction === 'hold';
  const { baseline, target } = keyResult;
  const moves = baseline?.value && target?.value && convert(baseline.value, target.value) !== target.value.amount;
  return held && !moves;
}

function directionOf(
  baseline: Quantity | undefined,
  target: Quantity | undefined,
  said: Measure | undefined,
): 'up' | 'down' | undefined {
  const from = baseline && target && convert(baseline, target);
  if (target && from !== undefined && from !== target.amount) return from < target.amount ? 'up' : 'down';
  return said?.direction === 'up' || said?.direction === 'down' ? said.direction : undefined;
}

/** The side of a level to keep that is good: as written, as the metric is known, else above. */
function boundOf(target: Quantity, said: Measure | undefined, metric: string | undefined): Bound {
  if (target.bound) return target.bound;
  if (said?.to?.quantity.bound) return said.to.quantity.bound;
  return metric !== undefined && findMetric(metric)?.good === 'down' ? 'at-most' : 'at-least';
}

/** The way to a level whose start is not written: by its bound, the metric, else up. */
function levelDirection(
  target: Quantity,
  first: Quantity | undefined,
  said: Measure | undefined,
  metric: string | undefined,
): 'up' | 'down' | undefined {
  if (!target.bound && !first && !said) return undefined;
  return boundOf(target, said, metric) === 'at-most' ? 'down' : 'up';
}

/** The first value checked in. */
function firstValue(keyResult: KeyResult): Quantity | undefined {
  const withValue = each(keyResult.check_ins).filter((checkIn: CheckIn) => checkIn.value?.value);
  return earliest(withValue, (checkIn) => checkIn.date?.value)?.value?.value;
}
