/** What can be folded away: items and lists of several lines, and runs of comments. */
import { type Item, isItem, isList, type OkrDocument } from '../okr/model';
import { entriesOf } from './locate';

/** Lines from 0, both folded lines included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'comment';
}

/** The folds of a file, in order of their lines; of several that begin on one line the longest. */
export function folds(document: OkrDocument): Fold[] {
  const lineOf = lineCounter(document.text);
  const byStart = new Map<number, Fold>();
  const add = (start: number, end: number, kind?: 'comment') => {
    const fold: Fold = { startLine: lineOf(start), endLine: lineOf(end), kind };
    const known = byStart.get(fold.startLine);
    if (fold.endLine > fold.startLine && (!known || known.endLine < fold.endLine)) byStart.set(fold.startLine, fold);
  };
  const addItem = (item: Item) => {
    if (item.shape !== 'set') add(item.span.start, item.span.end);
    for (const { value } of entriesOf(item)) {
      if (isList(value)) add(value.key.start, value.span.end);
      for (const part of isList(value) ? value.items : [value]) {
        if (isItem(part)) addItem(part);
        else add((part.key ?? part.span).start, part.span.end);
      }
    }
  };
  document.sets.forEach(addItem);
  let from: number | undefined;
  let to = 0;
  for (const { span, ownLine } of document.comments) {
    if (!ownLine) continue;
    if (from !== undefined && lineOf(span.start) > lineOf(to) + 1) {
      add(from, to, 'comment');
      from = undefined;
    }
    from ??= span.start;
    to = span.end;
  }
  if (from !== undefined) add(from, to, 'comment');
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}

/** Line numbers of offsets, by bisection. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
