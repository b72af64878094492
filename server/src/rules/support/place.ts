/** From offsets in a value's text to places in the file. */
import type { Field } from '../../okr/model';
import type { Span } from '../../okr/span';

/**
 * The place of `field.text[start..end]`. Exact where the text stands in the file as it is (plain, or between quotes without
 * escapes); else the whole value: a finding at a roughly right word would be worse.
 */
export function placeWithin(documentText: string, field: Field<unknown>, start: number, end: number): Span {
  const source = documentText.slice(field.span.start, field.span.end);
  const shift = source.indexOf(field.text);
  if (shift < 0 || end <= start || end > field.text.length) return field.span;
  return field.span.part(shift + start, shift + end);
}
