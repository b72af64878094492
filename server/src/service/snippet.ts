/** Blanks to fill: `<from>` in the text of an edit becomes a tab stop where the editor can, else it stays as it is. */

/** Words in angle brackets: not `< 5`, not `a > b`. */
const BLANK = /<[\p{L}\p{N}](?:[^<>\n]{0,78}[\p{L}\p{N}…?.])?>/gu;

/**
 * A text with blanks as a snippet: each blank is a tab stop, in order, that holds its words with the brackets: one that is left
 * as it is stays visible as a placeholder. The rest is escaped so that it stays text.
 *
 * @param first number of the first tab stop, where several snippets belong together
 * @returns the snippet, and the number for the next stop
 */
export function toSnippet(text: string, first = 1): { snippet: string; next: number } {
  let snippet = '';
  let at = 0;
  let next = first;
  for (const match of text.matchAll(BLANK)) {
    snippet += `${escapeText(text.slice(at, match.index))}\${${next++}:${escapeText(match[0])}}`;
    at = match.index + match[0].length;
  }
  return { snippet: snippet + escapeText(text.slice(at)), next };
}

/** Text that is to stay text inside a snippet, also inside a tab stop's default. */
export function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What opens a tab stop: its number alone, or in braces with words, with choices, or with nothing. */
const STOP = /\$(?:\d+|\{\d+([:|}]))/y;

/** A snippet as plain text, for editors without tab stops: each stop is its words, or the first of its choices. */
export function withoutStops(snippet: string): string {
  let text = '';
  let at = 0;
  /** Text up to a sign that ends it, without what keeps signs from meaning more. */
  const upTo = (ends: string): string => {
    let taken = '';
    for (; at < snippet.length && !ends.includes(snippet[at]!); at++) {
      if (snippet[at] === '\\' && '$}\\'.includes(snippet[at + 1] ?? '\n')) at++;
      taken += snippet[at];
    }
    return taken;
  };
  while (at < snippet.length) {
    text += upTo('$');
    STOP.lastIndex = at;
    const stop = STOP.exec(snippet);
    if (!stop) {
      text += snippet[at++] ?? '';
      continue;
    }
    at = STOP.lastIndex;
    const [, kind] = stop;
    if (kind === ':') text += upTo('}');
    if (kind === '|') text += upTo(',|}');
    if (kind === '|') upTo('}');
    if (kind === ':' || kind === '|') at++;
  }
  return text;
}
