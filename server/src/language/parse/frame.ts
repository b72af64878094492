/** The structure of a statement: its form, its verb, who acts, on what. */
import { isVerb, type VerbClass, verbClasses } from '../lexicon/verbs';
import {
  AUXILIARIES,
  COMPARATIVES,
  DETERMINERS,
  LEADING_ADVERBS,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  SHIFTS,
} from '../lexicon/words';
import { type Clause, splitClause } from './clause';
import { innerPhrase, type Phrase, readPhrase } from './phrase';
import { type Token, tokenize } from './token';
import { type Form, type FoundVerb, findVerb, isBeforeNoun, RELATIVES, withParticle } from './verb';

export type { Form } from './verb';

export interface Frame {
  readonly clause: Clause;
  readonly tokens: readonly Token[];
  readonly form: Form;
  /** The root verb's token and classes; none in a nominal statement. */
  readonly verb: number | undefined;
  readonly lemma: string;
  readonly verbClasses: ReadonlySet<VerbClass>;
  /** "Launched", "hiring": told as done or going on. */
  readonly aspect: 'plain' | 'done' | 'going';
  /** Who or what acts or is spoken of; in a nominal statement the whole. */
  readonly subject: Phrase | undefined;
  readonly object: Phrase | undefined;
  /** What `subject` or `object` counts: behind "number of", "80% of". */
  readonly subjectInner: Phrase | undefined;
  readonly objectInner: Phrase | undefined;
  /** First token of the clause itself, behind label and opening. */
  readonly first: number;
  /** One behind the last token of the main clause. */
  readonly limit: number;
  readonly within: (at: number) => boolean;
  readonly negated: boolean;
}

const NO_CLASSES: ReadonlySet<VerbClass> = new Set();
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Nouns of measures that are a command in front of a number: "Reach 2,000 readers", "Spend 20% of the time". */
const COMMANDS = set('reach spend cover');
const BEING = set('is are was were');
/** Nouns that make the word before them a compound ("win rate", "build time"), whatever verb it could be. */
const COMPOUND_HEADS =
  /^(?:rates?|ratios?|times?|frequency|coverage|costs?|counts?|scores?|durations?|cycles?|speeds?|length|queues?|volumes?|sizes?|latency|errors?|accuracy|windows?|levels?|quality|success|backlog|velocity|throughput|prices?|efficiency|bills?|share|requests?|failures?|completion|acceptance|retention|arrears|yield|index|rating|ratings|value|velocity)$/;

/** Reads a statement's structure. */
export function readFrame(text: string): Frame {
  return frameOf(tokenize(text));
}

export function frameOf(tokens: readonly Token[]): Frame {
  const clause = withOwnLabel(splitClause(tokens));
  const { places } = clause;
  const within = (at: number): boolean => places[at] === 'main';
  let first = 0;
  while (first < tokens.length && !(within(first) && tokens[first]!.kind !== 'sign')) first++;
  if (first === tokens.length) first = 0;
  let limit = tokens.length;
  while (limit > 0 && !counts(tokens, places, limit - 1)) limit--;
  const base = { clause, tokens, first, limit, within };
  const start = skipLeading(base, first);
  return imperative(base, start) ?? withSubject(base, start) ?? nominal(base, start);
}

/** "Write new lessons: 20 a month": with nothing but a number behind it, a command in front of the colon is the statement. */
function withOwnLabel(clause: Clause): Clause {
  const { tokens, places } = clause;
  const verb = tokens[0]?.verb;
  if (places[0] !== 'label' || !verb || verb.form === 'ing') return clause;
  const end = places.lastIndexOf('label');
  const told = tokens.slice(end + 1);
  if (!told.some(({ number }) => number?.quantity) || !told.every(isAmountWord)) return clause;
  if (!opensImperative(tokens, 0, verb.form, end, (at) => places[at] === 'label')) return clause;
  return { ...clause, places: places.map((place) => (place === 'label' ? 'main' : place)) };
}

/** What may stand beside a number that is told alone: "≥ 20 a month". */
const isAmountWord = (token: Token): boolean =>
  token.kind !== 'word' ||
  /^(?:a|an|per|each|every|at|least|most|over|under|about|or|more|less|in|total|target)$/.test(token.lower) ||
  token.noun?.classes.has('period') === true;

/** Of the main clause, and no mere punctuation. */
const counts = (tokens: readonly Token[], places: Clause['places'], at: number): boolean =>
  places[at] === 'main' && (tokens[at]!.kind !== 'sign' || /^[<>≤≥=→]/.test(tokens[at]!.text));

type Base = Pick<Frame, 'clause' | 'tokens' | 'first' | 'limit' | 'within'>;

/** The frame of a clause with what was found in it; written out, because spreading an object takes a hundred times as long. */
const withBase = ({ clause, tokens, first, limit, within }: Base, own: Omit<Frame, keyof Base>): Frame => ({
  clause,
  tokens,
  first,
  limit,
  within,
  form: own.form,
  verb: own.verb,
  lemma: own.lemma,
  verbClasses: own.verbClasses,
  aspect: own.aspect,
  subject: own.subject,
  subjectInner: own.subjectInner,
  object: own.object,
  objectInner: own.objectInner,
  negated: own.negated,
});

/** Adverbs, "we will", "to" in front of an imperative. */
function skipLeading({ tokens, clause, limit }: Base, first: number): number {
  let at = first;
  while (
    at + 1 < limit &&
    counts(tokens, clause.places, at + 1) &&
    (LEADING_ADVERBS.has(tokens[at]!.lower) || (at > first && MODALS.has(tokens[at]!.lower))) &&
    tokens[at]!.kind === 'word'
  )
    at++;
  return at;
}

const GOALS: readonly VerbClass[] = ['up', 'down', 'better', 'keep', 'ensure', 'enable'];

/** "Start getting ready", "Begin tracking calls": the work is the second verb. */
const startsDoing = (tokens: readonly Token[], at: number, limit: number): boolean =>
  at + 1 < limit && tokens[at]!.verb?.form === 'ing' && !tokens[at]!.noun && tokens[at + 1]!.kind === 'word';

function imperative(base: Base, at: number, opened = false): Frame | undefined {
  const { tokens, limit, within } = base;
  const token = tokens[at];
  if (!token || at >= limit || (token.kind !== 'word' && !token.verb)) return undefined;
  if (/^(?:start|begin)$/.test(token.lower) && startsDoing(tokens, at + 1, limit))
    return imperative(base, at + 1, true);
  const pair = pairedVerb(tokens, at, limit);
  const verb = pair === undefined ? (token.verb ?? unknownVerb(token)) : { lemma: pair, form: 'base' as const };
  if (!verb || (!opened && pair === undefined && !opensImperative(tokens, at, verb.form, limit, within)))
    return undefined;
  const lemma = pair ?? withParticle(tokens, at, verb.lemma);
  let next = pair === undefined ? at + 1 : at + 2;
  if (lemma !== verb.lemma && tokens[next]?.lower === lemma.slice(verb.lemma.length + 1)) next++;
  // "Create and publish", "Research / install": the first of coordinated verbs speaks for all; the object stands behind the last.
  for (let guard = 0; guard < 3; guard++) {
    const and = tokens[next];
    const second = tokens[next + 1];
    if (
      and &&
      second?.verb &&
      second.verb.form === verb.form &&
      (/^(?:and|or|&|then)$/.test(and.lower) || /^[,/&]$/.test(and.text)) &&
      within(next + 1)
    )
      next += 2;
    else break;
  }
  while (
    next < limit &&
    tokens[next]!.kind === 'word' &&
    /(?:ly|not)$/.test(tokens[next]!.lower) &&
    !tokens[next]!.noun
  )
    next++;
  const preposition =
    next < limit &&
    within(next) &&
    PREPOSITIONS.has(tokens[next]!.lower) &&
    tokens[next]!.lower !== 'from' &&
    tokens[next]!.lower !== 'by'
      ? next
      : undefined;
  const acted = /^(?:have|let)$/.test(lemma) ? actedBehind(base, next) : undefined;
  if (acted !== undefined) return imperative(base, acted, true);
  const object = saysHowOften(tokens, next)
    ? undefined
    : readPhrase(tokens, preposition === undefined ? next : preposition + 1, limit, within);
  return withBase(base, {
    form: 'imperative',
    verb: at,
    lemma,
    verbClasses: classesFor(lemma, object, tokens),
    aspect: verb.form === 'ed' ? 'done' : verb.form === 'ing' ? 'going' : 'plain',
    subject: undefined,
    subjectInner: undefined,
    object,
    objectInner: object && innerPhrase(tokens, object, limit, within),
    negated: false,
  });
}

/** "Fine tune the model", "Load test each service": a verb of two words, with what it is done to right behind it. */
function pairedVerb(tokens: readonly Token[], at: number, limit: number): string | undefined {
  const second = tokens[at + 1];
  const behind = tokens[at + 2];
  if (second?.verb?.form !== 'base' || second.noun?.plural || at + 2 >= limit) return undefined;
  const lemma = `${tokens[at]!.lower}-${second.lower}`;
  const acted =
    behind?.kind === 'number' ||
    (behind?.kind === 'word' &&
      (DETERMINERS.has(behind.lower) || behind.proper || (behind.noun?.plural === true && !behind.verb)));
  return acted && isVerb(lemma) ? lemma : undefined;
}

/** "Have each agent *close* 3 deals", "Let the crews *plan* …": what colleagues are made to do is what is done; undefined where they are counted. */
function actedBehind({ tokens, limit, within }: Base, from: number): number | undefined {
  const who = readPhrase(tokens, from, limit, within);
  if (!who || who.head < 0 || who.count !== undefined || !who.classes.has('insider')) return undefined;
  const at = who.to + 1;
  const behind = tokens[at + 1];
  const does = at < limit && within(at) && tokens[at]!.verb?.form === 'base' && behind !== undefined;
  return does && (behind.kind === 'number' || DETERMINERS.has(behind.lower)) ? at : undefined;
}

/** "Water *4 times* a day", "Walk *twice*": no object, but how often. */
function saysHowOften(tokens: readonly Token[], at: number): boolean {
  let number = at;
  while (/^(?:at|least|over|more|than|about|around|[≥>+])$/.test(tokens[number]?.lower ?? '')) number++;
  if (tokens[number]?.kind !== 'number') return false;
  while (/^(?:or|more|plus|[+])$/.test(tokens[number + 1]?.lower ?? '')) number++;
  return tokens[number + 1]?.lower === 'times';
}

const WINNING: ReadonlySet<VerbClass> = new Set(['attain']);
const HOSTING: ReadonlySet<VerbClass> = new Set(['act']);
/** A command that the lexicon does not have ("Containerise the builds") is most often work on a thing. */
const WORKING: ReadonlySet<VerbClass> = new Set(['deliver']);

/** "Hold a design critique" is an activity; "hold uptime" keeps a level. */
function classesFor(lemma: string, object: Phrase | undefined, tokens: readonly Token[]): ReadonlySet<VerbClass> {
  const held =
    object && (object.classes.has('activity') || object.classes.has('artefact')) && !object.classes.has('metric');
  const session = object !== undefined && /^hours?$/.test(tokens[object.head]?.lower ?? '');
  if (lemma === 'hold' && (held || session)) return HOSTING;
  // "Close 4 clients" is won, "close 40 tickets" worked off.
  if (lemma === 'close' && object && (object.classes.has('outsider') || object.classes.has('money'))) return WINNING;
  return isVerb(lemma) ? verbClasses(lemma) : WORKING;
}

/** A first word that is no known noun and has a verb's ending: "Containerise", "Gamify". */
function unknownVerb(token: Token): { lemma: string; form: 'base' } | undefined {
  return !token.noun &&
    /^[a-z]{4,}(?:ise|ize|ify|ate)$/.test(token.lower) &&
    !/^(?:certificate|climate|private|candidate|corporate|estimate|private|ultimate|separate|delegate|enterprise|exercise|expertise|franchise|appropriate|adequate|immediate|accurate|accurate|moderate)$/.test(
      token.lower,
    )
    ? { lemma: token.lower, form: 'base' }
    : undefined;
}

function opensImperative(
  tokens: readonly Token[],
  at: number,
  form: string,
  limit: number,
  within: (at: number) => boolean,
): boolean {
  const token = tokens[at]!;
  const next = at + 1 < limit && within(at + 1) ? tokens[at + 1] : undefined;
  if (form === 's') return false;
  if (!next) return form === 'base' && !token.noun;
  const classes = token.verb?.classes ?? NO_CLASSES;
  if (
    form === 'base' &&
    /^(?:down|out|up|off|over|in|on)$/.test(next.lower) &&
    isVerb(`${token.verb?.lemma}-${next.lower}`) &&
    !/^(?:to|from|by)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return true;
  if (/^(?:reach|follow)$/.test(token.lower) && next.lower === 'out') return true;
  // "Drop in complaints", "Increase in bookings": a noun.
  if (SHIFTS.has(token.lower) && next.lower === 'in') return false;
  // "Support agents solve …": the verb follows.
  const after = tokens[at + 2];
  if (
    form === 'base' &&
    token.noun &&
    next.noun?.plural &&
    after?.verb?.form === 'base' &&
    !after.noun &&
    at + 2 < limit &&
    within(at + 2)
  )
    return false;
  const goal = GOALS.some((name) => classes.has(name)) && !token.noun?.classes.has('metric');
  const determined = DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower);
  // "Rent arrears over 90 days drop below …": what looked like the verb is part of the subject.
  if (form === 'base' && next.noun?.plural && !goal && movesAfter(tokens, at + 2, limit, within)) return false;
  if (determined && !AUXILIARIES.has(next.lower)) return form !== 'ed' || !/^un/.test(token.lower);
  if (next.kind === 'sign' && !/^["'“‘(`~<>≤≥[]/.test(next.text))
    return next.text === '/' || next.text === ',' ? form === 'base' : false;
  if (AUXILIARIES.has(next.lower) || MODALS.has(next.lower)) return /^(?:be|have)$/.test(token.lower);
  if (next.kind === 'number') {
    if (form === 'base')
      return !token.noun?.classes.has('metric') || goal || COMMANDS.has(token.lower) || isCountOf(tokens, at + 1);
    return form === 'ing' ? !token.noun : !/^un/.test(token.lower);
  }
  if (next.lower === 'of') return false;
  if (/^(?:and|or|&)$/.test(next.lower)) {
    const second = tokens[at + 2]?.verb;
    return form === 'base' ? !token.noun || second?.form === 'base' : second?.form === form && !token.noun;
  }
  if (COMPOUND_HEADS.test(next.lower) && !goal && !isPlainVerb(token)) return false;
  if (next.verb?.form === 's' && !next.noun) return false;
  const head = readPhrase(tokens, at, limit, within);
  const metricHead =
    head !== undefined && head.head > at && head.classes.has('metric') && !head.classes.has('artefact');
  if (form === 'ing')
    return (
      !metricHead &&
      !token.noun &&
      (next.proper ||
        next.noun?.plural === true ||
        PREPOSITIONS.has(next.lower) ||
        COMPARATIVES.has(next.lower) ||
        classes.has('hire'))
    );
  if (form === 'ed')
    return (
      !/^un/.test(token.lower) &&
      (classes.has('deliver') || goal) &&
      next.noun?.plural !== true &&
      !token.noun &&
      !PREPOSITIONS.has(next.lower) &&
      !isNominalAhead(tokens, at, limit, within)
    );
  if (PREPOSITIONS.has(next.lower))
    return (
      !token.noun || !(token.noun.classes.has('metric') || token.noun.classes.has('event')) || (goal && !token.noun)
    );
  if (token.noun && !goal) {
    if (token.lower === 'reach') return true;
    if (token.noun.classes.has('metric') && !isPlainVerb(token)) return false;
    if (metricHead) return false;
    // "Support tickets fall": a noun before a noun that has its own verb.
    if (token.noun && next.noun && finiteAfter(tokens, at + 2, limit, within)) return false;
  }
  // "Support volume": the word of a field before its metric.
  if (token.lower === 'support' && metricHead) return false;
  return true;
}

/** "Share *2 lessons*", "Score 12 bids": nobody counts things behind the name of a measure. */
const isCountOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.number?.quantity?.dimension === 'count' &&
  tokens[at + 1]?.noun !== undefined &&
  !tokens[at + 1]!.noun!.classes.has('metric') &&
  !tokens[at + 1]!.noun!.classes.has('period');

/** Verbs that open an imperative even before "rate" or "time": they are no part of a compound. */
function isPlainVerb(token: Token): boolean {
  const classes = token.verb?.classes ?? NO_CLASSES;
  return (
    !token.noun &&
    !/^(?:win|close|hit|pass|open|click|read|run|build|load|start|boot|fill|pick|bounce|deploy|test|release|answer|cycle|lead|wait|recover|sign-up|signup|login|checkout|sleep|buy|renew|read|respond|search|install|view|watch|finish|drop|lift|reach)$/.test(
      token.lower,
    ) &&
    classes.size > 0
  );
}

function isNominalAhead(tokens: readonly Token[], at: number, limit: number, within: (at: number) => boolean): boolean {
  return finiteAfter(tokens, at + 1, limit, within);
}

/** Verbs that a measured thing itself does. */
const MOVES = /^(?:drop|fall|rise|grow|decline|climb|shrink|increase|decrease|go|halve|double)$/;

/** "… drop below", "… fall to": a measured thing moves by itself later in the clause. */
function movesAfter(tokens: readonly Token[], from: number, limit: number, within: (at: number) => boolean): boolean {
  for (let at = from; at < limit - 1; at++) {
    if (
      within(at) &&
      MOVES.test(tokens[at]!.verb?.lemma ?? '') &&
      tokens[at]!.verb!.form !== 'ed' &&
      /^(?:to|from|by|below|above|under|over)$/.test(tokens[at + 1]!.lower)
    )
      return true;
  }
  return false;
}

/** Whether a finite verb ("falls", "is", a participle before a preposition or the end) follows in the clause. */
function finiteAfter(tokens: readonly Token[], from: number, limit: number, within: (at: number) => boolean): boolean {
  for (let at = from; at < limit; at++) {
    if (!within(at)) continue;
    const token = tokens[at]!;
    if (token.lower !== 'whom' && RELATIVES.has(token.lower)) return false;
    if (BEING.has(token.lower)) return true;
    if (
      token.verb &&
      !token.noun &&
      (token.verb.form === 's' || (token.verb.form === 'ed' && !isBeforeNoun(tokens, at)))
    )
      return true;
  }
  return false;
}

const TAKING_PART: ReadonlySet<VerbClass> = new Set(['behave']);

/** "are involved in", "is engaged with": what the subject does, though it is said like something that is done to it. */
const takesPart = ({ form, lemma }: FoundVerb, behind: string): boolean =>
  form === 'passive' && /^(?:involve|engage|interest|immerse)$/.test(lemma) && /^(?:in|with)$/.test(behind);

/** A statement with a subject and a verb behind it. */
function withSubject(base: Base, start: number): Frame | undefined {
  const { tokens, limit, within } = base;
  const verb = findVerb(tokens, start, limit, within);
  if (!verb) return undefined;
  const subject = readPhrase(tokens, start, verb.at, within);
  // "written for all services", "held with residents": no object, but a circumstance.
  let next = verb.after;
  while (next < limit && tokens[next]!.kind === 'word' && !tokens[next]!.noun && /ly$/.test(tokens[next]!.lower))
    next++;
  const behind = tokens[next]?.lower ?? '';
  const circumstance = /^(?:and|or|but)$/.test(behind) || (PREPOSITIONS.has(behind) && verb.form !== 'state');
  const object = circumstance ? undefined : readPhrase(tokens, verb.after, limit, within);
  return withBase(base, {
    form: verb.form,
    verb: verb.root,
    lemma: verb.lemma,
    verbClasses: takesPart(verb, behind) ? TAKING_PART : verbClasses(verb.lemma),
    aspect: verb.form === 'passive' ? 'done' : 'plain',
    subject,
    subjectInner: subject && innerPhrase(tokens, subject, verb.at, within),
    object,
    objectInner: object && innerPhrase(tokens, object, limit, within),
    negated: verb.negated,
  });
}

function nominal(base: Base, start: number): Frame {
  const { tokens, limit, within } = base;
  const own = readPhrase(tokens, start, limit, within);
  const subject = own && own.head >= 0 ? own : (labelPhrase(base, own) ?? own);
  return withBase(base, {
    form: 'nominal',
    verb: undefined,
    lemma: '',
    verbClasses: NO_CLASSES,
    aspect: 'plain',
    subject,
    subjectInner: subject && innerPhrase(tokens, subject, limit, within),
    object: undefined,
    objectInner: undefined,
    negated: false,
  });
}

/** "Spot checks: 10 per quarter": with nothing but a number behind it, the label is what is spoken of. */
function labelPhrase(base: Base, own: Phrase | undefined): Phrase | undefined {
  const { tokens, clause } = base;
  const from = clause.places.indexOf('label');
  if (from < 0) return undefined;
  const phrase = readPhrase(tokens, from, clause.places.lastIndexOf('label'), (at) => clause.places[at] === 'label');
  return (
    phrase && {
      ...phrase,
      count: own?.count ?? phrase.count,
      zero: own?.zero ?? phrase.zero,
      all: own?.all ?? phrase.all,
    }
  );
}
