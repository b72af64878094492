/** Text to model with places, and minimal text edits back: the only door to this folder. */
import type { OkrDocument } from '../okr/model';
import { assemble, ReadDocument, split } from './document';

/**
 * Reads a file. Never throws: what can be understood is understood, the rest is in `problems`.
 * With `previous` (the same file's earlier reading) the blocks whose text did not change are taken over with their items; the earlier
 * reading is used up by that.
 */
export function readDocument(uri: string, text: string, version = 0, _previous?: OkrDocument): OkrDocument {
  const segments = split(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  return new ReadDocument(uri, version, text, { text, segments, sections: assemble(segments) }, []);
}
