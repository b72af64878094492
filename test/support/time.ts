import assert from 'node:assert/strict';

/** How often a piece of work is timed at most: other work on the machine, and garbage, only ever slow it down. */
const TRIES = 4;

/**
 * Fails when a piece of work takes longer than it may, the quickest of some tries counting. Meant for work that takes far less, or
 * far more when it goes wrong (quadratic on long input): no stopwatch for small differences.
 * @param limit milliseconds of processor time of this process; time in which the processor did other work does not count
 * @param about what was worked on, for the message
 */
export function assertQuick(limit: number, work: () => void, about = ''): void {
  const least = leastTime(work, limit);
  assert.ok(least <= limit, `${about} took ${Math.round(least)} ms of ${limit}`);
}

/**
 * Fails when four times as much to do takes more than eight times as long: then it is not done in proportion. (Four times would be
 * linear and sixteen quadratic.)
 *
 * @param prepare makes the work of a size; what it does itself is not timed
 * @param size large enough that the smaller work takes some tens of milliseconds
 */
export function assertProportional(size: number, prepare: (size: number) => () => void): void {
  const [one, four] = [prepare(size), prepare(4 * size)];
  one(); // the first run compiles
  const [short, long] = [leastTime(one), leastTime(four)];
  assert.ok(long <= 8 * short, `${Math.round(short)} ms for ${size}, ${Math.round(long)} ms for four times as much`);
}

/** The least processor time in milliseconds that some runs took; no more runs once one took no longer than `enough`. */
function leastTime(work: () => void, enough = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > enough; tries++) {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
