/** Which tokens make the main clause, and what the others do: label, aside, time, subordinate clause, the way there. */
import { SUBORDINATORS } from '../lexicon/words';
import type { Token } from './token';
import { findDeadline, findTimes, type When } from './when';

export type Place = 'main' | 'label' | 'aside' | 'time' | 'sub' | 'way';

export interface Clause {
  readonly tokens: readonly Token[];
  /** For each token, where it stands. */
  readonly places: readonly Place[];
  readonly deadline: When | undefined;
  /** Tokens of the way there ("by migrating to Kafka"), inclusive. */
  readonly way: { readonly from: number; readonly to: number } | undefined;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** A statement may open with a circumstance, up to its comma. */
const OPENING = set(
  'while when whenever with in among through during after before for by of at on within across despite as if once from throughout under without thanks although since because',
);
/** "to" behind these belongs to them and opens no purpose. */
const TAKES_TO = set(
  'willing able unable need needs needed ready time times effort cost want wants how easier easy hard harder able commitment likely continue continues have has had try trying start starts begin ' +
    'choose chooses chose agree agreed prefer tend attempt invited allowed expected due up down close closer access answer answers response responses reply it takes take number',
);

export function splitClause(tokens: readonly Token[]): Clause {
  const places: Place[] = tokens.map((token) => (token.aside ? 'aside' : 'main'));
  const times = findTimes(tokens);
  const deadline = findDeadline(tokens, times);
  for (const when of times)
    for (let at = when.from; at <= when.to; at++) if (places[at] === 'main') places[at] = 'time';
  const start = markOpening(tokens, places);
  markLabel(tokens, places, start);
  const way = markWay(tokens, places);
  markSubordinate(tokens, places);
  return { tokens, places, deadline, way };
}

/** "While we move, the share of …": the circumstance in front. Gives the first token behind it. */
function markOpening(tokens: readonly Token[], places: Place[]): number {
  const first = tokens[0];
  const often = howOftenInFront(tokens);
  if (often > 0) {
    for (let at = 0; at < often; at++) if (places[at] === 'main') places[at] = 'sub';
    return often;
  }
  if (!first || !OPENING.has(first.lower) || places[0] === 'time' || /^(?:least|most)$/.test(tokens[1]?.lower ?? ''))
    return 0;
  const comma = tokens.findIndex((token, at) => at > 1 && token.text === ',' && !token.aside);
  if (comma < 0 || comma > tokens.length - 3) return 0;
  for (let at = 0; at <= comma; at++) if (places[at] === 'main') places[at] = 'sub';
  return comma + 1;
}

/** "Twice a year, hold …", "Every week, send …": one behind the comma; 0 where nothing of the kind stands in front. */
function howOftenInFront(tokens: readonly Token[]): number {
  if (!/^(?:once|twice|every|each)$/.test(tokens[0]?.lower ?? '') && tokens[1]?.lower !== 'times') return 0;
  for (let at = 2; at < Math.min(tokens.length - 2, 6); at++)
    if (tokens[at]!.text === ',') return tokens[at - 1]!.noun?.classes.has('period') ? at + 1 : 0;
  return 0;
}

/** "Phishing simulation: click rate under 4%", "Zero trust access - pilot with Warsaw": what stands before the sign names the topic. */
function markLabel(tokens: readonly Token[], places: Place[], start: number): void {
  for (let at = start + 1; at < Math.min(tokens.length - 1, start + 12); at++) {
    const token = tokens[at]!;
    if (token.aside || token.kind !== 'sign') continue;
    const spacedDash =
      /^[-–—]$/.test(token.text) && tokens[at - 1]!.end < token.start && token.end < tokens[at + 1]!.start;
    // "LTV:CAC" is one name.
    const colon = token.text === ':' && token.end < tokens[at + 1]!.start;
    if (!colon && !spacedDash) continue;
    // "Add 3 views: by team, by week", "Two sketches a week - June": what was counted is told behind the sign.
    if (isCounted(tokens.slice(start, at)) && !isCounted(tokens.slice(at + 1))) {
      for (let told = at; told < tokens.length; told++) if (places[told] === 'main') places[told] = 'sub';
      return;
    }
    // "Lead time: 9 h → 2 h": a label in front of a bare level is the metric, and stays in the clause.
    for (let label = start; label <= at; label++) if (places[label] === 'main') places[label] = 'label';
    return;
  }
}

const isCounted = (tokens: readonly Token[]): boolean =>
  tokens.some(({ number, aside }) => !aside && number?.quantity !== undefined);

const WAYS = set('by through via using with');

/** "by migrating to Kafka", "through improved forms": the way there. */
function markWay(tokens: readonly Token[], places: Place[]): { from: number; to: number } | undefined {
  for (let at = 2; at < tokens.length - 1; at++) {
    const token = tokens[at]!;
    if (!WAYS.has(token.lower) || places[at] !== 'main') continue;
    let next = at + 1;
    while (tokens[next] && /ly$/.test(tokens[next]!.lower)) next++;
    const verb = tokens[next]?.verb;
    const gerund = /ing$/.test(tokens[next]?.lower ?? '') && (verb?.form === 'ing' || !tokens[next]!.noun);
    const plainWay = /^(?:via|through|using)$/.test(token.lower) && hasWorkNoun(tokens, next);
    if (!plainWay && !(gerund && token.lower !== 'with')) continue;
    let to = at;
    for (
      let end = at;
      end < tokens.length &&
      tokens[end]!.text !== ';' &&
      !(tokens[end]!.text === ',' && WAYS_END.test(tokens[end + 1]?.lower ?? ''));
      end++
    ) {
      if (places[end] !== 'main') break;
      places[end] = 'way';
      to = end;
    }
    return { from: at, to };
  }
  return undefined;
}

const WAYS_END = /^(?:resulting|so|while|with|and)$/;

function hasWorkNoun(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 5); at++) {
    const classes = tokens[at]!.noun?.classes;
    if (classes && (classes.has('activity') || classes.has('work')) && !classes.has('metric')) return true;
    if (tokens[at]!.kind === 'number') return false;
  }
  return false;
}

/** From the first word that opens a reason, a purpose or a circumstance behind the main clause. */
function markSubordinate(tokens: readonly Token[], places: Place[]): void {
  let seen = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (places[at] !== 'main') continue;
    seen++;
    if (seen < 3 || !opensSubordinate(tokens, at)) continue;
    for (let rest = at; rest < tokens.length; rest++) if (places[rest] === 'main') places[rest] = 'sub';
    return;
  }
}

function opensSubordinate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const word = token.lower;
  const next = tokens[at + 1];
  if (!next) return false;
  if (token.text === ';') return true;
  if (
    word === 'so' &&
    (next.lower === 'that' || next.lower === 'as' || tokens[at - 1]?.text === ',' || next.lower !== 'far')
  )
    return tokens[at - 1]?.lower !== 'or';
  if (word === 'in' && next.lower === 'order') return true;
  if (word === 'i' && next.lower === 'e') return true;
  if (word === 'to') return isPurpose(tokens, at);
  if (!SUBORDINATORS.has(word) || /^(?:who|which|that|whose|whom|where|if|as|since)$/.test(word))
    return (
      word === 'if' ||
      (word === 'as' && /^(?:now|we|they|the)$/.test(next.lower)) ||
      (word === 'where' && tokens[at - 1]?.text === ',')
    );
  // "once a week" is how often, "once the site is live" when.
  if (word === 'once' && /^(?:an?|per|every|each|in)$/.test(next.lower)) return false;
  if (word === 'before' || word === 'after' || word === 'until' || word === 'once')
    return next.number?.role !== 'quantity';
  return true;
}

/** "to" and a bare verb: what it is for, unless the word before takes an infinitive. */
function isPurpose(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]!;
  const before = tokens[at - 1]!;
  // "end to end tests", "day to day work".
  if (next.lower === before.lower) return false;
  if (next.verb?.form !== 'base' || TAKES_TO.has(before.lower) || before.kind === 'number') return false;
  if (next.noun && !next.verb.classes.has('ensure') && !tokens[at + 2]) return false;
  const after = tokens[at + 2];
  if (next.noun && after && (after.kind !== 'word' || !/^(?:the|a|an|our|all|each|every|more|new)$/.test(after.lower)))
    return false;
  return before.verb?.form !== 's' || before.noun !== undefined;
}
