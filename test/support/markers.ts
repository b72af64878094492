/** Places in a test's text: `‸` is the cursor, `«…»` a range. */
import assert from 'node:assert/strict';

export interface Marked {
  /** Without the marks. */
  readonly text: string;
  /** The cursor, else the start of the first range. */
  readonly at: number;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out of a text. */
export function marked(source: string): Marked {
  let text = '';
  let cursor: number | undefined;
  const starts: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  for (const character of source) {
    if (character === '‸') cursor = text.length;
    else if (character === '«') starts.push(text.length);
    else if (character === '»') ranges.push({ start: starts.pop()!, end: text.length });
    else text += character;
  }
  assert.equal(starts.length, 0, 'every « has its »');
  return { text, at: cursor ?? ranges[0]?.start ?? 0, ranges };
}
