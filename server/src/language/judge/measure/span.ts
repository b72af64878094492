/** Which words name what is measured. */
import { DETERMINERS, PREPOSITIONS } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Kind } from '../../reading';
import { mainAmount } from '../numbers';
import {
  cutTail,
  endOfCount,
  names,
  openingOf,
  PERIOD_WORDS,
  reachOn,
  type Span,
  trim,
  withoutRecurrence,
} from './edges';
import { beginOf, keptSpan } from './kept';
import { effectSpan, spanThrough } from './outside';

/** What the search for the metric's words knows of a statement. */
interface Scene {
  readonly frame: Frame;
  readonly amounts: readonly Amount[];
  readonly kind: Kind;
  /** The word that says zero, by token. */
  readonly zero: number | undefined;
  readonly main: Amount | undefined;
  /** Numbers that only describe: they may stand inside the phrase. */
  readonly scopes: ReadonlySet<number>;
  /** Numbers of the main clause that tell how much. */
  readonly signed: readonly Amount[];
  readonly begin: number;
  /** Where the first of them opens. */
  readonly firstSign: number;
  /** The words in front of the numbers. */
  readonly before: Span | undefined;
}

/** The words that name what is measured: in front of the numbers, or behind a count. */
export function metricSpan(
  frame: Frame,
  amounts: readonly Amount[],
  zero: number | undefined,
  kind: Kind,
): Span | undefined {
  const kept = kind === 'maintain' ? keptSpan(frame) : undefined;
  if (kept) return kept;
  const scene = sceneOf(frame, amounts, zero, kind);
  for (const read of READINGS) {
    const span = read(scene);
    if (span) return kind === 'output' ? withoutRecurrence(frame, span) : span;
  }
  return undefined;
}

function sceneOf(frame: Frame, amounts: readonly Amount[], zero: number | undefined, kind: Kind): Scene {
  const main = mainOf(amounts);
  const scopes = new Set(amounts.filter((amount) => amount.role === 'scope').map((amount) => amount.at));
  // "answered within 15 minutes in 95% of cases", "repeat rate within 90 days from 23% to 30%": the limit belongs to what is counted.
  const signed = amounts.filter(
    (amount) => amount.role !== 'scope' && !amount.outside && (amount.role !== 'limit' || main?.role === 'limit'),
  );
  const begin = beginOf(frame);
  const firstSign = Math.min(...signed.map((amount) => openingOf(frame, amount)), frame.limit);
  for (const amount of amounts) if (amount.role === 'limit' && amount.at < firstSign) scopes.add(amount.at);
  const before = trim(frame, begin, firstSign - 1, scopes);
  return { frame, amounts, kind, zero, main, scopes, signed, begin, firstSign, before };
}

/** The main number; of "20 tutorials, two for each language" the count that comes first. */
function mainOf(amounts: readonly Amount[]): Amount | undefined {
  const main = mainAmount(amounts);
  const first = amounts.find((amount) => amount.role !== 'scope' && !amount.outside);
  const lasts = main?.bound === undefined || main.quantity.dimension === 'duration';
  return main?.role === 'level' && lasts && first?.role === 'count' ? first : main;
}

const hasNoun = (scene: Scene, span: Span | undefined): span is Span => span !== undefined && names(scene.frame, span);

/** The readings in the order in which they are tried; each says undefined where it does not fit. */
const READINGS: readonly ((scene: Scene) => Span | undefined)[] = [
  numberSpan,
  outsideSpan,
  actionSpan,
  passingSpan,
  namedSpan,
  countedSpan,
  topicSpan,
  frontSpan,
  labelOf,
  zeroSpan,
  restSpan,
];

/** "5k under 25 minutes": a number right in front of the bound is the name. */
function numberSpan({ firstSign, begin, scopes }: Scene): Span | undefined {
  return scopes.has(begin) && firstSign === begin + 1 ? { from: begin, to: begin } : undefined;
}

/** "… so that sick leave drops from 14 cases to 5": the only number stands beside the main clause. */
function outsideSpan({ frame, signed, main, begin }: Scene): Span | undefined {
  return signed.length === 0 && main?.outside
    ? (effectSpan(frame, main) ?? spanThrough(frame, begin, main))
    : undefined;
}

/** "Meditate 5 times a week", "Earn 1,500 EUR a month from lessons": what is counted is the doing. */
function actionSpan({ frame, main, kind }: Scene): Span | undefined {
  const { verb } = frame;
  if (frame.form !== 'imperative' || verb === undefined || !main) return undefined;
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

const tokenText = (frame: Frame, at: number): string => frame.tokens[at]!.lower;

/** Verbs between a measured thing and its height. */
const LEVELS = /^(?:make-up|make|account|account-for|pass|reach|hit|exceed|surpass|top|total|equal|average)$/;

/** "The page passes 10,000 followers": the subject is what grows. */
function passingSpan(scene: Scene): Span | undefined {
  const { frame, main, begin, scopes } = scene;
  const before = main && frame.tokens[main.at - 1]?.verb;
  if (!main || before?.form !== 's' || !LEVELS.test(before.lemma) || main.at - 1 <= begin) return undefined;
  const subject = trim(frame, begin, main.at - 2, scopes);
  return hasNoun(scene, subject) ? subject : undefined;
}

/** Statistics are told of a measure and name none. */
const STATISTIC = /^(?:median|average|mean|total|max|maximum|min|minimum|p\d{2}|target|goal|sum|number|count|share)$/;

/**
 * "Savings rate 25 percent of net income", "Throughput 1,400 units/shift": a name right in front of its number. What stands
 * behind the number is what it is a share of, or its unit.
 */
function namedSpan(scene: Scene): Span | undefined {
  const { frame, main, before, begin } = scene;
  if (!main || !before || before.from !== begin || before.to !== main.at - 1 || frame.form === 'imperative')
    return undefined;
  const { tokens } = frame;
  const last = tokens[before.to]!;
  const next = tokens[main.at + 1]?.lower ?? '';
  const metric = last.noun?.classes.has('metric') === true && !last.noun.plural && !STATISTIC.test(last.lower);
  if (!metric || main.role === 'by') return undefined;
  // "People rate 9 of 10 visits …": a verb, when people do it.
  const first = tokens[before.from]!;
  const acted = last.verb !== undefined && (first.noun?.classes.has('outsider') || first.noun?.plural === true);
  const behind = next === 'of' || /^(?:\/|per)$/.test(tokens[main.at + 2]?.lower ?? '');
  return behind && (!acted || first.noun?.classes.has('metric') === true) ? before : undefined;
}

/** A count: what stands behind it, unless the number only says where something holds or how large a part it is. */
function countedSpan(scene: Scene): Span | undefined {
  const { frame, main, begin, scopes, amounts, kind } = scene;
  if (!main) return undefined;
  const counting = main.role === 'count' && !main.outside && !isToldOfFront(scene);
  if (!counting && !(main.role === 'by' && (main.at <= begin || main.at === frame.verb))) return undefined;
  const last = counting ? endOfCount(frame, main.at) : frame.limit - 1;
  const behind = trim(frame, main.at + 1, Math.min(last, frame.limit - 1), scopes);
  if (!hasNoun(scene, behind)) return undefined;
  return reachOn(frame, amounts, cutTail(frame, cutAtFrom(frame, behind), kind), kind);
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
  if (!main || !hasNoun(scene, before)) return false;
  // "Hold agency use at 4% of shifts": what is kept stands behind its verb.
  if (kind === 'maintain' && main.quantity.dimension === 'percent') return true;
  const opening = openingOf(frame, main);
  // "written for all 48 workstations": the number is where it holds; what is measured stands in front.
  const opener = main.at > 0 ? tokenText(frame, Math.max(0, opening - 1)) : '';
  const spread = /^(?:for|in|to|on|across|with|into|from|all|every|each)$/.test(opener) && opening - 1 > begin;
  // "Bad debt remains below 0.5% of turnover": what the share is of is not what is measured.
  const object = frame.verb !== undefined && opening <= frame.verb + 1;
  const portion =
    main.quantity.dimension === 'percent' &&
    frame.form !== 'imperative' &&
    firstSign > begin &&
    !(frame.form === 'clause' && object && main.bound === undefined);
  return spread || portion || grows(scene);
}

/** "Admin visits make up half of …": the subject is what grows. */
function grows({ frame, main }: Scene): boolean {
  const { verb } = frame;
  if (!main || frame.form !== 'clause' || verb === undefined || main.at <= verb || !LEVELS.test(frame.lemma))
    return false;
  // "New hires reach standard cycle time in 3 weeks": they reach something else than the number.
  for (let at = verb + 1; at < openingOf(frame, main); at++)
    if (frame.tokens[at]!.noun && frame.within(at)) return false;
  return true;
}

/** The label in front of a colon, or what is named behind it where the label is only a topic. */
function topicSpan(scene: Scene): Span | undefined {
  const { frame, zero, before, firstSign, main, scopes } = scene;
  const label = labelSpan(frame);
  if (!label) return undefined;
  if (zero !== undefined && zero === frame.first) return label;
  const classes = (at: number): ReadonlySet<string> => frame.tokens[at]!.noun?.classes ?? new Set();
  // "Activation: 55% of new workspaces send …": the sentence behind a short label says what is counted.
  if (
    frame.form === 'clause' &&
    main &&
    label.to - label.from < 2 &&
    frame.verb !== undefined &&
    frame.verb > main.at
  ) {
    const clause =
      frame.tokens[main.at + 1]?.lower === 'of' && trim(frame, main.at + 1, endOfCount(frame, main.at), scopes);
    if (clause) return clause;
  }
  // "API v2 docs: less than 3 support tickets a week": a thing that nobody counts, then what is counted.
  const countable = (at: number): boolean => classes(at).has('metric') || classes(at).has('event');
  const thing = classes(label.to).has('artefact') && !countable(label.to);
  const behind = main && main.role !== 'by' ? trim(frame, main.at + 1, endOfCount(frame, main.at), scopes) : undefined;
  if (thing && frame.form === 'nominal' && main && !before && behind) {
    let head = behind.from;
    while (head < behind.to && frame.tokens[head + 1]!.noun && !countable(head)) head++;
    if (countable(head)) return { from: behind.from, to: head };
  }
  if (frame.form !== 'nominal') return undefined;
  const metric =
    before !== undefined &&
    firstSign > before.to &&
    countable(before.to) &&
    !STATISTIC.test(tokenText(frame, before.to));
  return metric || (before && before.to - before.from >= 1) ? undefined : label;
}

/** The words in front of the numbers. */
function frontSpan(scene: Scene): Span | undefined {
  const { frame, before, firstSign, begin, main, kind, signed } = scene;
  if (!hasNoun(scene, before) || firstSign <= begin) return undefined;
  if (grows(scene)) return trim(frame, begin, Math.min(firstSign, frame.verb!) - 1) ?? before;
  if (kind === 'output' && signed.length === 0) return cutTail(frame, before, kind);
  return whole(frame, before, main) ?? before;
}

/**
 * "Customers need less than 90 seconds to repeat an order", "Engineers spend at most 4 hours a week on merge conflicts": what
 * they need or spend it for is measured.
 */
function whole(frame: Frame, before: Span, main: Amount | undefined): Span | undefined {
  const { tokens } = frame;
  if (frame.form !== 'clause' || !main || before.to !== frame.verb) return undefined;
  const next = tokens[main.at + 1]?.lower ?? '';
  const needed = next === 'to' && tokens[main.at + 2]?.verb?.form === 'base';
  const spent = frame.lemma === 'spend' && main.quantity.dimension === 'duration';
  if (!needed && !spent) return undefined;
  const end = tokens.findIndex(
    (token, at) => at > main.at && (token.text === ',' || token.aside || /^(?:down|up|instead)$/.test(token.lower)),
  );
  return trim(frame, before.from, Math.min(end < 0 ? frame.limit : end, frame.limit) - 1);
}

function labelOf({ frame }: Scene): Span | undefined {
  return labelSpan(frame);
}

/** "No duplicate orders": what there is none of. */
function zeroSpan({ frame, zero, begin, firstSign, scopes, kind }: Scene): Span | undefined {
  if (zero === undefined || zero < begin) return undefined;
  const behind = trim(frame, zero + 1, firstSign > zero ? firstSign - 1 : frame.limit - 1, scopes);
  return behind && kind === 'output' ? cutTail(frame, behind, kind) : behind;
}

/** What stands behind the last number, in front of the first one, or is said at all. */
function restSpan({ frame, signed, scopes, main, amounts, kind, before }: Scene): Span | undefined {
  const last = signed.at(-1);
  const behind = last && trim(frame, last.at + 1, endOfCount(frame, last.at), scopes);
  if (behind && last === main) return reachOn(frame, amounts, cutTail(frame, behind, kind), kind);
  const rest = behind ?? before ?? trim(frame, frame.first, frame.limit - 1);
  return rest && kind === 'output' && !behind ? cutTail(frame, rest, kind) : rest;
}

function labelSpan(frame: Frame): Span | undefined {
  const from = frame.clause.places.indexOf('label');
  if (from < 0) return undefined;
  const to = frame.clause.places.lastIndexOf('label');
  const { tokens } = frame;
  let end = to;
  while (end > from && tokens[end]!.kind === 'sign') end--;
  let start = from;
  while (start < end && (DETERMINERS.has(tokens[start]!.lower) || tokens[start]!.kind === 'sign')) start++;
  return { from: start, to: end };
}
