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

/** How long something is given before it is done again, in milliseconds. */
const PATIENCE = 3000;

/**
 * Does something, and does it again while it has no effect: for what VS Code drops without a word. A request for code actions is one:
 * it is given up when findings, providers or settings come in while it is under way.
 * @param what named in the error when nothing comes of it
 * @param act what a person would try again; once it has had its effect it is not called any more
 */
export async function insist(what: string, act: () => PromiseLike<unknown>, isDone: () => boolean): Promise<void> {
  let tried = Number.NEGATIVE_INFINITY;
  await until(
    what,
    async () => {
      if (isDone()) return true;
      if (Date.now() - tried > PATIENCE) {
        tried = Date.now();
        await act();
      }
      return isDone();
    },
    Boolean,
  );
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 1)?.slice(0, 2000) ?? String(value);
}
