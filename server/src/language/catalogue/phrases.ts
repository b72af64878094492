/** A dictionary of phrases: finds the longest one that begins at a word. Built once, looked up per word. */
export class Phrases<Value> {
  private readonly entries = new Map<string, Value>();
  /** The longest phrase that begins with a word, in words. */
  private readonly longest = new Map<string, number>();

  /** Adds a phrase, given as its words; the first value under a phrase stays. Says whether it was new. */
  add(phrase: readonly string[], value: Value): boolean {
    const first = phrase[0];
    const key = phrase.join(' ');
    if (first === undefined || this.entries.has(key)) return false;
    this.entries.set(key, value);
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, phrase.length));
    return true;
  }

  get(phrase: readonly string[]): Value | undefined {
    return this.entries.get(phrase.join(' '));
  }

  /** The longest phrase of the dictionary that begins at word `at`, and how many words it has. */
  longestAt(text: readonly string[], at: number): { value: Value; length: number } | undefined {
    const most = Math.min(this.longest.get(text[at] ?? '') ?? 0, text.length - at);
    for (let length = most; length > 0; length--) {
      const value = this.entries.get(length === 1 ? text[at]! : text.slice(at, at + length).join(' '));
      if (value !== undefined) return { value, length };
    }
    return undefined;
  }
}
