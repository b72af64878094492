/**
 * Places in a file. A file is read in blocks (a set's head, an objective's head, a key result, …); a place is kept relative to
 * its block, so that an edit above moves the block's start and nothing else. All offsets are UTF-16 units.
 */

/** A stretch of text that was read as one piece. Only the reader changes `start` and `line`, when text above it grows or shrinks. */
export class Block {
  private starts: readonly number[] | undefined;

  constructor(
    /** Absolute offset of the block's first character in the current text. */
    public start: number,
    /** The block's text as it was read. */
    readonly text: string,
    /** The line of the file that the block's first character stands on, counted from 0. */
    public line = 0,
  ) {}

  /** Where its lines start, as offsets in `text`. A line ends with `\n`, `\r\n` or a lone `\r`. */
  get lineStarts(): readonly number[] {
    this.starts ??= lineStartsOf(this.text);
    return this.starts;
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    if (code === 0x0d || code === 0x0a) starts.push(at + 1);
  }
  return starts;
}

/** A range of text; `start` and `end` are absolute offsets in the current version of the document. */
export class Span {
  constructor(
    readonly block: Block,
    /** Offsets relative to the block's start. */
    readonly from: number,
    readonly to: number,
    /** The block that `to` counts from, where a range reaches over several blocks. */
    readonly endBlock: Block = block,
  ) {}

  get start(): number {
    return this.block.start + this.from;
  }

  get end(): number {
    return this.endBlock.start + this.to;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** The part from `from` to `to`, both counted from this span's start. */
  part(from: number, to: number): Span {
    return new Span(this.block, this.from + from, this.from + to);
  }

  contains(offset: number): boolean {
    return this.start <= offset && offset <= this.end;
  }
}
