/** Files while they are being written: whatever is cut off or mistyped, no rule throws, and every place lies in the file. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/okr/edit';
import { allRules } from '../../../server/src/rules/all.generated';
import { caseOf, check } from '../../support/examples';

const cases = allRules.flatMap((rule) => rule.bad.map((example) => caseOf(rule, example)));

const broken = fc
  .tuple(
    fc.nat(cases.length - 1),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('cut', ':', '\n', '"', '[', '  ', '', '-'),
  )
  .map(([index, share, how]) => {
    const example = cases[index]!;
    const at = Math.floor(share * example.text.length);
    const text =
      how === 'cut' ? example.text.slice(0, at) : example.text.slice(0, at) + how + example.text.slice(at + 1);
    return { ...example, text };
  });

describe('all rules on files that are being written', () => {
  it('neither throw nor point outside of the file, nor do their fixes', () => {
    fc.assert(
      fc.property(broken, (example) => {
        const inside = (place: { readonly start: number; readonly end: number }) =>
          assert.ok(
            0 <= place.start && place.start <= place.end && place.end <= example.text.length,
            JSON.stringify(place),
          );
        for (const finding of check(example).findings) {
          inside(finding.at);
          for (const { edits = [] } of finding.fixes()) {
            edits.forEach(inside);
            applyEdits(example.text, edits);
          }
        }
      }),
      { numRuns: 250 },
    );
  }).timeout(30_000);
});
