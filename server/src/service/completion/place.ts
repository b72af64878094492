/**
 * Where the cursor is in a file that is being typed: which thing of the format, on a key or in a value. Works on lines and
 * columns alone, upwards from the cursor, because half-typed YAML rarely parses; flow style is followed within a line.
 */

import { flowPlace } from './flow';
import type { Lines, Row } from './lines';

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
export function cursorPlace(lines: Lines, offset: number): CursorPlace | undefined {
  const row = lines.at(offset);
  const { start: lineStart, text: line } = row;
  const before = line.slice(0, offset - lineStart);
  const behind = line.slice(offset - lineStart);
  if (/(^|\s)#/.test(before)) return undefined;
  const own = parseLine(before, lineStart);
  const whole = parseLine(line, lineStart);
  const column = own.column;
  const above = climb(lines, row, column, own.dashes);
  if (above.inText) return undefined;
  const present = new Set([...above.keys, ...keysBelow(lines, row, column)]);
  const flow = flowPlace(line, own.key === undefined ? column : valueColumn(before), before.length);
  if (flow) {
    const path = [...above.path, ...(own.key === undefined ? [] : [own.key]), ...flow.path];
    const [start, end] = [lineStart + flow.start, lineStart + flow.end];
    const none = { inElement: false, first: false, bare: false };
    return { ...flow, ...none, path, column, typed: before.slice(flow.start), start, end, flow: true };
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
    const valueAt = valueColumn(before);
    const rest = withoutComment(behind);
    return {
      ...base,
      present,
      key: own.key,
      typed: before.slice(valueAt),
      start: lineStart + valueAt,
      end: offset + rest.trimEnd().length,
      hasColon: true,
    };
  }
  const rest = /^[\w-]*/.exec(behind)![0];
  const hasColon = whole.key !== undefined;
  return {
    ...base,
    present,
    key: undefined,
    typed: before.slice(column),
    start: lineStart + column,
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
  lines: Lines,
  from: Row,
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
  for (const row of lines.above(from, () => at.column)) {
    const line = parseLine(row.text, row.start);
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

/** The keys at `column` below a line, up to the end of the map. */
function keysBelow(lines: Lines, from: Row, column: number): string[] {
  const keys: string[] = [];
  for (const row of lines.below(from, column)) {
    const line = parseLine(row.text, row.start);
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
