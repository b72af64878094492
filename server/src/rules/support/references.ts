/** Going through what a set refers to. */
import { each, type Field, type Initiative, type Objective } from '../../okr/model';
import type { Reference } from '../../okr/reference';

/** The references of an objective (`supports`) or an initiative (`moves`) that could be read. */
export function referencesOf(
  item: Objective | Initiative,
): readonly (Field<Reference> & { readonly value: Reference })[] {
  const fields = each(item.shape === 'objective' ? item.supports : item.moves);
  return fields.filter((field): field is Field<Reference> & { readonly value: Reference } => field.value !== undefined);
}
