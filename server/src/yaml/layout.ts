/** What a reading leaves behind for the next one: the segments of a file, and the units that were made of them. */
import { ownText } from '../okr/ownText';
import type { Block } from '../okr/span';
import type { Anchors } from './anchors';
import { type Cut, Segment, scan } from './segments';
import type { Unit } from './unit';

export interface Layout {
  /** The whole text, in order; only a byte order mark may stand before it. */
  readonly segments: readonly Segment[];
  readonly sections: readonly Section[];
  /** The segments that have comments, in order. */
  readonly commented: readonly Segment[];
}

/** One YAML document: its head, which has the other units below it. */
export interface Section {
  readonly head: Unit;
  readonly anchors: Anchors;
}

/**
 * Splits a text into segments.
 *
 * @param from where the first one starts
 * @param own whether each gets a text of its own: without one it holds the whole text
 */
export function split(text: string, from = 0, own = true): Segment[] {
  const { cuts } = scan(text, from, undefined, () => false);
  let line = 0;
  return cuts.map((cut, index) => {
    const part = text.slice(cut.start, cuts[index + 1]?.start ?? text.length);
    const segment = segmentOf(cut, part, cut.start, line, own);
    line += breaksIn(segment.block);
    return segment;
  });
}

/**
 * A segment.
 *
 * @param start where it starts in the file
 * @param line the line of the file that it starts on
 * @param own as for {@link split}
 */
export function segmentOf({ kind, opens, entry }: Cut, text: string, start: number, line: number, own = true): Segment {
  return new Segment(start, line, own ? ownText(text) : text, kind, opens, entry);
}

/** How many lines end in a block. */
export function breaksIn(block: Block): number {
  const { text } = block;
  if (text.includes('\r')) return block.lineStarts.length - 1;
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

/** The text of segments that follow each other. */
export function textOf(segments: readonly Segment[]): string {
  let text = '';
  for (const { block } of segments) text += block.text;
  return text;
}

/** The index of the segment that an offset lies in; at a boundary the later one. */
export function indexAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.block.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
