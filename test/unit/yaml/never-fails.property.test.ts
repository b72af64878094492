import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../server/src/yaml/index';
import { dump } from './dump';
import { brokenFile, edit, THOROUGH, validFile } from './files';

describe('reading never fails', () => {
  it('whatever is broken, and every place lies inside the text', () => {
    fc.assert(
      fc.property(brokenFile, (text) => void dump(readDocument('a', text))),
      { numRuns: 60 * THOROUGH },
    );
  });
  it('on text of any kind', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'-?:,[]{}#&*!|>\'"%@` \n\ta') })),
        (text) => void dump(readDocument('a', text)),
      ),
      { numRuns: 300 * THOROUGH },
    );
  });
});

describe('an edit', () => {
  it('that makes a second list under one key leaves nothing of it behind', () => {
    const text = 'objectives:\n  - title: a\n    why:\n    key_results:\n      - title: b\n        oops: c\n';
    const document = readDocument('a', text);
    const edited = text.replace('why:', 'key_results:');
    assert.deepEqual(dump(readDocument('a', edited, 1, document)), dump(readDocument('a', edited)));
  });
  it('gives the same reading as reading afresh', () => {
    const change = fc.record({
      offset: fc.nat(),
      length: fc.nat(60),
      put: fc.oneof(
        fc.string({ maxLength: 3 }),
        fc.constantFrom(
          '',
          '',
          ' ',
          '\n',
          '- ',
          'key_results:\n',
          'objectives:',
          '---\n',
          '...\n',
          '# c\n',
          '"',
          '|',
          '&a ',
          '*a',
          '\n      - x',
          '\r\n',
          '\t',
        ),
      ),
    });
    fc.assert(
      fc.property(validFile, fc.array(change, { minLength: 1, maxLength: 8 }), (start, changes) => {
        let text = start;
        let document = readDocument('a', text);
        for (const { offset, length, put } of changes) {
          const kept = text.slice(0, 30);
          text = edit(text, offset, length % (kept.length + 1), put);
          document = readDocument('a', text, 0, document);
          assert.deepEqual(dump(document), dump(readDocument('a', text)), JSON.stringify(text));
        }
      }),
      { numRuns: 25 * THOROUGH },
    );
  });
  it('moves lines about, and still gives the same', () => {
    fc.assert(
      fc.property(
        validFile,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { minLength: 1, maxLength: 5 }),
        (start, moves) => {
          let text = start;
          let document = readDocument('a', text);
          for (const [from, to, count] of moves) {
            const lines = text.split('\n');
            const moved = lines.splice(from % lines.length, count);
            lines.splice(to % (lines.length + 1), 0, ...moved);
            text = lines.join('\n');
            document = readDocument('a', text, 0, document);
            assert.deepEqual(dump(document), dump(readDocument('a', text)), JSON.stringify(text));
          }
        },
      ),
      { numRuns: 25 * THOROUGH },
    );
  });
});
