/** Moving a key result or a bet to another objective, in the same file or another, with its comments and everything that names it. */
import {
  each,
  type Field,
  type Initiative,
  type KeyResult,
  type Objective,
  type OkrSet,
  setOf,
  type Target,
  targetsOf,
} from '../../okr/model';
import type { Reference } from '../../okr/reference';
import { tracked } from '../../rules/support/steps';
import { moveElement, moveElementTo, replaceValue } from '../../yaml/edit';
import type { FileEdits } from '../actions/codeActions';
import type { Refused } from '../checkIn';
import type { Desk } from '../lens';
import { nameOf } from '../words';
import { Ahead } from './ahead';

/**
 * The edits that move it.
 *
 * @param index where it will stand among the others there; at the end where left out
 */
export function relocate(
  desk: Desk,
  item: KeyResult | Initiative,
  objective: Objective,
  index?: number,
): FileEdits[] | Refused {
  const list = item.shape === 'keyResult' ? 'key_results' : 'initiatives';
  const [home, goal] = [setOf(item), setOf(objective)];
  if (item.parent === objective && index === undefined)
    return { refused: `"${nameOf(item)}" belongs to this objective already.` };
  const id = item.id?.value;
  if (home !== goal && id !== undefined && targetsOf(goal).some((other) => other.id?.value === id))
    return { refused: `There is a "${id}" in that set already: rename one of the two first.` };
  const ahead = new Ahead(desk);
  const pointers = home === goal ? [] : pointersAt(desk, item);
  if (home !== goal) rewriteOwn(desk, ahead, item, goal);
  const from = tracked(item)(ahead.document(home.document));
  const to = tracked(objective)(ahead.document(goal.document));
  const [source, target] = [ahead.document(home.document), ahead.document(goal.document)];
  if (!from || !to) return { refused: `"${nameOf(item)}" is not there any more.` };
  if (source === target) ahead.edit(source, moveElement(source, from, to, list, index));
  else {
    const moved = moveElementTo(source, from, target, to, list, index);
    ahead.edit(source, moved.from);
    ahead.edit(target, moved.to);
  }
  if (ahead.document(goal.document) === target)
    return {
      refused: `"${nameOf(item)}" is written in a way that has to stay where it is (it refers to its file by an anchor or an alias).`,
    };
  const elements = each<Target>(tracked(objective)(ahead.document(goal.document))?.[list]);
  const there = elements.at(index ?? -1);
  if (there) followIt(ahead, pointers, there);
  return ahead.files();
}

/** A reference that leads to the thing, from a place that stays. */
interface Pointer {
  readonly holder: Objective | Initiative;
  readonly text: string;
  /** Which of the holder's references it is. */
  readonly index: number;
}

function referencesIn(item: Objective | Initiative): readonly Field<Reference>[] {
  return each(item.shape === 'objective' ? item.supports : item.moves);
}

function pointersAt(desk: Desk, item: Target): Pointer[] {
  const view = desk.workspace.view();
  return view.pointingAt(item).flatMap(({ item: holder }) =>
    referencesIn(holder).flatMap((field, index): Pointer[] => {
      const found = field.value && view.resolve(field.value, setOf(holder));
      return found?.kind === 'found' && found.target === item ? [{ holder, text: field.text, index }] : [];
    }),
  );
}

/** What the thing itself names is named as it must be where it goes. */
function rewriteOwn(desk: Desk, ahead: Ahead, item: KeyResult | Initiative, goal: OkrSet): void {
  if (item.shape !== 'initiative') return;
  const home = setOf(item);
  const view = desk.workspace.view();
  const edits = referencesIn(item).flatMap((field) => {
    const found = field.value && view.resolve(field.value, home);
    const text = found?.kind === 'found' ? view.referenceTo(found.target, goal) : undefined;
    return text === undefined || text === field.text ? [] : replaceValue(home.document, field, text);
  });
  ahead.edit(home.document, edits);
}

/** Everything that named it names it where it is now. */
function followIt(ahead: Ahead, pointers: readonly Pointer[], there: Target): void {
  const view = ahead.view();
  const texts = pointers.map(({ holder, text, index }) => {
    const again = tracked(holder);
    const now = again(ahead.document(setOf(holder).document));
    const isSame = now && referencesIn(now)[index]?.text === text;
    return { again, index, holder, text: isSame ? view.referenceTo(there, setOf(now)) : undefined };
  });
  for (const { again, index, holder, text } of texts) {
    const document = ahead.document(setOf(holder).document);
    const now = again(document);
    const field = now && referencesIn(now)[index];
    if (field && text !== undefined && text !== field.text) ahead.edit(document, replaceValue(document, field, text));
  }
}
