/** Items that are not written as maps yet: plain text (`- Reduce churn`) and aliases (`- *base`). */
import type { Draft, TextEdit } from '../../okr/edit';
import type { Item, OkrDocument } from '../../okr/model';
import { type Entry, endOf, type Pair, sourceOf, type YamlNode } from '../nodes';
import { layoutNear, paddingNear } from './layout';
import { finish } from './options';
import { mainKey } from './order';
import { type Collection, headEnd, type Page, pageOf, valueStart } from './page';
import { regionOf } from './region';
import { indented, type Layout, type Padding, renderEntry, renderFlowEntry } from './render';
import { writeScalar } from './scalar';

/** A key with its value: lines for block style with the key at column 0, and one line for flow style. */
export interface Written {
  readonly lines: (layout: Layout) => readonly string[];
  readonly flow: (padding: Padding) => string;
}

/** What is to be written before and after what stands there. */
export interface Around {
  readonly before?: Written;
  readonly after?: Written;
}

/** A key with a drafted value. */
export function drafted(key: string, draft: Draft): Written {
  return {
    lines: (layout) => renderEntry(key, draft, layout),
    flow: (padding) => renderFlowEntry(key, draft, padding),
  };
}

/**
 * Makes a map of an item that is one plain string: `- Reduce churn` becomes `- title: Reduce churn`, the text as it was written.
 *
 * @returns no edits for an item that is a map already, or that stands elsewhere and came in through an alias
 */
export function expand(document: OkrDocument, item: Item): TextEdit[] {
  const page = pageOf(document);
  return item.plain ? finish(page, expandWith(page, item, {}), {}) : [];
}

/**
 * Makes a map of a plain item or an alias, with keys around its text. An alias stays one, merged in: `- *base` becomes
 * `- <<: *base`.
 */
export function expandWith(page: Page, item: Item, around: Around): TextEdit[] {
  const { node, entry, pair } = sourceOf(item);
  const part = entry ?? pair;
  const holder = part && page.holderOf(part);
  if (!node || !part || !holder || !page.isOwn(item)) return [];
  const key = item.plain ? writeScalar(mainKey(item.shape)) : '<<';
  if (holder.flow) return expandInFlow(page, node, key, around);
  return 'key' in part
    ? expandPairValue(page, holder, part, node, key, around)
    : expandElement(page, holder, part, node, key, around);
}

function expandInFlow(page: Page, node: YamlNode, key: string, { before, after }: Around): TextEdit[] {
  const padding = paddingNear(page, undefined);
  const opening = `${before ? `${before.flow(padding)}, ` : ''}${key}: `;
  const closing = after ? `, ${after.flow(padding)}` : '';
  const start = valueStart(node);
  return [
    { start, end: start, text: `{${padding}${opening}` },
    { start: node.span.end, end: node.span.end, text: `${closing}${padding}}` },
  ];
}

function expandElement(
  page: Page,
  holder: Collection,
  entry: Entry,
  node: YamlNode,
  key: string,
  around: Around,
): TextEdit[] {
  const start = valueStart(node);
  const onDashLine = entry.dash !== undefined && start <= page.lineEnd(entry.dash.end);
  const column = onDashLine ? holder.column + start - entry.dash!.start : page.column(start);
  const edits = [insertHead(page, start, column, key, around.before, holder)];
  const shift = Math.max(column - holder.column, 1);
  for (let line = page.nextLine(start); line !== undefined && line < node.span.end; line = page.nextLine(line)) {
    if (!page.isBlank(line)) edits.push({ start: line, end: line, text: ' '.repeat(shift) });
  }
  const below = regionOf(page, holder, entry).end;
  return [...edits, ...linesAfter(page, below, column, around.after, holder)];
}

/** The value of a key: what stood behind the colon goes to the line below it. */
function expandPairValue(
  page: Page,
  holder: Collection,
  pair: Pair,
  node: YamlNode,
  key: string,
  around: Around,
): TextEdit[] {
  const layout = layoutNear(page, holder);
  const column = holder.column + layout.step;
  const start = valueStart(node);
  const from = Math.min(pair.colon?.end ?? headEnd(pair), start);
  const head = insertHead(page, start, column, key, around.before, holder);
  const below = page.lineEnd(endOf(pair));
  return [
    { start: from, end: start, text: page.eol + ' '.repeat(column) + head.text },
    ...linesAfter(page, below, column, around.after, holder),
  ];
}

/** The keys before, and the key of what stands at `start` already. */
function insertHead(
  page: Page,
  start: number,
  column: number,
  key: string,
  before: Around['before'],
  holder: Collection,
): TextEdit {
  const layout = layoutNear(page, holder);
  const lines = [...(before?.lines(layout) ?? []), `${key}: `];
  const [first = '', ...rest] = lines;
  return { start, end: start, text: page.join([first, ...indented(rest, column)]) };
}

function linesAfter(page: Page, end: number, column: number, after: Around['after'], holder: Collection): TextEdit[] {
  const layout = layoutNear(page, holder);
  const lines = indented(after?.lines(layout) ?? [], column);
  return lines.length === 0 ? [] : [{ start: end, end, text: page.eol + page.join(lines) }];
}
