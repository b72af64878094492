/** What came of one question: on to the next, back to the one before, or leave. */
export type Outcome = 'next' | 'back' | 'cancel';

/** Where a question stands in its row, from 1. */
export interface Progress {
  readonly step: number;
  readonly total: number;
}

/** One question. It keeps what it learns by itself, so that going back shows the last answer again. */
export type Step = (progress: Progress) => Promise<Outcome>;

/**
 * Asks one question after the other, with the way back.
 * @param steps the questions as they stand now: asked before each one, since an answer may bring or drop later ones
 * @returns false when somebody left
 */
export async function runSteps(steps: () => readonly Step[]): Promise<boolean> {
  let index = 0;
  for (;;) {
    const now = steps();
    const step = now[index];
    if (!step) return true;
    const outcome = await step({ step: index + 1, total: now.length });
    if (outcome === 'cancel') return false;
    index = outcome === 'back' ? Math.max(0, index - 1) : index + 1;
  }
}
