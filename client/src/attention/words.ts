import type { Attention, Need, NeedGroup } from '../../../server/src/lsp/messages';

type Reason = NeedGroup['reason'];

/** What the status bar says. */
export interface BarWords {
  readonly text: string;
  /** What is due, for the pointer and for screen readers. */
  readonly tooltip: string;
}

/** What only a person can settle, and what is counted beside the view's icon. */
const TO_DO: readonly Reason[] = ['checkIn', 'decision', 'closing'];

/**
 * The words of the status bar: "week 7 of 13 · 2 check-ins due · 1 decision needed".
 * @param uri the file in front: its cycle counts, else that of most sets
 * @returns undefined while no cycle runs and nothing is to be done
 */
export function barWords(attention: Attention, uri: string | undefined): BarWords | undefined {
  const { running } = attention;
  const cycle = running.find(({ uris }) => uri !== undefined && uris.includes(uri)) ?? running[0];
  const week = cycle && `week ${cycle.week.now} of ${cycle.week.of}`;
  const counts = TO_DO.map((reason) => countText(reason, countOf(attention, reason))).filter((text) => text !== '');
  if (!week && counts.length === 0) return undefined;
  const due = counts.length > 0 ? `${counts.join(', ')}. Click to see what, and to go there.` : 'Nothing is due.';
  return {
    text: [week, ...counts].filter(Boolean).join(' · '),
    tooltip: `${cycle ? `OKR, ${cycle.name}: ${week}` : 'OKR'}. ${due}`,
  };
}

/** How many things there are to be done: what the badge shows. */
export function toDo(attention: Attention): number {
  return TO_DO.reduce((sum, reason) => sum + countOf(attention, reason), 0);
}

/** The badge in words: "2 check-ins due, 1 decision needed". */
export function toDoText(attention: Attention): string {
  return TO_DO.map((reason) => countText(reason, countOf(attention, reason)))
    .filter((text) => text !== '')
    .join(', ');
}

/** How many needs there are for a reason; 0 where the reason is not among them. */
export function countOf({ groups }: Attention, reason: Reason): number {
  return groups.find((group) => group.reason === reason)?.needs.length ?? 0;
}

function countText(reason: Reason, count: number): string {
  if (count === 0) return '';
  const one = count === 1;
  if (reason === 'checkIn') return `${count} check-in${one ? '' : 's'} due`;
  if (reason === 'decision') return `${count} decision${one ? '' : 's'} needed`;
  return `${count} cycle${one ? '' : 's'} to close`;
}

/**
 * What concerns one person: what they own, decide or run, and what nobody is named for.
 * @param me a name as it stands in the files; empty for everybody
 */
export function forPerson(attention: Attention, me: string): Attention {
  const name = me.trim().toLowerCase();
  if (name === '') return attention;
  const concerns = ({ people }: Need) => people.length === 0 || people.some((one) => one.toLowerCase() === name);
  const groups = attention.groups.map((group) => ({ ...group, needs: group.needs.filter(concerns) }));
  return { ...attention, groups: groups.filter(({ needs }) => needs.length > 0) };
}

/** The words behind a need's title: "Payments · last check-in 2026-11-02". */
export function needDescription({ team, detail }: Pick<Need, 'team' | 'detail'>): string {
  return [team, detail].filter(Boolean).join(' · ');
}

/** A need for screen readers, in one sentence. */
export function needLabel(need: Need, group: string): string {
  const owners = need.people.length > 0 ? `, ${need.people.join(', ')}` : '';
  return `${need.title}, ${group}, ${needDescription(need).replaceAll(' · ', ', ')}${owners}`;
}
