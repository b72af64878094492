/**
 * A file that is edited step by step, as an editor tells of the steps: what was taken over from the reading before must be what a
 * fresh reading gives, after each of thousands of steps.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../server/src/okr/edit';
import { readDocument, readEdited } from '../../../server/src/yaml';
import { brokenFile, okrFile } from '../../support/arbitrary';
import { runs } from '../../support/runs';
import { dump } from './dump';

const URI = 'file:///w/a.okr.yaml';

/** What gets typed or pasted; most of it means something to the reader. */
const put = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', 'x', ' ', '\n', '\r\n') },
  fc.constantFrom(
    '  ',
    '- ',
    '# note\n',
    'a: ',
    '"',
    "'",
    '\t',
    '\r',
    '|\n',
    '---\n',
    '...\n',
    '&a ',
    '*a',
    '{',
    ']',
    '\ufeff',
    '\u0000',
    '<<<<<<< ',
    'objectives:\n',
    'key_results:\n',
    '  - title: New\n    key_results:\n      - Reduce churn from 5% to 3%\n',
    '      - title: Half\n        owner: ',
  ),
);

/** An edit by shares of the text: where, how much goes, what comes. Undefined: back to the text before. */
type Step = readonly [at: number, length: number, text: string] | undefined;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 6, arbitrary: fc.tuple(share, fc.constantFrom(0, 0, 0, 1, 3), put) },
  { weight: 1, arbitrary: fc.tuple(share, fc.nat(200), put) },
);
const steps = fc.array(step, { minLength: 5, maxLength: 30 });

/** Edits a text, and goes back by the edit that undoes the last one. */
function follow(start: string, all: readonly Step[]): void {
  let text = start;
  let document = readDocument(URI, text, 1);
  const undos: TextEdit[] = [];
  for (const [index, one] of all.entries()) {
    const edit = one ? editOf(text, one) : undos.pop();
    if (!edit) continue;
    if (one)
      undos.push({ start: edit.start, end: edit.start + edit.text.length, text: text.slice(edit.start, edit.end) });
    const before = text;
    text = applyEdits(text, [edit]);
    document = readEdited(document, edit, index + 2);
    assert.equal(document.text, text, JSON.stringify({ before, edit }));
    assert.deepEqual(dump(document), dump(readDocument(URI, text, index + 2)), JSON.stringify({ before, edit }));
  }
}

function editOf(text: string, [at, length, put]: NonNullable<Step>): TextEdit {
  const start = Math.floor(at * text.length);
  return { start, end: Math.min(text.length, start + length), text: put };
}

describe('a file that is edited', () => {
  it('reads as it would afresh', () => {
    fc.assert(
      fc.property(okrFile, steps, (text, all) => follow(text, all)),
      runs(60),
    );
  }).timeout(60_000);
  it('reads as it would afresh when it is broken', () => {
    fc.assert(
      fc.property(brokenFile, steps, (text, all) => follow(text, all)),
      runs(60),
    );
  }).timeout(60_000);
});
