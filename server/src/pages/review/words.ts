/** Numbers and titles in the words of the review. */

/** A share as a whole percentage between 0% and 100%: "62%"; "–" where none is known. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
}

/** A title, cut between words where it is longer than so many characters. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
