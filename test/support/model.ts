/** A document's model as plain data, to compare what two texts say, however they say it. */
import type { Item, OkrDocument } from '../../server/src/okr/model';
import { shapes } from '../../server/src/okr/schema';

export type Said = string | readonly Said[] | { readonly [key: string]: Said };

/** What the sets of a document say: texts, lists and maps. An item that is plain text says as much as a map with its title. */
export function saidBy(document: OkrDocument): Said[] {
  return document.sets.map(saidByItem);
}

function saidByItem(item: Item): Said {
  const fields = item as unknown as { readonly [key: string]: unknown };
  const known = Object.keys(shapes[item.shape].shape).flatMap((key) => {
    const value = fields[key];
    return value === undefined ? [] : [[key, said(value)] as const];
  });
  const own = item.keys.filter(({ name }) => name.startsWith('x-')).map(({ name }) => [name, ''] as const);
  return Object.fromEntries([...known, ...own]);
}

function said(value: unknown): Said {
  if (isItem(value)) return saidByItem(value);
  const thing = value as { readonly items?: readonly unknown[]; readonly text?: string; readonly map?: unknown };
  if (thing.items) return thing.items.map(said);
  return isItem(thing.map) ? saidByItem(thing.map) : (thing.text ?? '');
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && 'shape' in value;
}

/** Where an item stands: keys and places in lists, from the document's sets on. */
export type Path = readonly (string | number)[];

export interface Placed {
  readonly item: Item;
  readonly path: Path;
}

/** All items of a document with their paths, outer ones first. */
export function placedItems(document: OkrDocument): Placed[] {
  return document.sets.flatMap((set, index) => placedUnder(set, [index]));
}

function placedUnder(item: Item, path: Path): Placed[] {
  const fields = item as unknown as { readonly [key: string]: { readonly items?: readonly unknown[] } | undefined };
  const below = Object.keys(shapes[item.shape].shape).flatMap((key): Placed[] => {
    const value = fields[key];
    if (isItem(value)) return placedUnder(value, [...path, key]);
    return (value?.items ?? []).flatMap((each, index) =>
      isItem(each) ? placedUnder(each, [...path, key, index]) : [],
    );
  });
  return [{ item, path }, ...below];
}

/** What is said at a path. */
export function at(said: Said | undefined, path: Path): Said | undefined {
  return path.reduce<Said | undefined>(
    (here, step) => (here as { readonly [step: string]: Said } | undefined)?.[step],
    said,
  );
}

/** The same, with something else said at a path; undefined takes the key or the element out. */
export function withAt(said: Said, path: Path, what: Said | undefined): Said {
  const [step, ...rest] = path;
  if (step === undefined) return what ?? {};
  if (Array.isArray(said)) {
    const index = Number(step);
    if (rest.length === 0 && what === undefined) return said.filter((_, each) => each !== index);
    return said.map((each: Said, place) => (place === index ? withAt(each, rest, what) : each));
  }
  const map = said as { readonly [key: string]: Said };
  if (rest.length > 0) return { ...map, [step]: withAt(map[step] ?? {}, rest, what) };
  const { [step]: _, ...others } = map;
  return what === undefined ? others : { ...map, [step]: what };
}
