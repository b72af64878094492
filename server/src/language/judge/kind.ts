/** The judgement: which kind a statement is, and how sure. */

import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Kind } from '../reading';
import { addFeatures } from './features';
import { Scorer, unpackModel } from './model';
import { mainAmount } from './numbers';
import { doneByOutsiders } from './patterns';
import { kindWeights } from './weights.generated';

let kinds: Scorer | undefined;

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
  kinds ??= new Scorer(unpackModel(kindWeights));
  const verdict = kinds.judge((add) => addFeatures(add, frame, amounts));
  const outcome = verdict.probabilities.get('outcome') ?? 0;
  if (verdict.label !== 'outcome' && outcome >= OUTCOME_ENOUGH) return { kind: 'outcome', confidence: outcome };
  const work = verdict.label === 'task' || verdict.label === 'output';
  if (work && carriesEffect(frame, amounts)) return { kind: 'outcome', confidence: EXCEPTION };
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
  const main = mainAmount(amounts);
  if (frame.form !== 'imperative' || !main || main.at < 3) return false;
  const share =
    main.quantity.dimension === 'percent' ||
    main.quantity.dimension === 'ratio' ||
    main.quantity.dimension === 'factor';
  return (
    share &&
    frame.tokens.some(
      (token, at) => at > 1 && at < main.at && main.at - at < 6 && /^(?:that|which|who)$/.test(token.lower),
    )
  );
}
