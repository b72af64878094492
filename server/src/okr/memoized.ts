/** Functions that remember their answers. */

/** How many words are kept: the vocabulary of OKRs is small, and the same few thousand words come again and again. */
const MOST = 8000;
/** Longer words are not kept, so that the memory stays small whatever is read. */
const LONGEST = 32;

/** The same function with its answers kept by word; emptied when full. The function must depend on the word alone. */
export function memoized<Value extends object>(make: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = make(word);
    if (word.length > LONGEST) return made;
    if (known.size >= MOST) known.clear();
    known.set(word, made);
    return made;
  };
}

/**
 * The same function with its answers kept for as long as the object lives that they were asked for. The function must depend on the
 * object alone, and the object must not change.
 */
export function memoizedByObject<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
