/**
 * The lines around a cursor, upwards and downwards from it: of a text, or of a document block by block, for after an edit the text of
 * a large file would have to be put together first.
 */
import type { OkrDocument } from '../../okr/model';

type Block = OkrDocument['blocks'][number];

/** A line without what ends it, and where it starts. */
export interface Row {
  readonly text: string;
  readonly start: number;
}

export interface Lines {
  /** The line that an offset is in. */
  at(offset: number): Row;
  /**
   * The lines above one, upwards. Those that are indented by more than `column()` says are left out: they are most lines of a large
   * file, and say nothing about where the cursor is.
   */
  above(row: Row, column: () => number): Iterable<Row>;
  /** The lines below one, downwards, without those that are indented by more than `column`. */
  below(row: Row, column: number): Iterable<Row>;
  /** The first characters. */
  head(length: number): string;
}

/** The lines of a text. */
export function linesOf(text: string): Lines {
  return {
    at: (offset) => rowAt(text, offset, 0),
    above: (row, column) => upwards(text, row.start, 0, column),
    below: (row, column) => downwards(text, row.start + row.text.length, 0, column),
    head: (length) => text.slice(0, length),
  };
}

/** The lines of a document as it is now. */
export function linesIn(document: OkrDocument): Lines {
  const { blocks } = document;
  // With a byte order mark, or where the text was refused, the blocks are not the whole of it; a lone CR may lie between two of them.
  const isWhole = blocks[0]?.start === 0;
  if (!isWhole || blocks.some(({ text }, index) => index < blocks.length - 1 && !text.endsWith('\n')))
    return linesOf(document.text);
  return {
    at(offset) {
      const { text, start } = blocks[indexOf(blocks, offset)]!;
      return rowAt(text, offset - start, start);
    },
    *above(row, column) {
      const own = indexOf(blocks, row.start);
      for (let index = own; index >= 0; index--) {
        const block = blocks[index]!;
        if (index === own) yield* upwards(block.text, row.start - block.start, block.start, column);
        else if (!isDeeper(block, column())) yield* upwards(block.text, block.text.length, block.start, column);
      }
    },
    *below(row, column) {
      const own = indexOf(blocks, row.start);
      for (let index = own; index < blocks.length; index++) {
        const block = blocks[index]!;
        if (index === own) yield* downwards(block.text, row.start + row.text.length - block.start, block.start, column);
        else if (!isDeeper(block, column)) yield* downwards(block.text, -1, block.start, column);
      }
    },
    head(length) {
      let text = '';
      for (let index = 0; index < blocks.length && text.length < length; index++) text += blocks[index]!.text;
      return text.slice(0, length);
    },
  };
}

/** The last block that starts at an offset or before it. */
function indexOf(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @param base where the text starts in the file */
function rowAt(text: string, offset: number, base: number): Row {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  return rowFrom(text, start, endOf(text, offset), base);
}

function rowFrom(text: string, start: number, end: number, base: number): Row {
  const length = end > start && text[end - 1] === '\r' ? end - 1 : end;
  return { text: text.slice(start, length), start: base + start };
}

/** Where the line of an offset ends: at its line feed, or with the text. */
function endOf(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}

/** @param from where the first line starts that is not wanted any more */
function* upwards(text: string, from: number, base: number, column: () => number): Generator<Row> {
  for (let end = from - 1; end >= 0; ) {
    const start = end > 0 ? text.lastIndexOf('\n', end - 1) + 1 : 0;
    if (indentOf(text, start, end) <= column()) yield rowFrom(text, start, end, base);
    end = start - 1;
  }
}

/** @param from what the last line that is not wanted ends with; -1 for all */
function* downwards(text: string, from: number, base: number, column: number): Generator<Row> {
  const first = from < 0 ? 0 : endOf(text, from) + 1;
  for (let start = first; start < text.length; ) {
    const end = endOf(text, start);
    if (indentOf(text, start, end) <= column) yield rowFrom(text, start, end, base);
    start = end + 1;
  }
}

/** How many blanks a line begins with; endless for one that has nothing else. */
function indentOf(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return at - start;
  }
  return Number.POSITIVE_INFINITY;
}

/** For blocks that were looked at: all their lines are indented by at least so much. */
const margins = new WeakMap<Block, number>();

/** Whether all lines of a block are indented by more than `column`. */
function isDeeper(block: Block, column: number): boolean {
  if ((margins.get(block) ?? 0) > column) return true;
  if (column > WIDEST || lineWithin(column).test(block.text)) return false;
  margins.set(block, column + 1);
  return true;
}

/** Deeper than that, lines are looked at one by one. */
const WIDEST = 40;

const patterns: (RegExp | undefined)[] = [];

/** Finds a line that is indented by no more than `column`. (A pattern, for it is quick the first time too, on a whole file.) */
function lineWithin(column: number): RegExp {
  patterns[column] ??= new RegExp(`^[ \\t]{0,${column}}[^ \\t\\r\\n]`, 'm');
  return patterns[column]!;
}
