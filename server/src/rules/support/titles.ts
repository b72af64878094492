/** Comparing and shortening titles. */

const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'to',
  'for',
  'in',
  'on',
  'at',
  'and',
  'or',
  'our',
  'their',
  'with',
  'by',
  'from',
  'is',
  'are',
  'be',
]);

/** The words of a title that carry meaning, in lower case, without the small ones. */
export function contentWords(title: string): string[] {
  return (title.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter((word) => !SMALL.has(word));
}

/** How much of their content two titles share: 0 to 1 (Dice's coefficient over words). */
export function likeness(a: string, b: string): number {
  const [left, right] = [contentWords(a), contentWords(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  let shared = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length);
}

/** Words of a text, as a person counts them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
