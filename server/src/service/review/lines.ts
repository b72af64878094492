import { LineIndex } from '../../okr/lines';
import type { OkrDocument } from '../../okr/model';

const indexes = new WeakMap<OkrDocument, LineIndex>();

/** The line of an offset, counted from 0. */
export function lineOf(document: OkrDocument, offset: number): number {
  const known = indexes.get(document) ?? new LineIndex(document.text);
  indexes.set(document, known);
  return known.positionAt(offset).line;
}
