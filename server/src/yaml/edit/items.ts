/** Everything in a model that is an item: a map, or the plain text that stands for one. */
import { type Item, isItem, isList, type KeyValue, valueUnder } from '../../okr/model';
import { keysOf } from './order';

/** An item and all items below it, outer ones first. */
export function itemsOf(item: Item): Item[] {
  const below = keysOf(item.shape).flatMap((key) => {
    const value = valueUnder(item, key);
    return value ? itemsIn(value).flatMap(itemsOf) : [];
  });
  return [item, ...below];
}

/** The items that a value consists of: itself, the elements of a list, or a cycle that is written as a map. */
function itemsIn(value: KeyValue): readonly Item[] {
  if (isList(value)) return value.items.filter(isItem);
  if (isItem(value)) return [value];
  return value.map ? [value.map] : [];
}
