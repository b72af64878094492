/** Several rounds of edits to one text, as one set of edits to its first version. */
import type { TextEdit } from '../../okr/edit';

/** A stretch of the current text: taken over from the original, or new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

function part(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };
}

/** The text as stretches of the original and what was put between them. */
export class Pieces {
  private pieces: Piece[];

  /** @param length length of the original text */
  constructor(private readonly length: number) {
    this.pieces = length === 0 ? [] : [{ start: 0, end: length }];
  }

  /** Applies edits to the current text; their offsets are those before any of them, and they don't overlap. */
  apply(edits: readonly TextEdit[]): void {
    const lastFirst = edits
      .map((edit, index) => ({ edit, index }))
      .sort((a, b) => b.edit.start - a.edit.start || b.index - a.index);
    for (const { edit } of lastFirst) {
      this.pieces = [
        ...this.slice(0, edit.start),
        { text: edit.text },
        ...this.slice(edit.end, Number.POSITIVE_INFINITY),
      ];
    }
  }

  /** The edits that make the current text from the original. */
  toEdits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let text = '';
    const close = (end: number) => {
      if (text !== '' || end > at) edits.push({ start: at, end, text });
      text = '';
    };
    for (const piece of this.pieces) {
      if ('text' in piece) text += piece.text;
      else {
        close(piece.start);
        at = piece.end;
      }
    }
    close(this.length);
    return edits;
  }

  private slice(from: number, to: number): Piece[] {
    const taken: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const length = lengthOf(piece);
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
      if (start < end) taken.push(part(piece, start, end));
      at += length;
    }
    return taken;
  }
}
