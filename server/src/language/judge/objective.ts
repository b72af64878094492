/** What an objective is: an outcome in words, a metric, a task, or too vague to be false anywhere. */
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { ObjectiveKind } from '../reading';
import { Scorer, unpackModel, type Verdict } from './model';
import { addObjectiveFeatures, MAKING, PLAIN_WORK, tellsChange } from './objective/features';
import { fitsAnyTeam, isNamedLikeAnOrder } from './objective/generic';
import { isBesideWork, isMeasured } from './objective/metric';
import { objectiveWeights } from './objective/weights.generated';

export interface ObjectiveJudgement {
  readonly kind: Exclude<ObjectiveKind, 'unread'>;
  readonly confidence: number;
}

let objectives: Scorer | undefined;

/** How likely an outcome must be by the weights to have the benefit of the doubt: a wrong warning costs more than a missed one. */
const QUALITATIVE_ENOUGH = 0.3;
/** The places among the labels of the weights. */
const QUALITATIVE = 0;

/**
 * A number makes it a metric. Of the others the weights say whether work, nothing in particular, or a change is named; all that
 * is in doubt is taken for a change in words: an objective may be bold, unmeasured and unusual.
 */
export function judgeObjective(frame: Frame, amounts: readonly Amount[]): ObjectiveJudgement {
  objectives ??= new Scorer(unpackModel(objectiveWeights));
  return settleObjective(
    objectives.judge((sink) => addObjectiveFeatures(sink, frame, amounts)),
    frame,
    amounts,
  );
}

/** The kind that the weights' verdict stands for, with the benefit of the doubt. */
export function settleObjective(verdict: Verdict, frame: Frame, amounts: readonly Amount[]): ObjectiveJudgement {
  const work =
    frame.form === 'imperative' && frame.lemma !== 'run' && PLAIN_WORK.test(frame.lemma) && verdict.label === 'task';
  if (isMeasured(frame, amounts) && !(work && isBesideWork(amounts))) return { kind: 'metric', confidence: 0.9 };
  const ready = madeReady(frame);
  if (ready) return ready === 'thing' ? { kind: 'task', confidence: LIKE } : { kind: 'qualitative', confidence: LIKE };
  // "Test automation": the weights take a field for work, because its first word could be a verb.
  if (verdict.label !== 'qualitative' && isNamedLikeAnOrder(frame)) return { kind: 'vague', confidence: LIKE };
  const qualitative = verdict.probabilities[QUALITATIVE]!;
  if (verdict.label === 'qualitative' || qualitative >= QUALITATIVE_ENOUGH)
    return { kind: 'qualitative', confidence: qualitative };
  const doubted = verdict.label === 'task' ? tellsChange(frame) || !doesWork(frame) : !fitsAnyTeam(frame);
  if (doubted) return { kind: 'qualitative', confidence: UNLIKE };
  const confidence = Math.min(verdict.probability, 1 - DOUBT * qualitative);
  return { kind: verdict.label as 'task' | 'vague', confidence };
}

/** How much a possible outcome takes from the confidence of a verdict against the writer: rules, which ask for 0.6, keep quiet from 0.16 on. */
const DOUBT = 2.5;

/** Whether the verb could name work at all: "Lose the fear of heights" and "Own the night shift" do not. */
function doesWork({ form, lemma, verbClasses }: Frame): boolean {
  if (form !== 'imperative' || PLAIN_WORK.test(lemma) || MAKING.test(lemma)) return true;
  if (verbClasses.size === 0) return true;
  return (['deliver', 'act', 'hire', 'attain', 'enable', 'state', 'keep'] as const).some((one) => verbClasses.has(one));
}

/** "Get the warehouse app enterprise ready", "App store ready": a thing's state of completion; people who are made ready are another matter. */
function madeReady({ form, tokens, first, limit }: Frame): 'thing' | 'people' | undefined {
  if (form === 'nominal' && tokens[limit - 1]?.lower === 'ready' && limit > 1) return 'thing';
  if (tokens[first]?.verb?.lemma !== 'get') return undefined;
  const ready = tokens.findIndex(({ lower }) => lower === 'ready');
  if (ready < 0) return undefined;
  const people = tokens
    .slice(first + 1, ready)
    .some(
      ({ noun, lower }) =>
        /^(?:every|each|everyone|everybody|people)$/.test(lower) ||
        (noun?.plural === true && (noun.classes.has('outsider') || noun.classes.has('insider'))),
    );
  if (people) return 'people';
  return ready === limit - 1 ? 'thing' : undefined;
}

/** How sure exceptions are, that speak against the weights. */
const UNLIKE = 0.5;
const LIKE = 0.7;
