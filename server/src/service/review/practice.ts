/** The signs that the practice works: decisions that were taken, blockers that surfaced early, check-ins that were made. */
import type { Cycle } from '../../okr/cycle';
import { type Day, daysBetween } from '../../okr/dates';
import { each, type KeyResult, keyResultsOf } from '../../okr/model';
import type { Practice } from '../../pages/review/data';
import { type Dated, inOrder } from '../../rules/support/check-ins';
import { decisionsIn } from '../asked';
import { nameOf } from '../words';
import type { Chosen, Reviewed } from './chosen';
import { lineOf } from './lines';

/** What the check-ins of all sets tell, up to today. */
export function practiceOf({ sets, cycle }: Pick<Chosen, 'sets' | 'cycle'>): Practice {
  const practice = { decisions: [], blockers: [], checkIns: { made: 0, asked: 0 } } as {
    decisions: Practice['decisions'];
    blockers: Practice['blockers'];
    checkIns: { made: number; asked: number };
  };
  sets.forEach((reviewed, set) => {
    if (!reviewed.isShown) return;
    for (const keyResult of keyResultsOf(reviewed.entry.set)) {
      const checkIns = inOrder(keyResult).filter(({ date }) => date.value <= reviewed.lens.today);
      const about = reviewed.lens.standing(keyResult).measure.metric ?? nameOf(keyResult);
      const common = { set, about };
      practice.decisions.push(...decisionsOf(checkIns, reviewed).map((one) => ({ ...one, ...common })));
      practice.blockers.push(...blockersIn(checkIns, keyResult, reviewed).map((one) => ({ ...one, ...common })));
      const { made, asked } = rhythmOf(checkIns, keyResult, reviewed, cycle);
      practice.checkIns.made += made;
      practice.checkIns.asked += asked;
    }
  });
  practice.decisions.sort((a, b) => compare(a.asked, b.asked));
  practice.blockers.sort((a, b) => compare(a.first, b.first));
  return practice;
}

function decisionsOf(
  checkIns: readonly Dated[],
  { lens }: Reviewed,
): Omit<Practice['decisions'][0], 'set' | 'about'>[] {
  return decisionsIn(checkIns).map(({ text, last, firstAsked, settled }) => ({
    line: lineOf(lens.document, (settled ?? last).span.start),
    text,
    who: last.who?.text ?? null,
    due: last.due?.value ?? null,
    asked: firstAsked.date.value,
    decided: settled?.decided?.text ?? null,
  }));
}

function blockersIn(
  checkIns: readonly Dated[],
  keyResult: KeyResult,
  { lens, facts }: Reviewed,
): Omit<Practice['blockers'][0], 'set' | 'about'>[] {
  const due = keyResult.due?.value ?? facts.cycle?.end;
  const found = new Map<string, Omit<Practice['blockers'][0], 'set' | 'about'>>();
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
 * How many cadences of a key result have passed since the cycle under review began, and in how many of them somebody checked in. Of a
 * year's set in the review of a quarter, that quarter counts.
 */
function rhythmOf(
  checkIns: readonly Dated[],
  keyResult: KeyResult,
  { lens, facts }: Reviewed,
  review: Cycle | undefined,
): { made: number; asked: number } {
  const { cycle, cadenceDays, status } = facts;
  const own = keyResult.status?.value ?? 'active';
  if (!cycle || !review || status === 'draft' || own === 'dropped') return { made: 0, asked: 0 };
  const start = later(cycle.start, review.start);
  const until = [lens.today, cycle.end, review.end].reduce((a, b) => (a < b ? a : b));
  if (until < start) return { made: 0, asked: 0 };
  const windowOf = (day: Day) => Math.floor(daysBetween(start, day) / cadenceDays);
  const asked = windowOf(until);
  const windows = new Set(
    checkIns.map(({ date }) => windowOf(date.value)).filter((window) => window >= 0 && window <= asked),
  );
  // the cadence that runs counts once somebody has checked in
  return { made: windows.size, asked: Math.max(asked, windows.size) };
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
