/** What came of one question: on to the next, back to the one before, leave out what it belongs to, or leave. */
export type Outcome = 'next' | 'back' | 'skip' | 'cancel';

/** A button at the head of a question's box. */
export interface BoxButton {
  /** A codicon's name. */
  readonly icon: string;
  readonly tooltip: string;
  /** Where it leads; or what it does while the question stays. */
  readonly does: 'skip' | 'cancel' | (() => unknown);
}

/** Where a question stands in its row, from 1. */
export interface Progress {
  readonly step: number;
  readonly total: number;
  /** There is something before the first question. */
  readonly follows?: boolean;
  readonly buttons?: readonly BoxButton[];
  /** The title says where one is: the box does not. */
  readonly uncounted?: boolean;
}

/** One question. It keeps what it learns by itself, so that going back shows the last answer again. */
export type Step = (progress: Progress) => Promise<Outcome>;

/**
 * Asks one question after the other, with the way back.
 * @param steps the questions as they stand now: asked before each one, since an answer may bring or drop later ones
 * @returns false when somebody left
 */
export async function runSteps(steps: () => readonly Step[]): Promise<boolean> {
  return (await walk(steps)) === 'next';
}

/**
 * Asks one question after the other, as a part of something longer.
 * @param steps as in {@link runSteps}
 * @returns `next` when all are answered, `back` from the first where something is before it, else how they were left
 */
export async function walk(
  steps: () => readonly Step[],
  around: Pick<Progress, 'follows' | 'buttons' | 'uncounted'> = {},
): Promise<Outcome> {
  let index = 0;
  for (;;) {
    const now = steps();
    const step = now[index];
    if (!step) return 'next';
    const outcome = await step({ ...around, step: index + 1, total: now.length });
    if (outcome === 'next') index++;
    else if (outcome === 'back' && (index > 0 || !around.follows)) index = Math.max(0, index - 1);
    else return outcome;
  }
}
