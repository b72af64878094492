/** A function that runs once calls have paused. */
export interface Debounced {
  call(): void;
  /** Drops a run that is still to come. */
  dispose(): void;
}

/**
 * @param pause milliseconds without a call, after which `run` runs
 * @param run what it throws or rejects with is dropped: there is nobody left to tell
 */
export function debounce(pause: number, run: () => unknown): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    call() {
      clear();
      timer = setTimeout(
        () =>
          Promise.resolve()
            .then(run)
            .catch(() => undefined),
        pause,
      );
    },
    dispose: clear,
  };
}
