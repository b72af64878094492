/** Where each objective hangs: under what it supports, so that no one hangs under itself. */
import { each, type HealthMetric, type KeyResult, type Objective, type Target } from '../../okr/model';
import type { WorkspaceView } from '../../rules/view';

/** What may carry objectives in the tree. */
export type Carrier = Objective | KeyResult | HealthMetric;

/**
 * The carrier of each objective that supports something of the workspace: the first of its references that leads anywhere without
 * closing a circle. Objectives of a circle hang from the first of them, in the order of the files.
 */
export function carriers(view: WorkspaceView): Map<Objective, Carrier> {
  const found = new Map<Objective, Carrier>();
  const objectiveOf = (target: Carrier): Objective | undefined =>
    target.shape === 'objective' ? target : target.shape === 'keyResult' ? target.parent : undefined;
  const leadsTo = (from: Carrier, objective: Objective): boolean => {
    for (let at = objectiveOf(from); at; ) {
      if (at === objective) return true;
      const next = found.get(at);
      at = next && objectiveOf(next);
    }
    return false;
  };
  for (const { set } of view.sets) {
    for (const objective of each(set.objectives)) {
      for (const { value } of each(objective.supports)) {
        const resolution = value && view.resolve(value, set);
        if (resolution?.kind !== 'found' || !carries(resolution.target)) continue;
        if (leadsTo(resolution.target, objective)) continue;
        found.set(objective, resolution.target);
        break;
      }
    }
  }
  return found;
}

function carries(target: Target): target is Carrier {
  return target.shape !== 'initiative';
}
