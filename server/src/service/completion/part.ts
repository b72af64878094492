/** The part of a value that is being typed: one of several names on a line, the inside of quotes. */
import { writeScalar } from '../../yaml/edit';
import type { Row } from './lines';
import type { CursorPlace } from './place';

export interface Part {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** The quote it stands in; empty for none. */
  readonly quote: '' | '"' | "'";
  /** The quote is there again behind the cursor. */
  readonly closed: boolean;
  /** Inside `[…]` or `{…}`. */
  readonly flow: boolean;
  /** The other values on the line, as they are written. */
  readonly others: readonly string[];
}

/**
 * Finds the part at the cursor.
 *
 * @param line the line that it is in
 * @param several whether names may be joined by commas and ampersands without brackets
 */
export function partOf(line: Row, offset: number, place: CursorPlace, several: boolean): Part {
  const value = line.text.slice(place.start - line.start, Math.max(place.end, offset) - line.start);
  const cursor = offset - place.start;
  const isList = value.startsWith('[');
  const separators = isList ? ',[]' : several ? ',&' : '';
  const bounds = boundsIn(value, separators);
  const before = bounds.filter((at) => at < cursor).at(-1);
  const behind = bounds.find((at) => at >= cursor) ?? value.length;
  const first = before === undefined ? 0 : before + 1;
  const from = Math.min(cursor, first + (/^\s*/.exec(value.slice(first))?.[0].length ?? 0));
  const sign = value[from];
  const quote = from < cursor && (sign === '"' || sign === "'") ? sign : '';
  const start = quote ? from + 1 : from;
  const end = quote ? closing(value, start, quote) : value.slice(0, behind).trimEnd().length;
  const all = [-1, ...bounds, value.length];
  const others = all.slice(1).map((to, index) => value.slice(all[index]! + 1, to));
  return {
    start: place.start + start,
    end: place.start + Math.max(end, cursor),
    typed: value.slice(start, cursor),
    quote,
    closed: quote !== '' && value[end] === quote,
    flow: isList || place.flow,
    others: others.flatMap((other, index) => (all[index]! < cursor && cursor <= all[index + 1]! ? [] : bare(other))),
  };
}

/** A text as it must be written at that part. */
export function writtenAt({ quote, closed, flow }: Part, text: string): string {
  if (quote === '') return writeScalar(text, { flow });
  const inside = quote === "'" ? text.replaceAll("'", "''") : writeScalar(text, { quoting: 'double' }).slice(1, -1);
  return closed ? inside : inside + quote;
}

function bare(text: string): string[] {
  const words = text.trim().replace(/^["']|["']$/g, '');
  return words === '' ? [] : [words];
}

/** Where separators stand outside of quotes. */
function boundsIn(value: string, separators: string): number[] {
  const found: number[] = [];
  let quote = '';
  for (let at = 0; at < value.length; at++) {
    const sign = value[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (separators.includes(sign)) found.push(at);
    else if ((sign === '"' || sign === "'") && /[\s,&[]/.test(value[at - 1] ?? ' ')) quote = sign;
  }
  return found;
}

/** Where a quote ends; the text's end where it does not. */
function closing(value: string, from: number, quote: string): number {
  const at = value.indexOf(quote, from);
  return at < 0 ? value.length : at;
}
