/** The judgement: which kind a statement is, and how sure. */

import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Kind } from '../reading';
import { addFeatures } from './features';
import { Scorer, unpackModel, type Verdict } from './model';
import { doneByOutsiders } from './patterns';
import { kindWeights } from './weights.generated';

let kinds: Scorer | undefined;

export interface Judgement<Label extends string> {
  readonly kind: Label;
  readonly confidence: number;
}

/**
 * Precision first: a good outcome that is called a task costs more than a missed task, three times at least. So the weights must
 * be three to one against an outcome before anything else is said.
 */
const OUTCOME_ENOUGH = 0.25;
/** The place of `outcome` among the labels of the weights. */
const OUTCOME = 0;

export function judgeKind(frame: Frame, amounts: readonly Amount[]): Judgement<Exclude<Kind, 'unread'>> {
  kinds ??= new Scorer(unpackModel(kindWeights));
  return settle(
    kinds.judge((sink) => addFeatures(sink, frame, amounts)),
    frame,
    amounts,
  );
}

/** The kind that the weights' verdict stands for, with the benefit of the doubt and the exceptions of a coach. */
export function settle(verdict: Verdict, frame: Frame, amounts: readonly Amount[]): Judgement<Exclude<Kind, 'unread'>> {
  const outcome = verdict.probabilities[OUTCOME]!;
  const work = verdict.label === 'task' || verdict.label === 'output';
  if (work && carriesEffect(frame, amounts)) return { kind: 'outcome', confidence: EXCEPTION };
  if (verdict.label !== 'outcome' && outcome >= OUTCOME_ENOUGH) return { kind: 'outcome', confidence: outcome };
  return { kind: verdict.label as Exclude<Kind, 'unread'>, confidence: verdict.probability };
}

/** How sure an exception is: it speaks against the weights, and for the writer. */
const EXCEPTION = 0.6;

/**
 * What the weights see too rarely, and a coach never misses: the same count is a result when outsiders bring it about ("50
 * pull requests merged from new contributors"), and a delivery may carry its effect ("a chatbot that resolves 20% of tickets").
 */
function carriesEffect(frame: Frame, amounts: readonly Amount[]): boolean {
  if (
    (frame.form === 'passive' || frame.form === 'nominal') &&
    amounts.some((amount) => amount.role !== 'from') &&
    doneByOutsiders(frame)
  )
    return true;
  if (frame.form !== 'imperative' && frame.form !== 'nominal') return false;
  return amounts.some(
    ({ at, role, quantity }) =>
      at >= 3 &&
      role !== 'from' &&
      /^(?:percent|ratio|factor)$/.test(quantity.dimension) &&
      frame.tokens.some(
        ({ lower }, before) => before > 1 && before < at && at - before < 6 && /^(?:that|which|who|so)$/.test(lower),
      ),
  );
}
