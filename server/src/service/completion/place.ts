/**
 * Where the cursor is in a file that is being typed: which thing of the format, on a key or in a value. Works on lines and
 * columns alone, upwards from the cursor, because half-typed YAML rarely parses; flow style is followed within a line.
 */

import { flowPlace } from './flow';
import { parseLine, valueColumn, withoutComment } from './line';
import type { Lines } from './lines';
import { aboveOf, keysBelow } from './surroundings';

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
  const above = aboveOf(lines, row, column, own.dashes);
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
