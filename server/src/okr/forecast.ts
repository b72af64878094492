/**
 * Where a number is heading: the straight line through its readings, with the range that it will probably end in.
 *
 * The line is the least-squares fit of value over days. The range is the 80% prediction interval of one more reading at that day:
 * mid ± t · s · √(1 + 1/n + (x − x̄)² / Σ(xᵢ − x̄)²), where s² is the sum of squared residuals over n − 2, and t the 90% quantile
 * of Student's distribution with n − 2 degrees of freedom (any textbook on regression). It knows nothing of what the team is
 * about to do; it says what happens if things go on as they did.
 */
import { type Day, daysBetween } from './dates';

export interface Reading {
  readonly day: Day;
  readonly value: number;
}

/** In the unit of the readings; `low` is the smaller number, whether that is good or bad. */
export interface Forecast {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** With fewer readings a line says nothing. */
const FEWEST = 4;

/** Student's t, 90% quantile, for 2, 3, … degrees of freedom; beyond the table the normal distribution's 1.282 is near enough. */
const T90 = [1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341, 1.337];
const T90_MANY = 1.33;

/**
 * Forecasts the value at a day.
 *
 * @param readings in any order; of several on one day the last counts
 * @returns undefined with fewer than four days of readings, or where the day is not behind the last of them
 */
export function forecastAt(readings: readonly Reading[], day: Day): Forecast | undefined {
  const byDay = new Map(readings.map((reading) => [reading.day, reading.value]));
  const days = [...byDay.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (days.length < FEWEST || first === undefined || last === undefined || day <= last) return undefined;
  const points = days.map((one) => ({ x: daysBetween(first, one), y: byDay.get(one)! }));
  const count = points.length;
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const at = (x: number) => meanY + slope * (x - meanX);
  const residuals = points.reduce((sum, { x, y }) => sum + (y - at(x)) ** 2, 0);
  const ahead = daysBetween(first, day);
  const mid = at(ahead);
  const error = Math.sqrt((residuals / (count - 2)) * (1 + 1 / count + (ahead - meanX) ** 2 / spread));
  const half = (T90[count - 4] ?? T90_MANY) * error;
  return points.every(({ y }) => y >= 0)
    ? notBelowZero(mid - half, mid, mid + half)
    : range(mid - half, mid, mid + half);
}

function range(low: number, mid: number, high: number): Forecast {
  return { low, mid, high };
}

/** A number that was never negative (a rate, a time, a count) does not become so because a line goes on. */
function notBelowZero(...values: readonly [number, number, number]): Forecast {
  const [low, mid, high] = values.map((value) => Math.max(0, value)) as [number, number, number];
  return range(low, mid, high);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
