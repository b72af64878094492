/** Where the sets of a file stand today, as numbers: what `okr status` prints. */
import { type Forecast, forecastAt } from '../okr/forecast';
import { each, type KeyResult, type Objective, type OkrDocument } from '../okr/model';
import { type KeyResultStatus, weightedMean } from '../okr/progress';
import { convert, formatLike, type Quantity } from '../okr/quantity';
import { ownersOf } from '../rules/facts';
import type { Standing } from '../rules/standing';
import type { Lens } from './lens';
import { type Week, weekOf } from './week';
import { nameOf, people, written } from './words';

/** What objectives and key results have in common. Progress is raw: below 0 when it got worse, above 1 beyond the target. */
export interface Stand {
  /** Where it stands in the file: an offset. */
  readonly at: number;
  readonly title: string;
  readonly owner: string | null;
  readonly progress: number | null;
  /** The share of the time that has passed. */
  readonly expected: number | null;
  readonly confidence: number | null;
  readonly status: KeyResultStatus;
}

export interface KeyResultStand extends Stand {
  /** As written, with their units. */
  readonly baseline: string | null;
  readonly target: string | null;
  readonly now: string | null;
  /** At the due date, in the unit of `now`; from four check-ins on, while it is open. */
  readonly forecast: Forecast | null;
  /** The forecast in words: "0.7% (0.4% to 0.9%)". */
  readonly forecastText: string | null;
}

export interface ObjectiveStand extends Stand {
  readonly keyResults: readonly KeyResultStand[];
}

export interface SetStand {
  readonly at: number;
  readonly team: string | null;
  readonly cycle: string | null;
  readonly status: 'draft' | 'active' | 'closed';
  /** "week 7 of 13"; null outside of the cycle. */
  readonly week: Week | null;
  readonly objectives: readonly ObjectiveStand[];
}

/** Where the sets of a document stand. */
export function standOf(lens: Lens, document: OkrDocument): SetStand[] {
  return document.sets
    .filter((set) => each(set.objectives).length > 0)
    .map((set) => {
      const { cycle, status } = lens.facts(set);
      return {
        at: set.span.start,
        team: set.team?.text ?? null,
        cycle: cycle?.name ?? null,
        status,
        week: weekOf(cycle, lens.today) ?? null,
        objectives: each(set.objectives).map((objective) => objectiveStandOf(lens, objective)),
      };
    });
}

/** Where an objective stands, with its key results. */
export function objectiveStandOf(lens: Lens, objective: Objective): ObjectiveStand {
  return {
    ...objectiveAlone(lens, objective),
    keyResults: lens
      .objectiveStanding(objective)
      .keyResults.map(({ keyResult, standing }) => keyResultStandOf(keyResult, standing)),
  };
}

/** Where an objective stands, without the words and forecasts of its key results. */
export function objectiveAlone(lens: Lens, objective: Objective): Stand {
  const { progress, confidence, status, keyResults } = lens.objectiveStanding(objective);
  const expected = keyResults.flatMap(({ keyResult, standing }) =>
    standing.status === 'dropped' || standing.expected === undefined
      ? []
      : [{ value: standing.expected, weight: keyResult.weight?.value ?? 1 }],
  );
  return {
    at: objective.span.start,
    title: nameOf(objective),
    owner: namesOf(objective),
    progress: progress ?? null,
    expected: weightedMean(expected) ?? null,
    confidence: confidence ?? null,
    status,
  };
}

/** Where a key result stands, in words and numbers. */
export function keyResultStandOf(keyResult: KeyResult, standing: Standing): KeyResultStand {
  const { measure, now, progress, expected, confidence, status } = standing;
  const { baseline, target, by } = measure;
  const forecast = forecastOf(keyResult, standing);
  const goal = target && target.from !== 'computed' ? written(target.quantity) : by && `by ${written(by.quantity)}`;
  return {
    at: keyResult.span.start,
    title: nameOf(keyResult),
    owner: namesOf(keyResult),
    baseline: baseline ? written(baseline.quantity) : null,
    target: goal ?? null,
    now: now ? written(now) : null,
    progress: progress ?? null,
    expected: expected ?? null,
    confidence: confidence ?? null,
    status,
    forecast: forecast ?? null,
    forecastText: forecast && now ? inWords(forecast, now) : null,
  };
}

const ENDED: ReadonlySet<KeyResultStatus> = new Set(['draft', 'dropped', 'achieved', 'missed']);

/** Readings that can't be compared with the latest one are left out. A level to keep has no way to go. */
function forecastOf(keyResult: KeyResult, { now, due, measure, status }: Standing): Forecast | undefined {
  if (!now || due === undefined || measure.hold || ENDED.has(status)) return undefined;
  const readings = each(keyResult.check_ins).flatMap(({ date, value }) => {
    const amount = value?.value && convert(value.value, now);
    return date?.value === undefined || amount === undefined ? [] : [{ day: date.value, value: amount }];
  });
  return forecastAt(readings, due);
}

/** Two digits that count are as much as a line through a few weeks can know. */
function inWords({ low, mid, high }: Forecast, like: Quantity): string {
  const [from, at, to] = [low, mid, high].map((value) => formatLike(Number(value.toPrecision(2)), like));
  return `${at} (${from} to ${to})`;
}

function namesOf(item: KeyResult | Objective): string | null {
  const owners = ownersOf(item);
  return owners.length > 0 ? people(owners) : null;
}
