import type { About, Comments } from '../../../server/src/lsp/messages';

/** What a comment can be about, as it is offered. */
export const ABOUT: readonly { readonly label: string; readonly about?: About }[] = [
  { label: 'The target', about: 'target' },
  { label: 'The metric', about: 'metric' },
  { label: 'The deadline', about: 'deadline' },
  { label: 'A dependency', about: 'dependency' },
  { label: 'All of it' },
];

/** The head of a thread. */
export function threadLabel({ about, isOpen }: { readonly about?: About; readonly isOpen: boolean }): string {
  const what = about === undefined ? 'Comment' : `About ${about === 'dependency' ? 'a' : 'the'} ${about}`;
  return isOpen ? what : `${what} · answered`;
}

/**
 * What a new comment on a line is about, by what stands there.
 * @returns undefined where the line does not tell: somebody has to be asked
 */
export function aboutAt(places: Comments['places'], line: number): About | undefined {
  return places.filter(({ range, about }) => about && range.start.line <= line && line <= range.end.line).at(-1)?.about;
}

/** The day of a remark as the editor shows dates; undefined where none is written. */
export function dayOf(date: string | undefined): Date | undefined {
  const [year, month, day] = date?.split('-').map(Number) ?? [];
  return year && month && day ? new Date(year, month - 1, day) : undefined;
}
