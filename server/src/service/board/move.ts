/** Moving a bet to another state: the dates follow, and all of it is one set of edits. */
import type { TextEdit } from '../../okr/edit';
import { type Initiative, initiativesOf, type OkrDocument, setOf } from '../../okr/model';
import { stepsOn } from '../../rules/support/steps';
import { removeKey, setKey } from '../../yaml/edit';
import type { Refused } from '../checkIn';
import type { Lens } from '../lens';
import { nameOf } from '../words';
import { type BetState, isEnded, stateOf } from './states';

/** What is asked for, and what whoever asks believes to be there. */
export interface MoveAsked {
  readonly title: string;
  readonly from: BetState;
  readonly to: BetState;
  /** What the bet taught; left out, or empty, where it was not said. */
  readonly learned?: string;
}

/** The bet is not there as it was seen: what was seen is out of date, and may be looked at again. */
export interface OutOfDate extends Refused {
  readonly stale: true;
}

const STALE: OutOfDate = {
  refused: 'The file has changed in the meantime. Look again, and move it once more.',
  stale: true,
};

/**
 * The edits that move the bet at an offset to another state. `started` is the day it first became `doing`; `finished` the day it ended.
 * What goes back to before its start, or its end, loses that date: it will get a new one.
 *
 * @returns why not, where the bet at the offset is another one by now, or can't be changed
 */
export function moveBet(
  lens: Lens,
  offset: number,
  asked: MoveAsked,
): { readonly edits: TextEdit[] } | Refused | OutOfDate {
  const { document, today } = lens;
  const bet = betAt(document, offset);
  if (!bet || nameOf(bet) !== asked.title || stateOf(bet) !== asked.from) return STALE;
  if (lens.facts(setOf(bet)).status === 'closed')
    return { refused: 'This set is closed: its bets are over. Set its status back to active to move them.' };
  if (asked.to === asked.from) return { edits: [] };
  const learned = asked.learned?.trim() ?? '';
  const edits = stepsOn(
    document,
    bet,
    (current, item) => setKey(current, item, 'status', asked.to),
    (current, item) => startedIn(current, item, asked.to, today),
    (current, item) => finishedIn(current, item, asked, today),
    (current, item) => (isEnded(asked.to) && learned !== '' ? setKey(current, item, 'learned', learned) : []),
  );
  if (edits.length > 0) return { edits };
  return { refused: 'This bet comes from elsewhere in the file (an alias): move it where it is written.' };
}

function betAt(document: OkrDocument, offset: number): Initiative | undefined {
  return document.sets.flatMap(initiativesOf).find(({ span }) => span.contains(offset));
}

function startedIn(document: OkrDocument, bet: Initiative, to: BetState, today: string): TextEdit[] {
  if (to === 'idea' || to === 'ready') return removeKey(document, bet, 'started');
  return to === 'doing' && bet.started?.value === undefined ? setKey(document, bet, 'started', today) : [];
}

function finishedIn(document: OkrDocument, bet: Initiative, { from, to }: MoveAsked, today: string): TextEdit[] {
  if (!isEnded(to)) return removeKey(document, bet, 'finished');
  const isKept = isEnded(from) && bet.finished?.value !== undefined;
  return isKept ? [] : setKey(document, bet, 'finished', today);
}
