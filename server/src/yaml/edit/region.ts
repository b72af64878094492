/**
 * The lines that a part of a block map or block list takes with it: its own, the comments directly above it, and below it those
 * that are indented deeper than it is. Blank lines lie between regions and belong to neither side.
 */
import type { TextEdit } from '../../okr/edit';
import { endOf, type YamlNode } from '../nodes';
import { type Collection, type Page, type Part, partsOf, startOf } from './page';

export interface Region {
  /** The start of the first line; of the part itself where something stands before it on its line. */
  readonly start: number;
  /** The end of the last line, before its line break. */
  readonly end: number;
  /** Something stands before the part on its line: the dash of the list element that the part is the first key of. */
  readonly inline: boolean;
}

/** The region of a part of a block collection. */
export function regionOf(page: Page, collection: Collection, part: Part): Region {
  const from = startOf(page, part);
  const inline = !page.beginsLine(from);
  return {
    start: inline ? from : commentsAbove(page, page.lineStart(from), collection.column),
    end: endWithComments(page, part, collection.column),
    inline,
  };
}

/** The start of the comments directly above a line, as far as they are not indented deeper than `column`; else the line itself. */
function commentsAbove(page: Page, lineStart: number, column: number): number {
  let start = lineStart;
  for (;;) {
    const above = page.endAbove(start);
    const comment = above === undefined ? undefined : page.commentColumn(above);
    if (above === undefined || comment === undefined || comment > column) return start;
    start = page.lineStart(above);
  }
}

/** The end of a part's last line, or of the last comment below it that is indented deeper than `column`. */
function endWithComments(page: Page, part: Part, column: number): number {
  let end = page.lineEnd(endOf(part));
  let keepsBlanks = endsInKeptBlanks(page, part.value);
  for (let line = page.nextLine(end); line !== undefined; line = page.nextLine(line)) {
    const comment = page.commentColumn(line);
    if (comment !== undefined && comment > column) {
      end = page.lineEnd(line);
      keepsBlanks = false;
    } else if (!page.isBlank(line)) break;
    else if (keepsBlanks && page.nextLine(line) !== undefined) end = page.lineEnd(line);
  }
  return end;
}

/** Whether a value ends in a block scalar whose blank lines at the end count (`|+`). */
function endsInKeptBlanks(page: Page, node: YamlNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.kind === 'scalar') {
    return (
      (node.style === 'literal' || node.style === 'folded') &&
      /^[|>]\d?\+/.test(page.text.slice(node.span.start, node.span.start + 3))
    );
  }
  return node.kind !== 'alias' && endsInKeptBlanks(page, partsOf(node).at(-1)?.value);
}

/** Whether there is a blank line directly above a region. */
export function blankAbove(page: Page, region: Region): boolean {
  const above = region.inline ? undefined : page.endAbove(region.start);
  return above !== undefined && page.isBlank(above);
}

/** Whether there is a blank line directly below a region. */
export function blankBelow(page: Page, region: Region): boolean {
  const below = page.nextLine(region.end);
  return below !== undefined && below < page.text.length && page.isBlank(below);
}

/** Whether nothing but blank lines follows. */
export function endsFile(page: Page, region: Region): boolean {
  return page.text.slice(region.end).trim() === '';
}

/** New lines below a region; the text has no line break at its end. */
export function insertBelow(page: Page, region: Region, text: string): TextEdit {
  return { start: region.end, end: region.end, text: page.eol + text };
}

/** New lines above a region, at `column`; the first of them has no indentation yet. */
export function insertAbove(page: Page, region: Region, lines: readonly string[], column: number): TextEdit {
  const indent = ' '.repeat(column);
  if (region.inline) {
    const [first = '', ...rest] = lines;
    const text = page.join([first, ...rest.map((line) => (line === '' ? line : indent + line)), indent]);
    return { start: region.start, end: region.start, text };
  }
  const text = page.join(lines.map((line) => (line === '' ? line : indent + line)));
  const above = page.endAbove(region.start);
  if (above === undefined) return { start: region.start, end: region.start, text: text + page.eol };
  return { start: above, end: above, text: page.eol + text };
}

/**
 * Takes a region out. Of the blank lines around it those go that would otherwise stand twice, or at the end or the beginning of
 * what holds it.
 */
export function removeRegion(page: Page, collection: Collection, part: Part): TextEdit {
  const region = regionOf(page, collection, part);
  const parts = partsOf(collection);
  const last = parts.at(-1) === part;
  if (region.inline) return { start: region.start, end: nextContent(page, region.end), text: '' };
  const belowHeader = isFileHeader(page, region, part);
  const start = belowHeader ? page.lineStart(startOf(page, part)) : region.start;
  const above = page.endAbove(start);
  const dropAbove = blankAbove(page, region) && (last || blankBelow(page, region));
  const dropBelow = !dropAbove && !belowHeader && parts[0] === part && !last && blankBelow(page, region);
  const end = dropBelow ? (page.endAbove(page.lineStart(nextContent(page, region.end))) ?? region.end) : region.end;
  if (above === undefined) return { start, end: page.nextLine(end) ?? end, text: '' };
  return { start: dropAbove ? lastContentAbove(page, above) : above, end, text: '' };
}

/** Comments from a file's first line on are the file's, not its first key's. */
function isFileHeader(page: Page, region: Region, part: Part): boolean {
  return page.endAbove(region.start) === undefined && region.start < page.lineStart(startOf(page, part));
}

/** The next offset below a line where something is written, a comment too. */
function nextContent(page: Page, offset: number): number {
  let line = page.nextLine(offset);
  while (line !== undefined && page.isBlank(line) && page.nextLine(line) !== undefined) line = page.nextLine(line);
  return line === undefined ? page.text.length : page.skipSpaces(line);
}

/** The end of the last line from `end` upwards that is not blank. */
function lastContentAbove(page: Page, end: number): number {
  let at = end;
  while (page.isBlank(at)) {
    const above = page.endAbove(at);
    if (above === undefined) return at;
    at = above;
  }
  return at;
}
