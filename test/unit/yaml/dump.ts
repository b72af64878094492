/** A full picture of a read document as plain data, to compare two readings. */
import assert from 'node:assert/strict';
import type { Item, OkrDocument } from '../../../server/src/okr/model';
import { Span } from '../../../server/src/okr/span';

/** Everything in a document, places as absolute offsets. Checks on the way that places lie inside the text and parents fit. */
export function dump(document: OkrDocument): unknown {
  const show = (value: unknown, parent: Item | undefined): unknown => {
    if (value instanceof Span) {
      assert.ok(
        0 <= value.start && value.start <= value.end && value.end <= document.text.length,
        `span ${value.start}-${value.end} of ${document.text.length}`,
      );
      return `${value.start}-${value.end}`;
    }
    if (Array.isArray(value)) return value.map((element) => show(element, parent));
    if (typeof value !== 'object' || value === null) return value;
    const item = 'shape' in value && 'keys' in value ? (value as Item) : undefined;
    const entries = Object.entries(value).filter(([key]) => key !== 'parent' && key !== 'document' && key !== 'units');
    if (item) assert.equal(item.parent, parent, `parent of ${item.shape}`);
    return Object.fromEntries(entries.map(([key, inner]) => [key, show(inner, item ?? parent)]));
  };
  for (const set of document.sets) assert.equal(set.document, document);
  const blocks = document.blocks.map((block) => [block.start, block.line, block.text]);
  return {
    eol: document.eol,
    sets: show(document.sets, undefined),
    problems: show(document.problems, undefined),
    comments: show(document.comments, undefined),
    blocks,
  };
}
