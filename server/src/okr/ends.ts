/** What a text begins and ends with. (A pattern like /[.,]+$/ looks at every run of signs anew from each of its places.) */

const SPACES = ' \t\r\n\u00A0';

/** Without the signs, and the spaces between them, that it ends with. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && (signs.includes(text[end - 1]!) || SPACES.includes(text[end - 1]!))) end--;
  return text.slice(0, end);
}

/** Without the signs, and the spaces between them, that it begins with. */
export function withoutStart(text: string, signs: string): string {
  let start = 0;
  while (start < text.length && (signs.includes(text[start]!) || SPACES.includes(text[start]!))) start++;
  return text.slice(start);
}
