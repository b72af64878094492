/** Text to model with places, and minimal text edits back: the only door to this folder. */
import type { OkrDocument } from '../okr/model';
import { assemble, type Layout, ReadDocument, split } from './document';
import { needsLook, readable } from './limits';
import { changeOf, resplit } from './update';

/**
 * Reads a file. Never throws: what can be understood is understood, the rest is in `problems`.
 * With `previous` (the same file's earlier reading) the blocks whose text did not change are taken over with their items. The result
 * is equal to a fresh reading; the earlier one is used up by it, for its blocks have moved.
 */
export function readDocument(uri: string, text: string, version = 0, previous?: OkrDocument): OkrDocument {
  const taken = previous instanceof ReadDocument ? updated(previous, text) : undefined;
  if (taken) return new ReadDocument(uri, version, text, taken, []);
  const { text: given, problems } = readable(text);
  const segments = given === undefined ? [] : split(given, startOf(given));
  return new ReadDocument(uri, version, text, { segments, sections: assemble(segments) }, problems);
}

/** The layout after an edit; undefined where the file has to be read afresh. */
function updated(previous: ReadDocument, text: string): Layout | undefined {
  const { segments } = previous.layout;
  if (previous.limits.length > 0 || segments.length === 0 || startOf(previous.text) !== startOf(text)) return undefined;
  const change = changeOf(previous.text, text);
  if (needsLook(text, change.start, change.newEnd)) return undefined;
  const split = resplit(segments, text, change);
  return { segments: split, sections: assemble(split) };
}

/** After a byte order mark. */
function startOf(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
