/**
 * What a review takes of one set, as plain values: kept while the set's file, and what it refers to, stays the same. So a review of a
 * hundred teams reads the file that changed, and no other.
 */
import {
  each,
  type Initiative,
  type KeyResult,
  keyResultsOf,
  type Objective,
  type OkrSet,
  type SetStatus,
  type Target,
} from '../../okr/model';
import { weightedMean } from '../../okr/progress';
import type { AlignedNode, Alignment, SetSummary, Stand } from '../../pages/review/data';
import { referencesOf } from '../../rules/support/references';
import type { SetEntry } from '../../rules/view';
import { pathText } from '../../workspace/facts';
import { openDecisions } from '../attention/due';
import type { Lens } from '../lens';
import { perSet } from '../perSet';
import { objectiveAlone, type Stand as Standing } from '../status';
import { nameOf } from '../words';
import { type StatedObjective, statedIn } from './confidence';
import { lineOf } from './lines';
import { type PracticeRecord, practiceIn } from './practice';

/** A thing that may be on the map. */
export interface Thing extends Omit<AlignedNode, 'set' | 'of'> {
  /** The objective it belongs to, by its path. */
  readonly of: string | undefined;
}

/** `from` works for a thing of some set. Paths are those of `pathText`. */
export interface Aim {
  readonly from: string;
  readonly kind: 'supports' | 'moves';
  readonly to: { readonly set: string; readonly path: string };
}

export interface SetRecord
  extends Pick<
    SetSummary,
    'line' | 'progress' | 'expected' | 'confidence' | 'statuses' | 'lastCheckIn' | 'decisionsNeeded'
  > {
  readonly state: SetStatus;
  readonly objectives: readonly Stand[];
  readonly stated: readonly StatedObjective[];
  readonly practice: PracticeRecord;
  /** Everything in it, by its path. */
  readonly things: ReadonlyMap<string, Thing>;
  /** The paths of its objectives, and whether each says what it supports. */
  readonly aiming: readonly { readonly path: string; readonly supports: boolean }[];
  readonly aims: readonly Aim[];
  /** What its key results need of other teams. */
  readonly needs: readonly ({ readonly from: string } & Pick<
    Alignment['reliances'][number],
    'team' | 'need' | 'committed'
  >)[];
}

/** The same while the set is: its file and its number in it. */
export function keyOf({ uri, index }: Pick<SetEntry, 'uri' | 'index'>): string {
  return `${uri}#${index}`;
}

/** The record of a set. */
export const recordOf = perSet((lens, entry): SetRecord => {
  const { set } = entry;
  const all = each(set.objectives);
  const stands = all.map((objective) => objectiveAlone(lens, objective));
  const { status } = lens.facts(set);
  return {
    line: lineOf(lens.document, set.span.start),
    state: status,
    ...meansOf(stands),
    statuses: all.flatMap((objective) =>
      lens.objectiveStanding(objective).keyResults.map(({ standing }) => standing.status),
    ),
    lastCheckIn: lastDay(set, lens.today),
    decisionsNeeded:
      status === 'active' ? keyResultsOf(set).reduce((sum, one) => sum + openDecisions(one).length, 0) : 0,
    objectives: stands.map((stand) => standIn(lens, stand)),
    stated: statedIn(set),
    practice: practiceIn(lens, set),
    ...linksOf(lens, entry),
  };
});

/** Where an objective stands, with its line. */
export function standIn(lens: Lens, { at, title, owner, progress, expected, confidence, status }: Standing): Stand {
  return { line: lineOf(lens.document, at), title, owner, progress, expected, confidence, status };
}

function meansOf(stands: readonly Standing[]): Pick<SetRecord, 'progress' | 'expected' | 'confidence'> {
  const mean = (of: (stand: Standing) => number | null) =>
    weightedMean(
      stands.flatMap((stand) => {
        const value = of(stand);
        return value === null ? [] : [{ value, weight: 1 }];
      }),
    ) ?? null;
  return {
    progress: mean(({ progress }) => progress),
    expected: mean(({ expected }) => expected),
    confidence: mean(({ confidence }) => confidence),
  };
}

function lastDay(set: OkrSet, today: string): string | null {
  const days = keyResultsOf(set).flatMap(({ check_ins: checkIns }) =>
    each(checkIns).flatMap(({ date }) => (date?.value !== undefined && date.value <= today ? [date.value] : [])),
  );
  return days.sort().at(-1) ?? null;
}

/** What the map needs of a set: its things, what they work for, and whose help they need. */
function linksOf(lens: Lens, entry: SetEntry): Pick<SetRecord, 'things' | 'aiming' | 'aims' | 'needs'> {
  const { set } = entry;
  const things = new Map<string, Thing>();
  const aims: Aim[] = [];
  const needs: SetRecord['needs'][number][] = [];
  const aiming: SetRecord['aiming'][number][] = [];

  const add = (target: Target, path: string, of?: string): void => {
    things.set(path, thingOf(lens, target, of));
  };
  const aim = (item: Objective | Initiative, from: string): void => {
    for (const { value } of referencesOf(item)) {
      const found = lens.view.resolve(value, entry);
      if (found.kind !== 'found') continue;
      const to = { set: keyOf(found.entry), path: found.path };
      const isOwn = to.set === keyOf(entry);
      // bets for a team's own key results are the board's, not the map's
      if (isOwn && (item.shape === 'initiative' || to.path === from)) continue;
      aims.push({ from, to, kind: item.shape === 'objective' ? 'supports' : 'moves' });
    }
  };
  const bet = (initiative: Initiative, path: string, of?: string): void => {
    add(initiative, path, of);
    aim(initiative, path);
  };
  const own = each(set.objectives).length;
  each(set.objectives).forEach((objective, part) => {
    const path = pathText(part, { list: 'objective', at: 0 });
    add(objective, path);
    aiming.push({ path, supports: each(objective.supports).length > 0 });
    aim(objective, path);
    each(objective.key_results).forEach((keyResult, at) => {
      const from = pathText(part, { list: 'key_results', at });
      add(keyResult, from, path);
      needs.push(...needsOf(keyResult).map((need) => ({ from, ...need })));
    });
    each(objective.initiatives).forEach((one, at) => {
      bet(one, pathText(part, { list: 'initiatives', at }), path);
    });
  });
  each(set.initiatives).forEach((one, at) => {
    bet(one, pathText(own, { list: 'initiatives', at }));
  });
  each(set.health_metrics).forEach((one, at) => {
    add(one, pathText(own, { list: 'health_metrics', at }));
  });
  return { things, aims, aiming, needs };
}

function thingOf(lens: Lens, target: Target, of: string | undefined): Thing {
  const standing =
    target.shape === 'objective'
      ? lens.objectiveStanding(target)
      : target.shape === 'keyResult'
        ? lens.standing(target)
        : undefined;
  return {
    kind: target.shape,
    line: lineOf(lens.document, target.span.start),
    title: nameOf(target),
    progress: standing?.progress ?? null,
    status: standing?.status ?? null,
    of,
  };
}

function needsOf(keyResult: KeyResult): Omit<SetRecord['needs'][number], 'from'>[] {
  return each(keyResult.depends_on).flatMap(({ team, need, committed }) =>
    team?.value === undefined
      ? []
      : [{ team: team.value, need: need?.value ?? null, committed: committed?.value === true }],
  );
}
