/** Changes that build on each other (expand an item, then add two keys), told as one set of edits of the text as it stands. */
import { applyEdits, type TextEdit } from '../../okr/edit';
import { type Item, isItem, isList, type OkrDocument, type OkrSet, type Target, valueUnder } from '../../okr/model';
import { readDocument } from '../../yaml';

/** One change of a document that already has the changes before it. */
export type Step = (document: OkrDocument) => readonly TextEdit[];

/** Runs the steps one after the other, reading the text anew between them; gives edits of `document`'s own text. */
export function inSteps(document: OkrDocument, ...steps: readonly Step[]): TextEdit[] {
  let edits: readonly TextEdit[] = [];
  let current = document;
  for (const [index, step] of steps.entries()) {
    edits = composed(current.text, edits, step(current));
    if (index + 1 < steps.length) current = readDocument(document.uri, applyEdits(document.text, edits));
  }
  return withBlanks(edits);
}

/**
 * Edits that do what `first` and then `second` do.
 *
 * @param between the text after `first`, which `second` counts in
 * @returns edits of the text before `first`
 */
export function composed(between: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const groups = touching([...inResult(first), ...second.map((edit) => ({ start: edit.start, end: edit.end, edit }))]);
  let shift = 0;
  return groups.map(({ start, end, members }) => {
    const later = members.flatMap(({ edit }) =>
      edit ? [{ ...edit, start: edit.start - start, end: edit.end - start }] : [],
    );
    const grown = members.reduce((sum, member) => sum + (member.grown ?? 0), 0);
    const edit = { start: start - shift, end: end - shift - grown, text: applyEdits(between.slice(start, end), later) };
    shift += grown;
    return edit;
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** An edit still to be made here; absent for one that has been made. */
  readonly edit?: TextEdit;
  /** By how many characters the text has grown here. */
  readonly grown?: number;
}

/** Where edits stand in the text that they lead to. */
function inResult(edits: readonly TextEdit[]): Stretch[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map((edit) => {
      const start = edit.start + shift;
      const grown = edit.text.length - (edit.end - edit.start);
      shift += grown;
      return { start, end: start + edit.text.length, grown };
    });
}

function touching(stretches: readonly Stretch[]): { start: number; end: number; members: Stretch[] }[] {
  const groups: { start: number; end: number; members: Stretch[] }[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = groups.at(-1);
    if (last && stretch.start <= last.end) {
      last.end = Math.max(last.end, stretch.end);
      last.members.push(stretch);
    } else groups.push({ start: stretch.start, end: stretch.end, members: [stretch] });
  }
  return groups;
}

const BLANK = /<[A-Za-z][^<>\n]{0,60}>/;

/** Marks the edits whose texts hold blanks (`<from>`). */
export function withBlanks(edits: readonly TextEdit[]): TextEdit[] {
  return edits.map((edit) => (BLANK.test(edit.text) ? { ...edit, blanks: true } : edit));
}

/** The lists that hold what references may name. */
const LISTS = ['objectives', 'key_results', 'initiatives', 'health_metrics'] as const;

/** Finds an item again, by its position, in a later reading of the same file. */
export function tracked<T extends OkrSet | Target>(item: T): (document: OkrDocument) => T | undefined {
  const path: { readonly list: string; readonly index: number }[] = [];
  let at: Item = item;
  for (; at.parent; at = at.parent) path.unshift(placeIn(at.parent, at));
  const set = at as OkrSet;
  const setIndex = set.document.sets.indexOf(set);
  return (document) =>
    path.reduce<Item | undefined>(
      (there, { list, index }) => there && listOf(there, list)[index],
      document.sets[setIndex],
    ) as T | undefined;
}

function placeIn(parent: Item, item: Item): { list: string; index: number } {
  const list = LISTS.find((name) => listOf(parent, name).includes(item)) ?? '';
  return { list, index: listOf(parent, list).indexOf(item) };
}

function listOf(item: Item, name: string): readonly Item[] {
  const value = valueUnder(item, name);
  return value && isList(value) ? value.items.filter(isItem) : [];
}

/** Steps on one item that stays where it is. */
export function stepsOn<T extends OkrSet | Target>(
  document: OkrDocument,
  item: T,
  ...steps: readonly ((document: OkrDocument, item: T) => readonly TextEdit[])[]
): TextEdit[] {
  const again = tracked(item);
  return inSteps(
    document,
    ...steps.map(
      (step): Step =>
        (current) => {
          const there = again(current);
          return there ? step(current, there) : [];
        },
    ),
  );
}
