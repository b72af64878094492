/** What the rules on check-ins share: which ones count, in which order, and what they ask for. */
import { type Day, daysBetween } from '../../okr/dates';
import type { Draft } from '../../okr/edit';
import {
  type CheckIn,
  type Decision,
  each,
  type Field,
  type KeyResult,
  type OkrDocument,
  setOf,
} from '../../okr/model';
import { addElement } from '../../yaml/edit';
import { ownersOf, type SetFacts } from '../facts';
import type { Context, Fix } from '../rule';
import { type Standing, standingOf } from '../standing';

/** A check-in whose date can be read. */
export type Dated = CheckIn & { readonly date: Field<Day> & { readonly value: Day } };

/** A check-in that states how sure somebody is. */
export type Sure = Dated & { readonly confidence: Field<number> & { readonly value: number } };

/** Days after a cycle's end in which a set may still be open: the time it takes to score it and to look back. */
const CLOSING_DAYS = 14;

/** Rounding: 0.7 − 0.65 is not more than 0.05. */
export const EPSILON = 1e-9;

/** The check-ins that have a date, in order of date; of equal dates the later line comes later. */
export function inOrder(keyResult: KeyResult): Dated[] {
  const dated = each(keyResult.check_ins).filter((one): one is Dated => one.date?.value !== undefined);
  // They nearly always stand in order.
  const isSorted = dated.every((one, index) => index === 0 || dated[index - 1]!.date.value <= one.date.value);
  if (isSorted) return dated;
  return dated.sort((a, b) => (a.date.value < b.date.value ? -1 : a.date.value > b.date.value ? 1 : 0));
}

/** Those that state a confidence, in order of date. */
export function sureOnes(keyResult: KeyResult): Sure[] {
  return inOrder(keyResult).filter((one): one is Sure => one.confidence?.value !== undefined);
}

/** Whether a key result is being pursued: nobody has said how it ended. */
export function isOpen(keyResult: KeyResult): boolean {
  return (keyResult.status?.value ?? 'active') === 'active';
}

/** Where a key result stands today. */
export function standing<O>(keyResult: KeyResult, { read, facts, today }: Context<O>): Standing {
  return standingOf(keyResult, { read, facts: facts(setOf(keyResult)), today });
}

/** Whether a set should be closed by now; then that is what is told of it, not that its check-ins ended. */
export function isLongOver({ cycle }: SetFacts, today: Day): boolean {
  return cycle !== undefined && daysBetween(cycle.end, today) > CLOSING_DAYS;
}

/** Whether it can still be steered: it is open, and its cycle is not long over. */
export function isSteered<O>(keyResult: KeyResult, { facts, today }: Context<O>): boolean {
  return isOpen(keyResult) && !isLongOver(facts(setOf(keyResult)), today);
}

/** The decisions that a check-in asks for and that say something. */
export function decisionsOf(checkIn: CheckIn): Decision[] {
  return each(checkIn.decisions_needed).filter(({ text }) => (text?.text.trim() ?? '') !== '');
}

/** Whether a list holds anything. */
export function says(list: { readonly items: readonly unknown[] } | undefined): boolean {
  return (list?.items.length ?? 0) > 0;
}

/** A check-in of today, its value and confidence to be filled in. */
export function blankCheckIn(keyResult: KeyResult, today: Day): Draft {
  const [by, ...others] = ownersOf(keyResult);
  const draft = { date: today, value: '<value>', confidence: '<chance from 0 to 1>' };
  return by !== undefined && others.length === 0 ? { ...draft, by } : draft;
}

/** The fix that asks for a decision in a check-in; none where the check-in can't be written to. */
export function askForDecision(document: OkrDocument, checkIn: CheckIn): Fix[] {
  const decision = { text: '<what must be decided>', who: '<who decides>' };
  const edits = addElement(document, checkIn, 'decisions_needed', decision, undefined, { blanks: true });
  return edits.length > 0 ? [{ title: 'Ask for a decision', edits }] : [];
}
