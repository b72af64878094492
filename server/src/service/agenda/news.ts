/** What became different since the last sync: numbers, confidence, assumptions. */
import { each, type HealthMetric, type KeyResult, keyResultsOf } from '../../okr/model';
import { progressOf } from '../../okr/progress';
import { comparable, type Quantity } from '../../okr/quantity';
import { ownersOf } from '../../rules/facts';
import { EPSILON, isOpen } from '../../rules/support/check-ins';
import { healthAttention } from '../tree/attention';
import { confidenceText, count, nameOf, written } from '../words';
import { type Covered, checkInsOf, shortName } from './covered';
import { bold, readable } from './markdown';
import type { Point } from './point';

/** The last of a row of dated things up to the last sync, and the last one after it. */
function beforeAndAfter<T extends { readonly date: { readonly value: string } }>(
  things: readonly T[],
  since: string,
): { before: T | undefined; after: T | undefined } {
  const known = things.filter(({ date }) => date.value <= since);
  return { before: known.at(-1), after: things.length > known.length ? things.at(-1) : undefined };
}

/** Metrics that moved, from where to where; those that went the wrong way first. */
export function movedMetrics(covered: Covered): Point[] {
  const { set } = covered.entry;
  return [
    ...keyResultsOf(set)
      .filter(isOpen)
      .flatMap((keyResult) => movedKeyResult(keyResult, covered)),
    ...each(set.health_metrics).flatMap((metric) => movedHealth(metric, covered)),
  ];
}

function movedKeyResult(keyResult: KeyResult, covered: Covered): Point[] {
  const withValue = checkInsOf(keyResult, covered).filter(({ value }) => value?.value !== undefined);
  const { before, after } = beforeAndAfter(withValue, covered.since);
  const { measure } = covered.lens.standing(keyResult);
  const start = measure.baseline?.from === 'check-in' ? undefined : measure.baseline?.quantity;
  const [from, to] = [before?.value?.value ?? start, after?.value?.value];
  if (!to || !from || isSame(from, to)) return [];
  const { course, target, by } = measure;
  const progress = (value: Quantity) => course && progressOf(course, value);
  const [then, now] = [progress(from), progress(to)];
  const isWorse = then !== undefined && now !== undefined && now < then - EPSILON;
  const goal = target && target.from !== 'computed' ? target.quantity : by?.quantity;
  const heading = [goal && `target ${readable(written(goal))}`, isWorse && '**the wrong way**'].filter(Boolean);
  return [
    {
      says: `${bold(shortName(keyResult, covered))}: ${[`${readable(written(from))} → ${readable(written(to))}`, ...heading].join(', ')}`,
      covered,
      owners: ownersOf(keyResult),
      rank: isWorse ? '0' : '1',
    },
  ];
}

/** A health metric is told when it is outside of its level, whether it moved or not. */
function movedHealth(metric: HealthMetric, covered: Covered): Point[] {
  const breach = healthAttention(metric, covered.facts)[0];
  if (breach === undefined) return [];
  return [
    {
      says: `${bold(nameOf(metric))}: **${readable(breach)}**`,
      covered,
      owners: metric.owner?.value ?? [],
      rank: '0',
    },
  ];
}

function isSame(a: Quantity, b: Quantity): boolean {
  return comparable(a, b) ? a.base === b.base : a.text.trim() === b.text.trim();
}

/** Confidence that fell, the lowest first. */
export function fallenConfidence(covered: Covered): Point[] {
  return keyResultsOf(covered.entry.set)
    .filter(isOpen)
    .flatMap((keyResult): Point[] => {
      const sure = checkInsOf(keyResult, covered).filter(({ confidence }) => confidence?.value !== undefined);
      const { before, after } = beforeAndAfter(sure, covered.since);
      const [from, to] = [before?.confidence?.value, after?.confidence?.value];
      if (from === undefined || to === undefined || to > from - EPSILON) return [];
      const note = after?.note?.value;
      const why = note === undefined ? '' : `. ${readable(note)}`;
      return [
        {
          says: `${bold(shortName(keyResult, covered))}: ${confidenceText(from)} → ${confidenceText(to)}${why}`,
          covered,
          owners: ownersOf(keyResult),
          rank: to.toFixed(3),
        },
      ];
    });
}

/** Assumptions that turned out to be otherwise. */
export function changedAssumptions(covered: Covered): Point[] {
  return keyResultsOf(covered.entry.set)
    .filter(isOpen)
    .flatMap((keyResult) =>
      checkInsOf(keyResult, covered)
        .filter(({ date }) => date.value > covered.since)
        .flatMap(({ assumptions }) => each(assumptions))
        .map(
          ({ text }): Point => ({
            says: readable(text),
            about: shortName(keyResult, covered),
            covered,
            owners: ownersOf(keyResult),
          }),
        ),
    );
}

/** How many key results nobody has checked in since the last sync: "Payments (2 key results)". */
export function silence(covered: Covered): string | undefined {
  const open = keyResultsOf(covered.entry.set).filter(isOpen);
  const silent = open.filter(
    (keyResult) => !checkInsOf(keyResult, covered).some(({ date }) => date.value > covered.since),
  );
  if (silent.length === 0) return undefined;
  const team = readable(covered.entry.teamName ?? 'a set without a team');
  return silent.length === open.length ? team : `${team} (${count(silent.length, 'key result')})`;
}
