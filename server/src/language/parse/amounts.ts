/** What each quantity does in its statement: start, target, change, level, count, time limit, or only a scope. */
import type { Quantity } from '../../okr/quantity';
import { COMPARATIVES, PREPOSITIONS } from '../lexicon/words';
import type { Frame } from './frame';
import type { Token } from './token';

/**
 * from, to, by: a change. level: a height to reach ("at 95%", "NPS 62"). count: how many of the noun behind it. limit: a time
 * within which something happens. scope: belongs to a description ("customers with more than 5,000 seats").
 */
export type AmountRole = 'from' | 'to' | 'by' | 'level' | 'count' | 'limit' | 'scope';

export interface Amount {
  readonly at: number;
  readonly role: AmountRole;
  readonly quantity: Quantity;
  readonly bound: 'at-least' | 'at-most' | undefined;
  /** The word or sign that told its role, by token; none when its place told it. */
  readonly sign: number | undefined;
  /** Not in the main clause. */
  readonly outside: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const FILLERS = set(
  "about around roughly approximately nearly almost just only exactly well currently approx ca circa the a an another over under less more least most than then at no not fewer or up some last year year's this today's our as high low much many average of its total",
);
const MOST = set('under below beneath < ≤ <= =< max maximum underneath');
const LEAST = set('above over beyond exceed exceeds exceeding > ≥ >= => min minimum surpass top tops');
const START_WORDS = set(
  "currently current today baseline was were from now previously previous vs versus last found before started starting used instead compared down up against status it's is measured audit ago present yesterday",
);

/** Words that tell a level: what stands before any other word is the metric itself. */
const SIGNS =
  /^(?:at|of|is|are|be|to|=|:|for|in|on|with|reach|reaches|hits?|than|exceeds?|equals?|totals?|stands?|lies)$/;

/** Reads the role of every quantity of a statement, left to right. */
export function readAmounts(frame: Frame): Amount[] {
  const amounts: Amount[] = [];
  const { tokens } = frame;
  const seen: Seen = {
    lastEnd: tokens.findLastIndex((token) => token.lower === 'to' || isArrow(token)),
    any: false,
    start: false,
    end: false,
  };
  for (let at = 0; at < tokens.length; at++) {
    const quantity = tokens[at]!.number?.quantity;
    if (!quantity || frame.clause.places[at] === 'time') continue;
    // The root verb "double" is the change itself.
    const amount = readAmount(frame, at, quantity, seen);
    amounts.push(amount);
    seen.any = true;
    seen.start ||= amount.role === 'from';
    seen.end ||= amount.role === 'to' || amount.role === 'level' || amount.role === 'count';
  }
  return reconcile(amounts);
}

/** What was seen of the other numbers, so that none is looked at again for each. */
interface Seen {
  /** The last "to" or arrow, by token. */
  readonly lastEnd: number;
  /** In front of the number: any at all, a start, something to get to. */
  any: boolean;
  start: boolean;
  end: boolean;
}

function readAmount(frame: Frame, at: number, quantity: Quantity, seen: Seen): Amount {
  const { tokens } = frame;
  const place = frame.clause.places[at]!;
  const outside = place === 'sub' || place === 'way' || place === 'aside' || place === 'label';
  const make = (role: AmountRole, sign?: number, bound?: Amount['bound']): Amount => ({
    at,
    role,
    quantity,
    bound,
    sign,
    outside,
  });
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  if (isArrow(next)) return make('from', at + 1);
  if (isArrow(previous)) return make('to', at - 1);
  // "twice a term", "inventory turns 9x", "NPS +40": heights, though they look like changes.
  const before1 = previous?.lower ?? '';
  if (place === 'main' && quantity.dimension === 'factor' && /^(?:a|an|per|each|every)$/.test(next?.lower ?? ''))
    return make('level');
  if (
    place === 'main' &&
    quantity.dimension === 'factor' &&
    /^(?:turns|coverage|roas|roi|ratio|multiple|leverage)$/.test(before1)
  )
    return make('level');
  if (place === 'main' && /^\+/.test(quantity.text) && /^(?:nps|enps|score|to|at)$/.test(before1))
    return make(before1 === 'to' ? 'to' : 'level');
  if (place === 'aside') return make(startInBrackets(tokens, at) ? 'from' : 'scope', at - 1);
  if (
    frame.verb === at ||
    (quantity.dimension === 'factor' && !/^(?:at|is|of|above|below|under|over|>|<|≥|≤)$/.test(previous?.lower ?? ''))
  )
    return make('by', at);
  if (/^[+±]/.test(quantity.text) || (/^[-−–]/.test(quantity.text) && !/[<>≥≤=]/.test(previous?.text ?? '')))
    return make('by', at);
  const comparative = comparativeBehind(tokens, at);
  const working =
    frame.form === 'imperative' &&
    (frame.verbClasses.has('deliver') || frame.verbClasses.has('act')) &&
    !isChangeVerb(frame);
  if (
    comparative !== undefined &&
    working &&
    quantity.dimension === 'count' &&
    tokens[comparative]!.lower === 'more' &&
    place === 'main'
  )
    return make('count');
  if (comparative !== undefined) return make('by', comparative);
  if (word0(tokens, at - 1) === 'in' && /^half$/i.test(quantity.text)) return make('by', at - 1);
  if (
    /^(?:up|down)$/.test(previous?.lower ?? '') &&
    !/^(?:makes?|made|making|takes?|uses?|used|pick)$/.test(word0(tokens, at - 2))
  )
    return make('by', at - 1);
  if (next?.lower === 'to' && tokens[at + 2]?.number?.quantity && previous?.lower !== 'to') return make('from', at + 1);
  let back = at - 1;
  let bound: Amount['bound'];
  let boundAt: number | undefined;
  while (back >= 0 && at - back < 7) {
    const word = tokens[back]!;
    const found = boundAt === undefined ? boundOf(tokens, back) : undefined;
    if (found) {
      bound = found;
      boundAt = back;
    }
    if (found || FILLERS.has(word.lower) || /^["“('‘~≈$]$/.test(word.text) || isDescribing(tokens, back)) back--;
    else break;
  }
  const opener = tokens[back];
  const word = opener?.lower ?? '';
  bound ??= boundBehind(tokens, at);
  const duration = quantity.dimension === 'duration';
  if ((duration && isModifier(tokens, at)) || isOfOne(tokens, at)) return make('scope', at);
  if (word === 'from') {
    const change = seen.lastEnd > at || seen.end;
    return make(change || quantity.unit !== '' || isChangeVerb(frame) ? 'from' : 'scope', back);
  }
  if (
    /^(?:instead|unlike|versus|vs|against|compared|was|were)$/.test(word) ||
    (word === 'rather' && tokens[back + 1]?.lower === 'than')
  )
    return make('from', back);
  if (word === 'to' || word === 'into') {
    // "Talk to no fewer than 30 guests": a bound says that the receivers are counted.
    if (
      word === 'to' &&
      boundAt !== undefined &&
      frame.form === 'imperative' &&
      countsActors(tokens, at) &&
      !movesTo(frame, back)
    )
      return make('count', boundAt, bound);
    // "Expand the app to 3 more platforms": how many it is made for, no height that something grows to.
    if (
      !seen.start &&
      quantity.dimension === 'count' &&
      /^(?:expand|extend)$/.test(frame.lemma) &&
      frame.object &&
      !frame.object.classes.has('metric') &&
      countsNoun(tokens, at)
    )
      return make('count', back, bound);
    return make(seen.start || quantity.unit !== '' || movesTo(frame, back) ? 'to' : 'scope', back, bound);
  }
  if (word === 'by')
    return make(duration || quantity.unit !== '' || !countsActors(tokens, at) ? 'by' : 'scope', back, bound);
  if (word === 'per' || word === 'every' || word === 'each' || word === 'first' || word === 'last' || word === 'next')
    return make('scope', back);
  if (word === 'after' && duration) return make('scope', back);
  if (/^(?:within|inside|in)$/.test(word) && duration) return make('limit', back, 'at-most');
  if (boundAt !== undefined && back === boundAt - 1 && duration && tokens[boundAt]!.lower === 'over' && opener?.noun)
    return make('scope', boundAt);
  const counted = countsNoun(tokens, at);
  // "into one system", "with one partner": as good as an article.
  if (tokens[at]!.lower === 'one' && /^(?:in|into|with|on|from|to|as)$/.test(word) && boundAt === undefined)
    return make('scope', back);
  // "the two pilot wards", "the top two lots": says which ones, not how many.
  if (
    quantity.dimension === 'count' &&
    boundAt === undefined &&
    counted &&
    /^(?:the|these|those|its|their|his|her)$/.test(
      (/^(?:top|first|last|next|main|other|remaining|final)$/.test(before1) ? tokens[at - 2] : previous)?.lower ?? '',
    )
  )
    return make('scope', at - 1);
  if (counted && (word === 'with' || word === 'having') && seen.any) return make('scope', back, bound);
  // "Launch content: 12 clips": counted; "Churn: 12 customers": the height of what the label measures.
  const labelled =
    word === ':' && quantity.dimension === 'count' && tokens[back - 1]?.noun?.classes.has('metric') !== true;
  if (counted && word !== 'of' && (labelled || !/^(?:is|are|at|=|:|hits?|reach|reaches)$/.test(word)))
    return make('count', boundAt, bound);
  // "Write new lessons: 20 a month": the number counts what the command makes.
  if (
    word === ':' &&
    quantity.dimension === 'count' &&
    frame.form === 'imperative' &&
    (frame.verbClasses.has('deliver') || frame.verbClasses.has('act') || frame.object?.plural === true) &&
    frame.object?.classes.has('metric') !== true
  )
    return make('count', boundAt, bound);
  // "Row 30 times": how often work is done.
  if (saysTimes(tokens, at) && isDeed(frame, at)) return make('count', boundAt, bound);
  if (word === 'of' && !isLevelOf(tokens, back)) return make(counted ? 'scope' : 'level', back, bound);
  return make('level', boundAt ?? (SIGNS.test(word) ? back : undefined), bound);
}

/** "the 40 km loop", "our 20 € ticket": which one. */
function isOfOne(tokens: readonly Token[], at: number): boolean {
  const { unit, dimension } = tokens[at]!.number!.quantity!;
  const next = tokens[at + 1];
  return (
    unit !== '' &&
    !/^(?:percent|ratio|count|factor)$/.test(dimension) &&
    /^(?:the|our|this)$/.test(tokens[at - 1]?.lower ?? '') &&
    next?.noun !== undefined &&
    !next.noun.plural &&
    !next.verb
  );
}

/** "the 10 year plan", "5-10 year costs": more than one, and the period in the singular in front of a noun. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const { amount, text } = tokens[at]!.number!.quantity!;
  const next = tokens[at + 1];
  return (
    amount > 1 &&
    /(?:second|minute|hour|day|week|month|quarter|year)$/i.test(text) &&
    next?.kind === 'word' &&
    (next.noun !== undefined || next.proper) &&
    !next.noun?.classes.has('metric') &&
    !next.verb
  );
}

const word0 = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

function isArrow(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'sign' && /^(?:-{1,2}>|=>|[→⇒➔➜])$/.test(token.text);
}

/** "at least", "no more than", "<": the bound that a word before the number is part of. */
function boundOf(tokens: readonly Token[], at: number): Amount['bound'] {
  const word = tokens[at]!.lower;
  const before = tokens[at - 1]?.lower ?? '';
  if (word === 'least' && before === 'at') return 'at-least';
  if (word === 'most' && before === 'at') return 'at-most';
  if (word === 'to' && before === 'up') return 'at-most';
  if ((word === 'than' || word === 'then') && COMPARATIVES.has(before)) {
    const negated = /^(?:no|not|never)$/.test(tokens[at - 2]?.lower ?? '');
    const less = /^(?:less|fewer|lower|faster|shorter|smaller|cheaper|quicker|sooner|earlier)$/.test(before);
    return less === negated ? 'at-least' : 'at-most';
  }
  // "the top three recipes".
  if (word === 'top' && before === 'the') return undefined;
  if (MOST.has(word)) return 'at-most';
  return LEAST.has(word) ? 'at-least' : undefined;
}

/** "40% or more", "500+", "5 at most". */
function boundBehind(tokens: readonly Token[], at: number): Amount['bound'] {
  const next = tokens[at + 1];
  if (next?.text === '+' && next.start === tokens[at]!.end) return 'at-least';
  const [one, two] = [next?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (one === 'or' && /^(?:more|better|higher|above|over|longer|up)$/.test(two)) return 'at-least';
  if (one === 'or' && /^(?:less|fewer|lower|below|under|faster|shorter|better)$/.test(two)) return 'at-most';
  if (one === 'at' && /^(?:most|max)$/.test(two)) return 'at-most';
  return one === 'at' && two === 'least' ? 'at-least' : undefined;
}

/** "40% smaller", "25 minutes less", "500 fewer tickets": the number is the change. */
function comparativeBehind(tokens: readonly Token[], at: number): number | undefined {
  for (const step of [1, 2]) {
    const token = tokens[at + step];
    if (!token || token.kind !== 'word' || /^(?:to|from|by|for|with|and|at|in|on|per|instead)$/.test(token.lower))
      return undefined;
    if (
      COMPARATIVES.has(token.lower) &&
      !/^(?:than|then)$/.test(tokens[at + step + 1]?.lower ?? '') &&
      tokens[at + step - 1]?.lower !== 'or'
    )
      return at + step;
    if (COMPARATIVES.has(token.lower) && !/^(?:or)$/.test(tokens[at + step - 1]!.lower)) return at + step;
    if (step === 1 && (token.lower === 'or' || token.lower === 'and')) return undefined;
  }
  return undefined;
}

function startInBrackets(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && tokens[back]!.aside && at - back < 8; back--) {
    if (START_WORDS.has(tokens[back]!.lower)) return true;
    if (/^(?:target|goal|to)$/.test(tokens[back]!.lower)) return false;
  }
  for (let ahead = at + 1; tokens[ahead]?.aside && ahead - at < 4; ahead++) {
    // "(38 in a year)" is a rate, "(38 in 2024)" the start.
    const inRate =
      tokens[ahead]!.lower === 'in' && /^(?:a|an|one|each|every|the)$/.test(tokens[ahead + 1]?.lower ?? '');
    if (!inRate && /^(?:now|today|currently|before|yesterday|last|baseline|in|at)$/.test(tokens[ahead]!.lower))
      return true;
  }
  return false;
}

/** "from a *shaky* 60% to a *steady* 75%". */
const isDescribing = (tokens: readonly Token[], at: number): boolean => {
  const { kind, noun, verb, lower } = tokens[at]!;
  return (
    kind === 'word' &&
    !noun &&
    !verb &&
    !SIGNS.test(lower) &&
    !PREPOSITIONS.has(lower) &&
    /^(?:from|to)$/.test((tokens[at - 1]?.lower === 'a' ? tokens[at - 2] : tokens[at - 1])?.lower ?? '')
  );
};

/** "30 times", "6 or more times". */
const saysTimes = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at + 1]?.lower === 'or' ? tokens[at + 3] : tokens[at + 1])?.lower === 'times';

/** Right behind a command to work, but for a bound. */
const isDeed = ({ form, verb, lemma, verbClasses, tokens }: Frame, at: number): boolean =>
  form === 'imperative' &&
  (verbClasses.has('deliver') || verbClasses.has('act')) &&
  tokens
    .slice(verb! + 1, at)
    .every(({ kind, lower: word }) => kind === 'sign' || FILLERS.has(word) || lemma.endsWith(`-${word}`));

function isChangeVerb(frame: Frame): boolean {
  return frame.verbClasses.has('up') || frame.verbClasses.has('down') || frame.verbClasses.has('better');
}

/** "falls to 3", "Reduce … to two a month": the verb or a metric before "to" makes it a target, else it names a receiver. */
function movesTo(frame: Frame, to: number): boolean {
  if (isChangeVerb(frame)) return true;
  const before = frame.tokens[to - 1];
  if (before && /^(?:up|down|out|close|equal)$/.test(before.lower)) return true;
  if (before?.verb && (before.verb.classes.has('up') || before.verb.classes.has('down'))) return true;
  return (
    /^(?:move|go|get|come|return|bring|take|be)$/.test(frame.lemma) ||
    (frame.form === 'nominal' &&
      before?.noun !== undefined &&
      (before.noun.classes.has('metric') || endsAt(frame, to + 1)))
  );
}

/** Nothing but a period stands behind the number: "subscribers to 20k", "downloads to 15k a month". */
function endsAt(frame: Frame, number: number): boolean {
  const next = frame.tokens[number + 1];
  return (
    next === undefined ||
    !frame.within(number + 1) ||
    next.kind === 'sign' ||
    /^(?:a|an|per|each|every|on|in|from)$/.test(next.lower)
  );
}

function countsActors(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + 4); next++) {
    const classes = tokens[next]!.noun?.classes;
    if (classes?.has('outsider') || classes?.has('insider')) return true;
    if (tokens[next]!.kind !== 'word') return false;
  }
  return false;
}

/** A bare number with a noun phrase right behind it counts that noun. */
function countsNoun(tokens: readonly Token[], at: number): boolean {
  const quantity = tokens[at]!.number!.quantity!;
  const share = quantity.dimension === 'percent' || quantity.dimension === 'ratio';
  const next = tokens[at + 1];
  if (share)
    return (
      next?.lower === 'of' ||
      (next?.kind === 'word' &&
        next.noun !== undefined &&
        !/^(?:in|by|within|at|on|for|and|with|from|to)$/.test(next.lower) &&
        next.noun.classes.has('outsider'))
    );
  if (quantity.dimension !== 'count') return false;
  // "Four of our letters".
  if (next?.lower === 'of' && /^(?:our|my|their|these|those)$/.test(tokens[at + 2]?.lower ?? '')) return true;
  const word = next?.text === '+' ? tokens[at + 2] : next;
  return (
    word?.kind === 'word' &&
    !/^(?:in|by|within|at|on|for|and|or|with|from|to|among|between|via|without|against|per|a|an|each|every|until|during|across|while|as|is|are|of|this|the|after|before|instead|so|over|under|throughout|or|times|than)$/.test(
      word.lower,
    ) &&
    !COMPARATIVES.has(word.lower)
  );
}

/** "an NPS of 42", "a minimum of 12": "of" between a measure and its height. */
function isLevelOf(tokens: readonly Token[], of: number): boolean {
  const head = tokens[of - 1];
  return (
    head?.noun !== undefined &&
    (head.noun.classes.has('metric') || head.noun.classes.has('money')) &&
    !/^(?:number|share|percentage|proportion|amount|count|total)$/.test(head.lower)
  );
}

/** A "from" without any end is no start; "to" may be told by a later sign. */
function reconcile(amounts: readonly Amount[]): Amount[] {
  const end = amounts.some(
    (amount) =>
      amount.role === 'to' ||
      amount.role === 'level' ||
      amount.role === 'count' ||
      amount.role === 'by' ||
      amount.role === 'limit',
  );
  const moving = amounts.find((amount) => !amount.outside && (amount.role === 'from' || amount.role === 'by'));
  const target = amounts.some((amount) => amount.role === 'to');
  return amounts.map((amount): Amount => {
    if (amount.role === 'from' && !end) return { ...amount, role: 'level' };
    // "Receivables older than 90 days fall from … to …": a height in front of the change describes what changes.
    const describes =
      moving !== undefined &&
      amount.role === 'level' &&
      amount.at < moving.at &&
      amount.quantity.unit !== moving.quantity.unit &&
      moving.role === 'from' &&
      target;
    return describes ? { ...amount, role: 'scope' } : amount;
  });
}
