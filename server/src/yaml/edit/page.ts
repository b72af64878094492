/** What an edit has to know of a document beyond its model: lines, comments on lines of their own, and what holds what. */
import { memoizedByObject } from '../../okr/memoized';
import { type Field, type Item, isItem, isList, type OkrDocument, valueUnder } from '../../okr/model';
import { type Alias, type Entry, type MapNode, type Pair, type Seq, sourceOf, type YamlNode } from '../nodes';
import { keysOf } from './order';

/** A part of a collection: a pair of a map, an element of a list. */
export type Part = Pair | Entry;

/** What holds parts. */
export type Collection = MapNode | Seq;

const BYTE_ORDER_MARK = '\ufeff';

/** A document laid out for editing. All offsets are absolute. */
export class Page {
  readonly text: string;
  readonly eol: string;
  private readonly holders = new Map<Part, Collection>();
  private readonly parts = new Map<YamlNode, Part>();
  private readonly aliases: Alias[] = [];
  private readonly anchored: YamlNode[] = [];
  /** Own-line comments: the start of the line → the column of the `#`. */
  private readonly commentColumns = new Map<number, number>();

  constructor(readonly document: OkrDocument) {
    this.text = document.text;
    this.eol = document.eol;
    for (const comment of document.comments) {
      if (comment.ownLine) this.commentColumns.set(this.lineStart(comment.span.start), this.column(comment.span.start));
    }
    for (const set of document.sets) this.hold(sourceOf(set).node);
  }

  /** Notes for all parts under a node what they are parts of. */
  private hold(node: YamlNode | undefined): void {
    if (node?.kind === 'alias') this.aliases.push(node);
    if (node?.anchor !== undefined) this.anchored.push(node);
    if (node?.kind !== 'map' && node?.kind !== 'seq') return;
    for (const part of partsOf(node)) {
      this.holders.set(part, node);
      if (part.value) this.parts.set(part.value, part);
      this.hold(part.value);
    }
  }

  /** All maps and lists that are written in the document, outer ones first. */
  collections(): Iterable<Collection> {
    return new Set(this.holders.values());
  }

  /** The map or list that a part is written in. */
  holderOf(part: Part): Collection | undefined {
    return this.holders.get(part);
  }

  /** The part whose value a node is. */
  partWith(node: YamlNode): Part | undefined {
    return this.parts.get(node);
  }

  /** Whether an alias outside of a part refers to something inside it, so that the part can't go. */
  isReferredTo(part: Part): boolean {
    const anchors = anchorsIn(part.value);
    const [start, end] = part.value ? [part.value.span.start, part.value.span.end] : [0, 0];
    return this.aliases.some(({ name, span }) => anchors.has(name) && (span.start < start || span.start >= end));
  }

  /** Whether a part could stand at an offset: what it refers to comes before, what refers to it comes after. */
  couldStandAt(part: Part, offset: number): boolean {
    const inside = (node: YamlNode): boolean =>
      part.value !== undefined && part.value.span.start <= node.span.start && node.span.end <= part.value.span.end;
    const own = anchorsIn(part.value);
    const needed = aliasesIn(part.value).filter(({ name }) => !own.has(name));
    return (
      this.aliases.every((alias) => !own.has(alias.name) || inside(alias) || alias.span.start >= offset) &&
      needed.every(({ name }) =>
        this.anchored.some((node) => node.anchor === name && node.span.end <= offset && !inside(node)),
      )
    );
  }

  /**
   * Whether an element or a value is written where its owner is, be it as an alias; not so what stands inside of an anchored or
   * merged map elsewhere.
   */
  isOwn(thing: Item | Field<unknown>): boolean {
    const { node, pair, entry, shared } = sourceOf(thing);
    if (!shared) return true;
    const item = isItem(thing) ? thing.parent : ownerOf(this.document, thing)?.item;
    const list = entry && this.holders.get(entry);
    const own = entry ? list && this.parts.get(list) : pair;
    return node?.kind === 'alias' && item !== undefined && own !== undefined && this.isOwnPart(item, own);
  }

  private isOwnPart(item: Item, part: Part): boolean {
    const { node } = sourceOf(item);
    return node?.kind === 'map' && this.holders.get(part) === node && this.isOwn(item);
  }

  /** Where the line of an offset begins. */
  lineStart(offset: number): number {
    const start = offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
    return start === 0 && this.text.startsWith(BYTE_ORDER_MARK) && offset > 0 ? 1 : start;
  }

  /** Where the line of an offset ends, before its line break. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    if (end < 0) return this.text.length;
    return end > offset && this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Where the line after that of an offset begins; undefined on the last line. */
  nextLine(offset: number): number | undefined {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? undefined : end + 1;
  }

  /** The end, before its line break, of the line above that of an offset; undefined on the first line. */
  endAbove(offset: number): number | undefined {
    const start = this.lineStart(offset);
    return start < 2 ? undefined : this.text[start - 2] === '\r' ? start - 2 : start - 1;
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** Whether there is nothing but spaces on the line of an offset. */
  isBlank(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), this.lineEnd(offset)).trim() === '';
  }

  /** Whether there is nothing but spaces before an offset on its line. */
  beginsLine(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === '';
  }

  /** The column of the `#` where the line of an offset is a comment and nothing else. */
  commentColumn(offset: number): number | undefined {
    return this.commentColumns.get(this.lineStart(offset));
  }

  /** The first offset from `offset` on that is no space or tab of its line. */
  skipSpaces(offset: number): number {
    let at = offset;
    while (this.text[at] === ' ' || this.text[at] === '\t') at++;
    return at;
  }

  /** Lines as one text, with the document's line ends. */
  join(lines: readonly string[]): string {
    return lines.join('\n').replaceAll('\n', this.eol);
  }
}

/** The page of a document; one for each reading. */
export const pageOf = memoizedByObject((document: OkrDocument) => new Page(document));

/** The item that has a value under one of its keys, and whether it has it in a list there. */
export function ownerOf(
  document: OkrDocument,
  field: Field<unknown>,
): { item: Item; key: string; listed: boolean } | undefined {
  const search = (item: Item): { item: Item; key: string; listed: boolean } | undefined => {
    for (const key of keysOf(item.shape)) {
      const value = valueUnder(item, key);
      if (!value) continue;
      const listed = isList(value);
      const below = listed ? value.items : [value];
      if (below.includes(field)) return { item, key, listed };
      for (const each of below) {
        const found = isItem(each) ? search(each) : undefined;
        if (found) return found;
      }
    }
    return undefined;
  };
  for (const set of document.sets) {
    const found = search(set);
    if (found) return found;
  }
  return undefined;
}

/** The names of the anchors in a node and below it. */
export function anchorsIn(node: YamlNode | undefined, into = new Set<string>()): ReadonlySet<string> {
  if (node?.anchor !== undefined) into.add(node.anchor);
  if (node?.kind === 'map' || node?.kind === 'seq') for (const part of partsOf(node)) anchorsIn(part.value, into);
  return into;
}

/** The aliases in a node and below it. */
export function aliasesIn(node: YamlNode | undefined): Alias[] {
  if (node?.kind === 'alias') return [node];
  return node?.kind === 'map' || node?.kind === 'seq' ? partsOf(node).flatMap((part) => aliasesIn(part.value)) : [];
}

/** The parts of a map or a list, in order. */
export function partsOf(collection: Collection): readonly Part[] {
  return collection.kind === 'map' ? collection.pairs : collection.entries;
}

/** Where a part begins: its dash, its `?`, its key with what belongs to it; in a flow list, its value. */
export function startOf(page: Page, part: Part): number {
  if (!('key' in part)) return part.dash?.start ?? (part.value ? valueStart(part.value) : 0);
  const start = valueStart(part.key);
  // Only the spaces before it are passed over: a search for a `?` would run to the beginning of a file that has none.
  let mark = start;
  while (page.text[mark - 1] === ' ' || page.text[mark - 1] === '\t') mark--;
  return mark < start && page.text[mark - 1] === '?' ? mark - 1 : start;
}

/** Where a node begins, its anchor and tag included. */
export function valueStart(node: YamlNode): number {
  return Math.min(node.properties?.start ?? node.span.start, node.span.start);
}

/** Where what is written before a part's value ends: the dash or the colon, and the value's anchor and tag. */
export function headEnd(part: Part): number {
  const properties = part.value?.properties;
  if (properties) return properties.end;
  return 'key' in part
    ? (part.colon ?? part.key.span).end
    : (part.dash?.end ?? (part.value ? part.value.span.start : 0));
}
