/** Where a key result and an objective stand today: the numbers of `okr/progress.ts`, applied to the model. */
import type { Day } from '../okr/dates';
import { type CheckIn, each, type KeyResult, type Objective } from '../okr/model';
import {
  expectedProgress,
  type KeyResultStatus,
  latest,
  paceOf,
  progressOf,
  statusShown,
  weightedMean,
} from '../okr/progress';
import type { Quantity } from '../okr/quantity';
import { type SetFacts, typeOf } from './facts';
import { type MeasureOf, measureOf, type Read } from './measure';

export interface Standing {
  readonly measure: MeasureOf;
  /** The latest check-in: of equal dates, the later line. */
  readonly last: CheckIn | undefined;
  /** The latest value and the latest confidence (0 to 1); a check-in may leave either out. */
  readonly now: Quantity | undefined;
  readonly confidence: number | undefined;
  /** Raw: below 0 when it got worse, above 1 beyond the target. Undefined without a value that counts. */
  readonly progress: number | undefined;
  /** The share of the time that has passed, 0 to 1; undefined without a cycle. */
  readonly expected: number | undefined;
  readonly pace: number | undefined;
  /** As written, else the cycle's end. */
  readonly due: Day | undefined;
  readonly status: KeyResultStatus;
}

export interface Now {
  readonly read: Read;
  readonly facts: SetFacts;
  readonly today: Day;
}

/** The last answer to a reader. */
interface Stood {
  readonly keyResult: KeyResult;
  readonly now: Now;
  readonly standing: Standing;
}

/** Where a key result stands. */
export function standingOf(keyResult: KeyResult, now: Now): Standing {
  const last = now.read.stood as Stood | undefined;
  if (last?.keyResult === keyResult && last.now.facts === now.facts && last.now.today === now.today)
    return last.standing;
  const standing = worked(keyResult, now);
  const stood: Stood = { keyResult, now, standing };
  now.read.stood = stood;
  return standing;
}

function worked(keyResult: KeyResult, { read, facts, today }: Now): Standing {
  const measure = measureOf(keyResult, read);
  const checkIns = each(keyResult.check_ins);
  const dateOf = (checkIn: CheckIn): Day | undefined => checkIn.date?.value;
  const last = latest(checkIns, dateOf);
  const withValue = checkIns.filter((checkIn) => checkIn.value?.value !== undefined);
  const withConfidence = checkIns.filter((checkIn) => checkIn.confidence?.value !== undefined);
  const now = latest(withValue, dateOf)?.value?.value;
  const confidence = latest(withConfidence, dateOf)?.confidence?.value;
  const progress = now && measure.course && progressOf(measure.course, now);
  const due = keyResult.due?.value ?? facts.cycle?.end;
  const expected = facts.cycle && due !== undefined ? expectedProgress(facts.cycle.start, due, today) : undefined;
  const status = statusShown({
    set: facts.status,
    own: keyResult.status?.value ?? 'active',
    type: typeOf(keyResult),
    progress,
    expected,
    confidence,
    score: keyResult.score?.value,
    since: last?.date?.value ?? facts.cycle?.start,
    cadenceDays: facts.cadenceDays,
    today,
  });
  const pace = progress !== undefined && expected !== undefined ? paceOf(progress, expected) : undefined;
  return { measure, last, now, confidence, progress, expected, pace, due, status };
}

export interface ObjectiveStanding {
  /** Means by weight; dropped key results are left out. Raw. */
  readonly progress: number | undefined;
  readonly confidence: number | undefined;
  /** That of the key result that is worst off. */
  readonly status: KeyResultStatus;
  readonly keyResults: readonly { readonly keyResult: KeyResult; readonly standing: Standing }[];
}

/** From what needs somebody first to what needs nobody. */
const WORST_FIRST: readonly KeyResultStatus[] = [
  'off track',
  'stale',
  'at risk',
  'no data',
  'missed',
  'on track',
  'achieved',
  'draft',
];

/** The status that needs somebody first; undefined for none. Dropped ones do not count. */
export function worstOf(statuses: readonly KeyResultStatus[]): KeyResultStatus | undefined {
  return WORST_FIRST.find((status) => statuses.includes(status));
}

/**
 * Where an objective stands. A key result whose way is known and that has no value yet counts as not having moved, as soon as
 * another one has; one without a measure can't be counted and is left out.
 */
export function objectiveStandingOf(
  objective: Objective,
  facts: SetFacts,
  standing: (keyResult: KeyResult) => Standing,
): ObjectiveStanding {
  const keyResults = each(objective.key_results).map((keyResult) => ({ keyResult, standing: standing(keyResult) }));
  const counted = keyResults
    .filter(({ standing }) => standing.status !== 'dropped')
    .map(({ keyResult, standing }) => ({ standing, weight: keyResult.weight?.value ?? 1 }));
  const started = counted.some(({ standing }) => standing.progress !== undefined);
  const progress = started
    ? counted.flatMap(({ standing, weight }) => {
        const unmoved = standing.measure.target && !standing.measure.hold && !standing.now;
        const value = standing.progress ?? (unmoved ? 0 : undefined);
        return value === undefined ? [] : [{ value, weight }];
      })
    : [];
  const confidence = counted.flatMap(({ standing, weight }) =>
    standing.confidence === undefined ? [] : [{ value: standing.confidence, weight }],
  );
  const none = keyResults.length > 0 ? 'dropped' : facts.status === 'draft' ? 'draft' : 'no data';
  return {
    progress: weightedMean(progress),
    confidence: weightedMean(confidence),
    status: worstOf(counted.map(({ standing }) => standing.status)) ?? none,
    keyResults,
  };
}
