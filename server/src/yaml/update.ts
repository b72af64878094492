/** Splits an edited text anew where it changed, and takes over the segments around. */
import { segmentOf } from './document';
import { type Cut, type Segment, sameState, scan } from './segments';

/** The stretch in which two texts differ. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** How much of two texts is compared at a time; equal pieces of this length are found equal very fast. */
const PIECE = 1 << 14;

/** The smallest stretch in which two texts differ. */
export function changeOf(before: string, after: string): Change {
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
  return { start, oldEnd: before.length - back, newEnd: after.length - back };
}

/**
 * The segments of `text`, which differs in `change` from the text that `segments` are of. Equal to a fresh split; segments that did
 * not change are the same objects, moved to their new place (which uses up the old list).
 */
export function resplit(segments: readonly Segment[], text: string, change: Change): Segment[] {
  const delta = change.newEnd - change.oldEnd;
  // One segment earlier than the change: its first line may now belong to the segment before.
  const first = Math.max(0, indexAt(segments, change.start) - 1);
  let later = first + 1;
  const meets = (cut: Cut): boolean => {
    if (cut.start < change.newEnd) return false;
    while (later < segments.length && segments[later]!.block.start < cut.start - delta) later++;
    const known = segments[later];
    return (
      known !== undefined &&
      known.block.start === cut.start - delta &&
      known.block.start >= change.oldEnd &&
      isOf(known, cut)
    );
  };
  const { cuts, end } = scan(text, segments[first]!.block.start, segments[first]!.entry, meets);
  const kept = end < text.length ? segments.slice(later) : [];
  const fresh = cuts.map((cut, index) => {
    const cutEnd = cuts[index + 1]?.start ?? end;
    const known = segments[first + index];
    const same =
      known && cutEnd <= change.start && known.block.start === cut.start && known.end === cutEnd && isOf(known, cut);
    return same ? known : segmentOf(text, cut, cutEnd);
  });
  for (const segment of kept) segment.block.start += delta;
  return [...segments.slice(0, first), ...fresh, ...kept];
}

function isOf(segment: Segment, cut: Cut): boolean {
  return segment.kind === cut.kind && segment.opens === cut.opens && sameState(segment.entry, cut.entry);
}

/** The index of the segment that an offset lies in; at a boundary the later one. */
function indexAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.block.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
