/** Naming exactly one owner. */
import { type KeyResult, type Objective, type OkrDocument, setOf } from '../../../okr/model';
import { slug } from '../../../okr/reference';
import { setKey } from '../../../yaml/edit';
import type { Fix } from '../../rule';

const MOST = 3;

/** The people most likely to be meant, then a blank. */
export function nameOwner(document: OkrDocument, item: KeyResult | Objective, people: readonly string[]): Fix[] {
  const set = setOf(item);
  const here = [...(item.shape === 'keyResult' ? (item.parent.owner?.value ?? []) : []), ...(set.owner?.value ?? [])];
  const present = new Set((item.owner?.value ?? []).map(slug));
  const names = [...new Set([...here, ...people])].filter((name) => !present.has(slug(name))).slice(0, MOST);
  return [
    ...names.map((name) => ({ title: `Make ${name} the owner`, edits: setKey(document, item, 'owner', name) })),
    { title: 'Name an owner', edits: setKey(document, item, 'owner', '<person>', { blanks: true }) },
  ];
}

/** The first of several owners alone. */
export function keepFirst(document: OkrDocument, item: KeyResult | Objective, first: string): Fix[] {
  return [{ title: `Keep ${first} as the only owner`, edits: setKey(document, item, 'owner', first) }];
}
