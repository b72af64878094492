/** From days and values to places in a drawing. */

/** A straight line from one range to another. */
export type Scale = (value: number) => number;

/** Maps `from` to `to`; a range without any length to the middle. */
export function linear(from: readonly [number, number], to: readonly [number, number]): Scale {
  const [a, b] = from;
  const [x, y] = to;
  return (value) => round(a === b ? (x + y) / 2 : x + ((value - a) / (b - a)) * (y - x));
}

/** Tenths of a pixel are fine enough, and keep files small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A day as a number of days. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / 86_400_000);
}

/** The first of each month between two days, as day numbers with the month's place in its year. */
export function monthsBetween(start: number, end: number): { readonly day: number; readonly month: number }[] {
  const first = new Date(start * 86_400_000);
  const found: { day: number; month: number }[] = [];
  for (let ahead = 0; ; ahead++) {
    const at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + ahead, 1);
    const day = Math.round(at / 86_400_000);
    if (day > end) return found;
    if (day >= start) found.push({ day, month: new Date(at).getUTCMonth() });
  }
}

/**
 * Moves labels that would lie on each other apart, as little as need be, in their order.
 *
 * @param wanted where each would like to be
 * @param apart how far two must lie from each other
 */
export function spread(wanted: readonly number[], apart: number, [top, bottom]: readonly [number, number]): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = wanted.map((one) => one);
  let least = top;
  for (const at of order) {
    placed[at] = Math.max(placed[at]!, least);
    least = placed[at]! + apart;
  }
  let most = bottom;
  for (const at of order.reverse()) {
    placed[at] = Math.min(placed[at]!, most);
    most = placed[at]! - apart;
  }
  return placed.map(round);
}

/** Dots, as one path: lines without length, which round ends make round. */
export function dots(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join('');
}

/** A polyline's points. */
export function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}
