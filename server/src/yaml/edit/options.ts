/** What all edits have in common. */
import type { TextEdit } from '../../okr/edit';
import type { Page } from './page';

export interface EditOptions {
  /** Words in angle brackets (`<from>`) in what is written are blanks to be filled: tab stops where the editor can. */
  readonly blanks?: boolean;
}

/**
 * Leaves out edits that change nothing, orders the others by place, and marks those with blanks where asked. In a broken text nodes
 * may reach into each other; edits that would overlap there are not made at all.
 */
export function finish(page: Page, edits: readonly TextEdit[], { blanks = false }: EditOptions): TextEdit[] {
  const changing = edits.filter(({ start, end, text }) => page.text.slice(start, end) !== text);
  const ordered = changing
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.index - b.index)
    .map(({ edit }) => edit);
  if (ordered.some((edit, index) => edit.end < edit.start || edit.start < (ordered[index - 1]?.end ?? 0))) return [];
  return blanks ? ordered.map((edit) => (/<[^<>]*>/.test(edit.text) ? { ...edit, blanks: true } : edit)) : ordered;
}
