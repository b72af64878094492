/** Going through what a set refers to. */
import { each, type Field, type Initiative, type KeyResult, type Objective } from '../../okr/model';
import type { Reference } from '../../okr/reference';

/** The references of an objective (`supports`), an initiative (`moves`) or a key result (`continues`) that could be read. */
export function referencesOf(
  item: Objective | Initiative | KeyResult,
): readonly (Field<Reference> & { readonly value: Reference })[] {
  const fields = fieldsOf(item);
  return fields.filter((field): field is Field<Reference> & { readonly value: Reference } => field.value !== undefined);
}

function fieldsOf(item: Objective | Initiative | KeyResult): readonly Field<Reference>[] {
  if (item.shape === 'keyResult') return item.continues ? [item.continues] : [];
  return each(item.shape === 'objective' ? item.supports : item.moves);
}
