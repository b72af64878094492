/** Drafts without the keys that have nothing. */
import type { Draft } from '../../okr/edit';

/** Without the keys that have nothing. */
export function filled(keys: Readonly<Record<string, Draft | undefined>>): { readonly [key: string]: Draft } {
  const entries = Object.entries(keys).filter(([, value]) => value !== undefined && value !== '' && !isEmpty(value));
  return Object.fromEntries(entries) as { [key: string]: Draft };
}

function isEmpty(value: Draft): boolean {
  return Array.isArray(value) && value.length === 0;
}
