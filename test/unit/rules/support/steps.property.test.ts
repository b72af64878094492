import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../../server/src/okr/edit';
import { composed } from '../../../../server/src/rules/support/steps';

/** Edits of a text of this length that do not overlap, in any order. */
const editsOf = (length: number): fc.Arbitrary<TextEdit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 5 }).map((raw) => {
    const edits: TextEdit[] = [];
    for (const [a, b, text] of raw.sort((x, y) => Math.min(x[0], x[1]) - Math.min(y[0], y[1]))) {
      const edit = { start: Math.min(a, b), end: Math.max(a, b), text };
      if (edit.start > (edits.at(-1)?.end ?? -1)) edits.push(edit);
    }
    return edits;
  });

describe('steps', () => {
  it('tells two edits, one after the other, as edits of the first text', () => {
    fc.assert(
      fc.property(
        fc
          .string({ maxLength: 30 })
          .chain((text) => fc.tuple(fc.constant(text), editsOf(text.length)))
          .chain(([text, first]) => {
            const between = applyEdits(text, first);
            return fc.tuple(fc.constant(text), fc.constant(first), fc.constant(between), editsOf(between.length));
          }),
        ([text, first, between, later]) => {
          assert.equal(applyEdits(text, composed(between, first, later)), applyEdits(between, later));
        },
      ),
      { numRuns: 500 },
    );
  });
});
