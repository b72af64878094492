/** The goalposts of a key result: what it promises, as far as it is written down; and which one of another version is the same. */
import type { QuantityIn } from '../language';
import type { Day } from '../okr/dates';
import type { KeyResult } from '../okr/model';
import { comparable, type Quantity } from '../okr/quantity';
import { type Known, measureOf, type Read } from './measure';
import { likeness } from './support/titles';

/** What a key result promised in some version of its file. */
export interface Goalposts {
  readonly id: string | undefined;
  readonly title: string;
  /** The title without the numbers from which and to which it says that something changes. */
  readonly subject: string;
  readonly target: Quantity | undefined;
  readonly baseline: Quantity | undefined;
  /** As written. */
  readonly due: Day | undefined;
  /** Of the objective that it stood under. */
  readonly objective: { readonly id: string | undefined; readonly title: string };
}

/** Which of the goalposts, by the name that `changes` has for it. */
export type GoalField = 'target' | 'baseline' | 'due' | 'title';

/** The keys of a key result that say what it promises. */
export const GOAL_FIELDS: readonly GoalField[] = ['target', 'baseline', 'due', 'title'];

/** Titles that share less than this of their content are two results, unless an id says that they are one. */
const ALIKE = 0.6;

/** Reads the goalposts of a key result. Where it starts counts only if it is written, not if it follows from a check-in. */
export function goalpostsOf(keyResult: KeyResult, read: Read): Goalposts {
  const { baseline, target, by } = measureOf(keyResult, read);
  const title = keyResult.title?.text ?? '';
  const said = keyResult.title && read(keyResult.title).measure;
  const objective = keyResult.parent;
  return {
    id: keyResult.id?.value,
    title,
    subject: without(title, [said?.from, said?.to, said?.by]),
    target: isWritten(target) ? target?.quantity : by?.quantity,
    baseline: isWritten(baseline) ? baseline?.quantity : undefined,
    due: keyResult.due?.value,
    objective: { id: objective.id?.value, title: objective.title?.text ?? '' },
  };
}

function isWritten(known: Known | undefined): boolean {
  return known?.from === 'field' || known?.from === 'title';
}

/** A title without some of its numbers, whatever its capitals and punctuation. */
function without(title: string, numbers: readonly (QuantityIn | null | undefined)[]): string {
  let rest = title;
  const places = numbers.filter((one): one is QuantityIn => Boolean(one)).sort((a, b) => b.start - a.start);
  for (const { start, end } of places) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return wordsOf(rest);
}

function wordsOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}%]+/gu)
      ?.join(' ') ?? ''
  );
}

/** Which of the goalposts differ. Numbers in a title belong to target and baseline, not to the title. */
export function differences(then: Goalposts, now: Goalposts): GoalField[] {
  return GOAL_FIELDS.filter((field) => !isSame(field, then, now));
}

function isSame(field: GoalField, then: Goalposts, now: Goalposts): boolean {
  if (field === 'title') return then.subject === now.subject;
  if (field === 'due') return then.due === now.due;
  return isSameQuantity(then[field], now[field]);
}

/** Whether two numbers say the same; a unit that one side leaves out is the other's. */
export function isSameQuantity(a: Quantity | undefined, b: Quantity | undefined): boolean {
  if (!a || !b) return a === b;
  if (comparable(a, b)) return a.base === b.base;
  return (a.unit === '' || b.unit === '') && a.amount === b.amount;
}

/** A goalpost in words, as it was written; undefined where there is none. */
export function goalText(field: GoalField, goal: Goalposts): string | undefined {
  if (field === 'title') return goal.title;
  return field === 'due' ? goal.due : goal[field]?.text.trim();
}

/**
 * Finds the same key results in two versions: by id, else by the same title, else by the title that is most alike. What has no
 * counterpart is left out.
 */
export function matched<N extends Goalposts>(then: readonly Goalposts[], now: readonly N[]): Map<Goalposts, N> {
  const pairs = new Map<Goalposts, N>();
  const free = new Set(now);
  const pair = (old: Goalposts, found: N | undefined): void => {
    if (!found) return;
    pairs.set(old, found);
    free.delete(found);
  };
  const rest = () => then.filter((old) => !pairs.has(old));
  for (const old of rest())
    if (old.id !== undefined)
      pair(
        old,
        [...free].find(({ id }) => id === old.id),
      );
  for (const old of rest())
    pair(
      old,
      [...free].find((one) => fits(old, one) && one.title === old.title),
    );
  const likely = rest()
    .flatMap((old) =>
      [...free].map((one) => ({ old, one, how: fits(old, one) ? likeness(old.subject, one.subject) : 0 })),
    )
    .filter(({ how }) => how >= ALIKE)
    .sort((a, b) => b.how - a.how);
  for (const { old, one } of likely) if (!pairs.has(old) && free.has(one)) pair(old, one);
  return pairs;
}

/** Two ids that differ are two results. */
function fits(then: Goalposts, now: Goalposts): boolean {
  return then.id === undefined || now.id === undefined || then.id === now.id;
}
