/** Noun phrases: the head, what counts it, and what it is of. */
import { compoundOf, type NounClass } from '../lexicon/nouns';
import { ALL_WORDS, COMPARATIVES, DETERMINERS, PREPOSITIONS, SHIFTS, ZERO_WORDS } from '../lexicon/words';
import type { Token } from './token';

export interface Phrase {
  /** First and last token, inclusive. */
  readonly from: number;
  readonly to: number;
  /** The head noun's token. */
  readonly head: number;
  readonly classes: ReadonlySet<NounClass>;
  /** A quantity that counts the head ("20 interviews", "80% of users"), by token. */
  readonly count: number | undefined;
  readonly comparative: number | undefined;
  readonly zero: number | undefined;
  readonly all: number | undefined;
  readonly plural: boolean;
  /** Capitals, versions, names inside. */
  readonly named: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const NONE: ReadonlySet<NounClass> = new Set();
/** Heads that only say how much; what is measured stands behind their "of". */
const AMOUNTS = set(
  'number numbers count amount share percentage percent proportion % total sum quantity portion majority rate level volume half quarter third thirds minimum maximum all any each one most some many size set list series kind type variety range',
);
/** "Order tracking", "live captioning": the name of work is its verb. */
const DOING: ReadonlySet<NounClass> = new Set(['work']);
function classesOf(tokens: readonly Token[], at: number, from: number): ReadonlySet<NounClass> {
  const { noun } = tokens[at]!;
  if (!noun) return isDoing(tokens[at]!) ? DOING : NONE;
  const before = at > from ? tokens[at - 1] : undefined;
  return (before?.kind === 'word' ? compoundOf(before.lower, noun) : undefined) ?? noun.classes;
}
const isDoing = ({ verb }: Token): boolean =>
  verb?.form === 'ing' && (verb.classes.has('deliver') || verb.classes.has('act')) && !verb.classes.has('behave');
/** Verbs, relative pronouns and conjunctions: a noun phrase ends before them. */
const ENDING = set(
  'is are was were be been has have had who which that whose where using can will should must and or get gets not',
);
const STATES = set('ready available live complete operational online usable accessible unread unpaid overdue');
/** In front of a number or a head, they only say that it is not exact. */
const HEDGES = set('nearly almost about around roughly approximately only just circa');
const EXTREMES = set('least most minimum maximum');
/** Describe what stands behind them, and are no head while anything does. */
const ADJECTIVES = set(
  'new old big small large huge tiny great good bad little long short high low wide narrow deep early late full empty open fast quick slow hard soft easy simple complex clean clear fresh warm cold hot dry wet ' +
    'current existing additional extra further other different various several same own main major minor critical important strategic final last next annual financial technical digital social medical legal commercial ' +
    'political economic environmental scientific academic historical cultural physical mental emotional personal professional private public internal external local regional national international global real possible ' +
    'potential available active passive positive negative unique distinct diverse relevant related similar specific general common typical standard custom special rare popular famous favourite favorite modern ancient ' +
    'initial former previous recent upcoming future past present missing remaining outstanding pending overdue unresolved unbounded unlimited untested unused broken healthy organic synthetic virtual remote mobile online ' +
    'offline in-person in-house on-site cross-functional end-to-end high-quality low-cost long-term short-term mid-term large-scale small-scale full-time part-time hands-on up-to-date senior junior certified qualified ' +
    'experienced inexperienced dedicated committed interested motivated talented skilled red green blue black white',
);
/** How often and where, behind a head: no part of it ("track it once a week", "work together"). */
const ADVERBS = set(
  'once twice thrice together again already here there abroad ahead alone anyway apart aside away early elsewhere everywhere forever instead later nowadays often otherwise outdoors indoors overnight sometimes somewhere soon still then today tomorrow tonight too worldwide yesterday yet',
);
/** An article or a pronoun behind a head begins something new. */
const AFTER_HEAD = set('a an the our your their his her its this these each every we they you i he she it');
/** Open a bound at the start of a phrase: "over 200 users", "at least 3". */
const BOUNDING = set('over above under below at about around up to than least most and or');

/** The words a noun phrase can't run over. */
function ends(token: Token, at: number, from: number, before: Token | undefined): boolean {
  // "400+ stars": the sign belongs to the number.
  if (token.text === '+' && before?.kind === 'number' && before.end === token.start) return false;
  if (token.kind === 'sign') return !/^[&/'"“”‘’-]$/.test(token.text) && token.text !== '%';
  if (token.kind === 'number') return false;
  return at > from && (PREPOSITIONS.has(token.lower) || ENDING.has(token.lower));
}

/**
 * Reads the noun phrase that starts at `from`, at most up to `limit` (exclusive); `places` keeps it within its clause.
 * The head is the last noun before a preposition, a relative pronoun or a verb; an unknown word may be the head too.
 */
export function readPhrase(
  tokens: readonly Token[],
  from: number,
  limit: number,
  within: (at: number) => boolean,
): Phrase | undefined {
  if (from < limit && ADVERBS.has(tokens[from]!.lower)) return undefined;
  let at = from;
  let head = -1;
  let count: number | undefined;
  let comparative: number | undefined;
  let zero: number | undefined;
  let all: number | undefined;
  let named = false;
  let classes: ReadonlySet<NounClass> = NONE;
  let plural = false;
  for (; at < limit; at++) {
    const token = tokens[at]!;
    if (head < 0 && HEDGES.has(token.lower)) continue;
    // "10 per quarter": the number stands alone.
    if (head < 0 && count !== undefined && token.lower === 'per') break;
    if (
      head < 0 &&
      token.kind === 'word' &&
      (PREPOSITIONS.has(token.lower) || EXTREMES.has(token.lower)) &&
      at - from < 4 &&
      (token.lower !== 'of' || EXTREMES.has(tokens[at - 1]?.lower ?? ''))
    )
      continue;
    if (!within(at)) {
      // "Local Area Network (LAN) repairs".
      if (head >= 0 && isAbbreviation(tokens, at) && at + 3 < limit && within(at + 3) && tokens[at + 3]!.noun) {
        at += 2;
        continue;
      }
      if (head >= 0 || at > from) break;
      continue;
    }
    // "a fix ready for review": a state behind its noun is no noun.
    if (head >= 0 && !token.noun && tokens[head]!.noun && STATES.has(token.lower)) break;
    if (head >= 0 && !token.noun && ADVERBS.has(token.lower)) break;
    // "a guide covering all wards", "maps showing the paths": what the thing does.
    if (head >= 0 && !token.noun && token.verb?.form === 'ing' && opensObject(tokens[at + 1])) break;
    // "end to end tests": one word in three.
    if (token.lower === 'to' && tokens[at - 1]?.lower === 'end' && tokens[at + 1]?.lower === 'end') {
      at++;
      continue;
    }
    const partitive = count !== undefined && head < 0 && token.lower === 'of';
    if (partitive || (token.lower === 'of' && all !== undefined && head < 0)) continue;
    // "40 calls a day", "workshops we offer": what stands behind the head is a rate or a clause of its own.
    if (
      head >= 0 &&
      (AFTER_HEAD.has(token.lower) || (token.text === '/' && tokens[at + 1]?.noun?.classes.has('period')))
    )
      break;
    if (ends(token, at, from, tokens[at - 1]) && !(head < 0 && BOUNDING.has(token.lower) && at - from < 4)) {
      // "Stable and fast builds": what looked like the head was the first of two adjectives.
      const next = tokens[at + 1];
      if (
        /^(?:and|or|&|,)$/.test(token.lower) &&
        head >= 0 &&
        !tokens[head]!.noun &&
        !tokens[head]!.verb &&
        next?.kind === 'word' &&
        !next.noun &&
        (!next.verb || (next.verb.form !== 'base' && next.verb.form !== 's')) &&
        tokens[at + 2]?.noun
      )
        continue;
      break;
    }
    if (token.kind === 'number') {
      if (token.number!.role === 'quantity') {
        if (head >= 0 && !isNumberedName(tokens, at)) break;
        if (head < 0) count ??= at;
      } else named ||= token.number!.role === 'name';
      continue;
    }
    if (token.kind === 'sign') continue;
    // "3/4 or better", "harder and smarter": nothing that could be a head.
    if (head < 0 && (token.lower === 'and' || token.lower === 'or')) continue;
    // "the top three recipes": which ones.
    if (head < 0 && token.lower === 'top' && tokens[at + 1]?.kind === 'number') continue;
    if (head < 0 && !token.noun && ADJECTIVES.has(token.lower) && isDescribed(tokens, at, limit, within)) continue;
    if (ZERO_WORDS.has(token.lower) && head < 0) zero ??= at;
    else if (ALL_WORDS.has(token.lower) && head < 0) all ??= at;
    else if (COMPARATIVES.has(token.lower)) {
      if (head >= 0) break;
      // "fewer than 2%", "more then half": a bound, no comparison of the head.
      if (/^(?:than|then)$/.test(tokens[at + 1]?.lower ?? '')) {
        at++;
        continue;
      }
      comparative ??= at;
    } else if (!DETERMINERS.has(token.lower) && (token.noun || !token.lower.endsWith('ly'))) {
      // "Noticeable drop in complaints": the verb is the noun of a change here.
      const shift = /^(?:in|of)$/.test(tokens[at + 1]?.lower ?? '') && SHIFTS.has(token.lower);
      const finite =
        token.verb && !token.noun && !shift && head >= 0 && (token.verb.form === 's' || token.verb.form === 'base');
      const participle =
        head >= 0 &&
        !token.noun &&
        /(?:ed|ing)$/.test(token.lower) &&
        (token.verb?.form === 'ed' || plural) &&
        !isModifier(/^["“”]$/.test(tokens[at + 1]?.text ?? '') ? tokens[at + 2] : tokens[at + 1]);
      if (finite || participle) break;
      if (token.noun || shift || !token.verb || token.verb.form === 'ing' || head < 0) {
        head = at;
        classes = classesOf(tokens, at, from);
        plural = token.noun?.plural ?? (/[a-z]{2}s$/.test(token.lower) && !/(?:us|ss|is)$/.test(token.lower));
        named ||= token.proper;
      }
    }
  }
  if (head < 0 && count === undefined && all === undefined && zero === undefined) return undefined;
  return {
    from,
    to: Math.max(from, at - 1),
    head,
    classes: outside(tokens, from, head, classes),
    count,
    comparative,
    zero,
    all,
    plural,
    named,
  };
}

/** "external teams", "other departments": whoever is not of the team that writes. */
function outside(
  tokens: readonly Token[],
  from: number,
  head: number,
  classes: ReadonlySet<NounClass>,
): ReadonlySet<NounClass> {
  if (
    !classes.has('insider') ||
    !tokens
      .slice(from, Math.max(from, head))
      .some((token) => /^(?:external|other|outside|third-party|partner|customer|client)$/.test(token.lower))
  )
    return classes;
  return new Set(['outsider']);
}

/** "(LAN)": the short name of what stands in front, in brackets. */
const isAbbreviation = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '(' && tokens[at + 2]?.text === ')' && /^\p{Lu}{2,6}s?$/u.test(tokens[at + 1]!.text);

/** Whether more of the phrase stands behind an adjective, another one joined by "and" included. */
function isDescribed(tokens: readonly Token[], at: number, limit: number, within: (at: number) => boolean): boolean {
  const next = tokens[at + 1];
  if (at + 1 >= limit || !within(at + 1) || next?.kind !== 'word') return false;
  return !ENDING.has(next.lower) && !PREPOSITIONS.has(next.lower) && !ADVERBS.has(next.lower);
}

/** "30 Fortune 500 firms": a number inside a name, in front of its noun. */
const isNumberedName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]!.proper &&
  !tokens[at - 1]!.noun &&
  tokens[at + 1]?.noun !== undefined &&
  tokens[at]!.number?.quantity?.unit === '';

/** "covering *all* wards", "showing *12* paths": what a participle acts on. */
const opensObject = (next: Token | undefined): boolean =>
  next !== undefined && (next.kind === 'number' || DETERMINERS.has(next.lower));

/** A plain noun follows: what stands before it describes it. */
function isModifier(next: Token | undefined): boolean {
  return (
    next?.kind === 'word' &&
    !PREPOSITIONS.has(next.lower) &&
    !DETERMINERS.has(next.lower) &&
    !/^(?:and|or|but|who|that|which)$/.test(next.lower) &&
    (next.noun !== undefined || !next.verb) &&
    !next.lower.endsWith('ly')
  );
}

const HEIGHTS = /^(?:rate|level|share|percentage|percent|proportion|volume)$/;

/** The phrase behind "of" when the head is only an amount ("share of orders"), else the phrase itself. */
export function innerPhrase(
  tokens: readonly Token[],
  phrase: Phrase,
  limit: number,
  within: (at: number) => boolean,
): Phrase {
  const head = tokens[phrase.head];
  if (phrase.head >= 0 && !(head && AMOUNTS.has(head.lower))) return phrase;
  let at = phrase.to + 1;
  while (at < limit && tokens[at]!.kind === 'sign') at++;
  if (tokens[at]?.lower !== 'of') return phrase;
  // "Reply rate of 12% on cold emails": its height, not what it is of.
  if (head && HEIGHTS.test(head.lower) && tokens[at + 1]?.number?.role === 'quantity') return phrase;
  return readPhrase(tokens, at + 1, limit, within) ?? phrase;
}
