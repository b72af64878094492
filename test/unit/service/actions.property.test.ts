import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../server/src/okr/edit';
import { Pieces } from '../../../server/src/service/actions/pieces';

describe('several rounds of edits as one, whatever they are', () => {
  it('give the same text as one after another', () => {
    const round = fc.array(fc.record({ at: fc.nat(), length: fc.nat(5), text: fc.string({ maxLength: 4 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(round, { maxLength: 4 }), (original, rounds) => {
        const pieces = new Pieces(original.length);
        let text = original;
        for (const changes of rounds) {
          const edits = disjoint(changes, text.length);
          pieces.apply(edits);
          text = applyEdits(text, edits);
        }
        assert.equal(applyEdits(original, pieces.toEdits()), text);
      }),
    );
  });
});

/** Edits of a text that do not overlap. */
function disjoint(changes: readonly { at: number; length: number; text: string }[], size: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const { at, length, text } of changes) {
    const start = from + (size - from > 0 ? at % (size - from + 1) : 0);
    const end = Math.min(size, start + length);
    edits.push({ start, end, text });
    from = end;
  }
  return edits;
}
