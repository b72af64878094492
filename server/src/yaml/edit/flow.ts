/** Parts of flow maps and flow lists: `{ a: 1, b: 2 }`, `[a, b]`, on one line or on several. */
import type { TextEdit } from '../../okr/edit';
import { endOf } from '../nodes';
import { type Collection, type Page, type Part, partsOf, startOf } from './page';
import type { Padding } from './render';

/**
 * Puts a part in.
 *
 * @param index where it will stand among the present parts
 * @param text the part in flow style
 * @param padding the spaces inside the braces of a map
 * @returns the edits; none for a broken collection without its closing bracket
 */
export function insertFlowPart(
  page: Page,
  collection: Collection,
  index: number,
  text: string,
  padding: Padding,
): TextEdit[] {
  const parts = partsOf(collection);
  const bracketed = isBracketed(page, collection);
  if (bracketed === undefined) return [];
  if (!bracketed) {
    return [
      {
        start: collection.span.start,
        end: collection.span.start,
        text: `{${padding}${index === 0 ? `${text}, ` : ''}`,
      },
      { start: collection.span.end, end: collection.span.end, text: `${index === 0 ? '' : `, ${text}`}${padding}}` },
    ];
  }
  const previous = parts[index - 1];
  if (previous) return insertAfter(page, previous, text);
  const first = parts[0];
  if (first) return insertFirst(page, startOf(page, first), text);
  return insertOnly(page, collection, text, collection.kind === 'map' ? padding : '');
}

/** Whether a flow collection has brackets: a lone pair in a list (`[a: 1]`) has none. Undefined where the closing one is missing. */
function isBracketed(page: Page, collection: Collection): boolean | undefined {
  const [open, close] = collection.kind === 'map' ? ['{', '}'] : ['[', ']'];
  if (page.text[collection.span.start] !== open) return false;
  return page.text[collection.span.end - 1] === close ? true : undefined;
}

function insertOnly(page: Page, collection: Collection, text: string, padding: string): TextEdit[] {
  const [from, to] = [collection.span.start + 1, collection.span.end - 1];
  if (page.text.slice(from, to).trim() === '') return [{ start: from, end: to, text: padding + text + padding }];
  return [{ start: to, end: to, text }];
}

function insertFirst(page: Page, start: number, text: string): TextEdit[] {
  const ownLine = page.beginsLine(start);
  const gap = ownLine ? page.eol + page.text.slice(page.lineStart(start), start) : ' ';
  return [{ start, end: start, text: `${text},${gap}` }];
}

/** On the same line where the next part or the bracket follows there, else on a line of its own, below the comment of that before it. */
function insertAfter(page: Page, previous: Part, text: string): TextEdit[] {
  const [start, end] = [startOf(page, previous), endOf(previous)];
  const comma = commaAfter(page, end);
  const after = page.skipSpaces(comma ?? end);
  const lineEnd = page.lineEnd(end);
  const ownLine = page.beginsLine(start);
  const goesOn = after < lineEnd && page.text[after] !== '#';
  if (goesOn || (!ownLine && after >= lineEnd && comma === undefined)) return [{ start: end, end, text: `, ${text}` }];
  const column = page.column(page.skipSpaces(page.lineStart(start))) + (ownLine ? 0 : 2);
  const line = page.eol + ' '.repeat(column) + text;
  if (comma !== undefined) return [{ start: lineEnd, end: lineEnd, text: `${line},` }];
  if (lineEnd === end) return [{ start: end, end, text: `,${line}` }];
  return [
    { start: end, end, text: ',' },
    { start: lineEnd, end: lineEnd, text: line },
  ];
}

/** The place behind the comma that follows a part on the same line. */
function commaAfter(page: Page, end: number): number | undefined {
  const at = page.skipSpaces(end);
  return page.text[at] === ',' ? at + 1 : undefined;
}

/** Takes a part out, with the comma that it no longer needs. */
export function removeFlowPart(page: Page, collection: Collection, part: Part): TextEdit[] {
  const parts = partsOf(collection);
  const index = parts.indexOf(part);
  if (parts.length === 1) {
    const empty = collection.kind === 'map' ? '{}' : '[]';
    return [{ start: collection.span.start, end: collection.span.end, text: empty }];
  }
  const [start, end] = [startOf(page, part), endOf(part)];
  const [previous, next] = [parts[index - 1], parts[index + 1]];
  if (next && isGap(page, end, startOf(page, next))) return [{ start, end: startOf(page, next), text: '' }];
  if (previous && isGap(page, endOf(previous), start)) return [{ start: endOf(previous), end, text: '' }];
  return removeFlowLines(page, previous, start, end);
}

/** Whether two parts stand on one line with nothing but a comma and spaces between them. */
function isGap(page: Page, end: number, start: number): boolean {
  return /^[ \t]*(?:,[ \t]*)?$/.test(page.text.slice(end, start));
}

/** Takes out a part that stands on lines of its own in a collection of several lines. */
function removeFlowLines(page: Page, previous: Part | undefined, start: number, end: number): TextEdit[] {
  const comma = commaAfter(page, end);
  const after = page.skipSpaces(comma ?? end);
  const restIsComment = after >= page.lineEnd(end) || page.text[after] === '#';
  const above = page.endAbove(start);
  const edits: TextEdit[] = [];
  if (page.beginsLine(start) && restIsComment && above !== undefined) {
    edits.push({ start: above, end: page.lineEnd(end), text: '' });
  } else {
    edits.push({ start, end: comma ?? end, text: '' });
  }
  const earlierComma = previous && commaAfter(page, endOf(previous));
  if (comma === undefined && earlierComma !== undefined)
    edits.unshift({ start: earlierComma - 1, end: earlierComma, text: '' });
  return edits;
}
