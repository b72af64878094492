/** Moves in the tree: one thing is put onto another, and the files say so. */
import { each, type Target } from '../../okr/model';
import { targetAtText } from '../../workspace/facts';
import type { FileEdits } from '../actions/codeActions';
import type { Refused } from '../checkIn';
import type { Desk } from '../lens';
import type { Branch } from '../tree/branch';
import { link } from './link';
import { relocate } from './relocate';

/** What was put where, by the ids that the tree gives. */
export interface Drop {
  readonly item: string;
  readonly onto: string;
  /** What the thing hung from before, in the tree. */
  readonly from?: string;
}

const GONE: Refused = { refused: 'This is not in the files any more.' };

/**
 * The edits of a move: a key result goes to the objective (or behind the key result) it is put onto, an objective supports what it is
 * put onto, a bet moves the key result or goes to the objective it is put onto. References follow over all files.
 *
 * @param forest the tree as it is now
 */
export function moves(desk: Desk, forest: readonly Branch[], { item, onto, from }: Drop): FileEdits[] | Refused {
  const [moved, target] = [targetOf(forest, item), targetOf(forest, onto)];
  if (!moved || !target) return GONE;
  switch (moved.shape) {
    case 'keyResult':
      if (target.shape === 'objective') return relocate(desk, moved, target);
      if (target.shape === 'keyResult' && target !== moved)
        return relocate(desk, moved, target.parent, behind(moved, target));
      return { refused: 'A key result belongs to an objective: put it onto one.' };
    case 'objective':
      return link(desk, moved, target, from === undefined ? undefined : targetOf(forest, from));
    case 'initiative':
      if (target.shape === 'objective') return relocate(desk, moved, target);
      if (target.shape === 'keyResult') return link(desk, moved, target);
      return { refused: 'A bet moves a key result and belongs to an objective: put it onto one of these.' };
    case 'healthMetric':
      return { refused: 'A health metric is kept by the whole set, and belongs to no objective.' };
  }
}

/** Where a key result comes to stand behind another one, among those that are left when it is taken out. */
function behind(moved: Target, target: Target): number {
  const siblings = target.shape === 'keyResult' ? each(target.parent.key_results).filter((one) => one !== moved) : [];
  return siblings.findIndex((one) => one === target) + 1;
}

function targetOf(forest: readonly Branch[], id: string): Target | undefined {
  for (const branch of forest) {
    const { place } = branch;
    if (branch.id === id && place) return targetAtText(place.entry.set, place.path);
    const below = targetOf(branch.children, id);
    if (below) return below;
  }
  return undefined;
}
