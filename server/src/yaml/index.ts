/** Text to model with places, and minimal text edits back: the only door to this folder. */
import type { TextEdit } from '../okr/edit';
import type { OkrDocument } from '../okr/model';
import type { Wanted } from './block';
import { assemble, ReadDocument, reassemble } from './document';
import { indexAt, type Layout, split, textOf } from './layout';
import { needsLook, readable } from './limits';
import { ALL_KEYS } from './plan';
import type { Segment } from './segments';
import { editBetween, resplit } from './update';

export { messageOf } from './messages';

/**
 * Reads a file. Never throws: what can be understood is understood, the rest is in `problems`.
 * With `previous` (the same file's earlier reading) the blocks whose text did not change are taken over with their items. The result
 * is equal to a fresh reading; the earlier one is used up by it, for its blocks have moved.
 */
export function readDocument(uri: string, text: string, version = 0, previous?: OkrDocument): OkrDocument {
  if (previous instanceof ReadDocument) {
    const taken = edited(previous, editBetween(previous.text, text));
    if (taken) return new ReadDocument(uri, version, taken, [], text);
  }
  const { text: given, problems } = readable(text);
  const segments = given === undefined ? [] : split(given, startOf(given));
  const isWhole = segments.length > 0 && problems.length === 0;
  return new ReadDocument(uri, version, assemble(segments), problems, isWhole ? undefined : text);
}

/**
 * Reads what stands under some keys of a file, for who looks through many files. What it tells of these keys is what
 * {@link readDocument} tells; it has no problems, and no next version can be made of it.
 */
export function skimDocument(uri: string, text: string, wanted: Wanted): OkrDocument {
  const { text: given, problems } = readable(text);
  if (given === undefined || problems.length > 0) return readDocument(uri, text);
  const layout = assemble(split(given, startOf(given), false), wanted);
  // An anchor may stand in a value that was passed over.
  if (!layout.sections.every(({ anchors }) => anchors.isEmpty)) return readDocument(uri, text);
  return new ReadDocument(uri, 0, layout, [], text);
}

/** All but some keys is passed over; see {@link skimDocument}. */
export function wantedKeys(keys: readonly string[], sampled: readonly string[]): Wanted {
  const needed = new Set([...keys, ...sampled]);
  return { passed: new Set([...ALL_KEYS.keys()].filter((key) => !needed.has(key))), sampled: new Set(sampled) };
}

/**
 * Reads a file after an edit of it; costs what the blocks around the edit cost. As {@link readDocument}, which it falls back to where
 * the file has to be read afresh.
 */
export function readEdited(previous: OkrDocument, edit: TextEdit, version: number): OkrDocument {
  const taken = previous instanceof ReadDocument ? edited(previous, edit) : undefined;
  if (taken) return new ReadDocument(previous.uri, version, taken, []);
  const { text } = previous;
  return readDocument(previous.uri, text.slice(0, edit.start) + edit.text + text.slice(edit.end), version);
}

/** The layout after an edit; undefined where the file has to be read afresh. */
function edited({ layout, limits, hasMark }: ReadDocument, edit: TextEdit): Layout | undefined {
  const { segments } = layout;
  if (limits.length > 0 || segments.length === 0) return undefined;
  // A byte order mark that goes or comes.
  const comes = (edit.text + sliceOf(segments, edit.end, edit.end + 1)).startsWith('\ufeff');
  if (edit.start === 0 && (hasMark || comes)) return undefined;
  const length = segments.at(-1)!.end + edit.text.length - (edit.end - edit.start);
  const around = sliceOf(segments, edit.start - 8, edit.start) + edit.text + sliceOf(segments, edit.end, edit.end + 8);
  if (needsLook(around, length) || !keepsBreak(segments, edit)) return undefined;
  return reassemble(layout, resplit(segments, edit));
}

/** Whether a line surely ends in LF after an edit. (Where none does, the line ends may be ones that are not read.) */
function keepsBreak(segments: readonly Segment[], edit: TextEdit): boolean {
  // All but the last segment end with their line.
  const [before, after] = [indexAt(segments, edit.start), indexAt(segments, edit.end)];
  if (edit.text.includes('\n') || before > 0 || after < segments.length - 1) return true;
  const last = segments.at(-1)!;
  if (edit.end < last.end && last.block.text.endsWith('\n')) return true;
  return last.block.text.slice(0, edit.start - last.block.start).includes('\n');
}

/** A part of the text of segments. */
function sliceOf(segments: readonly Segment[], from: number, to: number): string {
  const start = Math.max(from, segments[0]!.block.start);
  if (to <= start) return '';
  const first = indexAt(segments, start);
  const base = segments[first]!.block.start;
  return textOf(segments.slice(first, indexAt(segments, to) + 1)).slice(start - base, to - base);
}

/** After a byte order mark. */
function startOf(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
