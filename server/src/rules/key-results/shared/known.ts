/** Where a number that a key result promises stands in the file. */
import type { Field } from '../../../okr/model';
import type { Span } from '../../../okr/span';
import type { Known } from '../../measure';
import type { Context } from '../../rule';

/** Its place in a field or in the title; undefined for a number that was worked out. */
export function placeOfKnown(
  known: Known,
  title: Field<string> | undefined,
  context: Pick<Context<unknown>, 'within'>,
): Span | undefined {
  if (known.field) return known.field.span;
  return known.title && title ? context.within(title, known.title.start, known.title.end) : undefined;
}
