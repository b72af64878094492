/** By when a key result says that it is reached: in `due`, or in the words of its title. */
import type { Cycle } from '../../../okr/cycle';
import type { Day } from '../../../okr/dates';
import type { Field, KeyResult } from '../../../okr/model';
import type { Span } from '../../../okr/span';
import type { Context } from '../../rule';
import { type SpokenDate, spokenDate } from '../../support/spoken-date';

export interface WrittenDue {
  readonly at: Span;
  readonly text: string;
  /** The stretches of days that may be meant. */
  readonly meant: readonly { readonly first: Day; readonly last: Day }[];
  /** The key, or the title with the date's place in it. */
  readonly field: Field<Day> | Field<string>;
  /** In the title: all words of the deadline ("by the end of Q2"), and the word they begin with. */
  readonly inTitle?: { readonly start: number; readonly end: number; readonly lead: string };
}

/** Words that make a date one by which something is done; "against 2022" and "in March" say what it is compared with or when it is counted. */
const DEADLINE = /^(?:by|until|till|before|no later than|not later than|end of|the end of|at the end of|due)\b/i;
const LEAD = /^(?:until|till|before)\b/i;

/** "In January 2027" is a deadline only where it lies ahead: of the past and the present one says "in" when one compares or counts. */
function isDeadline(words: string, { meant }: SpokenDate, cycle: Cycle): boolean {
  const ahead = meant.length === 1 && meant.every(({ first }) => first > cycle.end);
  return DEADLINE.test(words) || (ahead && /^(?:in|during)\b/i.test(words));
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
  if (title && deadline && date && isDeadline(deadline.text, date, cycle)) {
    const [start, end] = [deadline.start + date.start, deadline.start + date.end];
    const text = title.text.slice(start, end);
    dues.push({
      at: context.within(title, start, end),
      text,
      meant: date.meant,
      field: title,
      inTitle: {
        start: deadline.start,
        end: deadline.start + date.end,
        lead: LEAD.exec(deadline.text)?.[0] ?? 'by',
      },
    });
  }
  return dues;
}
