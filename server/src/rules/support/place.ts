/** From offsets in a value's text to places in the file. */
import type { Field, OkrDocument } from '../../okr/model';
import type { Span } from '../../okr/span';

/**
 * The place of `field.text[start..end]`. Exact where the words stand in the file as they are: plain, between quotes, in a block of
 * several lines; where an escape or a doubled quote is among them, the whole value: a finding at a roughly right word would be worse.
 */
export function placeWithin(document: OkrDocument, field: Field<unknown>, start: number, end: number): Span {
  if (end <= start || end > field.text.length) return field.span;
  const { span } = field;
  // Nearly all values stand in one block: then the whole text need not be put together.
  const source =
    span.block === span.endBlock
      ? span.block.text.slice(span.from, span.to)
      : document.text.slice(span.start, span.end);
  const shift = source.indexOf(field.text);
  if (shift >= 0) return field.span.part(shift + start, shift + end);
  const words = aligned(source, field.text);
  const from = words && wordAt(words, start);
  const to = words && wordAt(words, end - 1);
  return from && to ? field.span.part(from.there + start - from.here, to.there + end - to.here) : field.span;
}

/** A word of a value's text, and where it stands in the source. */
interface Word {
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** Every word of a text at its place in the source, in which only the spaces and line ends between words differ; else undefined. */
function aligned(source: string, text: string): readonly Word[] | undefined {
  const words: Word[] = [];
  // the first line of a block (`>-  # why`) holds none of the text
  let from = /^[|>]/.test(source) ? source.indexOf('\n') : 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const there = source.indexOf(word, from);
    if (there < 0) return undefined;
    words.push({ here: index, there, length: word.length });
    from = there + word.length;
  }
  return words;
}

function wordAt(words: readonly Word[], offset: number): Word | undefined {
  return words.find(({ here, length }) => here <= offset && offset < here + length);
}
