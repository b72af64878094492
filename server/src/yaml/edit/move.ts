/** Moving an element to another list, with its comments, in the layout of the place it comes to. */
import { applyEdits, type TextEdit } from '../../okr/edit';
import type { Item, OkrDocument } from '../../okr/model';
import { type Entry, type Pair, pairOf, type Seq, sourceOf, type YamlNode } from '../nodes';
import {
  type Element,
  entryIndex,
  fillEmptyList,
  insertBlockEntry,
  isEmptyList,
  isNothing,
  removeEntry,
  sortElements,
} from './elements';
import { expandWith, type Written } from './expand';
import { insertFlowPart } from './flow';
import { insertKey } from './keys';
import { layoutNear, paddingNear } from './layout';
import { finish } from './options';
import { elementsOf } from './order';
import { aliasesIn, anchorsIn, isItem, type Page, pageOf, valueStart } from './page';
import { regionOf } from './region';
import { indented, type Padding } from './render';
import { writeScalar } from './scalar';
import { writeBlockLines } from './value';

/** What leaves one document and what comes into another. */
export interface Moved {
  readonly from: TextEdit[];
  readonly to: TextEdit[];
}

/** An element taken up: its lines with the dash at column 0, and itself on one line. */
interface Piece {
  readonly lines: readonly string[];
  readonly flow: (padding: Padding) => string;
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
  if (to.length === 0) return nowhere;
  return { from: finish(page, removeEntry(page, list, entry), {}), to: finish(targetPage, to, {}) };
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
  const list = (item as unknown as { readonly [key: string]: Parameters<typeof sortElements>[1] | undefined })[listKey];
  const from = list?.items.indexOf(element) ?? -1;
  if (!list || from < 0) return [];
  const order = [...list.items.keys()].filter((each) => each !== from);
  order.splice(index ?? order.length, 0, from);
  return sortElements(document, list, order);
}

/** Takes an element up as text; undefined where the list it goes to can't hold it. */
function pieceOf(
  page: Page,
  element: Element,
  entry: Entry,
  list: Seq,
  takes: 'map' | 'text' | 'either',
): Piece | undefined {
  const node = entry.value;
  const isMap = isItem(element) && !element.plain;
  if (!node || (isMap && takes === 'text')) return undefined;
  const opening = isItem(element) && element.plain && takes === 'map' ? expandWith(page, element, {}) : [];
  const flow = (padding: Padding): string => {
    const text = flowText(page, node, padding);
    return opening.length > 0 ? `{${padding}title: ${text}${padding}}` : text;
  };
  const range = list.flow ? { start: valueStart(node), end: node.span.end } : regionOf(page, list, entry);
  const own = opening.map((edit) => ({ ...edit, start: edit.start - range.start, end: edit.end - range.start }));
  const lines = applyEdits(page.text.slice(range.start, range.end), own).split(/\r?\n/);
  if (list.flow) return { lines: fromFlow(lines), flow };
  const inline = 'inline' in range && range.inline;
  return { lines: lines.map((line, at) => (inline && at === 0 ? line : outdent(line, list.column))), flow };
}

/** A line without up to `columns` spaces at its start. */
function outdent(line: string, columns: number): string {
  let spaces = 0;
  while (spaces < columns && line[spaces] === ' ') spaces++;
  return line.slice(spaces);
}

/** Flow text behind a dash; what goes on below it keeps its own shape. */
function fromFlow([first = '', ...rest]: readonly string[]): string[] {
  const columns = Math.min(...rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return [
    `- ${first}`,
    ...indented(
      rest.map((line) => outdent(line, columns)),
      2,
    ),
  ];
}

/** A node in flow style, as it is written as far as that goes; without its comments. */
function flowText(page: Page, node: YamlNode | undefined, padding: Padding): string {
  if (!node) return '';
  const properties = node.properties ? `${page.text.slice(node.properties.start, node.properties.end)} ` : '';
  return properties + flowBody(page, node, padding);
}

function flowBody(page: Page, node: YamlNode, padding: Padding): string {
  const source = page.text.slice(node.span.start, node.span.end);
  switch (node.kind) {
    case 'alias':
      return source;
    case 'scalar': {
      const quoted = node.style === 'single' || node.style === 'double';
      return quoted && !source.includes('\n') ? source : writeScalar(node.text, { flow: true });
    }
    case 'seq':
      return node.flow ? source : `[${node.entries.map((entry) => flowText(page, entry.value, padding)).join(', ')}]`;
    case 'map': {
      if (node.flow) return source;
      const pairs = node.pairs.map(
        (pair) => `${flowText(page, pair.key, padding)}: ${flowText(page, pair.value, padding)}`,
      );
      return `{${padding}${pairs.join(', ')}${padding}}`;
    }
  }
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
  if (item.plain || node?.kind === 'alias') return expandWith(page, item, { after: written });
  if (node?.kind !== 'map') return [];
  const pair = pairOf(node, listKey);
  if (!pair) return insertKey(page, item, node, listKey, written);
  if (pair.value?.kind === 'seq')
    return putIntoList(page, pair, pair.value, entryIndex(item, listKey, pair.value, index), node.flow, piece);
  if (!isNothing(pair)) return [];
  if (node.flow) {
    const end = pair.value?.span.end ?? pair.colon?.end ?? pair.key.span.end;
    const start = pair.value?.span.start ?? end;
    return [
      {
        start,
        end,
        text: `${pair.colon ? '' : ':'}${start === end ? ' ' : ''}[${piece.flow(paddingNear(page, node))}]`,
      },
    ];
  }
  const { listStep } = layoutNear(page, node);
  return writeBlockLines(page, node, pair, '', indented(piece.lines, node.column + listStep), 'comments');
}

function putIntoList(page: Page, pair: Pair, list: Seq, index: number, inFlow: boolean, piece: Piece): TextEdit[] {
  if (!inFlow && isEmptyList(page, list)) return fillEmptyList(page, list, pair, () => piece.lines);
  if (list.flow) return insertFlowPart(page, list, index, piece.flow(paddingNear(page, list)), '');
  return insertBlockEntry(page, list, index, piece.lines);
}
