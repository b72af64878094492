/** The agenda of a talk between two: what depends on somebody, what blocks it, which tradeoff is open. About work, not a rating. */
import type { Day } from '../../okr/dates';
import { each, initiativesOf, type KeyResult, keyResultsOf } from '../../okr/model';
import { ownersOf } from '../../rules/facts';
import { isOpen } from '../../rules/support/check-ins';
import { confidenceText, goalText, nameOf, written } from '../words';
import { openComments } from './comments';
import { accountableFor, type Covered, shortName } from './covered';
import { openDecisions } from './decisions';
import { bold, readable } from './markdown';
import { betsOverLimit, blockers, movedBy, nextActions, uncommitted } from './obstacles';
import type { Point } from './point';
import { linesOf } from './sections';

const ENDED: ReadonlySet<string> = new Set(['done', 'dropped']);

/** Markdown, with a line break at its end. `owner` is a name as it stands in the files. */
export function oneToOneDocument(sets: readonly Covered[], owner: string, today: Day): string {
  const isOwned = ({ owners }: Point) => owners.includes(owner);
  const isAsked = ({ asked = [] }: Point) => asked.includes(owner);
  const of = (collect: (covered: Covered) => Point[], isMeant: (point: Point) => boolean) =>
    sets.flatMap(collect).filter(isMeant);
  const name = readable(owner);
  const depends = [
    ...sets.flatMap((covered) => ownResults(covered, owner)),
    ...sets.flatMap((covered) => ownBets(covered, owner)),
    ...of(nextActions, (point) => !point.done && isAsked(point)).map((point) => toThem(point, 'To do')),
    ...of(uncommitted, (point) => isAsked(point) && !isOwned(point)).map((point) =>
      toThem(point, 'Waits for an answer'),
    ),
  ];
  const blocks = [...of(blockers, isOwned), ...of(uncommitted, isOwned)];
  const tradeoffs = [
    ...of(openDecisions, (point) => isOwned(point) || isAsked(point)),
    ...of(betsOverLimit, isOwned),
    ...of(openComments, (point) => isOwned(point) || isAsked(point)),
  ];
  const teams = new Set([...depends, ...blocks, ...tradeoffs].map(({ covered }) => covered.entry.team));
  const section = (heading: string, points: readonly Point[], none: string) => {
    const lines = linesOf({ heading, name: '', points, style: 'dashes', isComplete: true }, teams.size > 1);
    return `## ${heading}\n\n${lines.length > 0 ? lines.join('\n') : none}`;
  };
  const parts = [
    `# 1:1 with ${name} on ${today}`,
    section(`What depends on ${name}`, depends, 'Nothing here is theirs.'),
    section('What blocks it', blocks, 'No blocker is written down. Ask what is slower than it should be.'),
    section('Which tradeoff is open', tradeoffs, 'No decision is open. Ask what they would stop, if something had to.'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function toThem(point: Point, heading: string): Point {
  return { ...point, says: `${heading}: ${point.toThem ?? point.says}` };
}

/** Everybody who owns something in these sets, or is to decide or do something, in the order of the alphabet. */
export function ownersIn(sets: readonly Covered[]): string[] {
  const found = sets.flatMap((covered) => [
    ...(covered.entry.set.owner?.value ?? []),
    ...each(covered.entry.set.objectives).flatMap(ownersOf),
    ...keyResultsOf(covered.entry.set).flatMap(ownersOf),
    ...initiativesOf(covered.entry.set).flatMap(accountableFor),
    ...[...openDecisions(covered), ...nextActions(covered)].flatMap(({ asked }) => asked ?? []),
  ]);
  return [...new Set(found)].sort((a, b) => a.localeCompare(b, 'en'));
}

/** "**payment failure rate** (Payments): 2.4% → 0.8%, now 1.5%, confidence 0.7, at risk. For Company: Become the shop …" */
function ownResults(covered: Covered, owner: string): Point[] {
  return keyResultsOf(covered.entry.set)
    .filter((keyResult) => isOpen(keyResult) && ownersOf(keyResult).includes(owner))
    .map((keyResult): Point => {
      const standing = covered.lens.standing(keyResult);
      const facts = [
        goalText(standing.measure),
        standing.now && `now ${written(standing.now)}`,
        standing.confidence !== undefined && `confidence ${confidenceText(standing.confidence)}`,
        standing.status,
      ];
      const says = facts.filter((fact): fact is string => typeof fact === 'string').map(readable);
      const { teamName } = covered.entry;
      const team = teamName === undefined ? '' : ` (${readable(teamName)})`;
      const serves = servedBy(keyResult, covered).map(readable).join('; ');
      return {
        says: `${bold(shortName(keyResult, covered))}${team}: ${says.join(', ')}. For ${serves}`,
        covered,
        owners: [owner],
        namesTeam: true,
      };
    });
}

/** What rests on a key result: what its objective supports, with the team, else the objective itself. */
function servedBy(keyResult: KeyResult, { lens, entry }: Covered): string[] {
  const supported = each(keyResult.parent.supports).flatMap(({ value }) => {
    const found = value && lens.view.resolve(value, entry.set);
    if (found?.kind !== 'found') return [];
    const { teamName } = found.entry;
    return [`${teamName === undefined ? '' : `${teamName}: `}${nameOf(found.target)}`];
  });
  return supported.length > 0 ? supported : [nameOf(keyResult.parent)];
}

function ownBets(covered: Covered, owner: string): Point[] {
  return initiativesOf(covered.entry.set)
    .filter((bet) => !ENDED.has(bet.status?.value ?? '') && accountableFor(bet).includes(owner))
    .map((bet): Point => {
      const since = bet.started?.value === undefined ? '' : ` since ${bet.started.value}`;
      const moves = movedBy(bet, covered);
      return {
        says: `The bet ${bold(nameOf(bet))}: ${bet.status?.value ?? 'idea'}${since}${moves === undefined ? '' : `, to move ${readable(moves)}`}`,
        covered,
        owners: [owner],
      };
    });
}
