/** What is around the cursor's line, told from the columns of keys and dashes: the keys above it, and those beside it in its map. */
import { isDocumentMark, isSilent, type Line, parseLine } from './line';
import type { Lines, Row } from './lines';

/** What is known of the lines above. */
export interface Above {
  /** Keys from the top of the set down to the map that the cursor is in. */
  readonly path: readonly string[];
  /** Keys of that map above the cursor. */
  readonly keys: readonly string[];
  /** The cursor is right under the last key of the path, with no dash between. */
  readonly direct: boolean;
  /** The cursor is in text that goes on over several lines: what looks like keys there is none. */
  readonly inText: boolean;
}

/** A way up from the cursor, line by line. */
class Ascent implements Above {
  readonly path: string[] = [];
  readonly keys: string[] = [];
  direct = false;
  inText = false;
  /** Still in the map that the cursor is in. */
  private own: boolean;
  /** What the way has led into so far: a map, by the column of its keys, or a list, by that of its dashes. */
  private at: { readonly kind: 'map' | 'list'; readonly column: number };

  constructor(column: number, dashes: readonly number[]) {
    const [dash] = dashes;
    this.own = dash === undefined;
    this.at = dash === undefined ? { kind: 'map', column } : { kind: 'list', column: dash };
  }

  /** Lines that are indented by more say nothing. */
  get column(): number {
    return this.at.column;
  }

  /** Nothing further up matters. */
  get isOver(): boolean {
    return this.inText || (this.at.kind === 'map' && this.at.column === 0 && !this.own);
  }

  /** Takes in the next line further up. */
  take(line: Line): void {
    if (line.column > this.at.column) return;
    if (this.at.kind === 'map') this.takeInMap(line);
    else this.takeInList(line);
  }

  private takeInMap(line: Line): void {
    const { key, value, dashes } = line;
    if (line.column === this.at.column) {
      if (this.own && key !== undefined) this.keys.push(key);
    } else if (key !== undefined && value === '') {
      this.direct ||= this.path.length === 0;
      this.goUnder(key, 'map', line.column);
    } else if (this.own && key !== undefined && (this.keys.length === 0 || /^[|>][-+\d]*$/.test(value))) {
      this.inText = true;
      return;
    }
    if (dashes.length > 0) {
      this.own = false;
      this.at = { kind: 'list', column: dashes[0]! };
    }
  }

  private takeInList({ key, value, dashes: [dash], column }: Line): void {
    if (key === undefined || value !== '') return;
    if (dash === undefined) this.goUnder(key, 'map', column);
    else if (dash < this.at.column) this.goUnder(key, 'list', dash);
  }

  private goUnder(key: string, kind: 'map' | 'list', column: number): void {
    this.path.unshift(key);
    this.own = false;
    this.at = { kind, column };
  }
}

/**
 * Goes up from a line.
 *
 * @param column that of the map's keys (or of the element's content)
 * @param dashes the columns of the dashes before it on the line
 */
export function aboveOf(lines: Lines, from: Row, column: number, dashes: readonly number[]): Above {
  const ascent = new Ascent(column, dashes);
  for (const row of lines.above(from, () => ascent.column)) {
    const line = parseLine(row.text, row.start);
    if (isDocumentMark(line)) break;
    if (!isSilent(line)) ascent.take(line);
    if (ascent.isOver) break;
  }
  return ascent;
}

/** The keys at `column` below a line, up to the end of the map. */
export function keysBelow(lines: Lines, from: Row, column: number): string[] {
  const keys: string[] = [];
  for (const row of lines.below(from, column)) {
    const line = parseLine(row.text, row.start);
    if (isSilent(line)) continue;
    const first = line.dashes[0] ?? line.column;
    const isElement = line.dashes.length > 0 && first === column && column > 0;
    if (first < column || isElement || isDocumentMark(line)) break;
    if (line.column === column && line.dashes.length === 0 && line.key !== undefined) keys.push(line.key);
  }
  return keys;
}
