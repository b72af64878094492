/** What needs somebody now, over all files: for the status bar, the view "Needs attention" and the reminders. */
import type { Day } from '../../okr/dates';
import { each, keyResultsOf } from '../../okr/model';
import type { SetEntry } from '../../rules/view';
import type { Desk } from '../lens';
import { perSet } from '../perSet';
import { type Week, weekOf } from '../week';
import { type Need, needsOf } from './needs';
import { REASON_LABELS, type Reason, reasons } from './reasons';

/** A need, with the set it stands in. */
export interface NeedIn extends Need {
  readonly entry: SetEntry;
}

/** Everything that is there for one reason. */
export interface NeedGroup {
  readonly reason: Reason;
  /** "Check-ins due" */
  readonly label: string;
  readonly needs: readonly NeedIn[];
}

/** A cycle that runs, with the files of the sets that are pursued in it. */
export interface RunningCycle {
  readonly name: string;
  readonly week: Week;
  readonly uris: readonly string[];
}

/** A set that is pursued, and how often it is checked in. */
export interface Rhythm {
  /** The same while the set is: "payments@2026-Q4". */
  readonly key: string;
  readonly team?: string;
  readonly cadenceDays: number;
  /** Somebody is checking in: there is a check-in of today. */
  readonly checkedInToday: boolean;
}

export interface Attention {
  readonly today: Day;
  /** That of most sets first; of equals the shorter one. */
  readonly running: readonly RunningCycle[];
  /** In the order of {@link reasons}; none without needs. */
  readonly groups: readonly NeedGroup[];
  /** By the key of {@link rhythmKey}. */
  readonly rhythms: readonly Rhythm[];
}

/** The key of a set's {@link Rhythm}. */
export function rhythmKey(entry: SetEntry): string {
  return `${entry.team ?? entry.uri}@${entry.cycle?.name ?? ''}`;
}

/** What a set adds to all this; undefined for one that is not pursued. */
const ofSet = perSet((lens, { set }) => {
  const { status, cadenceDays } = lens.facts(set);
  if (status !== 'active') return undefined;
  const checkedInToday = keyResultsOf(set).some(({ check_ins }) =>
    each(check_ins).some(({ date }) => date?.value === lens.today),
  );
  return { cadenceDays, checkedInToday, needs: needsOf(lens, set) };
});

/** Looks through all sets that are pursued. */
export function attentionOver(desk: Desk): Attention {
  const today = desk.today();
  const running = new Map<string, RunningCycle>();
  const rhythms = new Map<string, Rhythm>();
  const needs: NeedIn[] = [];
  for (const entry of desk.workspace.view().sets) {
    const found = ofSet(desk, entry);
    if (!found) continue;
    const week = weekOf(entry.cycle, today);
    if (entry.cycle && week) {
      const { name } = entry.cycle;
      running.set(name, { name, week, uris: [...(running.get(name)?.uris ?? []), entry.uri] });
    }
    const { cadenceDays, checkedInToday } = found;
    const key = rhythmKey(entry);
    // A team's set may be in several files.
    const isChecked = checkedInToday || rhythms.get(key)?.checkedInToday === true;
    rhythms.set(key, { key, team: entry.teamName, cadenceDays, checkedInToday: isChecked });
    for (const need of found.needs) needs.push({ ...need, entry });
  }
  return {
    today,
    running: [...running.values()].sort((a, b) => b.uris.length - a.uris.length || a.week.of - b.week.of),
    groups: reasons
      .map((reason) => ({
        reason,
        label: REASON_LABELS[reason],
        needs: needs.filter((need) => need.reason === reason),
      }))
      .filter((group) => group.needs.length > 0),
    rhythms: [...rhythms.values()],
  };
}
