/** Adding, removing and reordering the elements of a list. */
import type { Draft, TextEdit } from '../../okr/edit';
import { type Field, type Item, isList, type List, type OkrDocument, valueUnder } from '../../okr/model';
import { type Entry, type Pair, pairOf, type Scalar, type Seq, sourceOf } from '../nodes';
import { insertFlowPart, removeFlowPart } from './flow';
import { removePair, setKey } from './keys';
import { layoutNear, paddingNear } from './layout';
import { type EditOptions, finish } from './options';
import { headEnd, type Page, pageOf, startOf } from './page';
import { blankAbove, insertAbove, insertBelow, type Region, regionOf, removeRegion } from './region';
import { indented, type Layout, type Padding, renderElement, renderFlow } from './render';
import { canBePlain, writeScalar } from './scalar';
import { isNothing } from './start';

/** An element of a list: an item, or a value. */
export type Element = Item | Field<unknown>;

/**
 * Adds an element to one of an item's lists, in the list's own style; creates the list where there is none.
 *
 * @param index where it will stand among the present elements; at the end where left out
 * @returns the edits; none where the list itself came in through an alias or a merge
 */
export function addElement(
  document: OkrDocument,
  item: Item,
  listKey: string,
  draft: Draft,
  index?: number,
  options: EditOptions = {},
): TextEdit[] {
  return addElements(document, item, listKey, [draft], index, options);
}

/** Adds several elements to one place of a list: see {@link addElement}. */
export function addElements(
  document: OkrDocument,
  item: Item,
  listKey: string,
  drafts: readonly Draft[],
  index?: number,
  options: EditOptions = {},
): TextEdit[] {
  const page = pageOf(document);
  const { node } = sourceOf(item);
  if (drafts.length === 0 || !page.isOwn(item)) return [];
  const pair = node?.kind === 'map' ? pairOf(node, listKey) : undefined;
  if (!pair && takesListFromElsewhere(item, listKey)) return [];
  if (!pair || node?.kind !== 'map' || isNothing(pair.value)) return setKey(document, item, listKey, drafts, options);
  const list = pair.value;
  if (list?.kind === 'seq') {
    return finish(
      page,
      insertEntries(page, list, pair, entryIndex(item, listKey, list, index), drafts, node.flow),
      options,
    );
  }
  if (list?.kind === 'scalar') return finish(page, makeList(page, list, drafts, index === 0), options);
  return [];
}

/**
 * Whether an item without a key of its own has a list through a merge or an alias: a list of its own would hide what is in that one.
 */
export function takesListFromElsewhere(item: Item, listKey: string): boolean {
  return valueUnder(item, listKey) !== undefined;
}

/** The place among all that is written in a list, from the place among the elements that were understood. */
export function entryIndex(item: Item, listKey: string, list: Seq, index: number | undefined): number {
  const known = valueUnder(item, listKey);
  const at = index !== undefined && known && isList(known) ? known.items[index] : undefined;
  const entry = at && sourceOf(at).entry;
  return entry ? list.entries.indexOf(entry) : list.entries.length;
}

function insertEntries(
  page: Page,
  list: Seq,
  pair: Pair,
  index: number,
  drafts: readonly Draft[],
  inFlow: boolean,
): TextEdit[] {
  if (!inFlow && isEmptyList(page, list))
    return fillEmptyList(page, list, pair, (layout) => drafts.flatMap((draft) => renderElement(draft, layout)));
  if (list.flow) return insertFlowPart(page, list, index, flowElements(drafts, paddingNear(page, list)), '');
  const layout = layoutNear(page, list);
  const between = isSpaced(page, list) ? [''] : [];
  const lines = drafts.flatMap((draft, at) => [...(at > 0 ? between : []), ...renderElement(draft, layout)]);
  return insertBlockEntry(page, list, index, lines);
}

function flowElements(drafts: readonly Draft[], padding: Padding): string {
  return drafts.map((draft) => renderFlow(draft, padding)).join(', ');
}

/** Puts lines, the first with the dash at column 0, into a block list. */
export function insertBlockEntry(page: Page, list: Seq, index: number, lines: readonly string[]): TextEdit[] {
  const spaced = isSpaced(page, list);
  const next = list.entries[index];
  if (next) return [insertAbove(page, regionOf(page, list, next), spaced ? [...lines, ''] : lines, list.column)];
  const last = list.entries.at(-1);
  if (!last) return [];
  return [
    insertBelow(page, regionOf(page, list, last), page.join(indented(spaced ? ['', ...lines] : lines, list.column))),
  ];
}

/** `[]`, with nothing but spaces inside. */
export function isEmptyList(page: Page, list: Seq): boolean {
  return (
    list.flow && list.entries.length === 0 && page.text.slice(list.span.start + 1, list.span.end - 1).trim() === ''
  );
}

/** `key: []` becomes a block list; the lines have their dash at column 0. */
export function fillEmptyList(
  page: Page,
  list: Seq,
  pair: Pair,
  render: (layout: Layout) => readonly string[],
): TextEdit[] {
  const holder = page.holderOf(pair);
  const { end } = list.span;
  if (!holder) return [];
  const layout = layoutNear(page, holder);
  const lines = indented(render(layout), holder.column + layout.listStep);
  const below = page.lineEnd(end);
  return [
    { start: headEnd(pair), end, text: '' },
    { start: below, end: below, text: page.eol + page.join(lines) },
  ];
}

/** Whether a list separates its elements by blank lines; with fewer than two, whether the file's other lists of maps do. */
export function isSpaced(page: Page, list: Seq): boolean {
  if (list.entries.length > 1) return gapsOf(page, list).every((blank) => blank);
  if (list.entries[0]?.value?.kind !== 'map') return false;
  const gaps: boolean[] = [];
  for (const other of page.collections()) {
    if (other.kind === 'seq' && other.column === list.column && other.entries[0]?.value?.kind === 'map')
      gaps.push(...gapsOf(page, other));
  }
  return gaps.length > 0 && gaps.every((blank) => blank);
}

function gapsOf(page: Page, list: Seq): boolean[] {
  return list.flow ? [] : list.entries.slice(1).map((entry) => blankAbove(page, regionOf(page, list, entry)));
}

/** A single value where a list may stand becomes a list: `supports: a` → `supports: [a, b]`. */
function makeList(page: Page, value: Scalar, drafts: readonly Draft[], first: boolean): TextEdit[] {
  const { start, end } = value.span;
  const source = page.text.slice(start, end);
  const fits =
    value.style === 'plain' ? canBePlain(value.text, true) : value.style === 'single' || value.style === 'double';
  const present = fits && !source.includes('\n') ? source : writeScalar(value.text.trimEnd(), { flow: true });
  const added = flowElements(drafts, paddingNear(page, undefined));
  const list = `[${first ? `${added}, ${present}` : `${present}, ${added}`}]`;
  const header = /^[|>][-+\d]*/.exec(source)?.[0];
  if (header === undefined) return [{ start, end, text: list }];
  const body = page.lineEnd(start);
  return [
    { start, end: start + header.length, text: list },
    { start: body, end: Math.max(body, end), text: '' },
  ];
}

/**
 * Takes an element out of its list, with the comments that belong to it. The last one leaves `[]`.
 *
 * @returns no edits for an element that came in through an alias, or that an alias elsewhere refers to
 */
export function removeElement(document: OkrDocument, element: Element): TextEdit[] {
  const page = pageOf(document);
  const { entry, pair } = sourceOf(element);
  const part = entry ?? pair;
  const holder = part && page.holderOf(part);
  if (!part || !holder || !page.isOwn(element) || page.isReferredTo(part)) return [];
  if (holder.kind === 'map') return finish(page, removePair(page, holder, part as Pair), {});
  return finish(page, removeEntry(page, holder, part as Entry), {});
}

/** Takes an entry out of a list that is written in the document. */
export function removeEntry(page: Page, list: Seq, entry: Entry): TextEdit[] {
  if (list.flow) return removeFlowPart(page, list, entry);
  if (list.entries.length > 1) return [removeRegion(page, list, entry)];
  const region = regionOf(page, list, entry);
  const above = page.endAbove(region.start);
  if (region.inline || above === undefined) return [{ start: startOf(page, entry), end: list.span.end, text: '[]' }];
  const owner = page.partWith(list);
  if (!owner || !('key' in owner)) return [{ start: startOf(page, entry), end: list.span.end, text: '[]' }];
  const head = headEnd(owner);
  return [
    { start: head, end: head, text: ' []' },
    { start: above, end: region.end, text: '' },
  ];
}

/**
 * Reorders the elements of a list, each with the comments that belong to it; blank lines between them stay where they are.
 *
 * @param order for each place the present index of the element that comes there: `[1, 0]` swaps two
 * @returns no edits where `order` does not name every element once
 */
export function sortElements<E extends Element>(
  document: OkrDocument,
  list: List<E>,
  order: readonly number[],
): TextEdit[] {
  const page = pageOf(document);
  const { node, shared } = sourceOf(list);
  const entries = list.items.map((element) => sourceOf(element).entry);
  const complete =
    order.length === entries.length && new Set(order).size === order.length && order.every((index) => index in entries);
  if (shared || node?.kind !== 'seq' || !complete || entries.includes(undefined)) return [];
  if (breaksAnchors(page, entries as Entry[], order)) return [];
  return finish(page, reorder(page, node, entries as Entry[], order), {});
}

/** Whether an alias could come before its anchor: it has to stand below it. */
function breaksAnchors(page: Page, entries: readonly Entry[], order: readonly number[]): boolean {
  const places = entries.map((entry) => startOf(page, entry));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const moved = order.flatMap((from, to) => (from === to ? [] : [entries[from]!]));
  return moved.some((entry) => !page.couldStandAt(entry, first) || !page.couldStandAt(entry, last));
}

/** Puts the text of each element where another stood. */
export function reorder(page: Page, list: Seq, entries: readonly Entry[], order: readonly number[]): TextEdit[] {
  if (list.flow) {
    return order.map((from, to) => {
      const [source, target] = [entries[from]!.value?.span, entries[to]!.value?.span];
      return {
        start: target?.start ?? 0,
        end: target?.end ?? 0,
        text: source ? page.text.slice(source.start, source.end) : '',
      };
    });
  }
  const regions = entries.map((entry) => regionOf(page, list, entry));
  const indent = ' '.repeat(list.column);
  const textOf = (region: Region): string => (region.inline ? indent : '') + page.text.slice(region.start, region.end);
  return order.map((from, to) => {
    const target = regions[to]!;
    const text = textOf(regions[from]!);
    return { start: target.start, end: target.end, text: target.inline ? text.replace(/^ +/, '') : text };
  });
}
