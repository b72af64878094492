/** What closing a cycle writes: scores from the last values, and the questions of the retrospective. */
import type { Draft } from '../../okr/edit';
import type { KeyResult } from '../../okr/model';
import { clamp } from '../../okr/progress';
import type { Context } from '../rule';
import { standing } from './check-ins';

/** The questions to be answered at the end of a cycle. */
export const RETROSPECTIVE: Draft = {
  changed: ['<what changed because of the work>'],
  failed: ['<what did not work>'],
  differently: ['<what you will do differently>'],
};

/** The score that follows from the last value: progress between 0.0 and 1.0, to one place; undefined where no value counts. */
export function scoreFromProgress<O>(keyResult: KeyResult, context: Context<O>): string | undefined {
  return scoreText(standing(keyResult, context).progress);
}

/** Progress as a score: between 0.0 and 1.0, to one place, never rounded up; undefined where there is none. */
export function scoreText(progress: number | undefined): string | undefined {
  return progress === undefined ? undefined : (Math.floor(clamp(progress) * 10 + 1e-6) / 10).toFixed(1);
}

/** Whether a key result still has to be scored. What was let go has no score. */
export function isUnscored(keyResult: KeyResult): boolean {
  return !keyResult.score && keyResult.status?.value !== 'dropped';
}
