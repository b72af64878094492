/** Setting, removing and renaming the keys of an item. */
import type { Draft, TextEdit } from '../../okr/edit';
import type { Field, Item, OkrDocument } from '../../okr/model';
import { type MapNode, type Pair, pairOf, sourceOf } from '../nodes';
import { drafted, expandWith, type Written } from './expand';
import { insertFlowPart, removeFlowPart } from './flow';
import { layoutNear, paddingNear } from './layout';
import { type EditOptions, finish } from './options';
import { indexBefore, keysOf, mainKey } from './order';
import { ownerOf, type Page, pageOf } from './page';
import { blankAbove, blankBelow, endsFile, insertAbove, insertBelow, regionOf, removeRegion } from './region';
import { indented } from './render';
import { quotingOf, writeScalar } from './scalar';
import { startItem } from './start';
import { replaceScalar, writeValue } from './value';

/**
 * Gives an item a key: replaces the value where the key is written in the item, else inserts the key at the format's place. An item
 * that is plain text becomes a map for it; one that is an alias is overridden where it stands.
 *
 * @returns the edits; none where the key says so already, or where the item itself came in through an alias or a merge
 */
export function setKey(
  document: OkrDocument,
  item: Item,
  key: string,
  draft: Draft,
  options: EditOptions = {},
): TextEdit[] {
  const page = pageOf(document);
  return finish(page, setKeyOn(page, item, key, draft), options);
}

function setKeyOn(page: Page, item: Item, key: string, draft: Draft): TextEdit[] {
  const { node } = sourceOf(item);
  if (!page.isOwn(item)) return [];
  if (item.plain && key === mainKey(item.shape))
    return typeof draft === 'string' ? replacePlain(page, item, draft) : [];
  if (item.plain || node?.kind === 'alias') {
    const order = keysOf(item.shape);
    const first = item.plain && order.includes(key) && order.indexOf(key) < order.indexOf(mainKey(item.shape));
    return expandWith(page, item, first ? { before: drafted(key, draft) } : { after: drafted(key, draft) });
  }
  if (node?.kind !== 'map') return startItem(page, item, drafted(key, draft));
  const present = pairOf(node, key);
  return present ? writeValue(page, node, present, draft) : insertKey(page, item, node, key, drafted(key, draft));
}

/** Another text for an item that is plain text. */
function replacePlain(page: Page, item: Item, text: string): TextEdit[] {
  const { node, entry, pair } = sourceOf(item);
  const part = entry ?? pair;
  const holder = part && page.holderOf(part);
  if (node?.kind === 'scalar') return replaceScalar(page, holder, part, node, text);
  const flow = holder?.flow ?? false;
  return node ? [{ start: node.span.start, end: node.span.end, text: writeScalar(text, { flow }) }] : [];
}

/** Inserts a key that an item does not have yet, at the format's place. */
export function insertKey(page: Page, item: Item, map: MapNode, key: string, written: Written): TextEdit[] {
  const index = indexBefore(item.shape, map.pairs, key);
  if (map.flow) {
    const padding = paddingNear(page, map);
    return insertFlowPart(page, map, index + 1, written.flow(padding), padding);
  }
  const lines = written.lines(layoutNear(page, map));
  const previous = map.pairs[index];
  if (previous) {
    const region = regionOf(page, map, previous);
    const spaced = lines.length > 1 && blankAbove(page, region) && (blankBelow(page, region) || endsFile(page, region));
    return [insertBelow(page, region, page.join(indented(spaced ? ['', ...lines] : lines, map.column)))];
  }
  const first = map.pairs[0];
  return first ? [insertAbove(page, regionOf(page, map, first), lines, map.column)] : [];
}

/**
 * Takes a key out, with its value, its comments and its line. An item that is left without keys is `{}`.
 *
 * @returns no edits where the key is not written in the item itself, or where an alias elsewhere refers to what would go
 */
export function removeKey(document: OkrDocument, item: Item, key: string): TextEdit[] {
  const page = pageOf(document);
  const { node } = sourceOf(item);
  const pair = pairOf(node, key);
  if (!page.isOwn(item) || node?.kind !== 'map' || !pair || page.isReferredTo(pair)) return [];
  return finish(page, removePair(page, node, pair), {});
}

/** Takes a pair out of a map. */
export function removePair(page: Page, map: MapNode, pair: Pair): TextEdit[] {
  if (map.flow) return removeFlowPart(page, map, pair);
  if (map.pairs.length > 1 || map.column === 0) return [removeRegion(page, map, pair)];
  return [{ start: map.span.start, end: map.span.end, text: '{}' }];
}

/** Gives a key another name; its value, its place and its quotes stay. */
export function renameKey(document: OkrDocument, item: Item, oldName: string, newName: string): TextEdit[] {
  const page = pageOf(document);
  const { node } = sourceOf(item);
  const pair = pairOf(node, oldName);
  if (!page.isOwn(item) || node?.kind !== 'map' || !pair || oldName === newName) return [];
  const { start, end } = pair.key.span;
  return [
    { start, end, text: writeScalar(newName, { flow: node.flow, quoting: quotingOf(page.text.slice(start, end)) }) },
  ];
}

/**
 * Gives a value another text. What is quoted stays quoted; what is plain is quoted only where the new text needs it. A value that is an
 * alias is replaced where it stands; one that came in with an aliased or merged item is overridden in the item that takes it.
 *
 * @returns the edits; none where the text is the same
 */
export function replaceValue(
  document: OkrDocument,
  field: Field<unknown>,
  text: string,
  options: EditOptions = {},
): TextEdit[] {
  const page = pageOf(document);
  const { node, pair, entry, shared } = sourceOf(field);
  if (shared) {
    const owner = ownerOf(document, field);
    if (owner && !owner.listed) return setKey(document, owner.item, owner.key, text, options);
    if (!page.isOwn(field)) return [];
  }
  const part = pair ?? entry;
  const holder = part && page.holderOf(part);
  if (pair && holder) return finish(page, writeValue(page, holder, pair, text), options);
  if (node?.kind === 'scalar') return finish(page, replaceScalar(page, holder, part, node, text), options);
  if (node === undefined || field.text === text) return [];
  const source = writeScalar(text, { flow: holder?.flow ?? false });
  return finish(page, [{ start: node.span.start, end: node.span.end, text: source }], options);
}
