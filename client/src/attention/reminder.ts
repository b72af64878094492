import type { Attention } from '../../../server/src/lsp/messages';

/** The day of the last reminder of each set, by the key of its rhythm. */
export type Reminded = Readonly<Record<string, string>>;

/** A reminder, and what is to be remembered once it was shown. */
export interface Reminder {
  readonly text: string;
  /** Check-ins are among it. */
  readonly checkIns: boolean;
  readonly reminded: Reminded;
}

/** So many teams are named before the rest is counted. */
const NAMED = 3;

/**
 * The reminder that is to be shown now: of check-ins that are due and cycles to close, of each set once in its cadence.
 * Who is checking in needs no reminder of the rest: a set with a check-in of today waits until tomorrow.
 * Sets that are not pursued any more are forgotten.
 */
export function reminderFor({ today, groups, rhythms }: Attention, before: Reminded): Reminder | undefined {
  const due = rhythms.filter(({ key, cadenceDays, checkedInToday }) => {
    if (checkedInToday) return false;
    const last = before[key];
    return last === undefined || daysBetween(last, today) >= cadenceDays || daysBetween(last, today) < 0;
  });
  const keys = new Set(due.map(({ key }) => key));
  const of = (reason: 'checkIn' | 'closing') =>
    (groups.find((group) => group.reason === reason)?.needs ?? []).filter(({ rhythm }) => keys.has(rhythm));
  const [checkIns, closing] = [of('checkIn'), of('closing')];
  if (checkIns.length + closing.length === 0) return undefined;
  const known = new Set(rhythms.map(({ key }) => key));
  const kept = Object.entries(before).filter(([key]) => known.has(key));
  const told = [...checkIns, ...closing].map(({ rhythm }) => [rhythm, today] as const);
  return {
    text: [checkInText(checkIns.length, teamsOf(checkIns)), closingText(closing.length, teamsOf(closing))]
      .filter((text) => text !== '')
      .join(' '),
    checkIns: checkIns.length > 0,
    reminded: Object.fromEntries([...kept, ...told]),
  };
}

function checkInText(count: number, teams: string): string {
  if (count === 0) return '';
  return `${count === 1 ? '1 check-in is' : `${count} check-ins are`} due${teams && `: ${teams}`}.`;
}

function closingText(count: number, teams: string): string {
  if (count === 0) return '';
  return `${count === 1 ? '1 cycle is' : `${count} cycles are`} over and not closed${teams && `: ${teams}`}.`;
}

/** "Payments, Platform", "Payments, Platform, Support and 4 more" */
function teamsOf(needs: readonly { readonly team?: string }[]): string {
  const teams = [...new Set(needs.flatMap(({ team }) => (team === undefined ? [] : [team])))];
  const named = teams.slice(0, NAMED).join(', ');
  return teams.length > NAMED ? `${named} and ${teams.length - NAMED} more` : named;
}

/** Days from one date (2026-11-23) to another. */
function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}
