/** The signs that the practice works: decisions that were taken, blockers that surfaced early, check-ins that were made. */
import type { Cycle } from '../../okr/cycle';
import { type Day, daysBetween } from '../../okr/dates';
import { each, keyResultsOf, type OkrSet } from '../../okr/model';
import type { Practice } from '../../pages/review/data';
import { type Dated, inOrder } from '../../rules/support/check-ins';
import { decisionsIn } from '../asked';
import type { Lens } from '../lens';
import { nameOf } from '../words';
import type { Chosen } from './chosen';
import { lineOf } from './lines';

type DecisionIn = Omit<Practice['decisions'][number], 'set'>;
type BlockerIn = Omit<Practice['blockers'][number], 'set'>;

/** What the check-ins of one set tell, up to today. */
export interface PracticeRecord {
  readonly decisions: readonly DecisionIn[];
  readonly blockers: readonly BlockerIn[];
  readonly cadenceDays: number;
  /** Of each key result that was not dropped: the days on which somebody checked in. Empty for drafts, where nothing is asked for yet. */
  readonly checkIns: readonly (readonly Day[])[];
}

/** Takes them from a set. */
export function practiceIn(lens: Lens, set: OkrSet): PracticeRecord {
  const facts = lens.facts(set);
  const all = keyResultsOf(set).map((keyResult) => ({
    keyResult,
    about: lens.standing(keyResult).measure.metric ?? nameOf(keyResult),
    checkIns: inOrder(keyResult).filter(({ date }) => date.value <= lens.today),
  }));
  return {
    decisions: all.flatMap(({ checkIns, about }) => decisionsOf(checkIns, lens).map((one) => ({ ...one, about }))),
    blockers: all.flatMap(({ checkIns, keyResult, about }) =>
      blockersIn(checkIns, keyResult.due?.value ?? facts.cycle?.end, lens).map((one) => ({ ...one, about })),
    ),
    cadenceDays: facts.cadenceDays,
    checkIns:
      facts.status === 'draft'
        ? []
        : all
            .filter(({ keyResult }) => keyResult.status?.value !== 'dropped')
            .map(({ checkIns }) => checkIns.map(({ date }) => date.value)),
  };
}

/** What the check-ins of all sets tell, up to today. */
export function practiceOf({ sets, cycle }: Pick<Chosen, 'sets' | 'cycle'>, today: Day): Practice {
  const shown = sets.flatMap(({ record, entry, isShown }, set) =>
    isShown ? [{ set, practice: record.practice, cycle: entry.cycle }] : [],
  );
  const rhythms = shown.map(({ practice, cycle: own }) => rhythmOf(practice, own, cycle, today));
  return {
    decisions: shown
      .flatMap(({ set, practice }) => practice.decisions.map((one) => ({ ...one, set })))
      .sort((a, b) => compare(a.asked, b.asked)),
    blockers: shown
      .flatMap(({ set, practice }) => practice.blockers.map((one) => ({ ...one, set })))
      .sort((a, b) => compare(a.first, b.first)),
    checkIns: {
      made: rhythms.reduce((sum, { made }) => sum + made, 0),
      asked: rhythms.reduce((sum, { asked }) => sum + asked, 0),
    },
  };
}

function decisionsOf(checkIns: readonly Dated[], lens: Lens): Omit<DecisionIn, 'about'>[] {
  return decisionsIn(checkIns).map(({ text, last, firstAsked, settled }) => ({
    line: lineOf(lens.document, (settled ?? last).span.start),
    text,
    who: last.who?.text ?? null,
    due: last.due?.value ?? null,
    asked: firstAsked.date.value,
    decided: settled?.decided?.text ?? null,
  }));
}

function blockersIn(checkIns: readonly Dated[], due: Day | undefined, lens: Lens): Omit<BlockerIn, 'about'>[] {
  const found = new Map<string, Omit<BlockerIn, 'about'>>();
  for (const checkIn of checkIns) {
    for (const { text, span } of each(checkIn.blockers)) {
      const name = text.trim().toLowerCase();
      if (name === '') continue;
      const first = found.get(name)?.first ?? checkIn.date.value;
      found.set(name, {
        line: lineOf(lens.document, span.start),
        text,
        first,
        last: checkIn.date.value,
        weeksLeft: due === undefined ? 0 : Math.max(0, Math.floor(daysBetween(first, due) / 7)),
        isGone: checkIn !== checkIns.at(-1),
      });
    }
  }
  return [...found.values()];
}

/**
 * How many cadences of each key result have passed since the cycle under review began, and in how many of them somebody checked in. Of
 * a year's set in the review of a quarter, that quarter counts.
 */
function rhythmOf(
  { checkIns, cadenceDays }: PracticeRecord,
  cycle: Cycle | undefined,
  review: Cycle | undefined,
  today: Day,
): { made: number; asked: number } {
  if (!cycle || !review) return { made: 0, asked: 0 };
  const start = later(cycle.start, review.start);
  const until = [today, cycle.end, review.end].reduce((a, b) => (a < b ? a : b));
  if (until < start) return { made: 0, asked: 0 };
  const windowOf = (day: Day) => Math.floor(daysBetween(start, day) / cadenceDays);
  const passed = windowOf(until);
  const sum = { made: 0, asked: 0 };
  for (const days of checkIns) {
    const windows = new Set(days.map(windowOf).filter((window) => window >= 0 && window <= passed));
    sum.made += windows.size;
    // the cadence that runs counts once somebody has checked in
    sum.asked += Math.max(passed, windows.size);
  }
  return sum;
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
