/** What surrounds the cursor in the model, where a half-typed line belongs to nothing yet: the last thing that begins before it. */
import { each, type KeyResult, type Objective, type OkrSet } from '../../okr/model';
import type { Slot } from './index';

/** The set that the cursor is in. */
export function setAt({ lens, offset }: Slot): OkrSet | undefined {
  const { sets } = lens.document;
  return lastBefore(sets, offset) ?? sets[0];
}

/** The objective that the cursor is in or behind. */
export function objectiveAt(slot: Slot): Objective | undefined {
  return lastBefore(each(setAt(slot)?.objectives), slot.offset);
}

/** The key result that the cursor is in or behind, where it is among key results at all. */
export function keyResultAt(slot: Slot): KeyResult | undefined {
  return slot.place.path.includes('key_results')
    ? lastBefore(each(objectiveAt(slot)?.key_results), slot.offset)
    : undefined;
}

function lastBefore<T extends { readonly span: { readonly start: number } }>(
  items: readonly T[],
  offset: number,
): T | undefined {
  let found: T | undefined;
  for (const item of items) if (item.span.start <= offset) found = item;
  return found;
}
