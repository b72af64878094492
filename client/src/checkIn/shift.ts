/** One change of a text: so many characters from an offset on became this text. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Where an offset is after a change. What is written at the offset itself goes before it; an offset inside what was
 * replaced is at its start.
 */
export function shift(offset: number, { rangeOffset, rangeLength, text }: Change): number {
  if (rangeOffset > offset) return offset;
  if (rangeOffset + rangeLength <= offset) return offset + text.length - rangeLength;
  return rangeOffset;
}
