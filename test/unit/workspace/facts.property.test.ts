/** Facts are taken from a file that was read no further than they need: they must be those of the whole file. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/okr/edit';
import { factsOf, readForFacts } from '../../../server/src/workspace/facts';
import { readDocument } from '../../../server/src/yaml';
import { brokenFile, okrFile } from '../../support/arbitrary';
import { runs } from '../../support/runs';

const URI = 'file:///w/a.okr.yaml';

/** What turns a file into another one: keys that count, at places where they may or may not; and what breaks YAML. */
const put = fc.constantFrom(
  '',
  '\n',
  '  ',
  '- ',
  '\n      id: new\n',
  'why: a text\n            owner: maya\n',
  'check_ins:\n        - \n        - date: 2026-10-05\n',
  'check_ins: []\n',
  'check_ins: { date: 2026-10-05 }\n',
  'note: |\n',
  'note: "open\n',
  'title:\n',
  '? ',
  '<<: *a\n',
  '&a ',
  '*a',
  '[',
  '}',
  ': ',
  '\t',
  '# note\n',
  '---\n',
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const edits = fc.array(fc.tuple(share, fc.constantFrom(0, 0, 1, 9, 60), put), { maxLength: 4 });

function sameFacts(text: string): void {
  assert.deepEqual(factsOf(readForFacts(URI, text)), factsOf(readDocument(URI, text)), JSON.stringify(text));
}

describe('the facts of a file', () => {
  it('are those of the whole file', () => {
    const file = fc.oneof(okrFile, brokenFile);
    fc.assert(
      fc.property(file, edits, (start, changes) => {
        let text = start;
        sameFacts(text);
        for (const [at, length, what] of changes) {
          const from = Math.floor(at * text.length);
          text = applyEdits(text, [{ start: from, end: Math.min(text.length, from + length), text: what }]);
          sameFacts(text);
        }
      }),
      runs(100),
    );
  });
});
