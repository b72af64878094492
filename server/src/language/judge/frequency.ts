/**
 * How often something is done, and in which words: "every week" and "weekly" behind a verb make work that recurs; "weekly"
 * before a noun may only name a thing that is made once ("a weekly report").
 */
import { RECURRING } from '../lexicon/words';
import type { Frame } from '../parse/frame';
import type { Token } from '../parse/token';

/** `times`: "twice a week", "every month", "3 times per term". `adverb`: "weekly" behind the verb. `adjective`: before a noun. */
export type Frequency = 'times' | 'adverb' | 'adjective';

/** The words that may open such a phrase, and those that say it by themselves. */
const OFTEN: ReadonlySet<string> = new Set([
  ...RECURRING,
  ...'every each per once twice thrice times days nights weekends a an'.split(' '),
]);
/** Shorter ones are no rhythm of work but a rate: "200 parcels per minute". */
const PERIOD =
  /^(?:days?|weeks?|fortnights?|months?|quarters?|years?|sprints?|shifts?|terms?|semesters?|seasons?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mornings?|evenings?|nights?|weekends?)$/;

/** How often the statement says that something happens; undefined where it says nothing of it. */
export function frequencyOf({ tokens }: Frame): Frequency | undefined {
  let adjective = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'sign') {
      // "3/week".
      if (token.text === '/' && tokens[at - 1]?.kind === 'number' && isPeriod(tokens[at + 1])) return 'times';
      continue;
    }
    // Most words are none of these.
    if (!OFTEN.has(token.lower)) continue;
    if (!RECURRING.has(token.lower)) {
      if (isEachPeriod(tokens, at)) return 'times';
      continue;
    }
    if (/^basis$/.test(tokens[at + 1]?.lower ?? '') || (at > 0 && !describes(tokens[at + 1]))) return 'adverb';
    adjective = true;
  }
  return adjective ? 'adjective' : undefined;
}

/** "every week", "each of the 4 weeks", "twice a day", "per month", "3 days a week"; not "a week" of something. */
function isEachPeriod(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  if (lower === 'a' || lower === 'an') return at > 1 && isPeriod(tokens[at + 1]) && countsBefore(tokens, at);
  const step = /^(?:a|an|per|every|each|other|in|second|\d+)$/.test(next) ? 2 : 1;
  return isPeriod(tokens[at + step]) || (step === 2 && next !== 'in' && isPeriod(tokens[at + 3]));
}

/** "two visits a week", "30 minutes a day": a number stands a few words in front. */
function countsBefore(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
    if (tokens[before]!.kind === 'number' || /^(?:once|twice|times)$/.test(tokens[before]!.lower)) return true;
    if (/^(?:of|in|within|for)$/.test(tokens[before]!.lower)) return false;
  }
  return false;
}

const isPeriod = (token: Token | undefined): boolean => token !== undefined && PERIOD.test(token.lower);

/** A word that "weekly" could describe: a noun, or an unknown word in front of one. */
const describes = (next: Token | undefined): boolean =>
  next?.kind === 'word' &&
  !/^(?:to|in|on|at|for|with|by|from|and|or|of|via|as|until|during|across|about|the|a|our|their|my)$/.test(next.lower);
