/** How numbers, people and things are put into words, the same in hovers, the tree and the check-in. */
import type { HealthMetric, Item, Target } from '../okr/model';
import { clamp } from '../okr/progress';
import type { Quantity } from '../okr/quantity';
import type { MeasureOf } from '../rules/measure';

/** A share as a whole percentage between 0% and 100%: "62%". */
export function percent(share: number): string {
  return `${Math.round(clamp(share) * 100)}%`;
}

/** A share as it is, also below 0% and above 100%. */
export function rawPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A confidence as people write it: "0.7". */
export function confidenceText(confidence: number): string {
  return String(Number(confidence.toFixed(2)));
}

/** What a thing is called in a sentence. */
export const KIND_NAMES: Readonly<Record<Target['shape'], string>> = {
  objective: 'objective',
  keyResult: 'key result',
  initiative: 'initiative',
  healthMetric: 'health metric',
};

/** What a thing is called: its title, else its id. */
export function nameOf(target: Target): string {
  return target.title?.text || target.id?.text || `(a ${KIND_NAMES[target.shape]} without a title)`;
}

/** Whether an item is one that references may name. */
export function isTarget(item: Item): item is Target {
  return Object.hasOwn(KIND_NAMES, item.shape);
}

/** "maya, sam" */
export function people(names: readonly string[]): string {
  return names.join(', ');
}

/** "1 key result", "3 key results" */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A quantity as it is written; numbers in words keep their words ("eight", "half"), and "nobody" is 0. */
export function written(quantity: Quantity): string {
  const text = quantity.text.trim();
  if (/\d/.test(text)) return text;
  return quantity.amount === 0 ? '0' : text.toLowerCase();
}

/** "down by 40%", "by 3 points", "double" */
function changeText(by: Quantity, isDown: boolean): string {
  const text = written(by);
  if (/^(?:doubl|tripl|trebl|quadrupl|halv|twice|thrice)/.test(text)) return text;
  return `${isDown ? 'down by' : 'by'} ${text}`;
}

/** "2.4% → 1.1%", "by 40%", "at least 99.9%"; undefined where no number is known. */
export function goalText({ baseline, target, by, hold, course }: MeasureOf): string | undefined {
  if (by && (!target || target.from === 'computed')) {
    const change = changeText(by.quantity, course?.kind === 'relative' && course.direction === 'down');
    return baseline ? `${written(baseline.quantity)}, ${change}` : change;
  }
  if (hold && target && course?.kind === 'hold') return bounded(course.bound, target.quantity);
  if (target && baseline) return `${written(baseline.quantity)} → ${written(target.quantity)}`;
  if (target) return `to ${written(target.quantity)}`;
  return baseline ? `from ${written(baseline.quantity)}` : undefined;
}

/** "at least 99.9%" */
export function bounded(bound: 'at-least' | 'at-most', level: Quantity): string {
  return level.bound ? written(level) : `${bound === 'at-least' ? 'at least' : 'at most'} ${written(level)}`;
}

/** "at least 99.9%" of a health metric; undefined where no level is written. */
export function levelText(metric: HealthMetric): string | undefined {
  if (metric.at_least?.value) return bounded('at-least', metric.at_least.value);
  return metric.at_most?.value ? bounded('at-most', metric.at_most.value) : undefined;
}
