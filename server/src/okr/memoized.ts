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
