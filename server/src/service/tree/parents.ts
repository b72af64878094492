/** Where each objective hangs: under what it supports, so that no one hangs under itself. */
import type { SetEntry, WorkspaceView } from '../../rules/view';
import type { Node, ObjectiveNode, Outline } from './outline';

/**
 * The carrier of each objective that supports something of the workspace: the first of its references that leads anywhere without
 * closing a circle. Objectives of a circle hang from the first of them, in the order of the files.
 */
export function carriers(view: WorkspaceView, outline: (entry: SetEntry) => Outline): Map<ObjectiveNode, Node> {
  const found = new Map<ObjectiveNode, Node>();
  const leadsTo = (from: Node, objective: ObjectiveNode): boolean => {
    for (let at = objectiveOf(from); at; ) {
      if (at === objective) return true;
      const next = found.get(at);
      at = next && objectiveOf(next);
    }
    return false;
  };
  for (const entry of view.sets) {
    for (const objective of outline(entry).objectives) {
      for (const reference of objective.supports) {
        const resolution = view.resolve(reference, entry);
        const carrier =
          resolution.kind === 'found' ? outline(resolution.entry).carriers.get(resolution.path) : undefined;
        if (!carrier || leadsTo(carrier, objective)) continue;
        found.set(objective, carrier);
        break;
      }
    }
  }
  return found;
}

function objectiveOf(carrier: Node): ObjectiveNode | undefined {
  return 'keyResults' in carrier ? (carrier as ObjectiveNode) : carrier.objective;
}
