/** The review: where all sets of a cycle stand, how the practice works, and who works for what. Drawn by `pages/review`. */
import { each } from '../../okr/model';
import type { Review, SetDetail, SetSummary } from '../../pages/review/data';
import { attentionOver } from '../attention';
import { type Desk, lensOn } from '../lens';
import { objectiveAlone } from '../status';
import { weekOf } from '../week';
import { alignmentOf } from './alignment';
import { type Chosen, chosenSets, type Reviewed, type ReviewWanted, teamOf } from './chosen';
import { confidenceByWeek, weeksOf } from './confidence';
import { lineAt } from './lines';
import { healthMetricOf, metricOf } from './metric';
import { narrowed } from './narrowed';
import { practiceOf } from './practice';
import { keyOf, standIn } from './record';
import { supportOf } from './support';

export type { ReviewWanted } from './chosen';

/** Looks back over a cycle. */
export function reviewOver(desk: Desk, wanted: ReviewWanted): Review {
  const today = desk.today();
  const chosen = chosenSets(desk, wanted);
  const weeks = chosen.cycle ? weeksOf(chosen.cycle) : [];
  const sets = chosen.sets.map((reviewed) => summaryOf(reviewed, weeks, chosen.cycle?.end, today));
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
    practice: practiceOf(chosen, today),
    alignment,
    support: supportOf(alignment, isWider, sets),
  };
}

/** The metrics of one set; undefined where it is gone. */
export function setDetailOf(desk: Desk, key: string): SetDetail | undefined {
  const entry = desk.workspace.view().sets.find((one) => keyOf(one) === key);
  if (!entry) return undefined;
  const { set } = entry;
  const lens = lensOn(desk, set.document);
  const facts = lens.facts(set);
  return {
    key,
    today: lens.today,
    cycle: entry.cycle ? { ...entry.cycle } : null,
    objectives: each(set.objectives).map((objective) => ({
      ...standIn(lens, objectiveAlone(lens, objective)),
      why: objective.why?.value ?? null,
      metrics: each(objective.key_results).map((keyResult) => metricOf(keyResult, lens, facts)),
    })),
    health: each(set.health_metrics).map((metric) => healthMetricOf(metric, lens, facts)),
  };
}

function summaryOf(
  { entry, record, key, isShown }: Reviewed,
  weeks: readonly string[],
  end: string | undefined,
  today: string,
): SetSummary {
  const { line, state, progress, expected, confidence, statuses, lastCheckIn, decisionsNeeded, objectives } = record;
  return {
    key,
    uri: entry.uri,
    line,
    team: teamOf(entry.teamName),
    cycle: entry.cycle?.name ?? null,
    isShown,
    state,
    progress,
    expected,
    confidence,
    statuses,
    confidenceByWeek: confidenceByWeek(record.stated, weeks, end, today),
    lastCheckIn,
    decisionsNeeded,
    objectives: [...objectives],
  };
}

function needsOf(desk: Desk, { sets }: Chosen): Review['needs'] {
  const numbers = new Map(sets.map(({ entry }, number) => [entry, number]));
  return attentionOver(desk)
    .groups.map(({ label, needs }) => ({
      label,
      needs: needs.flatMap(({ entry, at, title, detail }) => {
        const set = numbers.get(entry);
        if (set === undefined || !sets[set]!.isShown) return [];
        return [{ set, line: lineAt(desk, entry, at.start), title, detail }];
      }),
    }))
    .filter(({ needs }) => needs.length > 0);
}
