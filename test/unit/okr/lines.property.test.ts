import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../server/src/okr/lines';

describe('lines, whatever the text', () => {
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
