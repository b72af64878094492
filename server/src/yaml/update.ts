/** Splits an edited text anew where it changed, and takes over the segments around. */
import type { TextEdit } from '../okr/edit';
import { breaksIn, indexAt, segmentOf, textOf } from './layout';
import { type Cut, type Segment, sameState, scan } from './segments';

/** How much of two texts is compared at a time; equal pieces of this length are found equal very fast. */
const PIECE = 1 << 14;

/** How many segments behind a change are looked at before more are: the scan nearly always ends in the first of them. */
const BEHIND = 2;

/** The smallest edit that makes one text of another. */
export function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + PIECE <= shorter && before.slice(start, start + PIECE) === after.slice(start, start + PIECE))
    start += PIECE;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let back = 0;
  const most = shorter - start;
  const tail = (text: string, from: number) => text.slice(text.length - from - PIECE, text.length - from);
  while (back + PIECE <= most && tail(before, back) === tail(after, back)) back += PIECE;
  while (back < most && before.charCodeAt(before.length - back - 1) === after.charCodeAt(after.length - back - 1))
    back++;
  return { start, end: before.length - back, text: after.slice(start, after.length - back) };
}

/** Segments after an edit. */
export interface Resplit {
  readonly segments: readonly Segment[];
  /** Those that are gone, and those that came for them. */
  readonly removed: readonly Segment[];
  readonly added: readonly Segment[];
}

/**
 * The segments of the text that an edit makes. Equal to a fresh split; segments that did not change are the same objects, moved to
 * their new place (which uses up the old list). The text itself is looked at only around the edit.
 */
export function resplit(segments: readonly Segment[], edit: TextEdit): Resplit {
  // One segment earlier than the change: its first line may now belong to the segment before.
  const first = Math.max(0, indexAt(segments, edit.start) - 1);
  const base = segments[first]!.block.start;
  const touched = indexAt(segments, edit.end) + 1;
  for (let reach = BEHIND; ; reach *= 8) {
    const last = Math.min(segments.length, touched + reach);
    const before = textOf(segments.slice(first, last));
    const text = before.slice(0, edit.start - base) + edit.text + before.slice(edit.end - base);
    const found = scanAgain(segments, edit, first, text);
    if (found.later < last || last === segments.length) return replace(segments, edit, first, text, found);
  }
}

interface Found {
  readonly cuts: readonly Cut[];
  /** Where the last of them ends, in the text that was scanned. */
  readonly end: number;
  /** The index of the first old segment that stays; their number where none does. */
  readonly later: number;
}

/** Scans `text`, which begins with the segment `first`, until it comes to a segment that stays. */
function scanAgain(segments: readonly Segment[], edit: TextEdit, first: number, text: string): Found {
  const base = segments[first]!.block.start;
  const delta = edit.text.length - (edit.end - edit.start);
  const changeEnd = edit.start + edit.text.length;
  let later = first + 1;
  const meets = (cut: Cut): boolean => {
    const start = base + cut.start;
    if (start < changeEnd) return false;
    while (later < segments.length && segments[later]!.block.start < start - delta) later++;
    const known = segments[later];
    return (
      known !== undefined &&
      known.block.start === start - delta &&
      known.block.start >= edit.end &&
      known.kind === cut.kind &&
      known.opens === cut.opens &&
      sameState(known.entry, cut.entry)
    );
  };
  const { cuts, end } = scan(text, 0, segments[first]!.entry, meets);
  return { cuts, end, later: end < text.length ? later : segments.length };
}

function replace(
  segments: readonly Segment[],
  edit: TextEdit,
  first: number,
  text: string,
  { cuts, end, later }: Found,
): Resplit {
  const base = segments[first]!.block.start;
  const delta = edit.text.length - (edit.end - edit.start);
  const old = segments.slice(first, later);
  let line = segments[first]!.block.line;
  const fresh = cuts.map((cut, index) => {
    const own = text.slice(cut.start, cuts[index + 1]?.start ?? end);
    const known = old[index];
    const start = base + cut.start;
    const same =
      known?.block.start === start &&
      start + own.length <= edit.start &&
      known.block.text.length === own.length &&
      known.kind === cut.kind &&
      known.opens === cut.opens &&
      sameState(known.entry, cut.entry);
    const segment = same ? known : segmentOf(cut, own, start, line);
    line += breaksIn(segment.block);
    return segment;
  });
  const kept = segments.slice(later);
  const lines = kept.length > 0 ? line - kept[0]!.block.line : 0;
  for (const { block } of kept) {
    block.start += delta;
    block.line += lines;
  }
  let same = 0;
  while (same < fresh.length && fresh[same] === old[same]) same++;
  return {
    segments: [...segments.slice(0, first), ...fresh, ...kept],
    removed: old.slice(same),
    added: fresh.slice(same),
  };
}
