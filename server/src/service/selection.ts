/** Growing a selection: the word's value, the pair, the item, its list, and so on outwards. */
import { type Item, isItem, isList, type OkrDocument } from '../okr/model';
import type { Span } from '../okr/span';
import { entriesOf } from './locate';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where something stands in the text as it is now. */
export function stretchOf({ span }: { readonly span: Span }): Stretch {
  return { start: span.start, end: span.end };
}

/** The stretches around an offset, from the smallest to the whole file. */
export function selectionAt(document: OkrDocument, offset: number): Stretch[] {
  const stretches: Stretch[] = [{ start: 0, end: document.text.length }];
  const add = (start: number, end: number) => {
    const outer = stretches[stretches.length - 1]!;
    if (start <= offset && offset <= end && end > start && (start > outer.start || end < outer.end))
      stretches.push({ start, end });
  };
  const walk = (item: Item) => {
    add(item.span.start, item.span.end);
    for (const { value } of entriesOf(item)) {
      const key: Span | undefined = isItem(value) ? undefined : value.key;
      if (key) add(key.start, Math.max(key.end, value.span.end));
      if (key?.contains(offset)) add(key.start, key.end);
      if (!value.span.contains(offset)) continue;
      add(value.span.start, value.span.end);
      for (const part of isList(value) ? value.items : [value]) {
        if (!part.span.contains(offset)) continue;
        if (isItem(part)) walk(part);
        else {
          add(part.span.start, part.span.end);
          const quoted = /^["']/.test(document.text[part.span.start] ?? '');
          if (quoted) add(part.span.start + 1, part.span.end - 1);
        }
      }
    }
  };
  for (const set of document.sets) if (set.span.contains(offset)) walk(set);
  return stretches.reverse();
}
