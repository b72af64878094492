/** One line of an agenda, before it is written. */
import { type Day, daysBetween } from '../../okr/dates';
import type { Covered } from './covered';
import { readable } from './markdown';

export interface Point {
  /** Markdown: what there is to say. */
  readonly says: string;
  /** What it is about, in a few words, as written. */
  readonly about?: string;
  readonly covered: Covered;
  /** Whom it concerns: who owns what it is about. */
  readonly owners: readonly string[];
  /** Who has to do something about it: decide, agree, act. */
  readonly asked?: readonly string[];
  /** What comes first: in the order of these texts. */
  readonly rank?: string;
  /** The team is said in the line already. */
  readonly namesTeam?: boolean;
  /** What there is to say to those who are asked, without their names. */
  readonly toThem?: string;
  /** For a list of things to tick off: whether this is done. */
  readonly done?: boolean;
}

/** "by 2026-11-20, 3 days overdue"; undefined without a day. */
export function byWhen(due: Day | undefined, today: Day): string | undefined {
  if (due === undefined) return undefined;
  const days = daysBetween(due, today);
  if (days > 0) return `by ${due}, **${days === 1 ? '1 day' : `${days} days`} overdue**`;
  return days === 0 ? 'by today' : `by ${due}`;
}

/** "sam and lee" in Markdown. */
export function names(people: readonly string[]): string {
  return people.map(readable).join(' and ');
}
