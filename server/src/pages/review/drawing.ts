/** What the parts of a review share when they are drawn. */
import { type Child, el, type Markup } from '../markup';
import type { SetSummary } from './data';

/** Where it is drawn. In a page of the editor titles lead to their place in the file; a file that anybody opens has no such places. */
export interface Drawing {
  readonly isLive: boolean;
  /** What stands below the line of a set that is open; undefined where it is closed, or can't be opened. */
  below?(set: SetSummary): Markup | undefined;
}

/** Attributes of a thing that leads to a place by mouse; its name leads there by keyboard. */
export function leading({ isLive }: Drawing, set: string, line: number): Readonly<Record<string, string | number>> {
  return isLive ? { 'data-set': set, 'data-line': line } : {};
}

/** Words that lead to a place in a set's file, where places can be opened. */
export function placed({ isLive }: Drawing, text: string, set: string, line: number): Markup | string {
  if (!isLive) return text;
  return el('button', { class: 'place', type: 'button', 'data-set': set, 'data-line': line }, text);
}

/** A part of the page with its heading. */
export function section(id: string, title: string, ...children: readonly Child[]): Markup {
  return el('section', { id, 'aria-labelledby': `${id}-title` }, el('h2', { id: `${id}-title` }, title), ...children);
}
