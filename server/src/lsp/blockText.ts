/**
 * Lines and columns of a document, worked out block by block: after an edit only the lines of the blocks that changed are looked for
 * again. (Blocks are whole lines.)
 */
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OkrDocument } from '../service';

type Block = OkrDocument['blocks'][number];

/** A document's text, for finding positions in it, as long as the document is the current one. */
export function textByBlocks(document: OkrDocument): TextDocument {
  // With a byte order mark, or where the text was refused, the blocks are not the whole of it.
  return document.blocks[0]?.start === 0
    ? new BlockText(document)
    : TextDocument.create(document.uri, 'okr-yaml', document.version, document.text);
}

class BlockText implements TextDocument {
  readonly languageId = 'okr-yaml';

  constructor(private readonly document: OkrDocument) {}

  get uri(): string {
    return this.document.uri;
  }

  get version(): number {
    return this.document.version;
  }

  get lineCount(): number {
    const last = this.document.blocks.at(-1)!;
    return last.line + last.lineStarts.length;
  }

  getText(range?: Range): string {
    const { text } = this.document;
    return range ? text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : text;
  }

  positionAt(offset: number): Position {
    const block = this.blockAt(({ start }) => start, offset);
    const inside = Math.max(0, Math.min(offset - block.start, block.text.length));
    const line = lastAtMost(block.lineStarts, inside);
    const start = block.lineStarts[line]!;
    return { line: block.line + line, character: beforeEnd(block.text, start, inside) - start };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const { block, start, next } = this.lineAt(line);
    if (line >= this.lineCount) return block.start + block.text.length;
    const end = beforeEnd(block.text, start, next);
    return block.start + Math.max(start, Math.min(start + character, end));
  }

  getLineRange(line: number): Range {
    const known = Math.min(line, this.lineCount - 1);
    if (known < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const { block, start, next } = this.lineAt(known);
    const length = beforeEnd(block.text, start, next) - start;
    return { start: { line: known, character: 0 }, end: { line: known, character: length } };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const { block, start, next } = this.lineAt(line);
    return block.text.slice(beforeEnd(block.text, start, next), next);
  }

  /** Where a line stands in its block: its first character, and the first of the next line. */
  private lineAt(line: number): { readonly block: Block; readonly start: number; readonly next: number } {
    const block = this.blockAt((one) => one.line, line);
    const { lineStarts, text } = block;
    const index = Math.max(0, line - block.line);
    const start = lineStarts[index] ?? text.length;
    return { block, start, next: lineStarts[index + 1] ?? text.length };
  }

  /** The last block whose place is not above `value`; the first where all are. */
  private blockAt(place: (block: Block) => number, value: number): Block {
    const { blocks } = this.document;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (place(blocks[middle]!) <= value) low = middle;
      else high = middle - 1;
    }
    return blocks[low]!;
  }
}

/** An offset that is not within or behind the line's end. */
function beforeEnd(text: string, start: number, offset: number): number {
  let at = offset;
  while (at > start && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}

/** The index of the last number that is not above `value`; 0 where all are. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
