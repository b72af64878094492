/** The judgement: which kind a statement is, and how sure. */

import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Kind } from '../reading';
import { featuresOf } from './features';
import { judge, unpackModel } from './model';
import { kindWeights } from './weights.generated';

let kinds: ReturnType<typeof unpackModel> | undefined;

export interface Judgement<Label extends string> {
  readonly kind: Label;
  readonly confidence: number;
}

/**
 * Precision first: a good outcome that is called a task costs more than a missed one, so an outcome wins with less than
 * half of the probability.
 */
const OUTCOME_ENOUGH = 0.5;

export function judgeKind(frame: Frame, amounts: readonly Amount[]): Judgement<Exclude<Kind, 'unread'>> {
  kinds ??= unpackModel(kindWeights);
  const verdict = judge(kinds, featuresOf(frame, amounts));
  const outcome = verdict.probabilities.get('outcome') ?? 0;
  if (verdict.label !== 'outcome' && outcome >= OUTCOME_ENOUGH) return { kind: 'outcome', confidence: outcome };
  return { kind: verdict.label as Exclude<Kind, 'unread'>, confidence: verdict.probability };
}
