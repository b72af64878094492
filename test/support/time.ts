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
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > limit; tries++) {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  assert.ok(least <= limit, `${about} took ${Math.round(least)} ms of ${limit}`);
}
