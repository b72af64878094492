/** From offsets to lines and back: what editors and terminals count in. */

/** A place in a text, both counted from 0; `character` in UTF-16 units from the line's start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The line starts of one text. Made in one pass; each question is a binary search. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The position of an offset; one outside the text is taken to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.starts[low]! };
  }

  /** The offset of a position; a character beyond its line's end is taken to that end, a line beyond the text to the text's. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    return Math.min(this.starts[line]! + Math.max(0, character), this.endOf(line));
  }

  /** Where a line ends, before its line break. */
  private endOf(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text.charCodeAt(next - 2) === 0x0d && next - 2 >= this.starts[line]! ? next - 2 : next - 1;
  }
}
