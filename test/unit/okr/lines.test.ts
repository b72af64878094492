import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../server/src/okr/lines';

describe('lines', () => {
  it('count from 0, in UTF-16 units', () => {
    const index = new LineIndex('a\r\n😀b\n');
    assert.equal(index.lineCount, 3);
    assert.deepEqual(index.positionAt(5), { line: 1, character: 2 });
    assert.deepEqual(index.positionAt(99), { line: 2, character: 0 });
    assert.equal(index.offsetAt({ line: 1, character: 2 }), 5);
    assert.equal(index.offsetAt({ line: 0, character: 9 }), 1);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 7);
    assert.equal(index.offsetAt({ line: -1, character: 0 }), 0);
  });

  it('lead back to the offset, but for the inside of a line break', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '😀') });
    fc.assert(
      fc.property(text, fc.nat(40), (content, offset) => {
        const at = Math.min(offset, content.length);
        const inBreak = content[at] === '\n' && content[at - 1] === '\r';
        const index = new LineIndex(content);
        assert.equal(index.offsetAt(index.positionAt(at)), inBreak ? at - 1 : at);
      }),
    );
  });
});
