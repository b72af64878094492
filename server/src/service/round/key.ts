/** Naming a key result so that it is found again after the file was edited, saved or read anew: no offsets, no versions. */
import { each, type KeyResult, keyResultsOf, type OkrDocument, type OkrSet } from '../../okr/model';

/** Plain data: it can be kept over a reload. */
export interface KeyResultKey {
  readonly uri: string;
  /** Team and cycle of its set, as written. */
  readonly set: string;
  readonly id?: string;
  readonly title: string;
  /** The title of its objective. */
  readonly objective: string;
}

/** The key that names a key result. */
export function keyOf(keyResult: KeyResult): KeyResultKey {
  const objective = keyResult.parent;
  return {
    uri: objective.parent.document.uri,
    set: setNameOf(objective.parent),
    ...(keyResult.id?.value !== undefined && { id: keyResult.id.value }),
    title: keyResult.title?.text ?? '',
    objective: objective.title?.text ?? '',
  };
}

/**
 * Finds a key result again: by its id, else by its title. One that was given an id meanwhile, or moved to another objective, is found;
 * where two fit equally, none is.
 */
export function findKey(document: OkrDocument, key: KeyResultKey): KeyResult | undefined {
  const all = document.sets.filter((set) => setNameOf(set) === key.set).flatMap(keyResultsOf);
  const byId = key.id === undefined ? [] : all.filter(({ id }) => id?.value === key.id);
  if (byId.length > 0) return only(byId);
  const titled = all.filter(({ title }) => (title?.text ?? '') === key.title && key.title !== '');
  return only(titled.filter(({ parent }) => (parent.title?.text ?? '') === key.objective)) ?? only(titled);
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** Team and cycle of a set, as written. */
export function setNameOf({ team, cycle }: OkrSet): string {
  return `${team?.text ?? ''}@${cycle?.value?.name ?? cycle?.text ?? ''}`;
}

/** What tells whether somebody has checked in meanwhile: how many check-ins there are, and the last line's date. */
export function traceOf(keyResult: KeyResult): string {
  const checkIns = each(keyResult.check_ins);
  return `${checkIns.length}:${checkIns.at(-1)?.date?.text ?? ''}`;
}
