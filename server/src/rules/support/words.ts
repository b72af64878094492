/** Words of findings and titles, as a person would set them. */

/** A text in quotation marks, shortened in the middle of a sentence to what is needed to recognise it. */
export function quoted(text: string, longest = 48): string {
  return `"${shorten(text, longest)}"`;
}

/** A long text, cut for a message: between two words where there are some. */
export function shorten(text: string, length = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.lastIndexOf(' ', length - 1);
  return `${line.slice(0, cut > length / 2 ? cut : length - 1).trimEnd()}…`;
}

/** With a capital at its start. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `word` with the capitals of `like`: "increase" like "Reduce" is "Increase". */
export function inCaseOf(word: string, like: string): string {
  const first = like.charAt(0);
  return first !== '' && first === first.toUpperCase() && first !== first.toLowerCase() ? capitalised(word) : word;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], and = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** A text with some of its parts replaced. */
export function withParts(
  text: string,
  parts: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let result = text;
  for (const part of [...parts].sort((a, b) => b.start - a.start))
    result = result.slice(0, part.start) + part.text + result.slice(part.end);
  return result;
}
