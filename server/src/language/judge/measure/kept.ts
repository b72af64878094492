/** What is to stay as it is, and where the metric's words begin behind an imperative. */
import { DETERMINERS, PREPOSITIONS } from '../../lexicon/words';
import type { Frame } from '../../parse/frame';
import { names, type Span, trim } from './edges';

/** Behind the imperative; but "Onboarding completion", "Offer acceptance" are compounds, whatever verb their first word could be. */
export function beginOf(frame: Frame): number {
  // "It takes new hires 2 days": who needs it.
  if (frame.tokens[frame.first]?.lower === 'it' && frame.verb === frame.first + 1) return frame.first + 2;
  // "Not a single parcel is lost", "Nobody waits …": what there is none of.
  const none = opensNone(frame);
  if (none > 0) return frame.first + none;
  if (frame.form !== 'imperative' || frame.verb === undefined) return frame.first;
  const { tokens, verb } = frame;
  const next = tokens[verb + 1];
  const gerund = tokens[verb]!.verb?.form === 'ing';
  const goal = ['up', 'down', 'better', 'keep', 'ensure'].some((name) =>
    (frame.verbClasses as ReadonlySet<string>).has(name),
  );
  const followed = next?.kind === 'word' && next.noun?.plural !== true && heightFollows(frame, verb + 2);
  const plain = !goal && !frame.verbClasses.has('attain');
  // "Reply rate of 12%": the next word is a measure with its height.
  const named =
    tokens[verb]!.noun !== undefined || (next?.noun?.classes.has('metric') && tokens[verb + 2]?.lower === 'of');
  const compound =
    followed && (gerund || (plain && named)) && !DETERMINERS.has(next.lower) && !PREPOSITIONS.has(next.lower);
  if (compound || isNounBeforePlural(frame, verb)) return verb;
  // "Set up alerts", "Sign up 80 schools": the verb is two words.
  const particle = next !== undefined && frame.lemma.endsWith(`-${next.lower}`);
  return particle && !PREPOSITIONS.has(tokens[verb + 2]?.lower ?? '') ? verb + 2 : verb + 1;
}

/** How many words say "none" at the front. */
function opensNone({ tokens, first }: Frame): number {
  const [one, two, three] = [0, 1, 2].map((step) => tokens[first + step]?.lower ?? '');
  if (one === 'not' && two === 'a' && three === 'single') return 3;
  if (one === 'not' && two === 'one') return 2;
  return /^(?:nobody|no-one)$/.test(one!) ? 1 : 0;
}

/**
 * "Volunteer socials every other month", "Exit interviews with 95% of leavers": what people hold by that name. The first word
 * names who or what comes, the next is an event, and how often it is held or with whom is all that follows.
 */
function isNounBeforePlural({ tokens }: Frame, verb: number): boolean {
  const token = tokens[verb]!;
  const next = tokens[verb + 1];
  const names = token.noun !== undefined && (token.noun.classes.has('outsider') || token.noun.classes.has('event'));
  return (
    names &&
    token.verb?.form === 'base' &&
    next?.noun?.plural === true &&
    next.noun.classes.has('activity') &&
    /^(?:every|each|with|per|once|twice)$/.test(tokens[verb + 2]?.lower ?? '')
  );
}

/** A number, a bound or a verb of staying: what stands before it was a noun phrase. */
function heightFollows(frame: Frame, at: number): boolean {
  const token = frame.tokens[at];
  return (
    token !== undefined &&
    (token.number?.role === 'quantity' ||
      (token.lower === 'of' && frame.tokens[at + 1]?.number?.role === 'quantity') ||
      /^[<>≤≥=]/.test(token.text) ||
      /^(?:remains?|stays?|holds?|is|above|below|under|over|at|up|down|falls?|rises?|drops?)$/.test(token.lower))
  );
}

/** "Brand sentiment remains stable", "Payroll keeps running", "No rise in exclusions": what is to stay as it is. */
export function keptSpan(frame: Frame): Span | undefined {
  const { tokens, first } = frame;
  if (frame.form === 'imperative' && beginOf(frame) !== frame.verb) return undefined;
  if (/^no$/.test(tokens[first]?.lower ?? '') && CHANGES.test(tokens[first + 1]?.lower ?? '')) {
    const of = tokens[first + 2]?.lower;
    if (of === 'in' || of === 'of') return trim(frame, first + 3, boundAfter(frame, first + 3) - 1);
  }
  for (let at = first + 1; at < frame.limit; at++) {
    const { lower } = tokens[at]!;
    if (/^(?:that|which|who)$/.test(lower)) return undefined;
    if (!KEEPS.test(lower) || !frame.within(at)) continue;
    const span = trim(frame, first, at - 1);
    return span && names(frame, span) ? span : undefined;
  }
  return undefined;
}

/** "No rise in sick leave above 5.2%": where the bound opens, else the clause's end. */
function boundAfter(frame: Frame, from: number): number {
  for (let at = from + 1; at < frame.limit - 1; at++)
    if (/^(?:above|over|below|under|beyond)$/.test(frame.tokens[at]!.lower) && frame.tokens[at + 1]!.kind === 'number')
      return at;
  return frame.limit;
}

const CHANGES =
  /^(?:rise|increase|drop|fall|decline|deterioration|regression|decrease|change|loss|growth|dip|reduction|worsening)$/;
const KEEPS = /^(?:remains?|stays?|holds?|keeps?|continues?|does|do|doesn't|don't|never|no|not)$/;
