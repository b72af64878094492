/** What stands in the way, and what was to be done: blockers, bets over their limit, dependencies, next actions. */
import { type Action, each, type Initiative, initiativesOf, type KeyResult, keyResultsOf } from '../../okr/model';
import { slug } from '../../okr/reference';
import { ownersOf } from '../../rules/facts';
import { type Dated, isOpen } from '../../rules/support/check-ins';
import { type Asked, actionsIn } from '../asked';
import { nameOf } from '../words';
import { accountableFor, type Covered, checkInsOf, shortName } from './covered';
import { bold, readable } from './markdown';
import { byWhen, names, type Point } from './point';

/** What stood in the way at the last check-ins, and bets that can't go on. */
export function blockers(covered: Covered): Point[] {
  const { set } = covered.entry;
  return [
    ...keyResultsOf(set)
      .filter(isOpen)
      .flatMap((keyResult) => blockersOf(keyResult, covered)),
    ...initiativesOf(set)
      .filter(({ status }) => status?.value === 'blocked')
      .map(
        (bet): Point => ({
          says: `The bet ${bold(nameOf(bet))} can't go on`,
          about: movedBy(bet, covered),
          covered,
          owners: accountableFor(bet),
        }),
      ),
  ];
}

function blockersOf(keyResult: KeyResult, covered: Covered): Point[] {
  const checkIns = checkInsOf(keyResult, covered);
  return each(checkIns.at(-1)?.blockers).map(({ text }): Point => {
    const holds = (index: number) => each(checkIns[index]?.blockers).some((one) => one.text === text);
    let first = checkIns.length - 1;
    while (first > 0 && holds(first - 1)) first--;
    const day = checkIns[first]!.date.value;
    return {
      says: `${bold(text)}${day <= covered.since ? `, since ${day}` : ''}`,
      about: shortName(keyResult, covered),
      covered,
      owners: ownersOf(keyResult),
    };
  });
}

/** What a bet is to move, in a few words. */
export function movedBy(bet: Initiative, covered: Covered): string | undefined {
  const moved = each(bet.moves).flatMap(({ value }) => {
    const found = value && covered.lens.view.resolve(value, covered.entry.set);
    return found?.kind === 'found' ? [shortName(found.target, covered)] : [];
  });
  return moved.length > 0 ? moved.join(', ') : undefined;
}

/** Sets with more bets begun than they agreed on. */
export function betsOverLimit(covered: Covered): Point[] {
  const limit = covered.facts.wipLimit;
  const doing = initiativesOf(covered.entry.set).filter(({ status }) => status?.value === 'doing');
  if (limit === undefined || doing.length <= limit) return [];
  const bets = doing.map((bet) => {
    const owners = accountableFor(bet);
    return `${readable(nameOf(bet))}${owners.length > 0 ? ` (${names(owners)})` : ''}`;
  });
  return [
    {
      says: `${doing.length} begun, the limit is ${limit}: ${bets.join('; ')}. Which one stops?`,
      covered,
      owners: doing.flatMap((bet) => [...accountableFor(bet)]),
    },
  ];
}

/** What other teams have not agreed to. Asked is who runs that team's check-in, where its set is known. */
export function uncommitted(covered: Covered): Point[] {
  return keyResultsOf(covered.entry.set)
    .filter(isOpen)
    .flatMap((keyResult) =>
      each(keyResult.depends_on).flatMap(({ team, need, committed }): Point[] => {
        if (!team?.value || committed?.value === true) return [];
        const what = need?.value === undefined ? ' has not agreed to help' : ` has not agreed: ${readable(need.value)}`;
        return [
          {
            says: `${bold(team.value)}${what}`,
            about: shortName(keyResult, covered),
            covered,
            owners: ownersOf(keyResult),
            asked: leadersOf(team.value, covered),
          },
        ];
      }),
    );
}

/** Who runs the check-in of a team, in the sets of the same time. */
function leadersOf(team: string, { lens }: Covered): readonly string[] {
  const sets = lens.view.sets.filter((entry) => entry.team === slug(team));
  return [...new Set(sets.flatMap(({ set }) => set.owner?.value ?? []))];
}

/**
 * Next actions from last time, and whether they were done: those of the last check-in before the last sync; and what somebody
 * promised for a day and has not done, whenever that was.
 */
export function nextActions(covered: Covered): Point[] {
  const { lens, since } = covered;
  return keyResultsOf(covered.entry.set)
    .filter(isOpen)
    .flatMap((keyResult) => {
      const checkIns = checkInsOf(keyResult, covered);
      const lastTime = checkIns.filter(({ date }) => date.value <= since).at(-1);
      const isMeant = ({ last, lastAsked, settled }: Asked<Action, Dated>) => {
        const due = last.due?.value;
        if (lastAsked === lastTime) return true;
        return !settled && due !== undefined && (lastAsked.date.value <= since || due < lens.today);
      };
      return actionsIn(checkIns)
        .filter(isMeant)
        .map(({ text, last, settled }): Point => {
          const who = last.who?.value === undefined ? ownersOf(keyResult) : [last.who.value];
          const when = settled ? undefined : byWhen(last.due?.value, lens.today);
          return {
            says: [readable(text), [names(who), when].filter(Boolean).join(' ')].filter(Boolean).join(': '),
            toThem: [readable(text), when].filter(Boolean).join(' '),
            about: shortName(keyResult, covered),
            covered,
            owners: ownersOf(keyResult),
            asked: who,
            done: settled !== undefined,
            rank: settled ? '9' : (last.due?.value ?? '8'),
          };
        });
    });
}
