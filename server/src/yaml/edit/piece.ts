/** An element taken up to be put down elsewhere: its text, independent of the layout it had. */
import { applyEdits } from '../../okr/edit';
import { type Field, type Item, isItem } from '../../okr/model';
import type { Entry, Seq, YamlNode } from '../nodes';
import { expandWith } from './expand';
import { mainKey } from './order';
import { type Page, valueStart } from './page';
import { regionOf } from './region';
import { indented, type Padding } from './render';
import { writeScalar } from './scalar';

/** Line ends are `\n` in all of it. */
export interface Piece {
  /** For a block list: the element with its comments, its dash at column 0. */
  readonly lines: readonly string[];
  /** For a flow list: the element on one line, without comments. */
  readonly flow: (padding: Padding) => string;
  /** The comments that `flow` leaves out. */
  readonly comments: readonly string[];
}

/**
 * Takes an element up.
 *
 * @param takes what the list it goes to can hold: plain text is expanded where that has to be a map
 * @returns undefined where the list can't hold it
 */
export function pieceOf(
  page: Page,
  element: Item | Field<unknown>,
  entry: Entry,
  list: Seq,
  takes: 'map' | 'text' | 'either',
): Piece | undefined {
  const node = entry.value;
  if (!node || (isItem(element) && !element.plain && takes === 'text')) return undefined;
  const expands = isItem(element) && element.plain && takes === 'map';
  const range = list.flow
    ? { start: valueStart(node), end: node.span.end, inline: false }
    : regionOf(page, list, entry);
  const opening = expands ? expandWith(page, element, {}) : [];
  const edits = opening.map((edit) => ({ ...edit, start: edit.start - range.start, end: edit.end - range.start }));
  const lines = applyEdits(page.text.slice(range.start, range.end), edits).split(/\r?\n/);
  const trailing = list.flow && entry.comment ? [`  ${page.text.slice(entry.comment.start, entry.comment.end)}`] : [];
  const end = list.flow ? (entry.comment?.end ?? range.end) : range.end;
  return {
    lines: list.flow
      ? fromFlow(lines, trailing.join(''))
      : lines.map((line, at) => (range.inline && at === 0 ? line : outdent(line, list.column))),
    flow: (padding) => {
      const text = flowText(page, node, padding);
      return expands ? `{${padding}${mainKey(element.shape)}: ${text}${padding}}` : text;
    },
    comments: page.document.comments
      .filter(({ span }) => range.start <= span.start && span.end <= end)
      .map((comment) => comment.text),
  };
}

/** A line without up to `columns` spaces at its start. */
function outdent(line: string, columns: number): string {
  let spaces = 0;
  while (spaces < columns && line[spaces] === ' ') spaces++;
  return line.slice(spaces);
}

/** Flow text behind a dash; what goes on below it keeps its own shape. */
function fromFlow(lines: readonly string[], trailing: string): string[] {
  const [first = '', ...rest] = lines;
  const columns = Math.min(...rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const below = rest.map((line) => outdent(line, columns));
  const all = [`- ${first}`, ...indented(below, 2)];
  return all.map((line, at) => (at === all.length - 1 ? line + trailing : line));
}

/** A node in flow style on one line, as it is written as far as that goes. */
function flowText(page: Page, node: YamlNode | undefined, padding: Padding): string {
  if (!node) return '';
  const properties = node.properties ? `${page.text.slice(node.properties.start, node.properties.end)} ` : '';
  return properties + flowBody(page, node, padding);
}

function flowBody(page: Page, node: YamlNode, padding: Padding): string {
  const source = page.text.slice(node.span.start, node.span.end);
  const onOneLine = !source.includes('\n');
  switch (node.kind) {
    case 'alias':
      return source;
    case 'scalar': {
      const quoted = node.style === 'single' || node.style === 'double';
      return quoted && onOneLine ? source : writeScalar(node.text, { flow: true });
    }
    case 'seq':
      if (node.flow && onOneLine) return source;
      return `[${node.entries.map((entry) => flowText(page, entry.value, padding)).join(', ')}]`;
    case 'map': {
      if (node.flow && onOneLine) return source;
      const pairs = node.pairs.map(
        ({ key, value }) => `${flowText(page, key, padding)}: ${flowText(page, value, padding)}`,
      );
      return `{${padding}${pairs.join(', ')}${padding}}`;
    }
  }
}
