/** Smaller things a coach hears in a statement, each with its words: vague and ambiguous words, vanity, names, contradictions. */
import { convert } from '../../okr/quantity';
import { findMetric } from '../catalogue';
import { VAGUE_WORDS } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Token } from '../parse/token';
import type { Deadline, Evidence, Kind, Measure, Reading, Words } from '../reading';
import { evidenceAt } from './evidence';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export function readDeadline(text: string, frame: Frame): Deadline | null {
  const when = frame.clause.deadline;
  if (!when) return null;
  const start = frame.tokens[when.from]!.start;
  const end = frame.tokens[when.to]!.end;
  return { start, end, text: text.slice(start, end) };
}

/** The way there, inside a result. A task or a vague direction has no result that the way could narrow. */
export function readSolution(text: string, frame: Frame, kind: Kind): Evidence | null {
  const { way } = frame.clause;
  if (!way || (kind !== 'outcome' && kind !== 'maintain' && kind !== 'vague')) return null;
  return evidenceAt(text, frame, way.from, way.to, 'says how, which belongs in an initiative');
}

/** Words where a number should stand. Where one stands they do no harm, and nothing is said. */
export function readVague(text: string, frame: Frame, kind: Kind, words: Words | undefined): Evidence[] {
  if (kind !== 'vague') return [];
  const own = new Set(words?.vagueWords?.map((word) => word.toLowerCase()));
  const out: Evidence[] = [];
  frame.tokens.forEach((token, at) => {
    if (token.kind === 'word' && (own.has(token.lower) || (VAGUE_WORDS.has(token.lower) && !NEUTRAL.has(token.lower))))
      out.push(evidenceAt(text, frame, at, at, 'says no amount'));
  });
  return out;
}

/** Vague only beside others: named by the direction itself. */
const NEUTRAL = set(
  'possible much many several some various well stable happy modern leading success successful professional',
);

/** Metrics that different people would count differently. */
const AMBIGUOUS = set(
  'user users engagement quality satisfaction adoption usage productivity performance efficiency traffic activity awareness happiness',
);
/** A word beside them that defines them: a window, an act, a unit, an instrument. */
const DEFINING = set(
  'active daily weekly monthly paying paid registered new score rate rates index nps csat survey ratio time per lead leads code data build software air water sleep image call audio voice user-reported ' +
    'churned activated returning logged-in dau mau wau signed-up beta trial enterprise customer employee patient job content session sessions first-time teachers retention',
);

/** The words of the metric phrase, by token. */
function wordsOf({ tokens }: Frame, { metricStart, metricEnd }: Measure): number[] {
  const inside: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { start, end, kind } = tokens[at]!;
    if (start >= metricStart && end <= metricEnd && kind === 'word') inside.push(at);
  }
  return inside;
}

export function readAmbiguous(text: string, frame: Frame, measure: Measure | null, kind: Kind): Evidence[] {
  if (!measure || kind !== 'outcome' || measure.window) return [];
  const inside = wordsOf(frame, measure);
  const last = inside.at(-1);
  if (last === undefined || inside.length > 4 || !AMBIGUOUS.has(frame.tokens[last]!.lower)) return [];
  const defines = ({ lower, verb }: Token): boolean => DEFINING.has(lower) || verb?.form === 'ed';
  if (inside.some((at) => at !== last && defines(frame.tokens[at]!))) return [];
  const behind = frame.tokens[last + 1]?.lower ?? '';
  const change = behind === 'from' && frame.tokens[last + 2]?.kind === 'number';
  if (!change && /^(?:who|that|with|of|per|in|on|using|from|finish|complete)$/.test(behind)) return [];
  // A unit of its own ("satisfaction 4.5/5", "quality score") says how it is counted.
  if (measure.to?.quantity.dimension === 'ratio' && frame.tokens[last]!.lower === 'satisfaction') return [];
  return [evidenceAt(text, frame, last, last, 'can be counted in several ways')];
}

const VANITY = set(
  'view views pageview pageviews page-views impression impressions follower followers like likes download downloads star stars reach visitors visits hits subscribers retweets',
);
/** What makes a reach count an effect: what those people then do. */
const FOLLOWS = set(
  'rate conversion convert from per retained active paying customers signup sign-ups leads orders return engaged who that cost time load api patient ward sick store home doctor gp clinic site',
);

export function readVanity(text: string, frame: Frame, measure: Measure | null, kind: Kind): Evidence[] {
  if (!measure || (kind !== 'outcome' && kind !== 'output')) return [];
  const found = wordsOf(frame, measure).find(
    (at) => VANITY.has(frame.tokens[at]!.lower) && !frame.tokens[at + 1]?.noun,
  );
  if (found === undefined) return [];
  const follows = frame.tokens.some(({ lower }, at) => {
    // "From 500" is where the count starts, "per month" how it is counted: neither says what follows from it.
    const next = frame.tokens[at + 1];
    if (lower === 'from') return next?.kind !== 'number';
    return (
      FOLLOWS.has(lower) && !(lower === 'per' && /^(?:day|week|month|quarter|year|post|video)$/.test(next?.lower ?? ''))
    );
  });
  if (follows || (measure.unit === '%' && measure.to)) return [];
  return [evidenceAt(text, frame, found, found, 'grows without anyone being better off')];
}

/** A version or a code name where an effect should stand, or names of the team's own. */
export function readInternal(text: string, frame: Frame, kind: Kind, words: Words | undefined): Evidence[] {
  const own = new Set(words?.internalNames?.map((word) => word.toLowerCase()));
  const versions = kind === 'task' || frame.tokens.length <= 2;
  if (own.size === 0 && !versions) return [];
  const out: Evidence[] = [];
  frame.tokens.forEach((token, at) => {
    if (own.has(token.lower)) out.push(evidenceAt(text, frame, at, at, 'is a name that only insiders know'));
    else if (versions && isVersion(frame, at)) {
      const before = frame.tokens[at - 1];
      const named = before !== undefined && isName(before) && frame.verb !== at - 1;
      out.push(evidenceAt(text, frame, named ? at - 1 : at, at, 'is a version, not an effect'));
    }
  });
  return out;
}

function isVersion(frame: Frame, at: number): boolean {
  const token = frame.tokens[at]!;
  if (token.number?.role === 'name') return /^(?:v|version |release )?\d+(?:\.\d+)+$|^v\d/i.test(token.text);
  const quantity = token.number?.quantity;
  const before = frame.tokens[at - 1];
  return (
    quantity?.unit === '' &&
    /^\d+\.\d+$/.test(token.text) &&
    before !== undefined &&
    isName(before) &&
    !before.noun?.classes.has('metric')
  );
}

/** A proper noun; at the start of a sentence, a word with a capital that no lexicon knows. */
function isName(token: Frame['tokens'][number]): boolean {
  return token.kind === 'word' && (token.proper || (/^\p{Lu}/u.test(token.text) && !token.noun && !token.verb));
}

/** "Reduce … from 2 to 5": the verb goes one way, the numbers the other. */
export function readContradiction(text: string, frame: Frame, amounts: readonly Amount[]): Evidence | null {
  const from = amounts.find((amount) => amount.role === 'from' && !amount.outside);
  const to = amounts.find((amount) => amount.role === 'to' && !amount.outside);
  if (!from || !to || frame.verb === undefined || frame.lemma === '') return null;
  const end = convert(to.quantity, from.quantity);
  if (end === undefined || end === from.quantity.amount) return null;
  const rising = end > from.quantity.amount;
  const verb = frame.verbClasses;
  if (verb.has('down') === verb.has('up')) return null;
  if (verb.has('down') === !rising) return null;
  return evidenceAt(
    text,
    frame,
    frame.verb,
    frame.verb,
    `goes ${verb.has('down') ? 'down' : 'up'}, but the numbers go ${rising ? 'up' : 'down'}`,
  );
}

const SLOW: ReadonlyMap<string, 'quarter' | 'year'> = new Map([
  ['annual', 'year'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['quarterly', 'quarter'],
]);

/** How often a new number exists, where the sentence says so itself: an annual or quarterly survey. */
export function readReadable(text: string, frame: Frame, measure: Measure | null): Reading['readable'] {
  if (!measure) return undefined;
  for (let at = 0; at < frame.tokens.length; at++) {
    const every = SLOW.get(frame.tokens[at]!.lower);
    const next = every && frame.tokens[at + 1];
    if (
      next &&
      /^(?:survey|audit|census|report|review|assessment|index|study|poll|pulse|engagement|member|employee)$/.test(
        next.lower,
      )
    )
      return { every, because: evidenceAt(text, frame, at, at + 1, `has a new number once a ${every}`) };
  }
  return undefined;
}

/** How often a new number exists of a metric that the catalogue knows. */
export function usuallyReadable(measure: Measure): Reading['readable'] {
  const known = findMetric(measure.metric);
  if (!known) return undefined;
  return {
    every: known.every,
    because: {
      start: measure.metricStart,
      end: measure.metricEnd,
      text: measure.metric,
      why: `usually has a new number every ${known.every}`,
    },
  };
}

/** Two results in one, each with its own measure: split at "and", ";" or a comma. */
export function readParts(text: string, frame: Frame, amounts: readonly Amount[], kind: Kind): Reading['parts'] {
  if (kind !== 'outcome' && kind !== 'output' && kind !== 'maintain') return [];
  const inside = amounts.filter(
    (amount) =>
      amount.role !== 'scope' &&
      amount.role !== 'from' &&
      frame.clause.places[amount.at] !== 'aside' &&
      frame.clause.places[amount.at] !== 'way',
  );
  if (inside.length < 2) return [];
  let behind = 0;
  for (let at = 2; at < frame.tokens.length - 2; at++) {
    const token = frame.tokens[at]!;
    if (token.aside || !(/^(?:and|plus|while)$/.test(token.lower) || token.text === ';' || token.text === '+'))
      continue;
    while (behind < inside.length && inside[behind]!.at < at) behind++;
    const right = inside[behind];
    if (behind === 0 || !right || !ownMetric(frame, at, right.at)) continue;
    const last = frame.tokens.at(-1)!;
    const cut = frame.tokens[at - 1]!.text === ',' ? at - 2 : at - 1;
    const parts = [
      { start: frame.tokens[0]!.start, end: frame.tokens[cut]!.end },
      { start: frame.tokens[at + 1]!.start, end: /^[.!]$/.test(last.text) ? frame.tokens.at(-2)!.end : last.end },
    ];
    return parts.map((part) => ({ ...part, text: text.slice(part.start, part.end) }));
  }
  return [];
}

/** The part behind "and" names something of its own before or behind its number, and is no second bound of the same measure. */
function ownMetric(frame: Frame, and: number, amount: number): boolean {
  const before = frame.tokens[and - 1]!;
  const next = frame.tokens[and + 1]!;
  if (before.kind === 'number' && next.kind === 'number' && !(next.number?.quantity && frame.tokens[and + 2]?.noun))
    return false;
  if (/^(?:between|from)$/.test(frame.tokens[and - 2]?.lower ?? '')) return false;
  for (let at = and + 1; at <= Math.min(amount + 3, frame.tokens.length - 1); at++) {
    const token = frame.tokens[at]!;
    if (
      token.kind === 'word' &&
      (token.noun || token.verb) &&
      !/^(?:more|least|most|than|at|to|by|from)$/.test(token.lower)
    )
      return true;
  }
  return false;
}
