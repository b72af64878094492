/** Comments that wait for an answer. */
import { each } from '../../okr/model';
import { ownersOf } from '../../rules/facts';
import { isOpen } from '../../rules/support/check-ins';
import { type Thread, threadsOf } from '../comments';
import { type Covered, shortName } from './covered';
import { bold, readable } from './markdown';
import type { Point } from './point';

/** The comments on what is pursued that are not settled, the oldest first, each with the last word said. */
export function openComments(covered: Covered): Point[] {
  const threads = each(covered.entry.set.objectives).flatMap((objective) => [
    ...threadsOf(objective),
    ...each(objective.key_results).filter(isOpen).flatMap(threadsOf),
  ]);
  return threads.filter((thread) => thread.isOpen).map((thread) => pointOf(thread, covered));
}

/** "**Is 0.8% within reach?** noor on the target, since 2026-11-02. Last: “The issuer says so” (sam)" */
function pointOf({ item, about, remarks }: Thread, covered: Covered): Point {
  const [first, ...replies] = remarks;
  const last = replies.at(-1);
  const where = [first?.by !== undefined && readable(first.by), about && `on the ${about}`].filter(Boolean).join(' ');
  const facts = [where, first?.date !== undefined && `since ${first.date}`].filter(Boolean).join(', ');
  const by = last?.by === undefined ? 'Last reply' : readable(last.by);
  return {
    says: `${bold(first?.says ?? '')}${facts === '' ? '' : ` ${facts}`}${last ? `. ${by}: ${readable(last.says)}` : ''}`,
    about: shortName(item, covered),
    covered,
    owners: ownersOf(item),
    asked: [...new Set(remarks.flatMap(({ by: name }) => name ?? []))],
    rank: first?.date,
  };
}
