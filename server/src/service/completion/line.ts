/** One line of a file that is being typed, taken apart by itself: half-typed YAML rarely parses as a whole. */

/** One line, taken apart: `      - key: value`. */
export interface Line {
  readonly start: number;
  readonly text: string;
  /** Columns of the dashes before the content. */
  readonly dashes: readonly number[];
  /** Column where the content begins. */
  readonly column: number;
  /** The key, where the content is `key:`. */
  readonly key: string | undefined;
  /** What stands behind the colon, without a comment. */
  readonly value: string;
}

const LINE = /^([ \t]*)((?:-(?:[ \t]+|$))*)([\s\S]*)$/;
const KEY = /^("[^"]*"|'[^']*'|[^\s:#'"[\]{},&*!|>%@`-][^\s:#]*)[ \t]*:(?:[ \t]+|$)([\s\S]*)$/;

/** Takes a line apart. `start` is where it starts in the file. */
export function parseLine(text: string, start: number): Line {
  const [, indent = '', marks = '', content = ''] = LINE.exec(text) ?? [];
  const dashes = [...marks].flatMap((char, index) => (char === '-' ? [indent.length + index] : []));
  const key = KEY.exec(content);
  return {
    start,
    text,
    dashes,
    column: indent.length + marks.length,
    key: key?.[1]?.replace(/^["']|["']$/g, ''),
    value: withoutComment(key?.[2] ?? '').trim(),
  };
}

/** A part of a line without the comment that it ends with, if one begins in it. */
export function withoutComment(text: string): string {
  const at = text.search(/(?:^|\s)#/);
  return at < 0 ? text : text.slice(0, at);
}

/** Whether a line says nothing about what it stands in: blank, or a comment. */
export function isSilent({ text }: Line): boolean {
  return text.trim() === '' || /^\s*#/.test(text);
}

/** Whether a line begins or ends a YAML document. */
export function isDocumentMark({ text }: Line): boolean {
  return /^(---|\.\.\.)(\s|$)/.test(text);
}

/** Column of what stands behind the colon. */
export function valueColumn(line: string): number {
  const parsed = parseLine(line, 0);
  const content = line.slice(parsed.column);
  const value = KEY.exec(content)?.[2] ?? '';
  return line.length - value.length;
}
