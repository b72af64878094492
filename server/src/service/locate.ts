/** What stands at a place: the item, the field, the key. */
import {
  each,
  type Field,
  type Item,
  isA,
  isItem,
  isList,
  type KeyResult,
  type KeyValue,
  type OkrDocument,
  valueUnder,
} from '../okr/model';
import { shapes } from '../okr/schema';
import type { Span } from '../okr/span';

/** One value of an item: a field, a list or another item, under its key. */
export interface Entry {
  readonly key: string;
  readonly value: KeyValue;
}

/** An item's values in the order of the format; unknown keys are not among them. */
export function entriesOf(item: Item): Entry[] {
  return Object.keys(shapes[item.shape].shape).flatMap((key) => {
    const value = valueUnder(item, key);
    return value === undefined ? [] : [{ key, value }];
  });
}

/** Where an offset lies: the innermost item, and the key or value of it. */
export interface Place {
  readonly item: Item;
  /** The key's name, where the offset is on a key or in its value. */
  readonly key?: string;
  readonly onKey?: Span;
  readonly field?: Field<unknown>;
}

/** What stands at an offset; undefined outside of every set. */
export function placeAt(document: OkrDocument, offset: number): Place | undefined {
  const set = document.sets.find((one) => one.span.contains(offset));
  return set && placeIn(set, offset);
}

function placeIn(item: Item, offset: number): Place {
  const onKey = item.keys.find((key) => key.span.contains(offset));
  if (onKey) return { item, key: onKey.name, onKey: onKey.span };
  for (const { key, value } of entriesOf(item)) {
    const parts = isList(value) ? value.items : [value];
    const inside = parts.find((part) => part.span.contains(offset));
    if (!inside) continue;
    return isItem(inside) ? placeIn(inside, offset) : { item, key, field: inside };
  }
  return { item };
}

/** All fields of a document that hold text, with their items, in the order of the format. */
export function* fieldsOf(item: Item): Generator<{ item: Item; key: string; field: Field<unknown> }> {
  for (const { key, value } of entriesOf(item)) {
    for (const part of isList(value) ? value.items : [value]) {
      if (isItem(part)) yield* fieldsOf(part);
      else yield { item, key, field: part };
    }
  }
}

/** The key result that a place belongs to: the one whose lines hold it, blank lines and comments behind it included. */
export function keyResultAt(document: OkrDocument, offset: number): KeyResult | undefined {
  for (let item = placeAt(document, offset)?.item; item; item = item.parent) if (isA(item, 'keyResult')) return item;
  const lineStart = document.text.lastIndexOf('\n', offset - 1) + 1;
  for (const set of document.sets) {
    for (const objective of each(set.objectives)) {
      const inside = each(objective.key_results).find(({ span }) => {
        const first = document.text.lastIndexOf('\n', span.start - 1) + 1;
        const last = document.text.indexOf('\n', span.end);
        return first <= offset && lineStart <= span.end && (last < 0 || offset <= last);
      });
      if (inside) return inside;
    }
  }
  return undefined;
}
