/** What is done to whole lines: their indentation, comments on lines of their own, blank lines, spaces at the end. */
import type { TextEdit } from '../../../okr/edit';
import type { Page } from '../page';
import type { Frozen } from './frozen';
import { leading, type Opening, type Walk } from './walk';

/** The edits of all lines, from the first to the last. */
export function lineEdits(page: Page, walk: Walk, frozen: Frozen): TextEdit[] {
  const edits: TextEdit[] = [];
  const comments = commentColumns(page, walk);
  let blankBefore = true; // none at the beginning of the file
  for (let line: number | undefined = firstLine(page); line !== undefined; line = page.nextLine(line)) {
    const end = page.lineEnd(line);
    const isFrozen = frozen.touches(line, end);
    const inside = walk.inside.get(line);
    const lead = leading(page, line);
    const isBlank = line + lead >= end;
    if (isBlank && line < page.text.length && !inside?.text) {
      const next = page.nextLine(line);
      const isLast = page.text.slice(line).search(/\S/) < 0;
      if (isFrozen || (!blankBefore && !isLast)) {
        if (!isFrozen && lead > 0) edits.push({ start: line, end, text: '' });
      } else edits.push({ start: line, end: next ?? end, text: '' });
      blankBefore = true;
      continue;
    }
    blankBefore = false;
    if (isFrozen) continue;
    const column = inside ? inside.column : (comments.get(line) ?? walk.columns.get(line));
    if (column !== undefined) edits.push({ start: line, end: line + lead, text: ' '.repeat(column) });
    if (!inside && !walk.goesOn.has(line)) {
      const kept = endOfText(page, line, end);
      if (kept < end) edits.push({ start: kept, end, text: '' });
    }
  }
  return edits;
}

/** Where a line's characters end, the spaces and tabs behind them left out. */
function endOfText(page: Page, line: number, end: number): number {
  let at = end;
  while (at > line && (page.text[at - 1] === ' ' || page.text[at - 1] === '\t')) at--;
  return at;
}

/** Where the first line begins: behind a byte order mark. */
export function firstLine(page: Page): number {
  return page.text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The columns of comments on lines of their own: they go along with what they stand above, else with what they stand in. */
function commentColumns(page: Page, walk: Walk): Map<number, number> {
  const columns = new Map<number, number>();
  const { openings } = walk;
  const stack: Opening[] = [];
  let next = 0;
  const own = page.document.comments.filter(({ ownLine }) => ownLine).sort((a, b) => a.span.start - b.span.start);
  for (const { span } of own) {
    const line = page.lineStart(span.start);
    if (walk.inside.has(line)) continue;
    for (; next < openings.length && openings[next]!.at < span.start; next++) {
      const opening = openings[next]!;
      stack.length = Math.min(stack.length, opening.depth);
      stack.push(opening);
    }
    const column = columnFor(page.column(span.start), stack, openings[next]);
    if (column !== undefined) columns.set(line, column);
  }
  return columns;
}

/**
 * @param stack what is open above the comment, from the outside in
 * @param next what opens below it
 */
function columnFor(old: number, stack: readonly Opening[], next: Opening | undefined): number | undefined {
  if (next?.old === old) return next.new;
  const same = stack.findLast((opening) => opening.old === old);
  if (same) return same.new;
  const deeper = [...stack, ...(next ? [next] : [])].filter((opening) => opening.old > old);
  const nearest = deeper.reduce<Opening | undefined>(
    (best, one) => (!best || one.old < best.old ? one : best),
    undefined,
  );
  if (nearest) return nearest.new;
  const deepest = stack.at(-1);
  if (!deepest) return undefined;
  const column = deepest.new + old - deepest.old;
  return deepest.limit === undefined ? column : Math.max(0, Math.min(column, deepest.limit - 1));
}
