/** The judgement: which kind a statement is, and how sure. */

import { type Amount, readAmounts } from '../parse/amounts';
import { type Frame, frameOf } from '../parse/frame';
import type { Token } from '../parse/token';
import type { Kind } from '../reading';
import { isOwnTime } from './agency';
import { carriesEffect } from './effect';
import { addFeatures } from './features';
import { Scorer, unpackModel, type Verdict } from './model';
import { mainAmount } from './numbers';

import { kindWeights } from './weights.generated';

let kinds: Scorer | undefined;

export interface Judgement<Label extends string> {
  readonly kind: Label;
  readonly confidence: number;
}

/**
 * Precision first: how probable an outcome must be for the verdict to be one. A good outcome that is called a task costs ten
 * times as much as a missed task, so that a warning pays only where the weights leave little for an outcome. That a number is
 * missing can be seen, and that a statement is an output is information: there it takes more doubt to say nothing.
 */
const OUTCOME_ENOUGH: Readonly<Record<string, number>> = { outcome: 0, task: 0.15, vague: 0.25, output: 0.37 };
/** The place of `outcome` among the labels of the weights. */
const OUTCOME = 0;

export function judgeKind(frame: Frame, amounts: readonly Amount[]): Judgement<Exclude<Kind, 'unread'>> {
  kinds ??= new Scorer(unpackModel(kindWeights));
  return judgeBy(kinds, frame, amounts);
}

/** As `judgeKind`, by weights of the caller's: what is measured while learning is what the reader does. */
export function judgeBy(scorer: Scorer, frame: Frame, amounts: readonly Amount[]): Judgement<Exclude<Kind, 'unread'>> {
  const whole = (one: Frame, its: readonly Amount[]) =>
    settle(
      scorer.judge((sink) => addFeatures(sink, one, its)),
      one,
      its,
    );
  const said = whole(frame, amounts);
  const sentences = sentencesOf(frame.tokens);
  if (sentences.length < 2) return said;
  const each = sentences.map((tokens) => {
    const one = frameOf(tokens);
    return whole(one, readAmounts(one));
  });
  // "Run the spring fairs. Source $400k of pipeline from them.": the sentence with the effect says what is different.
  const effect = each.find(({ kind, confidence }) => kind === 'outcome' && confidence >= SURE);
  if (effect) return effect;
  // "Improve stock taking. Print shelf tags.": a direction that the next sentence makes concrete.
  const work = each.find(({ kind }) => kind === 'task' || kind === 'output');
  return work && (said.kind === 'vague' || each[0]!.kind === 'vague') ? work : said;
}

/** How sure one sentence of several must be an outcome to speak for all. */
const SURE = 0.6;
/** Shorter ones are abbreviations, numberings and afterthoughts. */
const LEAST_WORDS = 3;

/** The sentences of a statement that has several; otherwise none. */
function sentencesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const out: (readonly Token[])[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at++) {
    const next = tokens[at + 1];
    const ends =
      at === tokens.length ||
      (tokens[at]!.text === '.' && !tokens[at]!.aside && next !== undefined && /^\p{Lu}|^\d/u.test(next.text));
    if (!ends) continue;
    const one = tokens.slice(from, at);
    if (one.filter(({ kind }) => kind === 'word').length >= LEAST_WORDS) out.push(one);
    from = at + 1;
  }
  return out;
}

/** The kind that the weights' verdict stands for, with the benefit of the doubt and the exceptions of a coach. */
export function settle(verdict: Verdict, frame: Frame, amounts: readonly Amount[]): Judgement<Exclude<Kind, 'unread'>> {
  const outcome = verdict.probabilities[OUTCOME]!;
  const work = verdict.label === 'task' || verdict.label === 'output';
  if (work && carriesEffect(frame, amounts)) return { kind: 'outcome', confidence: EXCEPTION };
  const enough = OUTCOME_ENOUGH[verdict.label] ?? 1;
  // "Ten hours of drawing": time that the team puts in.
  const main = mainAmount(amounts);
  if (frame.form === 'nominal' && main?.quantity.dimension === 'duration' && isOwnTime(frame.tokens, main.at))
    return { kind: 'output', confidence: EXCEPTION };
  if (outcome >= enough) {
    const seen = outcome < EXCEPTION && carriesEffect(frame, amounts);
    return { kind: 'outcome', confidence: seen ? EXCEPTION : outcome };
  }
  const against = verdict.label === 'maintain' ? 0 : DOUBT * outcome;
  return {
    kind: verdict.label as Exclude<Kind, 'unread'>,
    confidence: Math.max(0, Math.min(verdict.probability, 1 - against)),
  };
}

/**
 * How much a possible outcome takes from the confidence of a verdict against the writer. Where one is possible at one in twelve, the
 * rules keep quiet (they ask for 0.6): on statements from sources that nothing was learned from, that leaves at most half
 * of the false alarms, and nineteen of twenty true ones.
 */
const DOUBT = 5;

/** How sure an exception is: it speaks against the weights, and for the writer. */
const EXCEPTION = 0.6;
