/** What a count counts, or what stands in front of it where the number is told of that. */
import { DETERMINERS, PREPOSITIONS } from '../../lexicon/words';
import type { Frame } from '../../parse/frame';
import { endOfCount, openingOf, type Span, trim } from './edges';
import { hasNoun, isPart, LEVELS, labelSpan, type Scene, tokenText } from './scene';
import { cutTail, reachOn } from './tails';

/** A count: what stands behind it, unless the number only says where something holds or how large a part it is. */
export function countedSpan(scene: Scene): Span | undefined {
  const { frame, main, begin, scopes, amounts, kind } = scene;
  if (!main) return undefined;
  // "From 12 to 30 partners that …": with nothing in front, the two numbers count what stands behind them.
  const moved = main.role === 'to' && !hasNoun(scene, scene.before);
  const counting = (main.role === 'count' || moved) && !main.outside && !isToldOfFront(scene);
  // "Customers report 30% fewer billing mistakes": of what there is less.
  const compared = main.role === 'by' && main.at - 1 === frame.verb && isComparedNoun(frame, main.at + 1);
  if (!counting && !compared && !(main.role === 'by' && (main.at <= begin || main.at === frame.verb))) return undefined;
  const asMany =
    frame.tokens[main.at + 1]?.lower === 'as' && /^(?:many|much)$/.test(frame.tokens[main.at + 2]?.lower ?? '');
  const behind = trim(frame, main.at + (asMany ? 3 : 1), endOfCount(frame, main.at), scopes);
  if (!hasNoun(scene, behind)) return undefined;
  return reachOn(frame, amounts, cutTail(frame, cutAtFrom(frame, behind), kind), kind);
}

/** "fewer mistakes", "less time": a comparative with its noun. */
function isComparedNoun({ tokens }: Frame, at: number): boolean {
  const noun = tokens[at + 1];
  return (
    /^(?:more|fewer|less)$/.test(tokens[at]?.lower ?? '') &&
    noun?.kind === 'word' &&
    !PREPOSITIONS.has(noun.lower) &&
    !DETERMINERS.has(noun.lower)
  );
}

/** "Double the emails from 2,000 to 4,000": the numbers behind are no part of what is counted. */
function cutAtFrom(frame: Frame, span: Span): Span {
  for (let at = span.from + 1; at <= span.to; at++)
    if (frame.tokens[at]!.lower === 'from' && frame.tokens[at + 1]?.number?.role === 'quantity')
      return trim(frame, span.from, at - 1) ?? span;
  return span;
}

/** Whether the count is said of the words in front of it. */
function isToldOfFront(scene: Scene): boolean {
  const { frame, main, begin, firstSign, before, kind } = scene;
  const label = labelSpan(frame);
  // "Scrap rate: one in eight boards at most": a measure in front of the colon, and a part as its height.
  if (label && main && isPart(main) && frame.form === 'nominal' && frame.tokens[label.to]!.noun?.classes.has('metric'))
    return true;
  if (!main || !hasNoun(scene, before)) return false;
  if (isOutOf(frame, main.at)) return true;
  // "Waiting list under 200 patients": a bound is said of what stands in front of it.
  if (frame.form === 'nominal' && main.bound !== undefined && BOUND.test(tokenText(frame, main.sign ?? main.at)))
    return true;
  // "Hold agency use at 4% of shifts": what is kept stands behind its verb.
  const opening = openingOf(frame, main);
  const kept = main.quantity.dimension === 'percent' || tokenText(frame, opening) === 'at';
  if (kind === 'maintain' && kept) return true;
  // "written for all 48 workstations": the number is where it holds; what is measured stands in front.
  const opener = main.at > 0 ? tokenText(frame, Math.max(0, opening - 1)) : '';
  const spread = /^(?:for|in|to|on|across|with|into|from|all|every|each)$/.test(opener) && opening - 1 > begin;
  // "Residents find the form in 2 clicks": how many it takes them.
  const taken =
    frame.form === 'clause' &&
    main.role === 'count' &&
    main.quantity.dimension === 'count' &&
    frame.verb !== undefined &&
    frame.verb < opening &&
    /^(?:in|within)$/.test(tokenText(frame, opening));
  // "Bad debt remains below 0.5% of turnover": what the share is of is not what is measured.
  const object = frame.verb !== undefined && opening <= frame.verb + 1;
  const portion =
    main.quantity.dimension === 'percent' &&
    frame.form !== 'imperative' &&
    firstSign > begin &&
    !(frame.form === 'clause' && object && main.bound === undefined);
  return spread || taken || portion || grows(scene);
}

const BOUND = /^(?:under|below|above|over|<|>|≤|≥|<=|>=)$/;

/** "in 8 cases out of 10", "5 evenings out of 7": how often, by a noun that only counts. */
const isOutOf = ({ tokens }: Frame, at: number): boolean =>
  tokens[at + 2]?.lower === 'out' && tokens[at + 3]?.lower === 'of' && tokens[at + 4]?.kind === 'number';

/** "Admin visits make up half of …": the subject is what grows. */
export function grows({ frame, main }: Scene): boolean {
  const { verb } = frame;
  if (!main || frame.form !== 'clause' || verb === undefined || main.at <= verb || !LEVELS.test(frame.lemma))
    return false;
  // "New hires reach standard cycle time in 3 weeks": they reach something else than the number.
  for (let at = verb + 1; at < openingOf(frame, main); at++) {
    const { kind, noun, verb: particle } = frame.tokens[at]!;
    if (frame.within(at) && (noun || (kind === 'word' && !particle && !DETERMINERS.has(tokenText(frame, at)))))
      return false;
  }
  return true;
}
