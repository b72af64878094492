/** "… in 2 hours, where today it takes 3 days": a clause beside the main one that tells how things were. */
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';

/** How far in front of its number such a clause begins at most, and how far behind the number its time stands, in words. */
const CLAUSE = 9;
const BEHIND = 3;

const OPENERS = /^(?:where|while|which|that)$/;
const THEN = /^(?:today|now|currently|still|previously|formerly|ago|took|was|were|used|happened)$/;
const PERIOD = /^(?:year|quarter|month|term|semester|season|spring|summer|autumn|winter)$/;

/** Whether a number stands in a clause that tells what was or still is, set against what the statement wants. */
export function tellsWhatWas({ tokens, first }: Frame, { at }: Amount): boolean {
  const isPast = (word: number): boolean =>
    THEN.test(tokens[word]?.lower ?? '') ||
    (tokens[word]?.lower === 'last' && PERIOD.test(tokens[word + 1]?.lower ?? ''));
  let past = false;
  for (let next = at + 1; next <= at + BEHIND && tokens[next]?.text !== ','; next++) past ||= isPast(next);
  for (let back = at - 1; back > first && at - back < CLAUSE; back--) {
    const { lower } = tokens[back]!;
    if (lower === 'whereas') return true;
    if (OPENERS.test(lower)) return past;
    past ||= isPast(back);
    // Between the opener and the number stands one clause, with no number of its own before it is told that it is of the past.
    if (lower === ',' || (tokens[back]!.kind === 'number' && !past)) return false;
  }
  return false;
}
