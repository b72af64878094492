import assert from 'node:assert/strict';
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
});
