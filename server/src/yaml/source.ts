/** The text of a unit: the segments it is made of, one after the other, and the way back from its offsets to places in the file. */
import { type Block, Span } from '../okr/span';

/** Offsets are those of `text`; `span` makes places of them, `offset` leads back. */
export class SourceText {
  readonly text: string;
  /** Where each block begins in `text`. */
  readonly starts: readonly number[];
  /** The line that a column was last asked for (a line may be very long, and hold many nodes). */
  private line = { start: 0, end: -1 };

  constructor(readonly blocks: readonly Block[]) {
    const starts: number[] = [];
    let length = 0;
    for (const block of blocks) {
      starts.push(length);
      length += block.text.length;
    }
    this.starts = starts;
    this.text = blocks.length === 1 ? blocks[0]!.text : blocks.map((block) => block.text).join('');
  }

  /** The place of `text.slice(from, to)`; kept inside the text. */
  span(from: number, to: number): Span {
    const start = Math.max(0, Math.min(from, this.text.length));
    const end = Math.max(start, Math.min(to, this.text.length));
    if (this.blocks.length === 1) return new Span(this.blocks[0]!, start, end);
    const first = this.indexAt(start);
    const last = end === start ? first : this.indexAt(end - 1);
    return new Span(this.blocks[first]!, start - this.starts[first]!, end - this.starts[last]!, this.blocks[last]!);
  }

  /** The offset in `text` where a span of one of its blocks starts. */
  offset(span: Span): number {
    return this.starts[this.blocks.indexOf(span.block)]! + span.from;
  }

  /** From the start of one span to the end of another. */
  cover(first: Span, last: Span): Span {
    return new Span(first.block, first.from, last.to, last.endBlock);
  }

  /** The index of the block that the character at `offset` stands in (of the last one for the text's end). */
  indexAt(offset: number): number {
    let index = this.blocks.length - 1;
    while (index > 0 && this.starts[index]! > offset) index--;
    return index;
  }

  /** How many UTF-16 units stand before `offset` on its line. */
  column(offset: number): number {
    if (offset < this.line.start || offset > this.line.end) {
      const end = this.text.indexOf('\n', offset);
      this.line = { start: this.text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? this.text.length : end };
    }
    return offset - this.line.start;
  }
}
