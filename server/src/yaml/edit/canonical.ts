/** The format's own order of keys (that of the full file in its documentation), with everything that belongs to a key. */
import { applyEdits, type TextEdit } from '../../okr/edit';
import type { Item, OkrDocument } from '../../okr/model';
import { readDocument } from '..';
import { type MapNode, type Pair, sourceOf } from '../nodes';
import { saysTheSame } from './format/same';
import { itemsOf } from './items';
import { finish } from './options';
import { keysOf } from './order';
import { type Page, pageOf, startOf } from './page';
import { regionOf } from './region';

/**
 * The edits that put the keys of every item into the format's order. A key takes its comments along, blank lines stay where they are.
 * Keys that the format does not have stay behind the key they follow; a merge (`<<`) stays first. A map stays as it is where that
 * could change what it says: in a block that can't be read, and where an alias would come before its anchor.
 */
export function orderKeys(document: OkrDocument): TextEdit[] {
  const page = pageOf(document);
  const broken = new Set(
    document.problems
      .filter(({ kind }) => kind === 'yaml-syntax' || kind === 'unquoted-text' || kind === 'too-large')
      .flatMap(({ at }) => [at.block, at.endBlock]),
  );
  const maps = new Map<MapNode, Item>();
  for (const item of document.sets.flatMap(itemsOf)) {
    const { node, shared } = sourceOf(item);
    if (node?.kind === 'map' && !shared && !broken.has(item.span.block)) maps.set(node, item);
  }
  // From the inside out: what is moved is moved as it will be.
  let edits: TextEdit[] = [];
  for (const [map, item] of [...maps].reverse()) edits = [...edits, ...orderMap(page, map, item, edits, broken)];
  const ordered = finish(page, outermost(edits), {});
  if (ordered.length === 0) return [];
  const result = readDocument(document.uri, applyEdits(document.text, ordered));
  return saysTheSame(document, result, false) ? ordered : [];
}

/** Edits of one map, those that were made inside of it included. */
function orderMap(
  page: Page,
  map: MapNode,
  item: Item,
  inner: readonly TextEdit[],
  broken: ReadonlySet<unknown>,
): TextEdit[] {
  const order = orderOf(page, map, item);
  const moved = order.flatMap((from, to) => (from === to ? [] : [map.pairs[from]!]));
  if (moved.length === 0 || moved.some((pair) => isBroken(pair, broken))) return [];
  const places = map.pairs.map((pair) => startOf(page, pair));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  if (moved.some((pair) => !page.couldStandAt(pair, first) || !page.couldStandAt(pair, last))) return [];
  const stretches = map.pairs.map((pair) => stretchOf(page, map, pair));
  if (stretches.some((stretch) => stretch === undefined)) return [];
  const indent = ' '.repeat(map.column);
  return order.flatMap((from, to): TextEdit[] => {
    if (from === to) return [];
    const [source, target] = [stretches[from]!, stretches[to]!];
    const within = inner.filter(({ start, end }) => source.start <= start && end <= source.end);
    const shifted = within.map((edit) => ({ ...edit, start: edit.start - source.start, end: edit.end - source.start }));
    const text = applyEdits(page.text.slice(source.start, source.end), outermost(shifted));
    const whole = source.inline && !map.flow ? indent + text : text;
    return [
      { start: target.start, end: target.end, text: target.inline && !map.flow ? whole.slice(map.column) : whole },
    ];
  });
}

/** For each place the present index of the pair that comes there. */
function orderOf(page: Page, map: MapNode, { shape }: Item): number[] {
  const known = keysOf(shape);
  const groups: { readonly rank: number; readonly pairs: number[] }[] = [];
  map.pairs.forEach(({ key }, index) => {
    const name = key.kind === 'scalar' ? key.text : '';
    const rank = known.indexOf(name);
    if (rank >= 0 || groups.length === 0) groups.push({ rank, pairs: [index] });
    else groups.at(-1)!.pairs.push(index);
  });
  const sorted = groups.map((group) => group).sort((a, b) => a.rank - b.rank);
  // A key with comments above it can't begin behind a dash: whatever is first there stays first.
  const first = map.pairs[0];
  const inline = first && !map.flow && !page.beginsLine(startOf(page, first));
  const opens = map.pairs[sorted[0]?.pairs[0] ?? 0];
  if (inline && opens && opens !== first && hasCommentsAbove(page, map, opens)) {
    const [head, ...rest] = groups;
    return [...head!.pairs, ...rest.sort((a, b) => a.rank - b.rank).flatMap(({ pairs }) => pairs)];
  }
  return sorted.flatMap(({ pairs }) => pairs);
}

function hasCommentsAbove(page: Page, map: MapNode, pair: Pair): boolean {
  return regionOf(page, map, pair).start < page.lineStart(startOf(page, pair));
}

function isBroken({ key, value }: Pair, broken: ReadonlySet<unknown>): boolean {
  const blocks = [key.span.block, key.span.endBlock, value?.span.block, value?.span.endBlock];
  return blocks.some((block) => block !== undefined && broken.has(block));
}

/** What moves with a pair; undefined where it can't be taken up. */
function stretchOf(page: Page, map: MapNode, pair: Pair): { start: number; end: number; inline: boolean } | undefined {
  if (map.flow) {
    const [start, end] = [startOf(page, pair), pair.value?.span.end ?? pair.colon?.end ?? pair.key.span.end];
    return page.text.slice(map.span.start, map.span.end).includes('\n') ? undefined : { start, end, inline: true };
  }
  const region = regionOf(page, map, pair);
  // Comments from a file's first line on are about the file.
  const isHeader = page.endAbove(region.start) === undefined && region.start < page.lineStart(startOf(page, pair));
  return isHeader ? { ...region, start: page.lineStart(startOf(page, pair)) } : region;
}

/** Without those that lie in another one. */
function outermost(edits: readonly TextEdit[]): TextEdit[] {
  let reached = -1;
  return [...edits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}
