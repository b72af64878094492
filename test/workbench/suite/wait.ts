import { setTimeout as sleep } from 'node:timers/promises';

/** How often a condition is looked at, and how long at most, in milliseconds. */
const INTERVAL = 50;
const LIMIT = 15_000;

/**
 * Waits until `read` gives something `good`, and gives that. Tests never sleep for a fixed time: too short on a slow
 * machine, too long on every other.
 * @param what named in the error when it does not come in time
 * @throws with the last thing that was read
 */
export async function until<T>(what: string, read: () => T | Promise<T>, good: (value: T) => boolean): Promise<T> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const value = await read();
    if (good(value)) return value;
    if (Date.now() > end) throw new Error(`${what} did not come in ${LIMIT / 1000} s. Last seen: ${show(value)}`);
    await sleep(INTERVAL);
  }
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 1)?.slice(0, 2000) ?? String(value);
}
