import assert from 'node:assert/strict';
import { Cache } from '../../../server/src/language/cache';

/** A cache of lengths, and the keys that it had to make one for. */
function lengths(most: number) {
  const cache = new Cache<number>(most);
  const made: string[] = [];
  const make = (key: string) => {
    made.push(key);
    return key.length;
  };
  return {
    made,
    get: (...keys: string[]) => keys.map((key) => cache.get(key, make)),
    peek: (...keys: string[]) => keys.map((key) => cache.peek(key, make)),
  };
}

describe('a cache', () => {
  it('makes a value once', () => {
    const { get, made } = lengths(8);
    assert.deepEqual(get('one', 'three', 'one'), [3, 5, 3]);
    assert.deepEqual(made, ['one', 'three']);
  });
  it('lets go of what nobody asked for while others came', () => {
    const { get, made } = lengths(4);
    get('a', 'b', 'c', 'a'); // "b" is not asked for again
    made.length = 0;
    get('a');
    assert.deepEqual(made, []);
    get('b');
    assert.deepEqual(made, ['b']);
  });
  it('keeps what is passed while there is room, and lets nothing go for it', () => {
    const { get, peek, made } = lengths(4);
    assert.deepEqual(peek('x', 'x'), [1, 1]);
    assert.deepEqual(made, ['x']);
    get('a'); // half of the room is taken
    made.length = 0;
    assert.deepEqual(peek('far', 'far', 'a'), [3, 3, 1]);
    assert.deepEqual(made, ['far', 'far']);
    get('x', 'a');
    assert.deepEqual(made, ['far', 'far']);
  });
});
