/** Moving an element to another list, with its comments, in the layout of the place it comes to. */
import type { TextEdit } from '../../okr/edit';
import { type Item, isList, type OkrDocument, valueUnder } from '../../okr/model';
import { type Pair, pairOf, type Seq, sourceOf } from '../nodes';
import {
  type Element,
  entryIndex,
  fillEmptyList,
  insertBlockEntry,
  isEmptyList,
  removeEntry,
  sortElements,
  takesListFromElsewhere,
} from './elements';
import { expandWith, type Written } from './expand';
import { insertFlowPart } from './flow';
import { insertKey } from './keys';
import { layoutNear, paddingNear } from './layout';
import { finish } from './options';
import { elementsOf } from './order';
import { aliasesIn, anchorsIn, type Collection, headEnd, type Page, type Part, pageOf } from './page';
import { type Piece, pieceOf } from './piece';
import { insertAbove, regionOf } from './region';
import { indented } from './render';
import { writeScalar } from './scalar';
import { isNothing } from './start';
import { writeBlockLines } from './value';

/** What leaves one document and what comes into another. */
export interface Moved {
  readonly from: TextEdit[];
  readonly to: TextEdit[];
}

/**
 * Moves an element within a document.
 *
 * @param index where it will stand among the other elements of `toItem[listKey]`; at the end where left out
 * @returns the edits; none where it can't go there: into itself, as a map into a list of plain text, before the anchor it refers
 *   to, or out of or into what came in through an alias
 */
export function moveElement(
  document: OkrDocument,
  element: Element,
  toItem: Item,
  listKey: string,
  index?: number,
): TextEdit[] {
  const page = pageOf(document);
  const { entry } = sourceOf(element);
  const list = entry && page.holderOf(entry);
  const target = sourceOf(toItem).node;
  if (list?.kind === 'seq' && pairOf(target, listKey)?.value === list)
    return moveInList(document, element, toItem, listKey, index);
  const { from, to } = moveElementTo(document, element, document, toItem, listKey, index);
  const place = to[0]?.start;
  if (!entry || place === undefined || !page.couldStandAt(entry, place)) return [];
  return finish(page, [...to, ...from], {});
}

/**
 * Moves an element to an item of another document.
 *
 * @returns the edits of both documents; none where it can't go there (see `moveElement`), or has anchors or aliases
 */
export function moveElementTo(
  document: OkrDocument,
  element: Element,
  target: OkrDocument,
  toItem: Item,
  listKey: string,
  index?: number,
): Moved {
  const nowhere: Moved = { from: [], to: [] };
  const page = pageOf(document);
  const { entry } = sourceOf(element);
  const list = entry && page.holderOf(entry);
  if (!entry || list?.kind !== 'seq' || !page.isOwn(element) || holds(element, toItem)) return nowhere;
  if (document !== target && (anchorsIn(entry.value).size > 0 || aliasesIn(entry.value).length > 0)) return nowhere;
  const piece = pieceOf(page, element, entry, list, elementsOf(toItem.shape, listKey) ?? 'either');
  const targetPage = pageOf(target);
  const to = piece ? put(targetPage, toItem, listKey, index, piece) : [];
  const moved: Moved = { from: finish(page, removeEntry(page, list, entry), {}), to: finish(targetPage, to, {}) };
  return moved.from.length > 0 && moved.to.length > 0 ? moved : nowhere;
}

/** Whether an item is an element or stands inside of it. */
function holds(element: Element, item: Item): boolean {
  for (let at: Item | undefined = item; at; at = at.parent) if (at === element) return true;
  return false;
}

function moveInList(
  document: OkrDocument,
  element: Element,
  item: Item,
  listKey: string,
  index: number | undefined,
): TextEdit[] {
  const list = valueUnder(item, listKey);
  if (!list || !isList(list)) return [];
  const from = list.items.indexOf(element);
  if (from < 0) return [];
  const order = [...list.items.keys()].filter((each) => each !== from);
  order.splice(index ?? order.length, 0, from);
  return sortElements(document, list, order);
}

/** Puts a piece into an item's list. */
function put(page: Page, item: Item, listKey: string, index: number | undefined, piece: Piece): TextEdit[] {
  const { node } = sourceOf(item);
  if (!page.isOwn(item)) return [];
  const key = writeScalar(listKey);
  const written: Written = {
    lines: (layout) => [`${key}:`, ...indented(piece.lines, layout.listStep)],
    flow: (padding) => `${key}: [${piece.flow(padding)}]`,
  };
  const pair = pairOf(node, listKey);
  if (!pair && takesListFromElsewhere(item, listKey)) return [];
  if (item.plain || node?.kind === 'alias') {
    const { entry } = sourceOf(item);
    return [...commentsFor(page, entry && page.holderOf(entry), piece), ...expandWith(page, item, { after: written })];
  }
  if (node?.kind !== 'map') return [];
  if (!pair) return [...commentsFor(page, node, piece), ...insertKey(page, item, node, listKey, written)];
  const { value } = pair;
  if (value?.kind === 'seq')
    return putIntoList(page, pair, value, entryIndex(item, listKey, value, index), node.flow, piece);
  if (!isNothing(value)) return [];
  if (!node.flow) {
    const { listStep } = layoutNear(page, node);
    return writeBlockLines(page, node, pair, '', indented(piece.lines, node.column + listStep), 'comments');
  }
  const end = value?.span.end ?? headEnd(pair);
  const head = value ? '' : pair.colon ? ' ' : ': ';
  const text = `${head}[${piece.flow(paddingNear(page, node))}]`;
  return [...commentsFor(page, node, piece), { start: value?.span.start ?? end, end, text }];
}

function putIntoList(page: Page, pair: Pair, list: Seq, index: number, inFlow: boolean, piece: Piece): TextEdit[] {
  if (!inFlow && isEmptyList(page, list)) return fillEmptyList(page, list, pair, () => piece.lines);
  if (!list.flow) return insertBlockEntry(page, list, index, piece.lines);
  const edits = insertFlowPart(page, list, index, piece.flow(paddingNear(page, list)), '');
  return [...commentsFor(page, list, piece), ...edits];
}

/** The comments of a piece that goes into a flow collection, on lines above the innermost part in block style around it. */
function commentsFor(page: Page, into: Collection | undefined, piece: Piece): TextEdit[] {
  if (!into?.flow || piece.comments.length === 0) return [];
  let part: Part | undefined;
  let holder: Collection | undefined = into;
  while (holder?.flow) {
    part = page.partWith(holder);
    holder = part && page.holderOf(part);
  }
  return part && holder ? [insertAbove(page, regionOf(page, holder, part), piece.comments, holder.column)] : [];
}
