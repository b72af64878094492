/**
 * Lines and columns of a document, worked out block by block: after an edit only the lines of the blocks that changed are looked for
 * again. (Blocks are whole lines.)
 */
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OkrDocument } from '../service';

type Block = OkrDocument['blocks'][number];

/** The lines of blocks, as long as somebody has the block. */
const linesOf = new WeakMap<Block, TextDocument>();

/** A document's text, for finding positions in it. Counts as the document stands when this is made. */
export function textByBlocks(document: OkrDocument): TextDocument {
  const { blocks, text, uri, version } = document;
  const last = blocks.at(-1);
  const whole = blocks[0]?.start === 0 && last && last.start + last.text.length === text.length;
  return whole ? new BlockText(document) : TextDocument.create(uri, 'okr-yaml', version, text);
}

class BlockText implements TextDocument {
  readonly languageId = 'okr-yaml';
  readonly uri: string;
  readonly version: number;
  readonly lineCount: number;
  private readonly text: string;
  private readonly parts: readonly TextDocument[];
  /** By block: where it begins, as an offset and as a line. */
  private readonly starts: readonly number[];
  private readonly lines: readonly number[];

  constructor({ uri, version, text, blocks }: OkrDocument) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.starts = blocks.map(({ start }) => start);
    this.parts = blocks.map(partOf);
    const lines: number[] = [];
    let line = 0;
    for (const { lineCount } of this.parts) {
      lines.push(line);
      line += lineCount - 1;
    }
    this.lines = lines;
    this.lineCount = line + 1;
  }

  getText(range?: Range): string {
    return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
  }

  positionAt(offset: number): Position {
    const index = lastAtMost(this.starts, offset);
    const { line, character } = this.parts[index]!.positionAt(offset - this.starts[index]!);
    return { line: line + this.lines[index]!, character };
  }

  offsetAt({ line, character }: Position): number {
    const index = lastAtMost(this.lines, line);
    return this.starts[index]! + this.parts[index]!.offsetAt({ line: line - this.lines[index]!, character });
  }

  getLineRange(line: number): Range {
    const index = lastAtMost(this.lines, line);
    const { start, end } = this.parts[index]!.getLineRange(line - this.lines[index]!);
    const shift = (position: Position) => ({ ...position, line: position.line + this.lines[index]! });
    return { start: shift(start), end: shift(end) };
  }

  getEOLCharacters(line: number): string {
    const index = lastAtMost(this.lines, line);
    return this.parts[index]!.getEOLCharacters(line - this.lines[index]!);
  }
}

function partOf(block: Block): TextDocument {
  const known = linesOf.get(block);
  if (known) return known;
  const part = TextDocument.create('', '', 0, block.text);
  linesOf.set(block, part);
  return part;
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
