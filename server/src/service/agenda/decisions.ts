/** Decisions: those that are needed, and those that were taken. */
import { addDays } from '../../okr/dates';
import { keyResultsOf } from '../../okr/model';
import { ownersOf } from '../../rules/facts';
import { isOpen } from '../../rules/support/check-ins';
import { decisionsIn } from '../asked';
import { type Covered, checkInsOf, shortName } from './covered';
import { bold, readable } from './markdown';
import { byWhen, names, type Point } from './point';

/** Behind every date there is: what has no date comes last. */
const NO_DATE = '9999';

/** The decisions that nobody has taken, those that are overdue first, then by the day on which they are needed. */
export function openDecisions(covered: Covered): Point[] {
  const { lens } = covered;
  const open = keyResultsOf(covered.entry.set).filter(isOpen);
  return open.flatMap((keyResult) =>
    decisionsIn(checkInsOf(keyResult, covered))
      .filter(({ settled }) => !settled)
      .map(({ text, last, firstAsked, lastAsked }): Point => {
        const who = last.who?.value;
        const due = byWhen(last.due?.value, lens.today);
        const decides = who === undefined ? '**nobody is named to decide**' : `${readable(who)} decides`;
        const when = due === undefined ? `${decides}, no date is set` : `${decides} ${due}`;
        const again = firstAsked === lastAsked ? '' : `, asked since ${firstAsked.date.value}`;
        return {
          says: `${bold(text)} ${when}${again}`,
          about: shortName(keyResult, covered),
          covered,
          owners: ownersOf(keyResult),
          asked: who === undefined ? [] : [who],
          rank: last.due?.value ?? NO_DATE,
        };
      }),
  );
}

/**
 * What was decided since the last sync. Nobody writes down on which day something was decided; so it is what was still open at the
 * last sync, by the days on which it was asked for and was needed.
 */
export function takenDecisions(covered: Covered): Point[] {
  const { since, facts } = covered;
  const before = addDays(since, -facts.cadenceDays);
  return keyResultsOf(covered.entry.set).flatMap((keyResult) =>
    decisionsIn(checkInsOf(keyResult, covered)).flatMap(({ text, settled, lastAsked }): Point[] => {
      if (!settled) return [];
      const due = settled.due?.value;
      if (lastAsked.date.value <= before && !(due !== undefined && due > since)) return [];
      const who = settled.who?.value;
      const by = who === undefined ? '' : ` (${names([who])})`;
      return [
        {
          says: `${bold(text)} ${readable(settled.decided?.text ?? '')}${by}`,
          about: shortName(keyResult, covered),
          covered,
          owners: ownersOf(keyResult),
          asked: who === undefined ? [] : [who],
        },
      ];
    }),
  );
}
