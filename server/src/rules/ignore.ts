/**
 * Ignore comments: `# okr-ignore CODE: reason` above or at the end of a line, `# okr-ignore-file CODE` for the whole file.
 * Above an item (`- …`), or alone behind its dash, the comment covers the whole item; elsewhere the line below it or its own line.
 */
import type { Comment, Item, OkrDocument } from '../okr/model';
import { each } from '../okr/model';
import type { Span } from '../okr/span';

export interface IgnoreComment {
  readonly code: string;
  /** The code inside the comment. */
  readonly at: Span;
  /** The whole comment. */
  readonly comment: Comment;
  /** What it covers, as absolute offsets. */
  readonly start: number;
  readonly end: number;
}

const FORM = /^#\s*okr-ignore(-file)?\s+([a-z][a-z0-9-]*(?:\s*,\s*[a-z][a-z0-9-]*)*)/;

/** All ignore comments of a file, one for each code they name, with what each covers. */
export function ignoreComments(document: OkrDocument): IgnoreComment[] {
  const found = document.comments.flatMap((comment) => {
    const match = FORM.exec(comment.text);
    return match ? [{ comment, match }] : [];
  });
  if (found.length === 0) return [];
  const items = itemStarts(document);
  return found.flatMap(({ comment, match }) => {
    const [start, end] = match[1] ? [0, document.text.length] : cover(document, comment, items);
    const codes = match[2]!;
    const offset = match[0].length - codes.length;
    return [...codes.matchAll(/[a-z0-9-]+/g)].map((code) => ({
      code: code[0],
      at: comment.span.part(offset + code.index, offset + code.index + code[0].length),
      comment,
      start,
      end,
    }));
  });
}

function cover(document: OkrDocument, comment: Comment, items: ReadonlyMap<number, Item>): [number, number] {
  const { text } = document;
  const lineStart = text.lastIndexOf('\n', comment.span.start) + 1;
  const behindDash = /^[ \t]*(-[ \t]+)+$/.test(text.slice(lineStart, comment.span.start));
  if (!comment.ownLine && !behindDash) return [lineStart, lineEnd(text, comment.span.start)];
  // Several comments may stand above one line: look past them.
  let start = lineEnd(text, comment.span.start) + 1;
  while (start < text.length && /^[ \t]*(#.*)?\r?$/.test(text.slice(start, lineEnd(text, start))))
    start = lineEnd(text, start) + 1;
  const end = lineEnd(text, start);
  const dash = (behindDash ? /^[ \t]*/ : /^[ \t]*(-[ \t]+)+/).exec(text.slice(start, end));
  const item = dash && items.get(start + dash[0].length);
  return [start, item ? Math.max(item.span.end, end) : end];
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** The items of a file that stand in lists, by where their text begins. */
function itemStarts(document: OkrDocument): ReadonlyMap<number, Item> {
  const starts = new Map<number, Item>();
  const add = (item: Item) => starts.set(item.span.start, item);
  for (const set of document.sets) {
    for (const objective of each(set.objectives)) {
      add(objective);
      for (const keyResult of each(objective.key_results)) {
        add(keyResult);
        each(keyResult.check_ins).forEach(add);
        each(keyResult.depends_on).forEach(add);
        each(keyResult.changes).forEach(add);
      }
      each(objective.initiatives).forEach(add);
    }
    each(set.initiatives).forEach(add);
    each(set.health_metrics).forEach(add);
  }
  return starts;
}
