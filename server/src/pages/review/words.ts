/** Numbers in the words of the review. */
import type { Status } from './data';

/** A share as a whole percentage between 0% and 100%: "62%"; "–" where none is known. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
}

/** A confidence as people write it: "0.7". */
export function confidence(value: number | null): string {
  return value === null ? '–' : String(Number(value.toFixed(2)));
}

/** "1 decision", "3 decisions" */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A title, cut between words where it is longer than so many characters. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day without its year: "16 Nov". */
export function shortDay(day: string): string {
  const [, month = '1', date = '1'] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]}`;
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

/** From what goes well to what needs somebody: the order of every list of statuses. */
export const STATUS_ORDER: readonly Status[] = [
  'achieved',
  'on track',
  'at risk',
  'off track',
  'stale',
  'no data',
  'missed',
  'dropped',
  'draft',
];
