import assert from 'node:assert/strict';

/** How often a piece of work is timed at most: other work on the machine, and garbage, only ever slow it down. */
const TRIES = 4;

/** How often two pieces are timed against each other at most: most pass at the second time, and a quadratic one never does. */
const MOST_TRIES = 12;

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
 * Fails when four times as much to do takes more than twice as long as doing the small work four times: then it is not done in
 * proportion. (As long would be linear, four times quadratic.) Both sides do as much in all, so that both meet as much garbage and as
 * much compiling; tries take turns, and go on for a while when the first ones fall on a busy moment.
 *
 * @param prepare makes the work of a size; what it does itself is not timed
 * @param size large enough that the smaller work takes some tens of milliseconds
 * @param about what was worked on, for the message
 */
export function assertProportional(size: number, prepare: (size: number) => () => void, about = ''): void {
  const [one, four] = [prepare(size), prepare(4 * size)];
  const fourSmall = () => {
    for (const work of [one, one, one, one]) work();
  };
  const times = { one: Number.POSITIVE_INFINITY, four: Number.POSITIVE_INFINITY };
  for (let tries = 0; tries < MOST_TRIES && (tries < 2 || times.four > 2 * times.one); tries++) {
    times.one = Math.min(times.one, timeOf(fourSmall));
    times.four = Math.min(times.four, timeOf(four));
  }
  assert.ok(
    times.four <= 2 * times.one,
    `${about} ${Math.round(times.one)} ms for four times ${size}, ${Math.round(times.four)} ms for four times as much at once`,
  );
}

/** The least processor time in milliseconds that some runs took; no more runs once one took no longer than `enough`. */
function leastTime(work: () => void, enough = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > enough; tries++) least = Math.min(least, timeOf(work));
  return least;
}

/** Milliseconds of processor time of this process, on all its threads. */
function timeOf(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
