/** Writing one value so that the reader reads the same text back: plain where that works, quoted only where YAML asks for it. */

export type Quoting = 'plain' | 'single' | 'double';

/** Where a value will stand. */
export interface ScalarPlace {
  /** Inside `{…}` or `[…]`, where commas and brackets end a plain value. */
  readonly flow?: boolean;
  /** The quotes of the value that is replaced; kept where the new text can stand in them. */
  readonly quoting?: Quoting;
}

/** Characters that no plain value may begin with: each starts something else in YAML (a comment, an alias, a tag, a list, …). */
const INDICATOR = /^[,[\]{}#&*!|>'"%@`]/;

/** `-`, `?` and `:` begin a plain value only when a character of that value follows at once. */
const INDICATOR_ALONE = /^[-?:](?:[ \t]|$)/;
const INDICATOR_ALONE_IN_FLOW = /^[-?:](?:[ \t,[\]{}]|$)/;

/** Inside a text: `: ` makes a key of it, ` #` a comment. */
const KEY_OR_COMMENT = /:(?:[ \t]|$)|[ \t]#/;

const FLOW_CHARACTER = /[,[\]{}]/;

/** Whole texts that mean something to a YAML reader even where they stand as a value: nothing, a merge, a document's bounds. */
const RESERVED = /^(?:|~|null|Null|NULL|<<|(?:---|\.\.\.)(?:[ \t].*)?)$/;

/** What only an escape in double quotes can say: line breaks, control characters, halves of surrogate pairs, a byte order mark. */
const NEEDS_ESCAPE = /[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/**
 * Writes a text as a YAML scalar on one line.
 *
 * @param text any text, of any characters
 * @returns the source, which reads back as exactly `text` at a place of that kind
 */
export function writeScalar(text: string, place: ScalarPlace = {}): string {
  if (NEEDS_ESCAPE.test(text) || place.quoting === 'double') return inDoubleQuotes(text);
  if (place.quoting === 'single' || !canBePlain(text, place.flow ?? false)) return inSingleQuotes(text);
  return text;
}

/** Whether a text needs no quotes, inside `{…}` and `[…]` (`flow`) or outside. */
export function canBePlain(text: string, flow: boolean): boolean {
  if (text.trim() !== text || NEEDS_ESCAPE.test(text)) return false;
  if (INDICATOR.test(text) || KEY_OR_COMMENT.test(text) || RESERVED.test(text)) return false;
  return flow ? !INDICATOR_ALONE_IN_FLOW.test(text) && !FLOW_CHARACTER.test(text) : !INDICATOR_ALONE.test(text);
}

/** The quotes that a scalar's source begins with. */
export function quotingOf(source: string): Quoting {
  return source.startsWith('"') ? 'double' : source.startsWith("'") ? 'single' : 'plain';
}

function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** JSON's escapes are all YAML's too; YAML asks for a few more characters to be escaped. */
function inDoubleQuotes(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
