/** References: what `supports` and `moves` may name. What has no id gets one when it is chosen. */
import { each, keyResultsOf, type OkrSet, type Target, targetsOf } from '../../okr/model';
import { slug } from '../../okr/reference';
import { freeIdFor } from '../../rules/support/ids';
import { capitalised } from '../../rules/support/words';
import type { SetEntry } from '../../rules/view';
import { setKey } from '../../yaml/edit';
import { perSet } from '../perSet';
import { type Stretch, stretchOf } from '../selection';
import { KIND_NAMES, nameOf } from '../words';
import { objectiveAt, setAt } from './around';
import type { Completion } from './index';
import { item, type ValueSlot } from './item';

/** More than this nobody reads through; typing finds the others by asking again. */
const MOST = 200;

/** Each of these takes an edit to be worked out. */
const MOST_UNNAMED = 12;

/** What can be referred to in a set. */
const referable = perSet((_, { set }) =>
  targetsOf(set).flatMap((target) => {
    const { shape, id, title } = target;
    if (shape === 'initiative' || id?.value === undefined) return [];
    return [{ shape, id: id.value, title: title?.text, at: stretchOf(target) }];
  }),
);

/** Things that can be referred to from here: first those of the wider teams (for `supports`), or of this set (for `moves`). */
export function references(slot: ValueSlot, key: string): Completion[] {
  const { lens, desk, offset } = slot;
  const from = setAt(slot);
  if (!from) return [];
  const own = lens.facts(from);
  const home = lens.view.entryOf(from);
  const parent = own.team === undefined ? undefined : lens.config.teams.get(own.team)?.parent;
  const rank = (shape: Target['shape'], entry: SetEntry): number => {
    const here = entry === home;
    if (key === 'moves') return (here ? 0 : 2) + (shape === 'keyResult' ? 0 : 1);
    const wider = parent !== undefined && entry.team === slug(parent);
    return (wider ? 0 : here ? 4 : 2) + (shape === 'objective' ? 0 : 1);
  };
  const isAround = (entry: SetEntry, { start, end }: Stretch) =>
    entry.uri === lens.document.uri && start <= offset && offset <= end;
  const named = lens.view.sets
    .flatMap((entry) =>
      referable(desk, entry)
        .filter(({ at }) => !isAround(entry, at))
        .map((target) => ({ target, entry, rank: rank(target.shape, entry) })),
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST);
  const offered = named.map(({ target, entry }) => {
    const text = lens.view.referenceToId(target.id, entry, from);
    return item(slot, text, 'reference', {
      detail: target.title,
      documentation: `${KIND_NAMES[target.shape]}${entry.teamName ? ` of ${entry.teamName}` : ''}${entry.cycle ? `, ${entry.cycle.name}` : ''}`,
      filter: `${text} ${target.title ?? ''}`,
    });
  });
  const first = key === 'moves' ? named.filter((one) => one.rank === 0).length : offered.length;
  return [...offered.slice(0, first), ...(key === 'moves' ? unnamed(slot, from) : []), ...offered.slice(first)];
}

/** The key results of the set that have no id yet, those of the objective at hand first: choosing one names it. */
function unnamed(slot: ValueSlot, set: OkrSet): Completion[] {
  const { part, lens } = slot;
  const near = each(objectiveAt(slot)?.key_results);
  const others = keyResultsOf(set).filter((keyResult) => !near.includes(keyResult));
  return [...near, ...others]
    .filter(({ title, keys }) => title?.text && !keys.some(({ name }) => name === 'id'))
    .slice(0, MOST_UNNAMED)
    .flatMap((keyResult) => {
      const id = freeIdFor(keyResult, set);
      const also = setKey(lens.document, keyResult, 'id', id);
      // An editor makes both changes at once: they must not meet.
      if (also.length === 0 || also.some(({ start, end }) => start <= part.end && part.start <= end)) return [];
      const title = nameOf(keyResult);
      return [
        item(slot, id, 'reference', {
          detail: title,
          documentation: `${capitalised(KIND_NAMES.keyResult)} of this set. It has no id yet, and gets this one.`,
          filter: `${id} ${title}`,
          also,
        }),
      ];
    });
}
