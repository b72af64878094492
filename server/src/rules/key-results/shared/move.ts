/** Moving work to where it belongs: among the initiatives of its objective. */
import { each, type Initiative, type KeyResult, type OkrDocument } from '../../../okr/model';
import { moveElement, setKey } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { inSteps, tracked } from '../../support/steps';

/** Keys that an initiative has as well, with the same meaning. */
const SHARED_KEYS = new Set(['id', 'title', 'owner', 'due', 'learned', 'reason']);

/**
 * Makes an initiative of a key result, with `moves` to be filled in. Not offered where it has keys that an initiative does not
 * take (a target, check-ins): they would be lost or unknown there.
 */
export function moveToInitiatives(document: OkrDocument, keyResult: KeyResult): Fix[] {
  const fits = keyResult.keys.every(({ name }) => SHARED_KEYS.has(name) || name.startsWith('x-'));
  if (!fits) return [];
  const objective = tracked(keyResult.parent);
  const index = each(keyResult.parent.initiatives).length;
  const moved = (current: OkrDocument): Initiative | undefined => each(objective(current)?.initiatives)[index];
  const edits = inSteps(
    document,
    (current) => moveElement(current, keyResult, keyResult.parent, 'initiatives'),
    (current) => {
      const initiative = moved(current);
      return initiative ? setKey(current, initiative, 'moves', '<key-result>') : [];
    },
  );
  return [{ title: 'Move to initiatives', edits }];
}
