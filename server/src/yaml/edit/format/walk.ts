/** Where everything in a document should stand: a walk over its maps and lists, from the outside in. */
import type { TextEdit } from '../../../okr/edit';
import { type Entry, type MapNode, type Pair, type Scalar, type Seq, sourceOf, type YamlNode } from '../../nodes';
import { type Collection, type Page, startOf, valueStart } from '../page';
import type { Layout, Padding } from '../render';
import { flowGaps } from './flow';
import type { Frozen } from './frozen';

/** A part of a block collection: where it begins, and the column of its collection as it is and as it should be. */
export interface Opening {
  readonly at: number;
  /** How many collections it lies in. */
  readonly depth: number;
  readonly old: number;
  readonly new: number;
  /** Lines below it that are indented this far would belong to its block scalar. */
  limit?: number;
}

/** A line inside of a value that is written over several lines. */
export interface InsideLine {
  /** The columns that it should begin at; undefined where it stays. */
  readonly column: number | undefined;
  /** It counts as text even where it is blank. */
  readonly text: boolean;
}

/** Walks on being made; the columns it found are then in its maps. */
export class Walk {
  /** Lines that begin with a key or a dash, by their start → the column that they should begin at. */
  readonly columns = new Map<number, number>();
  /** Lines inside of values, by their start. */
  readonly inside = new Map<number, InsideLine>();
  /** Lines whose last characters belong to a value that goes on below. */
  readonly goesOn = new Set<number>();
  /** Keys and dashes in order. */
  readonly openings: Opening[] = [];
  /** Spaces within lines. */
  readonly gaps: TextEdit[] = [];
  /** Collections written in a way that is not looked into, as stretches of lines. */
  readonly odd: { readonly start: number; readonly end: number }[] = [];

  constructor(
    private readonly page: Page,
    private readonly layout: Layout,
    private readonly padding: Padding,
    private readonly frozen: Frozen,
  ) {
    for (const set of page.document.sets) {
      const { node } = sourceOf(set);
      if (node?.kind === 'map' && !node.flow && !node.properties) this.collection(node, 0, 0);
      else if (node) this.giveUp(node);
    }
  }

  private giveUp(node: YamlNode): void {
    this.odd.push({ start: this.page.lineStart(valueStart(node)), end: this.page.lineEnd(node.span.end) });
  }

  private isFrozen(start: number, end: number): boolean {
    return this.frozen.touches(this.page.lineStart(start), this.page.lineEnd(end));
  }

  private gap(start: number, end: number, text: string): void {
    if (!this.isFrozen(start, end)) this.gaps.push({ start, end, text });
  }

  /** @param wanted the column for its keys or dashes, where nothing in it has to stay as it is */
  private collection(node: Collection, wanted: number, depth: number): void {
    const column = this.isFrozen(node.span.start, node.span.end) ? node.column : wanted;
    if (node.kind === 'map') for (const pair of node.pairs) this.pair(node, pair, column, depth);
    else for (const entry of node.entries) this.entry(node, entry, column, depth);
  }

  /** Notes where a part begins; says whether it begins as it should. */
  private opens(node: Collection, at: number, column: number, depth: number): Opening | undefined {
    if (this.page.column(at) !== node.column) {
      this.giveUp(node);
      return undefined;
    }
    const opening: Opening = { at, depth, old: node.column, new: column };
    this.openings.push(opening);
    if (this.page.beginsLine(at)) this.columns.set(this.page.lineStart(at), column);
    return opening;
  }

  private pair(map: MapNode, { key, colon, value }: Pair, column: number, depth: number): void {
    const { page, layout } = this;
    const start = valueStart(key);
    const opening = this.opens(map, start, column, depth);
    if (!opening) return;
    if (!colon || key.kind !== 'scalar' || startOf(page, { key, colon, value, comment: undefined }) !== start) {
      this.giveUp(map);
      return;
    }
    this.gap(key.span.end, colon.start, '');
    if (!value) return;
    const from = valueStart(value);
    const sameLine = from <= page.lineEnd(colon.end);
    if (isBlock(value)) {
      if (value.properties && (!sameLine || value.span.start <= page.lineEnd(colon.end))) this.giveUp(map);
      if (sameLine) this.gap(colon.end, from, ' ');
      // Behind an anchor even a list has to be indented.
      const list = value.properties ? layout.listStep || layout.step : layout.listStep;
      this.collection(value, column + (value.kind === 'seq' ? list : layout.step), depth + 1);
      return;
    }
    if (sameLine) this.gap(colon.end, from, ' ');
    this.value(value, colon.end, column - map.column, column, column + layout.step, opening);
  }

  private entry(list: Seq, { dash, value }: Entry, column: number, depth: number): void {
    const { page, layout } = this;
    const opening = dash && this.opens(list, dash.start, column, depth);
    if (!dash) this.giveUp(list);
    if (!dash || !opening || !value) return;
    const from = valueStart(value);
    const sameLine = from <= page.lineEnd(dash.end);
    if (isBlock(value)) {
      const inline = value.span.start <= page.lineEnd(dash.end);
      if (value.properties && (inline || !sameLine)) this.giveUp(list);
      const stays = this.isFrozen(value.span.start, value.span.end);
      const width = inline && stays ? value.column - list.column : layout.dash;
      if (sameLine && !(inline && stays)) this.gap(dash.end, from, ' '.repeat(layout.dash - 1));
      this.collection(value, column + width, depth + 1);
      return;
    }
    const stays = !sameLine || this.isFrozen(from, from);
    const width = stays ? from - dash.start : layout.dash;
    if (!stays) this.gap(dash.end, from, ' '.repeat(layout.dash - 1));
    const shift = column - list.column + (stays ? 0 : width - (from - dash.start));
    this.value(value, dash.end, shift, column, column + layout.dash, opening);
  }

  /**
   * A value that is no block collection.
   *
   * @param head where the colon or dash before it ends
   * @param shift how many columns its lines go to the right
   * @param column that of its key or dash, as it should be; its lines stay to the right of that
   * @param deeper the column for the text of a block scalar
   */
  private value(value: YamlNode, head: number, shift: number, column: number, deeper: number, opening: Opening): void {
    const { page } = this;
    const from = valueStart(value);
    const last = page.lineStart(value.span.end);
    for (const { start, end, text } of flowGaps(page, value, this.padding)) this.gap(start, end, text);
    const sameLine = from <= page.lineEnd(head);
    if (sameLine && last > page.lineStart(head) && !isBlockScalar(value)) this.goesOn.add(page.lineStart(head));
    if (value.kind === 'scalar' && isBlockScalar(value)) {
      this.blockScalar(value, shift, deeper, opening);
      return;
    }
    let line = sameLine ? page.nextLine(head) : page.lineStart(from);
    for (; line !== undefined && line <= last; line = page.nextLine(line)) {
      const old = leading(page, line);
      const isBlank = line + old >= page.lineEnd(line);
      const to = shift === 0 || isBlank ? undefined : Math.max(column + 1, old + shift);
      this.inside.set(line, { column: to, text: true });
    }
  }

  private blockScalar(value: Scalar, shift: number, deeper: number, opening: Opening): void {
    const { page } = this;
    const header = /^[|>][-+\d]*/.exec(page.text.slice(value.span.start, value.span.start + 4))?.[0] ?? '';
    const first = page.nextLine(value.span.start);
    if (first === undefined) return;
    const lines = linesFrom(page, first, value.span.end);
    const filled = lines.find((line) => !page.isBlank(line));
    if (filled === undefined || value.span.end <= first) return;
    const base = leading(page, filled);
    // With a number in its header the indentation is counted from the key or dash.
    const by = /\d/.test(header) || this.isFrozen(value.span.start, value.span.end) ? shift : deeper - base;
    opening.limit = base + by;
    const hasTail = lines.some((line) => line > value.span.end && page.lineEnd(line) - line > base);
    for (const line of lines) {
      const old = leading(page, line);
      const isBlank = line + old >= page.lineEnd(line);
      const column = isBlank && old <= base ? 0 : old + by;
      const isText = line <= value.span.end || header.includes('+') || hasTail;
      this.inside.set(line, { column: column === old ? undefined : column, text: isText });
    }
  }
}

/** The lines from one on to that of an offset, and the blank ones below. */
function linesFrom(page: Page, first: number, to: number): number[] {
  const lines: number[] = [];
  for (let line: number | undefined = first; line !== undefined; line = page.nextLine(line)) {
    if (line >= to && !(line < page.text.length && leading(page, line) + line >= page.lineEnd(line))) break;
    lines.push(line);
  }
  return lines;
}

/** How many spaces and tabs a line begins with. */
export function leading(page: Page, line: number): number {
  return page.skipSpaces(line) - line;
}

function isBlock(node: YamlNode): node is Collection {
  return (node.kind === 'map' || node.kind === 'seq') && !node.flow;
}

function isBlockScalar(node: YamlNode): boolean {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}
