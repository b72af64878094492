/** So many crashes in so many milliseconds, and the server stays off until somebody starts it. */
const MOST = 3;
const WITHIN = 3 * 60_000;

/** Decides whether a server that ended unasked is started again. */
export class CrashLog {
  private times: readonly number[] = [];

  /**
   * Takes note of a crash.
   * @param now milliseconds
   * @returns false when it was one too many
   */
  add(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < WITHIN), now];
    return this.times.length <= MOST;
  }
}
