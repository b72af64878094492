/** A key result that goes on: from where it is now, by the same id, with its history named. */

import type { QuantityIn } from '../../language/reading';
import type { Draft } from '../../okr/edit';
import { each, type KeyResult } from '../../okr/model';
import { convert, formatLike } from '../../okr/quantity';
import type { Known } from '../../rules/measure';
import type { Standing } from '../../rules/standing';
import type { Lens } from '../lens';
import { written } from '../words';
import type { ClosingAnswer } from './answer';
import { filled } from './filled';

/** What an adapted key result has to be told anew. */
const NEW_TARGET = '<where it should be>';

/** A key result of the next cycle. What it rests on has to be agreed again. */
export function draftOfKeyResult(lens: Lens, keyResult: KeyResult, id: string, next: ClosingAnswer['next']): Draft {
  const { owner, type, metric, baseline, target, weight, measured, source } = keyResult;
  const standing = lens.standing(keyResult);
  const from = lastValue(standing);
  const isNew = next === 'adapt';
  const title = retitled(lens, keyResult, from, isNew);
  const saysStart = standing.measure.baseline?.title !== undefined;
  const isChange = standing.measure.course?.kind === 'relative' || standing.measure.hold;
  return filled({
    id,
    title,
    owner: owner?.text,
    type: type?.text,
    metric: metric?.text,
    baseline: isChange || (saysStart && !baseline) ? undefined : (from ?? baseline?.text),
    target: target && (isNew ? NEW_TARGET : target.text),
    weight: weight?.text,
    measured: measured?.text,
    source: source?.text,
    continues: history(lens, keyResult, id),
    depends_on: each(keyResult.depends_on).map(({ team, need }) =>
      filled({ team: team?.text, need: need?.text, committed: 'false' }),
    ),
  });
}

/** The last value, with the unit that the goal has. */
function lastValue({ now, measure }: Standing): string | undefined {
  if (!now) return undefined;
  const like = measure.baseline?.quantity ?? measure.target?.quantity;
  return now.unit === '' && like && like.unit !== '' ? formatLike(now.amount, like) : written(now);
}

/**
 * The title with the new start in the place of the old one, and a blank for a new target: also where keys beside the title say the
 * same numbers, which would contradict it otherwise.
 */
function retitled(lens: Lens, keyResult: KeyResult, from: string | undefined, isNew: boolean): string {
  const { title } = keyResult;
  if (!title) return '';
  const { measure } = lens.standing(keyResult);
  const read = lens.read(title).measure;
  const goal = measure.target ?? measure.by;
  const start = placeOf(measure.baseline, read?.from);
  const end = placeOf(goal, goal === measure.target ? read?.to : read?.by);
  const changes = [
    ...(start && from !== undefined ? [{ at: start, by: from }] : []),
    ...(end && isNew ? [{ at: end, by: NEW_TARGET }] : []),
  ].sort((a, b) => b.at.start - a.at.start);
  return changes.reduce((so, { at, by }) => so.slice(0, at.start) + by + so.slice(at.end), title.text);
}

/** Where a title says a number that is known from it or from a key. */
function placeOf(known: Known | undefined, inTitle: QuantityIn | undefined): QuantityIn | undefined {
  if (known?.title || !known || !inTitle) return known?.title;
  return convert(inTitle.quantity, known.quantity) === known.quantity.amount ? inTitle : undefined;
}

/** `payments/payment-failures@2026-Q4`; nothing where the names can't stand in a reference. */
function history(lens: Lens, keyResult: KeyResult, id: string): string | undefined {
  const { team, cycle } = lens.facts(keyResult.parent.parent);
  if (!cycle || /[\s/@]/.test(cycle.name)) return undefined;
  return `${team === undefined || team === '' ? '' : `${team}/`}${id}@${cycle.name}`;
}
