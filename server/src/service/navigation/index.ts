/** Going where a name leads, and finding what leads there. */
import type { OkrDocument, Target } from '../../okr/model';
import { setOf } from '../../okr/model';
import type { Desk } from '../lens';
import { type Name, namesIn, sameSymbol } from './names';
import type { Place } from './place';

export type { Place } from './place';

/** Where a thing is declared: the whole of it, and its name. */
export interface Declaration {
  /** The name that was asked about. */
  readonly origin: Place;
  readonly whole: Place;
  readonly name: Place;
}

/** The name at an offset. */
export function nameAt(desk: Desk, document: OkrDocument, offset: number): Name | undefined {
  return namesIn(document, desk.workspace.view()).find(({ at }) => at.start <= offset && offset <= at.end);
}

/** Where the thing named at an offset is declared: an item, or the sets of a team. People are declared nowhere. */
export function definition(desk: Desk, document: OkrDocument, offset: number): Declaration[] {
  const name = nameAt(desk, document, offset);
  if (!name) return [];
  const { symbol, at } = name;
  if (symbol.kind === 'target') return [{ origin: at, ...placesOf(symbol.target) }];
  if (symbol.kind === 'person') return [];
  return desk.workspace
    .view()
    .sets.filter((entry) => entry.team === symbol.slug && entry.set.team)
    .map(({ uri, set }) => {
      const place = { uri, start: set.team!.span.start, end: set.team!.span.end };
      return { origin: at, whole: place, name: place };
    });
}

/** A thing, and its title or id. */
export function placesOf(target: Target): { whole: Place; name: Place } {
  const { uri } = setOf(target).document;
  const label = target.title ?? target.id ?? target;
  return {
    whole: { uri, start: target.span.start, end: target.span.end },
    name: { uri, start: label.span.start, end: label.span.end },
  };
}

/** Every place that names what is named at an offset, over all files. */
export function references(desk: Desk, document: OkrDocument, offset: number, withDeclaration: boolean): Place[] {
  const name = nameAt(desk, document, offset) ?? itemNameAt(document, desk, offset);
  if (!name) return [];
  return occurrences(desk, name)
    .filter(({ declares }) => withDeclaration || !declares)
    .map(({ at }) => at);
}

/** The places in this file that name the same. */
export function highlights(desk: Desk, document: OkrDocument, offset: number): Name[] {
  const name = nameAt(desk, document, offset);
  return name ? namesIn(document, desk.workspace.view()).filter((other) => sameSymbol(other.symbol, name.symbol)) : [];
}

/**
 * The places in this file that are typed over together: an id and its uses, where both are written the same. Empty for a name
 * that stands here once.
 */
export function linkedPlaces(desk: Desk, document: OkrDocument, offset: number): Place[] {
  const name = nameAt(desk, document, offset);
  if (name?.symbol.kind !== 'target') return [];
  const text = ({ start, end }: Place) => document.text.slice(start, end);
  const same = highlights(desk, document, offset).filter(({ at }) => text(at) === text(name.at));
  return same.length > 1 ? same.map(({ at }) => at) : [];
}

/** All names in all files that stand for the same. */
export function occurrences(desk: Desk, name: Name): Name[] {
  const { workspace } = desk;
  const view = workspace.view();
  const inside = (document: OkrDocument) =>
    namesIn(document, view).filter((other) => sameSymbol(other.symbol, name.symbol));
  return workspace
    .uris()
    .flatMap((uri) => (mayName(workspace.text(uri), name) ? (workspace.glance(uri, inside) ?? []) : []));
}

/** Whether a file can name the same at all: most say nowhere what a thing's id says. (Names of people and teams have many spellings.) */
function mayName(text = '', { symbol }: Name): boolean {
  const id = symbol.kind === 'target' ? symbol.target.id?.value : undefined;
  return id === undefined || text.includes(id) || text.includes('\\');
}

/** On a title, the thing itself is meant. */
function itemNameAt(document: OkrDocument, desk: Desk, offset: number): Name | undefined {
  const view = desk.workspace.view();
  for (const name of namesIn(document, view)) {
    if (name.declares && name.symbol.kind === 'target' && name.symbol.target.title?.span.contains(offset)) return name;
  }
  return undefined;
}
