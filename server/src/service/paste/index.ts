/** A list, a table or lines from elsewhere as key results: each an element of the list that the cursor is in, as the file writes its own. */
import type { Draft, TextEdit } from '../../okr/edit';
import { each, type Objective, type OkrDocument } from '../../okr/model';
import { slug } from '../../okr/reference';
import { shapes } from '../../okr/schema';
import { inSteps, tracked } from '../../rules/support/steps';
import { addElements } from '../../yaml/edit';
import type { Refused } from '../checkIn';
import { linesIn } from '../completion/lines';
import { cursorPlace } from '../completion/place';
import type { Desk } from '../lens';
import type { Stretch } from '../selection';
import { sentencesOf, withoutSigns } from './lists';
import { type Pasted, tableOf } from './table';

/** More than this is no list of key results. */
const MOST = { items: 100, characters: 50_000 };

export interface Pasting {
  readonly edits: TextEdit[];
  /** How many key results are written. */
  readonly count: number;
  /** The cursor is in the list of an objective's key results, or where it begins. */
  readonly inList: boolean;
  /** The text is clearly a list or a table, and the cursor where one is missing: what a person wants most likely. */
  readonly likely: boolean;
}

/**
 * The edits that write a text as key results at a selection, in its place; what is selected goes.
 *
 * @returns a reason where the text holds none, where it is written in the format already, or where the cursor is in no objective
 */
export function pasteKeyResults(
  desk: Desk,
  document: OkrDocument,
  selection: Stretch,
  text: string,
): Pasting | Refused {
  if (isOurFormat(text)) return { refused: 'This is written in the format already: paste it as it is.' };
  const pasted = read(desk, text);
  if (!pasted) return { refused: 'There is no list, table or text to make key results of in the clipboard.' };
  const objective = objectiveAt(document, selection.start);
  if (!objective) return { refused: 'Put the cursor into an objective, where the key results are to stand.' };
  const place = placeFor(document, selection);
  const cleared = place.isFree ? lineOf(document, selection) : selection;
  const above = each(objective.key_results).filter(({ span }) => span.start < cleared.start && span.end > span.start);
  const index = place.inList ? above.length : undefined;
  const again = tracked(objective);
  const drafts = pasted.items.map((item): Draft => (Object.keys(item).length === 1 ? item.title : { ...item }));
  const edits = inSteps(
    document,
    () => (cleared.end > cleared.start ? [{ ...cleared, text: '' }] : []),
    (current) => {
      const there = again(current);
      return there ? addElements(current, there, 'key_results', drafts, index) : [];
    },
  );
  if (edits.every((edit) => edit.text === ''))
    return { refused: 'This list is written in a way that nothing can be added to it from here.' };
  return { edits, count: drafts.length, inList: place.inList, likely: pasted.likely && place.isFree };
}

function read(desk: Desk, text: string): { readonly items: readonly Pasted[]; readonly likely: boolean } | undefined {
  if (text.length > MOST.characters) return undefined;
  const people = new Set(desk.workspace.view().people.map(slug));
  const table = tableOf(withoutSigns(text), (name) => people.has(slug(name)));
  const { texts, listed } = table ? { texts: [], listed: true } : sentencesOf(text);
  const items = table ?? texts.map((title) => ({ title }));
  if (items.length === 0 || items.length > MOST.items) return undefined;
  return { items, likely: listed || items.length > 1 };
}

/** Whether some line begins with one of the format's keys. */
function isOurFormat(text: string): boolean {
  const keys = new Set([...Object.keys(shapes.keyResult.shape), ...Object.keys(shapes.objective.shape), 'objectives']);
  return [...text.matchAll(/^[ \t]*(?:-[ \t]+)?([a-z_]+):(?=[ \t\r\n]|$)/gm)].some(([, key]) => keys.has(key!));
}

/** The objective that the cursor is in: the last that begins above it, in its set. */
function objectiveAt(document: OkrDocument, offset: number): Objective | undefined {
  const set = document.sets.findLast(({ span }) => span.start <= offset);
  return each(set?.objectives).findLast(({ span }) => span.start <= offset);
}

/**
 * Whether the cursor is in a list of key results, and whether one is missing there: behind an empty `key_results:`, behind a dash, on an
 * empty line of the list.
 */
function placeFor(document: OkrDocument, { start, end }: Stretch): { inList: boolean; isFree: boolean } {
  const { text } = document;
  const place = cursorPlace(linesIn(document), start);
  const isHead = place?.key === 'key_results';
  const isDirect = isHead || (place?.key === undefined && place?.path.at(-1) === 'key_results');
  const rest = /^[^\r\n]*/.exec(text.slice(end))![0];
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start) + rest;
  return {
    inList: isHead || (place?.path.includes('key_results') ?? false),
    isFree: isDirect && /^[ \t]*(?:-[ \t]*)?(?:key_results:[ \t]*)?$/.test(line),
  };
}

/** What goes before key results come to a free place: the selection, and the line of the cursor where that has no more than a dash. */
function lineOf(document: OkrDocument, { start, end }: Stretch): Stretch {
  const { text } = document;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const left = text.slice(lineStart, start) + text.slice(end, newline < 0 ? text.length : newline);
  if (!/^[ \t]*(?:-[ \t]*)?\r?$/.test(left) || lineStart === 0) return { start, end };
  if (newline >= 0) return { start: lineStart, end: newline + 1 };
  return { start: lineStart - (text[lineStart - 2] === '\r' ? 2 : 1), end: text.length };
}
