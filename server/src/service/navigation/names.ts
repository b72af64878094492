/** The names of the format that stand for something everywhere they stand: ids, people, teams. */
import type { Field, Item, OkrDocument, OkrSet, Target } from '../../okr/model';
import { type Reference, slug } from '../../okr/reference';
import type { Lens } from '../lens';
import { fieldsOf } from '../locate';
import { isTarget } from '../words';
import type { Place } from './place';

/** What a name stands for. */
export type Symbol =
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'person'; readonly name: string }
  /** By its slug. */
  | { readonly kind: 'team'; readonly slug: string };

/** A name in a file: what it stands for, and where. */
export interface Name {
  readonly symbol: Symbol;
  readonly at: Place;
  /** It is where the thing is declared: an id, a set's team. People are declared nowhere. */
  readonly declares: boolean;
}

const PEOPLE_KEYS = new Set(['owner', 'by', 'who']);

/** The keys whose values name something elsewhere. */
export const REFERENCE_KEYS: ReadonlySet<string> = new Set(['supports', 'moves', 'continues']);

/** All names in a file, in the order of the format. */
export function namesIn(document: OkrDocument, view: Lens['view']): Name[] {
  return document.sets.flatMap((set) =>
    [...fieldsOf(set)].flatMap(({ item, key, field }) => namesOf(document, view, set, item, key, field)),
  );
}

function namesOf(
  document: OkrDocument,
  view: Lens['view'],
  set: OkrSet,
  item: Item,
  key: string,
  field: Field<unknown>,
): Name[] {
  const place = (start: number, end: number): Place => ({ uri: document.uri, start, end });
  const whole = textPlace(document, field);
  if (key === 'id' && isTarget(item) && item.id?.value !== undefined) {
    return [{ symbol: { kind: 'target', target: item }, at: place(whole.start, whole.end), declares: true }];
  }
  if (key === 'team' && (item.shape === 'set' || item.shape === 'dependency')) {
    return [
      {
        symbol: { kind: 'team', slug: slug(field.text) },
        at: place(whole.start, whole.end),
        declares: item.shape === 'set',
      },
    ];
  }
  if (PEOPLE_KEYS.has(key)) {
    const names = [field.value].flat().filter((name) => typeof name === 'string');
    return names.flatMap((name) =>
      wordsIn(document.text, field.span.start, field.span.end, name).map(({ start, end }) => ({
        symbol: { kind: 'person' as const, name },
        at: place(start, end),
        declares: false,
      })),
    );
  }
  if (REFERENCE_KEYS.has(key) && field.value) return ofReference(view, set, field.value as Reference, whole, place);
  return [];
}

/** The parts of `team/id@cycle` that are names. */
function ofReference(
  view: Lens['view'],
  set: OkrSet,
  reference: Reference,
  whole: { start: number; end: number },
  place: (start: number, end: number) => Place,
): Name[] {
  const slash = reference.text.indexOf('/');
  const names: Name[] = [];
  if (slash >= 0 && reference.team !== undefined) {
    names.push({
      symbol: { kind: 'team', slug: reference.team },
      at: place(whole.start, whole.start + slash),
      declares: false,
    });
  }
  const found = view.resolve(reference, set);
  if (found.kind === 'found') {
    const start = whole.start + slash + 1;
    names.push({
      symbol: { kind: 'target', target: found.target },
      at: place(start, start + reference.id.length),
      declares: false,
    });
  }
  return names;
}

/** Where a field's text stands, without its quotes. */
export function textPlace(document: OkrDocument, field: Field<unknown>): { start: number; end: number } {
  const { start, end } = field.span;
  const inside = document.text.slice(start, end).indexOf(field.text);
  return inside < 0 ? { start, end } : { start: start + inside, end: start + inside + field.text.length };
}

/** Where a word stands in a stretch of text, as a word of its own. */
export function wordsIn(text: string, from: number, to: number, word: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const isWordCharacter = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
  for (
    let at = text.indexOf(word, from);
    at >= 0 && at + word.length <= to;
    at = text.indexOf(word, at + word.length)
  ) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + word.length]))
      found.push({ start: at, end: at + word.length });
  }
  return found;
}

/** Whether two names stand for the same. People are told apart by their names, whatever the case. */
export function sameSymbol(a: Symbol, b: Symbol): boolean {
  if (a.kind === 'target') return b.kind === 'target' && a.target === b.target;
  if (a.kind === 'team') return b.kind === 'team' && a.slug === b.slug;
  return b.kind === 'person' && a.name.toLowerCase() === b.name.toLowerCase();
}
