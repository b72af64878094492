/** Comments on objectives and key results: who said what, about what, and whether it was settled. */
import type { Day } from '../../okr/dates';
import { each, type Feedback, type KeyResult, type Objective, type OkrDocument } from '../../okr/model';
import type { Span } from '../../okr/span';

/** What of a result a comment is about. */
export type About = 'target' | 'metric' | 'deadline' | 'dependency';

/** One thing that somebody said. */
export interface Remark {
  readonly by: string | undefined;
  readonly date: Day | undefined;
  readonly says: string;
}

/** A comment with its replies. */
export interface Thread {
  readonly feedback: Feedback;
  readonly item: KeyResult | Objective;
  /** What it is about, in the file: a value of the item, else its title. */
  readonly at: Span;
  readonly about: About | undefined;
  /** The comment, then its replies. */
  readonly remarks: readonly Remark[];
  readonly isOpen: boolean;
}

/** A place that can be commented on. */
export interface CommentPlace {
  readonly at: Span;
  /** What a comment there is about; undefined for all of the item. */
  readonly about: About | undefined;
}

/** The comments of a file, in order. Those that say nothing yet are left out. */
export function threadsIn(document: OkrDocument): Thread[] {
  return itemsOf(document).flatMap(threadsOf);
}

/** The comments on one thing, in order. */
export function threadsOf(item: KeyResult | Objective): Thread[] {
  return each(item.comments).flatMap((feedback): Thread[] => {
    const remarks = [feedback, ...each(feedback.replies)].flatMap(({ by, date, says }): Remark[] => {
      const text = says?.text.trim() ?? '';
      return text === '' ? [] : [{ by: by?.value, date: date?.value, says: text }];
    });
    if (remarks.length === 0) return [];
    const about = feedback.about?.value;
    // Whatever stands there: somebody wanted to say that it is settled, and another rule asks for the date.
    const isOpen = (feedback.answered?.text.trim() ?? '') === '';
    return [{ feedback, item, at: placeOf(item, about), about, remarks, isOpen }];
  });
}

/** All places of a file that can be commented on, the narrower ones behind those that hold them. */
export function placesIn(document: OkrDocument): CommentPlace[] {
  return itemsOf(document).flatMap((item): CommentPlace[] => {
    const whole = { at: item.shape === 'keyResult' ? item.span : (item.title?.span ?? item.span), about: undefined };
    if (item.shape === 'objective') return [whole];
    const part = (value: { readonly span: Span } | undefined, about: About): CommentPlace[] =>
      value ? [{ at: value.span, about }] : [];
    return [
      whole,
      ...part(item.metric, 'metric'),
      ...part(item.baseline, 'target'),
      ...part(item.target, 'target'),
      ...part(item.due, 'deadline'),
      ...part(item.measured, 'metric'),
      ...part(item.source, 'metric'),
      ...part(item.depends_on, 'dependency'),
    ];
  });
}

function itemsOf(document: OkrDocument): (KeyResult | Objective)[] {
  return document.sets.flatMap((set) =>
    each(set.objectives).flatMap((objective) => [objective, ...each(objective.key_results)]),
  );
}

/** Where the thing stands that a comment is about: the value, else the item's title. */
function placeOf(item: KeyResult | Objective, about: About | undefined): Span {
  const value = item.shape === 'keyResult' && about ? VALUES[about](item) : undefined;
  return value ?? item.title?.span ?? item.span;
}

const VALUES: Readonly<Record<About, (keyResult: KeyResult) => Span | undefined>> = {
  target: ({ target, baseline }) => (target ?? baseline)?.span,
  metric: ({ metric, source }) => (metric ?? source)?.span,
  deadline: ({ due }) => due?.span,
  dependency: ({ depends_on: needs }) => needs?.key,
};
