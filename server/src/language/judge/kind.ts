/** The judgement: which kind a statement is, and how sure. */

import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Kind } from '../reading';
import { addFeatures } from './features';
import { Scorer, unpackModel, type Verdict } from './model';
import { numberKind } from './numbers';
import { doneByOutsiders, isOutsider } from './patterns';
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
/** That a statement is an output is information, not a warning: there it takes more doubt to say nothing. */
const OUTCOME_ENOUGH_FOR_OUTPUT = 0.37;
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
  const enough = verdict.label === 'output' ? OUTCOME_ENOUGH_FOR_OUTPUT : OUTCOME_ENOUGH;
  if (verdict.label !== 'outcome' && outcome >= enough) return { kind: 'outcome', confidence: outcome };
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
  if (isShareOfOutsiders(frame, amounts)) return true;
  // "All services restored within an hour": how soon is felt by whoever waits.
  if (frame.form === 'passive' && frame.verbClasses.has('serve') && numberKind(frame, amounts) === 'limit') return true;
  if (frame.form !== 'imperative' && frame.form !== 'nominal') return false;
  if (amounts.some((amount) => isUsed(frame, amount) || isAlsoReached(frame, amount))) return true;
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

/** "70% of users filter at least once a week": they do it, whatever it is; what they get is another matter. */
function isShareOfOutsiders(
  { form, subjectInner, verb, lemma, verbClasses }: Frame,
  amounts: readonly Amount[],
): boolean {
  if (form !== 'clause' || verb === undefined || /^(?:get|receive|have|be)$/.test(lemma)) return false;
  if (
    !isOutsider(subjectInner) ||
    subjectInner!.classes.has('insider') ||
    (verbClasses.has('act') && !verbClasses.has('behave'))
  )
    return false;
  return amounts.some(
    ({ at, role, quantity }) => at < verb && role === 'count' && /^(?:percent|ratio)$/.test(quantity.dimension),
  );
}

const SPAN = 8;

/** "Launch the app with 2,000 people using it", "with 60% of berths sold": a delivery told by who takes it up. */
function isUsed({ tokens }: Frame, { at, role, quantity }: Amount): boolean {
  if (role === 'from' || !/^(?:count|percent|ratio)$/.test(quantity.dimension)) return false;
  let before = at - 1;
  while (/^(?:at|least|over|more|than|about|around|some)$/.test(tokens[before]?.lower ?? '')) before--;
  if (tokens[before]?.lower !== 'with' || before < 2) return false;
  for (let next = at + 1; next < Math.min(tokens.length, at + SPAN); next++) {
    const { lower, verb, noun } = tokens[next]!;
    if (/^(?:and|so|by|,)$/.test(lower)) return false;
    if (!noun && verb?.form === 'ing' && verb.classes.has('behave')) return true;
    if (/^(?:sold|used|booked|taken|adopted|active|signed-up|occupied)$/.test(lower)) return true;
  }
  return false;
}

/** "Launch the shop and sell 300 boxes", "Publish the report and get cited in 10 papers": the effect is the second half. */
function isAlsoReached({ tokens, form }: Frame, { at, role, quantity }: Amount): boolean {
  if (form !== 'imperative' || role === 'from' || quantity.dimension === 'duration') return false;
  for (let and = at - 1; and > Math.max(1, at - 5); and--) {
    if (tokens[and]!.lower !== 'and') continue;
    return (
      /^(?:sell|reach|win|earn|attract|gain|grow|reduce|cut|increase|raise|save|achieve|hit|convert)$/.test(
        tokens[and + 1]!.lower,
      ) ||
      (tokens[and + 1]!.lower === 'get' && tokens[and + 2]?.verb?.form === 'ed')
    );
  }
  return false;
}
