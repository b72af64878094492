/** What is measured where a verb carries it: work with its effect, what people are brought to do, sums that are earned, the doing itself. */
import { PREPOSITIONS } from '../../lexicon/words';
import type { Frame } from '../../parse/frame';
import { endOfCount, openingOf, PERIOD_WORDS, type Span, trim } from './edges';
import { hasNoun, isPart, type Scene, tokenText } from './scene';
import { cutTail } from './tails';

/**
 * "Launch the shop with 30% of visitors buying something", "Ship the engine and lift click-through by 8%", "Roll out the app so
 * that 40% of claims arrive digitally": work that carries its effect; the effect is what is measured.
 */
export function carriedSpan(scene: Scene): Span | undefined {
  const { frame, main, scopes, begin } = scene;
  const { tokens } = frame;
  const works = frame.verbClasses.has('deliver') || frame.verbClasses.has('act') || main?.role === 'level';
  if (frame.form !== 'imperative' || !main || !works || main.at < begin + 2) return undefined;
  let from = Math.min(main.at, main.sign ?? main.at);
  while (from > begin && /^(?:at|about|over|more|than|least|some|around)$/.test(tokenText(frame, from - 1))) from--;
  const opener = tokenText(frame, from - 1);
  if (main.role === 'count' && (opener === 'with' || (opener === 'that' && frame.clause.places[main.at] === 'sub'))) {
    const end = endOfCount(frame, main.at, tokens.length);
    const does = tokens.findIndex((token, at) => at > main.at && at <= end && token.verb !== undefined && !token.noun);
    const start = tokenText(frame, main.at + 1) === 'of' ? main.at + 2 : main.at + 1;
    return does > start ? { from: start, to: end } : undefined;
  }
  // The second command, or the noun behind "with a".
  for (let at = begin + 1; at < from; at++) {
    const second = tokens[at]!.verb;
    const changes = second?.form === 'base' && (second.classes.has('up') || second.classes.has('down'));
    if (tokenText(frame, at - 1) === 'and' && changes) return trim(frame, at + 1, openingOf(frame, main) - 1, scopes);
    const level = main.role === 'level' && tokenText(frame, at - 1) === 'with' && /^an?$/.test(tokenText(frame, at));
    const span = level ? trim(frame, at + 1, openingOf(frame, main) - 1, scopes) : undefined;
    if (span && tokens[span.to]!.noun?.classes.has('metric')) return span;
  }
  return undefined;
}

/** "Meditate 5 times a week", "Earn 1,500 EUR a month from lessons": what is counted is the doing. */
export function actionSpan({ frame, main, kind, before }: Scene): Span | undefined {
  const { verb } = frame;
  if (frame.form !== 'imperative' || verb === undefined || !main || main.outside) return undefined;
  // "Practise cello 150 hours", "Cook at home 5 evenings a week".
  const spent =
    main.quantity.dimension === 'duration' || frame.tokens[main.at + 1]?.noun?.classes.has('period') === true;
  if (kind === 'output' && spent && before && before.from > verb) return { from: verb, to: before.to };
  if (main.at !== verb + 1 || main.outside) return undefined;
  const counted = frame.tokens[main.at + 1];
  const action = { from: verb, to: verb };
  const times = counted !== undefined && (/^times?$/.test(counted.lower) || PERIOD_WORDS.test(counted.lower));
  if (counted?.lower === 'of') return undefined;
  // "Deadlift 1.5x my body weight": a multiple of something else.
  if (main.quantity.dimension === 'factor')
    return /^(?:my|our|your|the|their|his|her)$/.test(counted?.lower ?? '') && tokenText(frame, main.at).endsWith('x')
      ? action
      : undefined;
  const bare = !counted || PREPOSITIONS.has(counted.lower) || !frame.within(main.at + 1);
  const rated =
    counted !== undefined &&
    /^(?:a|an|per|each|every|\/)$/.test(counted.lower) &&
    PERIOD_WORDS.test(frame.tokens[main.at + 2]?.lower ?? '');
  const sum = main.quantity.dimension === 'currency' || main.quantity.dimension === 'duration';
  if (sum && main.role !== 'by' && rated) return action;
  const done = main.quantity.dimension !== 'count' && (bare || rated);
  return kind === 'output' && (done || times) ? action : undefined;
}

/** "Win €1.8m in third-party funding", "Japan brings ¥900 million in new bookings": what the money is stands behind it. */
export function sumSpan(scene: Scene): Span | undefined {
  const { frame, main, begin, before, scopes, kind } = scene;
  if (main?.quantity.dimension !== 'currency' || frame.tokens[main.at + 1]?.lower !== 'in') return undefined;
  const brought = frame.verb !== undefined && frame.verb >= (before?.to ?? begin) && frame.verb < main.at;
  const opens = main.at <= begin + 1 && frame.tokens[begin]!.verb !== undefined;
  if (!brought && !opens && main.at > begin) return undefined;
  const behind = trim(frame, main.at + 2, endOfCount(frame, main.at), scopes);
  return hasNoun(scene, behind) ? cutTail(frame, behind, kind) : undefined;
}

/** "The bot solves 38% of chats without a human": with the circumstance that makes it count, the whole is what is measured. */
export function solvedSpan({ frame, main, begin }: Scene): Span | undefined {
  const { tokens, verb } = frame;
  if (frame.form !== 'clause' || verb === undefined || !main || !isPart(main) || main.at !== verb + 1) return undefined;
  if (tokens[main.at + 1]?.lower !== 'of') return undefined;
  const circumstance = tokens.findIndex(({ lower }, at) => at > main.at + 2 && /^(?:without|while)$/.test(lower));
  if (circumstance < 0) return undefined;
  const from = trim(frame, begin, verb)?.from;
  return from === undefined ? undefined : { from, to: endOfCircumstance(frame, circumstance) };
}

/** The last word before a pause or a bracket. */
function endOfCircumstance({ tokens }: Frame, from: number): number {
  let end = from;
  while (end + 1 < tokens.length && tokens[end + 1]!.kind !== 'sign' && !tokens[end + 1]!.aside) end++;
  return end;
}

const CAUSES = /^(?:get|persuade|convince|inspire|motivate|encourage|help|enable|bring)$/;

/** "Get 25 alumni to act as mentors": what they are brought to do belongs to what is counted. */
export function causedSpan({ frame, main, scopes }: Scene): Span | undefined {
  const { tokens } = frame;
  if (frame.form !== 'imperative' || main?.role !== 'count' || !CAUSES.test(frame.lemma)) return undefined;
  const to = tokens.findIndex(
    ({ lower }, at) =>
      at > main.at + 1 &&
      lower === 'to' &&
      (tokens[at + 1]?.verb?.form === 'base' || (tokens[at + 1]?.kind === 'word' && !tokens[at + 1]!.noun)),
  );
  const counted = trim(frame, main.at + 1, main.at + 3, scopes);
  if (to < 0 || !counted || counted.from >= to) return undefined;
  let end = to + 1;
  while (
    end + 1 < tokens.length &&
    /^(?:main|sub)$/.test(frame.clause.places[end + 1]!) &&
    !STOPS.test(tokens[end + 1]!.lower)
  )
    end++;
  return { from: counted.from, to: end };
}

const STOPS = /^(?:[.,;:]|by|through|until|before|so)$/;
