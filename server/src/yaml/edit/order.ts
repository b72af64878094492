/** What the schema says about keys: their order, and what stands for a whole item that is written as plain text. */
import { type ShapeName, shapes } from '../../okr/schema';
import type { Pair } from '../nodes';

/** The keys of a shape in the format's order. */
export function keysOf(shape: ShapeName): readonly string[] {
  return Object.keys(shapes[shape].shape);
}

/** The key whose value a plain string is: `title`, or `text` where there is no title. */
export function mainKey(shape: ShapeName): string {
  return keysOf(shape).includes('title') ? 'title' : 'text';
}

/** The schema of a key, as far as it matters here: a list has `element`, a map that may be plain text has `shorthand`. */
interface Described {
  readonly shorthand?: string;
  readonly oneOrMany?: true;
  readonly element?: Described;
  readonly _zod: { readonly def: { readonly innerType?: Described; readonly element?: Described } };
}

/** What the elements of a list may be: maps, text, or both. Undefined for a key that the format does not have as a list. */
export function elementsOf(shape: ShapeName, listKey: string): 'map' | 'text' | 'either' | undefined {
  const keys = shapes[shape].shape as unknown as { readonly [key: string]: Described | undefined };
  const list = keys[listKey]?._zod.def.innerType;
  const element = list?.oneOrMany ? list.element : list?._zod.def.element;
  if (element === undefined) return undefined;
  if (element.shorthand !== undefined) return 'either';
  return 'shape' in element._zod.def ? 'map' : 'text';
}

/**
 * Where a new key belongs among the pairs of a map.
 *
 * @returns the index of the pair that it follows; -1 to come first
 */
export function indexBefore(shape: ShapeName, pairs: readonly Pair[], key: string): number {
  const order = keysOf(shape);
  const place = order.indexOf(key);
  if (place < 0) return pairs.length - 1;
  let best = -1;
  let bestPlace = -1;
  for (const [index, pair] of pairs.entries()) {
    const name = pair.key.kind === 'scalar' ? pair.key.text : '';
    if (name === '<<' && best < 0) best = index;
    const at = order.indexOf(name);
    if (at >= 0 && at < place && at >= bestPlace) [best, bestPlace] = [index, at];
  }
  return best;
}
