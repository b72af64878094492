/** Everything in a model that is an item: a map, or the plain text that stands for one. */
import type { Item } from '../../okr/model';
import { keysOf } from './order';
import { isItem } from './page';

/** An item and all items below it, outer ones first. */
export function itemsOf(item: Item): Item[] {
  const fields = item as unknown as { readonly [key: string]: { readonly items?: readonly unknown[] } | undefined };
  const below = keysOf(item.shape).flatMap((key): Item[] => {
    const value: unknown = fields[key];
    const parts = isItem(value)
      ? [value]
      : (mapOf(value) ?? (value as { items?: readonly unknown[] } | undefined)?.items ?? []);
    return parts.filter(isItem).flatMap(itemsOf);
  });
  return [item, ...below];
}

/** A cycle that is written as a map. */
function mapOf(value: unknown): readonly unknown[] | undefined {
  const map = (value as { readonly map?: unknown } | undefined)?.map;
  return map === undefined ? undefined : [map];
}
