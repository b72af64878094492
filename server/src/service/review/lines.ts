import { LineIndex } from '../../okr/lines';
import type { OkrDocument } from '../../okr/model';
import type { SetEntry } from '../../rules/view';
import type { Desk } from '../lens';

const indexes = new WeakMap<object, LineIndex>();

/** The line of an offset, counted from 0. */
export function lineOf(document: OkrDocument, offset: number): number {
  return lineIn(document, () => document.text, offset);
}

/** The same in a set's file, which is not read for that. */
export function lineAt({ workspace }: Desk, { uri, state }: SetEntry, offset: number): number {
  return lineIn(state, () => workspace.text(uri) ?? '', offset);
}

function lineIn(key: object, text: () => string, offset: number): number {
  const known = indexes.get(key) ?? new LineIndex(text());
  indexes.set(key, known);
  return known.positionAt(offset).line;
}
