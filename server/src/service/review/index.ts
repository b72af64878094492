/** The review: where all sets of a cycle stand, how the practice works, and who works for what. Drawn by `pages/review`. */
import { each, keyResultsOf } from '../../okr/model';
import { weightedMean } from '../../okr/progress';
import type { Review, SetDetail, SetSummary, Stand } from '../../pages/review/data';
import { attentionOver } from '../attention';
import { openDecisions } from '../attention/due';
import type { Desk } from '../lens';
import { objectiveAlone, type Stand as Standing } from '../status';
import { weekOf } from '../week';
import { alignmentOf } from './alignment';
import { type Chosen, chosenSets, type Reviewed, type ReviewWanted, teamOf } from './chosen';
import { confidenceByWeek, weeksOf } from './confidence';
import { lineOf } from './lines';
import { healthMetricOf, metricOf } from './metric';
import { narrowed } from './narrowed';
import { practiceOf } from './practice';
import { supportOf } from './support';

export type { ReviewWanted } from './chosen';

/** Looks back over a cycle. */
export function reviewOver(desk: Desk, wanted: ReviewWanted): Review {
  const today = desk.today();
  const chosen = chosenSets(desk, wanted);
  const weeks = chosen.cycle ? weeksOf(chosen.cycle) : [];
  const sets = chosen.sets.map((reviewed) => summaryOf(reviewed, weeks, chosen.cycle?.end));
  const { alignment: whole, isWider } = alignmentOf(chosen.sets);
  const alignment = narrowed(
    whole,
    chosen.sets.map(({ isShown }) => isShown),
  );
  return {
    today,
    cycle: chosen.cycle ? { ...chosen.cycle } : null,
    week: weekOf(chosen.cycle, today) ?? null,
    weeks,
    cycles: [...chosen.cycles],
    team: chosen.team ?? null,
    teams: [...new Set(sets.map(({ team }) => team))],
    sets,
    needs: needsOf(desk, chosen),
    practice: practiceOf(chosen),
    alignment,
    support: supportOf(alignment, isWider, sets),
  };
}

/** The metrics of one set; undefined where it is gone. */
export function setDetailOf(desk: Desk, key: string): SetDetail | undefined {
  const reviewed = chosenSets(desk, { isMeant: (uri) => key.startsWith(`${uri}#`), cycle: undefined });
  const found = reviewed.sets.find((one) => one.key === key) ?? inAnyCycle(desk, key, reviewed.cycles);
  if (!found) return undefined;
  const { entry, lens } = found;
  return {
    key,
    today: lens.today,
    cycle: entry.cycle ? { ...entry.cycle } : null,
    objectives: each(entry.set.objectives).map((objective) => ({
      ...standOf(objectiveAlone(lens, objective), found),
      why: objective.why?.value ?? null,
      metrics: each(objective.key_results).map((keyResult) => metricOf(keyResult, found)),
    })),
    health: each(entry.set.health_metrics).map((metric) => healthMetricOf(metric, found)),
  };
}

/** A file may hold sets of several cycles. */
function inAnyCycle(desk: Desk, key: string, cycles: readonly string[]): Reviewed | undefined {
  for (const cycle of cycles) {
    const { sets } = chosenSets(desk, { isMeant: (uri) => key.startsWith(`${uri}#`), cycle });
    const found = sets.find((one) => one.key === key);
    if (found) return found;
  }
  return undefined;
}

function summaryOf(reviewed: Reviewed, weeks: readonly string[], end: string | undefined): SetSummary {
  const { entry, lens, facts, key, isShown } = reviewed;
  const all = each(entry.set.objectives);
  const objectives = all.map((objective) => objectiveAlone(lens, objective));
  const mean = (of: (stand: Standing) => number | null) =>
    weightedMean(
      objectives.flatMap((stand) => {
        const value = of(stand);
        return value === null ? [] : [{ value, weight: 1 }];
      }),
    ) ?? null;
  const days = keyResultsOf(entry.set).flatMap(({ check_ins: checkIns }) =>
    each(checkIns).flatMap(({ date }) => (date?.value !== undefined && date.value <= lens.today ? [date.value] : [])),
  );
  return {
    key,
    uri: entry.uri,
    line: lineOf(lens.document, entry.set.span.start),
    team: teamOf(entry.teamName),
    cycle: entry.cycle?.name ?? null,
    isShown,
    state: facts.status,
    progress: mean(({ progress }) => progress),
    expected: mean(({ expected }) => expected),
    confidence: mean(({ confidence }) => confidence),
    statuses: all.flatMap((objective) =>
      lens.objectiveStanding(objective).keyResults.map(({ standing }) => standing.status),
    ),
    confidenceByWeek: confidenceByWeek(entry.set, weeks, end, lens.today),
    lastCheckIn: days.sort().at(-1) ?? null,
    decisionsNeeded:
      facts.status === 'active'
        ? keyResultsOf(entry.set).reduce((sum, keyResult) => sum + openDecisions(keyResult).length, 0)
        : 0,
    objectives: objectives.map((stand) => standOf(stand, reviewed)),
  };
}

function standOf(stand: Standing, { lens }: Reviewed): Stand {
  const { at, title, owner, progress, expected, confidence, status } = stand;
  return { line: lineOf(lens.document, at), title, owner, progress, expected, confidence, status };
}

function needsOf(desk: Desk, { sets }: Chosen): Review['needs'] {
  const numbers = new Map(sets.map(({ entry }, number) => [entry, number]));
  return attentionOver(desk)
    .groups.map(({ label, needs }) => ({
      label,
      needs: needs.flatMap(({ entry, at, title, detail }) => {
        const set = numbers.get(entry);
        const line = lineOf(entry.set.document, at.start);
        return set === undefined || !sets[set]!.isShown ? [] : [{ set, line, title, detail }];
      }),
    }))
    .filter(({ needs }) => needs.length > 0);
}
