/** Saying what a thing works for: an objective's `supports`, a bet's `moves`. */
import { each, type Initiative, type Objective, setOf, type Target } from '../../okr/model';
import { freeIdFor } from '../../rules/support/ids';
import { tracked } from '../../rules/support/steps';
import { addElement, replaceValue, setKey } from '../../yaml/edit';
import type { FileEdits } from '../actions/codeActions';
import type { Refused } from '../checkIn';
import type { Desk } from '../lens';
import { supertypes } from '../navigation/hierarchy';
import { KIND_NAMES, nameOf } from '../words';
import { Ahead } from './ahead';

/**
 * The edits that make a thing point at another, which gets an id where it has none.
 *
 * @param instead what it points at now and shall no longer; without it, what it points at already stays
 */
export function link(
  desk: Desk,
  item: Objective | Initiative,
  target: Target,
  instead?: Target,
): FileEdits[] | Refused {
  const key = item.shape === 'objective' ? 'supports' : 'moves';
  const reason = refusal(desk, item, target, key);
  if (reason !== undefined) return { refused: reason };
  const ahead = new Ahead(desk);
  const [itemAgain, targetAgain] = [tracked(item), tracked(target)];
  const [home, goal] = [setOf(item).document, setOf(target).document];
  if (target.id?.value === undefined) ahead.edit(goal, setKey(goal, target, 'id', freeIdFor(target, setOf(target))));
  const [from, to] = [itemAgain(ahead.document(home)), targetAgain(ahead.document(goal))];
  const reference = from && to && ahead.view().referenceTo(to, setOf(from));
  if (!from || reference === undefined) return { refused: `"${nameOf(target)}" can't be given an id to point at.` };
  const document = ahead.document(home);
  const present = each(from.shape === 'objective' ? from.supports : from.moves);
  const old = instead && present[indexOf(desk, item, instead)];
  const edits = old
    ? replaceValue(document, old, reference)
    : present.length > 0
      ? addElement(document, from, key, reference)
      : setKey(document, from, key, reference);
  if (edits.length === 0) return { refused: `"${nameOf(item)}" is written in a way that can't be changed from here.` };
  ahead.edit(home, edits);
  return ahead.files();
}

/** Which of a thing's references leads to a target. */
function indexOf(desk: Desk, item: Objective | Initiative, target: Target): number {
  const view = desk.workspace.view();
  return each(item.shape === 'objective' ? item.supports : item.moves).findIndex(({ value }) => {
    const found = value && view.resolve(value, setOf(item));
    return found?.kind === 'found' && found.target === target;
  });
}

function refusal(desk: Desk, item: Objective | Initiative, target: Target, key: string): string | undefined {
  if (item === target) return `"${nameOf(item)}" can't support itself.`;
  if (indexOf(desk, item, target) >= 0) return `"${nameOf(item)}" ${key} this already.`;
  if (target.shape === 'initiative')
    return 'What is supported is an objective, a key result or a health metric, not a bet.';
  if (item.shape !== 'objective') return undefined;
  if (target.shape === 'keyResult' && target.parent === item)
    return `"${nameOf(target)}" is a ${KIND_NAMES[target.shape]} of this objective.`;
  return leadsTo(desk, target, item, new Set())
    ? `"${nameOf(target)}" supports "${nameOf(item)}" itself: this would run in a circle.`
    : undefined;
}

/** Whether a thing works for an objective, by whatever way. */
function leadsTo(desk: Desk, from: Target, objective: Objective, seen: Set<Target>): boolean {
  if (from === objective) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return supertypes(desk, from).some((above) => leadsTo(desk, above, objective, seen));
}
