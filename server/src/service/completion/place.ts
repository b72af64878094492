/**
 * Where the cursor is in a file that is being typed: which thing of the format, on a key or in a value. Works on lines and
 * columns alone, upwards from the cursor, because half-typed YAML rarely parses; flow style is followed within a line.
 */

import { flowPlace } from './flow';

/** One line, taken apart: `      - key: value`. */
interface Line {
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

export interface CursorPlace {
  /** Keys from the top of the set down to the map that the cursor is in; list elements are not marked. */
  readonly path: readonly string[];
  /** The map's own keys that are there already, above and below the cursor. */
  readonly present: ReadonlySet<string>;
  /** The key whose value is being typed; undefined where a key (or a list element) is. */
  readonly key: string | undefined;
  /** Begins a list element on this line: `- |`. */
  readonly inElement: boolean;
  /** The element's map has no key on a line of its own yet: plain text is possible too. */
  readonly first: boolean;
  /** Lies directly under the last key of the path: where that takes a list, the dash is still missing. */
  readonly bare: boolean;
  /** Column of the map's keys (or of the element's content). */
  readonly column: number;
  /** What is typed so far of the key or value, and where it begins. */
  readonly typed: string;
  readonly start: number;
  /** Where the key or value ends on the line, behind the cursor. */
  readonly end: number;
  /** Where the text of the line goes on behind the cursor's word: a key's colon is there already. */
  readonly hasColon: boolean;
  /** Inside `{…}` on one line. */
  readonly flow: boolean;
}

const LINE = /^([ \t]*)((?:-(?:[ \t]+|$))*)([\s\S]*)$/;
const KEY = /^("[^"]*"|'[^']*'|[^\s:#'"[\]{},&*!|>%@`-][^\s:#]*)[ \t]*:(?:[ \t]+|$)([\s\S]*)$/;

function parseLine(text: string, start: number): Line {
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
function withoutComment(text: string): string {
  const at = text.search(/(?:^|\s)#/);
  return at < 0 ? text : text.slice(0, at);
}

/** What the cursor is in; undefined in comments, and where nothing can be said. */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline < 0 ? text.length : newline - (text[newline - 1] === '\r' ? 1 : 0);
  const before = text.slice(lineStart, offset);
  if (/(^|\s)#/.test(before)) return undefined;
  const own = parseLine(before, lineStart);
  const whole = parseLine(text.slice(lineStart, lineEnd), lineStart);
  const column = own.column;
  const above = climb(text, lineStart, column, own.dashes);
  if (above.inText) return undefined;
  const present = new Set([...above.keys, ...keysBelow(text, lineEnd, column)]);
  const flow = flowPlace(
    text.slice(lineStart, lineEnd),
    own.key === undefined ? column : valueColumn(before),
    before.length,
  );
  if (flow) {
    const path = [...above.path, ...(own.key === undefined ? [] : [own.key]), ...flow.path];
    const [start, end] = [lineStart + flow.start, lineStart + flow.end];
    const none = { inElement: false, first: false, bare: false };
    return { ...flow, ...none, path, column, typed: text.slice(start, offset), start, end, flow: true };
  }
  const base = {
    flow: false,
    path: above.path,
    column,
    inElement: own.dashes.length > 0,
    first: own.dashes.length > 0 && present.size === 0,
    bare: own.dashes.length === 0 && above.direct,
  };
  if (own.key !== undefined) {
    present.add(own.key);
    const valueStart = lineStart + valueColumn(before);
    const rest = withoutComment(text.slice(offset, lineEnd));
    return {
      ...base,
      present,
      key: own.key,
      typed: text.slice(valueStart, offset),
      start: valueStart,
      end: offset + rest.trimEnd().length,
      hasColon: true,
    };
  }
  const start = lineStart + column;
  const rest = /^[\w-]*/.exec(text.slice(offset, lineEnd))![0];
  const hasColon = whole.key !== undefined;
  return {
    ...base,
    present,
    key: undefined,
    typed: text.slice(start, offset),
    start,
    end: offset + rest.length,
    hasColon,
  };
}

/** Column of what stands behind the colon. */
function valueColumn(line: string): number {
  const parsed = parseLine(line, 0);
  const content = line.slice(parsed.column);
  const value = KEY.exec(content)?.[2] ?? '';
  return line.length - value.length;
}

/** Goes up from a map at `column`: its keys, and the keys it lies under. */
function climb(
  text: string,
  from: number,
  column: number,
  dashes: readonly number[],
): { path: string[]; keys: string[]; direct: boolean; inText: boolean } {
  const path: string[] = [];
  const keys: string[] = [];
  let own = true;
  let direct = false;
  let at: { kind: 'map' | 'list'; column: number } = { kind: 'map', column };
  if (dashes.length > 0) {
    own = false;
    at = { kind: 'list', column: dashes[0]! };
  }
  for (let end = from - 1; end >= 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    // What lies deeper says nothing about where this is: most lines of a large file.
    if (isDeeper(text, start, at.column)) {
      end = start - 1;
      continue;
    }
    const line = parseLine(text.slice(start, end).replace(/\r$/, ''), start);
    end = start - 1;
    if (/^(---|\.\.\.)(\s|$)/.test(line.text)) break;
    if (line.text.trim() === '' || /^\s*#/.test(line.text)) continue;
    if (at.kind === 'map') {
      if (line.column > at.column) continue;
      // Text that goes on below its key: what looks like keys in it is none.
      const isText = line.column < at.column && line.key !== undefined && line.value !== '';
      if (own && isText && (keys.length === 0 || /^[|>][-+\d]*$/.test(line.value)))
        return { path, keys, direct, inText: true };
      if (line.column === at.column && line.key !== undefined) {
        if (own) keys.push(line.key);
        if (line.dashes.length === 0) continue;
      } else if (line.column < at.column && line.key !== undefined && line.value === '') {
        if (path.length === 0) direct = true;
        path.unshift(line.key);
        own = false;
        at = { kind: 'map', column: line.column };
      } else if (line.column < at.column && line.dashes.length === 0) continue;
      if (line.dashes.length > 0) {
        own = false;
        at = { kind: 'list', column: line.dashes[0]! };
      }
    } else if (line.column <= at.column && line.dashes.length === 0 && line.key !== undefined && line.value === '') {
      path.unshift(line.key);
      at = { kind: 'map', column: line.column };
    } else if (
      line.dashes.length > 0 &&
      line.dashes[0]! < at.column &&
      line.column <= at.column &&
      line.key !== undefined &&
      line.value === ''
    ) {
      path.unshift(line.key);
      at = { kind: 'list', column: line.dashes[0]! };
    }
    if (at.column === 0 && at.kind === 'map' && !own) break;
  }
  return { path, keys, direct, inText: false };
}

/** Whether a line is indented by more than `column`. */
function isDeeper(text: string, start: number, column: number): boolean {
  for (let at = start; at <= start + column; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09) return false;
  }
  return true;
}

/** The keys at `column` below a line, up to the end of the map. */
function keysBelow(text: string, from: number, column: number): string[] {
  const keys: string[] = [];
  for (let start = text.indexOf('\n', from) + 1; start > 0 && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = parseLine(text.slice(start, end).replace(/\r$/, ''), start);
    start = newline < 0 ? 0 : newline + 1;
    if (line.text.trim() === '' || /^\s*#/.test(line.text)) continue;
    const first = line.dashes[0] ?? line.column;
    if (
      first < column ||
      (first === column && line.dashes.length > 0 && column > 0) ||
      /^(---|\.\.\.)(\s|$)/.test(line.text)
    )
      break;
    if (line.column === column && line.dashes.length === 0 && line.key !== undefined) keys.push(line.key);
  }
  return keys;
}
