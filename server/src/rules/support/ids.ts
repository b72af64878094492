/** Ids for things that have none. */
import { type OkrSet, type Target, targetsOf } from '../../okr/model';
import { slug } from '../../okr/reference';
import { contentWords } from './titles';

/**
 * An id that is free in the set, made of the title's first words that say something; the verb and numbers are left out.
 *
 * @param also ids that are taken, too
 */
export function freeIdFor(target: Target, set: OkrSet, also: Iterable<string> = []): string {
  const taken = new Set([...targetsOf(set).map((one) => one.id?.value), ...also]);
  const words = contentWords(target.title?.text ?? '').filter((word) => !/\d/.test(word));
  const base = slug(words.slice(1, 4).join(' ')) || slug(words.join(' ')) || 'item';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
