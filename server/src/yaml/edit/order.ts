/** What the schema says about keys: their order, and what stands for a whole item that is written as plain text. */
import type { ShapeName } from '../../okr/schema';
import type { Pair } from '../nodes';
import { planOf } from '../plan';

/** The keys of a shape in the format's order. */
export function keysOf(shape: ShapeName): readonly string[] {
  return [...planOf(shape).keys()];
}

/** What a plain string says, by the names that shapes have for it. */
const MAIN_KEYS = ['title', 'text', 'says'];

/** The key whose value a plain string is: `title`, else `text`, else `says`. */
export function mainKey(shape: ShapeName): string {
  return MAIN_KEYS.find((key) => planOf(shape).has(key)) ?? 'text';
}

/** What the elements of a list may be: maps, text, or both. Undefined for a key that the format does not have as a list. */
export function elementsOf(shape: ShapeName, listKey: string): 'map' | 'text' | 'either' | undefined {
  const plan = planOf(shape).get(listKey);
  if (plan?.kind !== 'list') return undefined;
  if (plan.element.kind === 'leaf') return 'text';
  return plan.element.main === undefined ? 'map' : 'either';
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
