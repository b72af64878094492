/** By when a key result says that it is reached: in `due`, or in the words of its title. */
import type { Cycle } from '../../../okr/cycle';
import type { Day } from '../../../okr/dates';
import type { Field, KeyResult } from '../../../okr/model';
import type { Span } from '../../../okr/span';
import type { Context } from '../../rule';
import { spokenDate } from '../../support/spoken-date';

export interface WrittenDue {
  readonly at: Span;
  readonly text: string;
  /** The stretches of days that may be meant. */
  readonly meant: readonly { readonly first: Day; readonly last: Day }[];
  /** The key, or the title with the date's place in it. */
  readonly field: Field<Day> | Field<string>;
  readonly inTitle?: { readonly start: number; readonly end: number };
}

/** All dates that are written; those in the title count only where the reader takes them for a deadline. */
export function writtenDues(
  keyResult: KeyResult,
  cycle: Cycle,
  context: Pick<Context<unknown>, 'read' | 'within' | 'config'>,
): WrittenDue[] {
  const { due, title } = keyResult;
  const dues: WrittenDue[] = [];
  if (due?.value)
    dues.push({ at: due.span, text: due.text, meant: [{ first: due.value, last: due.value }], field: due });
  const deadline = title && context.read(title).deadline;
  const date = deadline && spokenDate(deadline.text, cycle, context.config.fiscalYear);
  if (title && deadline && date) {
    const [start, end] = [deadline.start + date.start, deadline.start + date.end];
    const text = title.text.slice(start, end);
    dues.push({
      at: context.within(title, start, end),
      text,
      meant: date.meant,
      field: title,
      inTitle: { start, end },
    });
  }
  return dues;
}
