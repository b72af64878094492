/** What stands at an offset of a text: a key, a dash, nothing but space. For the reading of blocks, which asks at every line. */

/** An ordinary key with its colon. */
const KEY = /[A-Za-z_][\w.-]*(?: [\w.-]+)*[ \t]*:(?=[ \t\r\n]|$)|<<:(?=[ \t\r\n]|$)/y;
/** A quoted key with its colon; the yaml package reads it, but where its pair ends is seen here. */
const QUOTED_KEY = /(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|'(?:[^'\r\n]|'')*')[ \t]*:(?=[ \t\r\n]|$)/y;

/** A letter of ASCII, a digit or `_`. */
export function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  );
}

/** The offset after the colon of the ordinary key at `at`; 0 where there is none. */
export function keyEnd(text: string, at: number): number {
  let end = at;
  while (isWordCharacter(text.charCodeAt(end))) end++;
  // Nearly all keys are one word of letters.
  if (text.charCodeAt(end) !== 0x3a || end === at || text.charCodeAt(at) < 0x41) {
    KEY.lastIndex = at;
    return KEY.test(text) ? KEY.lastIndex : 0;
  }
  const next = text.charCodeAt(end + 1);
  return next === 0x20 || next === 0x0a || next === 0x0d || next === 0x09 || Number.isNaN(next) ? end + 1 : 0;
}

/** The offset after the colon of the quoted key at `at`; 0 where there is none. */
export function quotedKeyEnd(text: string, at: number): number {
  QUOTED_KEY.lastIndex = at;
  return QUOTED_KEY.test(text) ? QUOTED_KEY.lastIndex : 0;
}

/** Whether a dash stands there that begins an element of a list. */
export function isDash(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x2d) return false;
  const after = text.charCodeAt(at + 1);
  return after === 0x20 || after === 0x0a || after === 0x0d || after === 0x09 || Number.isNaN(after);
}

/** Whether nothing but a comment stands from `at` to the end of the line. */
export function isBlankFrom(text: string, at: number): boolean {
  const code = text.charCodeAt(skip(text, at));
  return code === 0x0a || code === 0x0d || code === 0x23 || Number.isNaN(code);
}

/** The first offset from `at` on where no blank stands. */
export function skip(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0x09) i++;
  return i;
}
