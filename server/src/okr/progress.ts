/**
 * The numbers that follow from a file (format.md, "Numbers that follow"): progress, what is expected by today, pace, and the status
 * shown. Pure arithmetic over quantities and days; which quantities count is worked out in `rules/measure.ts`.
 */
import { type Day, daysBetween } from './dates';
import { convert, type Quantity } from './quantity';

export type Bound = 'at-least' | 'at-most';

/** How a key result's progress is counted. */
export type Course =
  /** From a known start to a target, up or down. */
  | { readonly kind: 'change'; readonly baseline: Quantity; readonly target: Quantity }
  /** "By 40%", start unknown: values are the change so far, from 0% (of a factor: from 1x). */
  | { readonly kind: 'relative'; readonly by: Quantity; readonly direction: 'up' | 'down' }
  /** A level to reach; its start is the first value checked in, which may be beyond the level already. */
  | { readonly kind: 'level'; readonly baseline: Quantity; readonly target: Quantity; readonly bound: Bound }
  /** A level to keep. */
  | { readonly kind: 'hold'; readonly target: Quantity; readonly bound: Bound };

/**
 * The share of the way that is done: 0 at the start, 1 at the target; below 0 when it got worse, above 1 when it went beyond.
 * Undefined where the value can't be compared with the goal, or the goal is no way at all (baseline equals target).
 */
export function progressOf(course: Course, value: Quantity): number | undefined {
  if (course.kind === 'relative') return relativeProgress(course.by, course.direction, value);
  if (course.kind === 'hold') {
    const held = meets(value, course.target, course.bound);
    return held === undefined ? undefined : Number(held);
  }
  if (course.kind === 'level' && meets(course.baseline, course.target, course.bound)) {
    const held = meets(value, course.target, course.bound);
    return held === undefined ? undefined : Number(held);
  }
  // What stands without a unit has the unit of the others.
  const like = [course.target, course.baseline, value].find((quantity) => quantity.unit !== '') ?? course.target;
  const [from, to, now] = [convert(course.baseline, like), convert(course.target, like), convert(value, like)];
  if (from === undefined || to === undefined || now === undefined || from === to) return undefined;
  return (now - from) / (to - from);
}

/** Whether a value keeps to a bound; undefined where the two can't be compared. */
export function meets(value: Quantity, level: Quantity, bound: Bound): boolean | undefined {
  const like = level.unit === '' ? value : level;
  const [now, limit] = [convert(value, like), convert(level, like)];
  if (now === undefined || limit === undefined) return undefined;
  return bound === 'at-least' ? now >= limit : now <= limit;
}

/**
 * "12%" of a promised "by 40%". A value with a sign says which way it went; one without went the promised way. Of a doubling both
 * "1.5x" and "50%" more are half.
 */
function relativeProgress(by: Quantity, direction: 'up' | 'down', value: Quantity): number | undefined {
  const isFactor = by.dimension === 'factor';
  const inPercent = isFactor && value.dimension === 'percent';
  const so = inPercent ? value.base / 100 : convert(value, by);
  if (so === undefined) return undefined;
  const still = isFactor && !inPercent ? 1 : 0;
  const whole = Math.abs(by.amount) - (isFactor ? 1 : 0);
  const signed = /^[-−–+]/.test(value.text);
  const change = direction === 'down' && signed ? -so : so;
  return whole <= 0 ? undefined : (change - still) / whole;
}

/** A share as it is shown: between 0 and 1. */
export function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** The share of [start, due] that has passed today, between 0 and 1. */
export function expectedProgress(start: Day, due: Day, today: Day): number {
  const whole = daysBetween(start, due);
  const elapsed = daysBetween(start, today);
  if (whole <= 0) return elapsed > 0 ? 1 : 0;
  return clamp(elapsed / whole);
}

/** Progress over what is expected: 1 is on time. None while nothing is expected. */
export function paceOf(progress: number, expected: number): number | undefined {
  return expected === 0 ? undefined : progress / expected;
}

/** The mean of values by their weights; undefined for none. */
export function weightedMean(
  parts: readonly { readonly value: number; readonly weight: number }[],
): number | undefined {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? undefined : parts.reduce((sum, part) => sum + part.value * part.weight, 0) / weight;
}

/** The element with the latest date; of equal dates the later one. Those without a date do not count. */
export function latest<T>(items: readonly T[], dateOf: (item: T) => Day | undefined): T | undefined {
  let last: { item: T; date: Day } | undefined;
  for (const item of items) {
    const date = dateOf(item);
    if (date !== undefined && (!last || date >= last.date)) last = { item, date };
  }
  return last?.item;
}

/** The element with the earliest date; of equal dates the earlier one. */
export function earliest<T>(items: readonly T[], dateOf: (item: T) => Day | undefined): T | undefined {
  let first: { item: T; date: Day } | undefined;
  for (const item of items) {
    const date = dateOf(item);
    if (date !== undefined && (!first || date < first.date)) first = { item, date };
  }
  return first?.item;
}

export type KeyResultStatus =
  | 'draft'
  | 'dropped'
  | 'achieved'
  | 'missed'
  | 'stale'
  | 'no data'
  | 'off track'
  | 'at risk'
  | 'on track';

/** What the status shown is judged by. */
export interface StatusFacts {
  /** The set's. */
  readonly set: 'draft' | 'active' | 'closed';
  /** The key result's own, as written or by default. */
  readonly own: 'active' | 'achieved' | 'missed' | 'dropped';
  readonly type: 'committed' | 'aspirational';
  /** Raw progress; undefined without data. */
  readonly progress: number | undefined;
  readonly expected: number | undefined;
  /** The last confidence, 0 to 1. */
  readonly confidence: number | undefined;
  readonly score: number | undefined;
  /** The day of the last check-in, else the cycle's first day. */
  readonly since: Day | undefined;
  readonly cadenceDays: number;
  readonly today: Day;
}

/** Days beyond the cadence before a check-in counts as missing. */
export const GRACE_DAYS = 3;

/** From which score a key result counts as achieved: committed means in full, aspirational ones are expected around 0.7. */
const ACHIEVED_FROM = { committed: 1, aspirational: 0.6 } as const;

/** Whether a score at the end of the cycle counts as achieved, by the key result's own scale. */
export function isAchieved(type: keyof typeof ACHIEVED_FROM, score: number): boolean {
  return score >= ACHIEVED_FROM[type];
}

/** Below which confidence, and how far behind the expected, a key result is off track or at risk. */
const LIMITS = {
  committed: { off: 0.5, risk: 0.7 },
  aspirational: { off: 0.3, risk: 0.5 },
} as const;
const BEHIND = { off: 0.25, risk: 0.1 } as const;

/** The status shown: the first that applies (format.md). A draft has none of its own yet. */
export function statusShown(facts: StatusFacts): KeyResultStatus {
  const { own, type, progress, expected, confidence } = facts;
  if (own === 'dropped') return 'dropped';
  if (own === 'achieved' || own === 'missed') return own;
  if (facts.set === 'closed') return isAchieved(type, facts.score ?? progress ?? 0) ? 'achieved' : 'missed';
  if (facts.set === 'draft') return 'draft';
  if (facts.since !== undefined && daysBetween(facts.since, facts.today) > facts.cadenceDays + GRACE_DAYS)
    return 'stale';
  if (progress === undefined && confidence === undefined) return 'no data';
  const behind = progress === undefined || expected === undefined ? 0 : expected - progress;
  const sure = confidence ?? 1;
  if (isMore(behind, BEHIND.off) || sure < LIMITS[type].off) return 'off track';
  if (isMore(behind, BEHIND.risk) || sure < LIMITS[type].risk) return 'at risk';
  return 'on track';
}

/** More by more than rounding: 0.6 − 0.35 is not more than 0.25. */
function isMore(a: number, b: number): boolean {
  return a - b > 1e-9;
}
