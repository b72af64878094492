/** A direction without a number: what changes, which way, and where ("Improve platform reliability", "Faster replies on weekends"). */
import { type CatalogueMetric, findMetric } from '../catalogue';
import { nounOf } from '../lexicon/nouns';
import { verbClasses, verbOf } from '../lexicon/verbs';
import { MODALS, PREPOSITIONS } from '../lexicon/words';
import type { Reading } from '../reading';
import { core, isPlural, lowerFirst, plural, withArticle } from './grammar';
import { plain, skipLead } from './phrase';

export interface Direction {
  /** The verb that says which way, where the writer does; else undefined. */
  readonly verb?: 'Raise' | 'Reduce';
  /** It says which way, by a verb or a comparative; else it is vague in another manner. */
  readonly leads: boolean;
  /** It asks for speed: "Faster permit decisions". */
  readonly faster: boolean;
  /** What changes, in the writer's words: "flaky tests in the pipeline". */
  readonly what: string;
  /** What people are to find it, where it is made so: "easy" in "Make deployment easier". */
  readonly found?: string;
  /** It is made so by "make": no number can follow the sentence. */
  readonly made?: boolean;
  /** The catalogue's metric of that name. */
  readonly metric?: CatalogueMetric;
  /** What the change is sought in: "the platform", or a place such as "on weekends". */
  readonly scope?: { readonly phrase: string; readonly place: boolean };
  /** A share or a number that the writer defines: "the share of parcels that are returned". */
  readonly counted?: { readonly what: string; readonly share: boolean };
  /** Who does what, when the statement is a clause: "girls", "choose physics". */
  readonly clause?: { readonly who: string; readonly what: string; readonly fewer: boolean };
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MORE = set('higher more greater larger bigger increased growing longer');
const LESS = set('lower fewer less reduced smaller shorter decreased');
/** "Better" without saying which way a number goes. */
const BETTER = set(
  'faster quicker better stronger safer easier simpler healthier smoother cheaper improved deeper clearer wider optimised optimized simplified happier ' +
    'earlier sooner cleaner closer robust consistent reliable',
);
const FASTER = set('faster quicker sooner earlier speed accelerate quicken');
const MOST_CLAUSE_WORDS = 13;
const MOST_PLACE_WORDS = 7;

/** Reads a vague statement; `what` is empty when nothing could be made of it. */
export function directionOf({ text, deadline }: Pick<Reading, 'text' | 'deadline'>): Direction {
  const timeless = deadline ? `${text.slice(0, deadline.start)} ${text.slice(deadline.end)}` : text;
  const clean = skipLead(plain(timeless).replace(/^an? (?=\p{L}+er\b|more\b)/iu, ''));
  const clause = clauseOf(clean.split(' '));
  if (clause) return { what: '', faster: false, leads: true, clause };
  const made = madeIn(clean);
  if (made) return made;
  const { verb, rest, first } = lead(clean.split(', ', 1)[0]!.split(' '));
  const counted = countedIn(rest.join(' '));
  if (counted) return { verb, what: '', faster: false, leads: true, counted };
  const tidied = lowerFirst(tidy(rest.join(' ')));
  const said = becomes(tidied) ? '' : tidied.replace(PRAISED, '');
  // "Attract more maintainers": how many there are.
  const what = !verb && /^more /i.test(said) && isPlural(said) ? `number of ${whoDo(said.slice(5))}` : said;
  const faster = FASTER.has(first);
  const time = faster ? timeOf(what) : undefined;
  const leads = rest.length < clean.split(', ', 1)[0]!.split(' ').length;
  if (time) return { verb: 'Reduce', faster, leads, ...time, scope: scopeOf(what) };
  return { verb: what === said ? verb : 'Raise', faster, leads, what, metric: findMetric(what), scope: scopeOf(what) };
}

const PRAISED =
  /^(?:a |an )?(?:very )?(?:high|good|great|excellent|outstanding|high-quality|top-notch|top) (?=\p{L}{3})/iu;

/** "Become more data-driven": how somebody is to be, and nothing that could be counted. */
const becomes = (said: string): boolean => /^(?:more|less) [\p{L}-]+$/iu.test(said) && !isPlural(said);

/** "people to buy our tea": they are counted when they do. */
const whoDo = (said: string): string => said.replace(/^((?:\p{L}+ )?people) to (?=\p{L})/iu, '$1 who ');

/** Comparatives of what people can find a thing to be. */
const FOUND: Readonly<Record<string, string>> = {
  easier: 'easy',
  simpler: 'simple',
  clearer: 'clear',
  safer: 'safe',
  smoother: 'smooth',
  friendlier: 'friendly',
  nicer: 'pleasant',
  cheaper: 'affordable',
};

/** "Make deployment easier", "Make the app more accessible to beginners". */
function madeIn(text: string): Direction | undefined {
  const [, thing = '', more = '', quality = '', rest = ''] =
    /^make (.{2,60}?) (?:(more) ([\p{L}-]+)|\p{L}+er)(?=\s|$)(.*)$/iu.exec(text) ?? [];
  if (!thing || rest.length > LONGEST_REST) return undefined;
  const comparative = text.slice(`make ${thing} `.length).split(' ', 1)[0]!.toLowerCase();
  const found = more ? quality.toLowerCase() : FOUND[comparative];
  const what = withArticle(lowerFirst(thing));
  if (FASTER.has(comparative))
    return {
      what: lowerFirst(thing),
      faster: true,
      leads: true,
      verb: 'Reduce',
      made: true,
      ...timeOf(lowerFirst(thing)),
    };
  return found ? { what, found: `${found}${rest}`, faster: false, leads: true, made: true } : undefined;
}
const LONGEST_REST = 40;

const REPLIES = /^(?:responses?|replies|reply|answers?)\b/i;

/** "Faster builds" asks for build time, "faster responses on weekends" for first response time on weekends. */
function timeOf(what: string): { what: string; metric: CatalogueMetric | undefined } | undefined {
  const thing = core(what).replace(/^the /, '');
  // "Faster onboarding time" says the time itself.
  if (/ time$/.test(thing)) return { what, metric: findMetric(thing) };
  const metric = findMetric(REPLIES.test(thing) ? 'first response time' : `${thing} time`);
  const place = what.slice(core(what).length);
  const isWord = metric?.name.startsWith(thing.replace(/s$/, '')) || REPLIES.test(thing);
  return metric && /^(?:ms|s|min|hours|days)$/.test(metric.unit)
    ? { what: isWord ? `${metric.name}${place}` : `time for ${what}`, metric }
    : undefined;
}

/** Takes the verb or comparative off the front. */
function lead(all: readonly string[]): { verb?: Direction['verb']; rest: readonly string[]; first: string } {
  const first = (all[0] ?? '').toLowerCase();
  const after = /^(?:and|,)$/i.test(all[1] ?? '') ? 3 : 1;
  if (/^(?:more|less)$/.test(first) && BETTER.has((all[1] ?? '').toLowerCase())) return { rest: all.slice(2), first };
  if (MORE.has(first)) return { verb: 'Raise', rest: all.slice(after), first };
  if (LESS.has(first)) return { verb: 'Reduce', rest: all.slice(after), first };
  if (BETTER.has(first)) return { rest: all.slice(after), first };
  const read = verbOf(first);
  const classes = read && verbClasses(read.lemma);
  if (!classes || read.form === 's') return { rest: all, first };
  const down = classes.has('down') || classes.has('stop');
  if (!down && !classes.has('up') && !classes.has('better') && !classes.has('attain')) return { rest: all, first };
  const verb = down ? 'Reduce' : classes.has('up') ? 'Raise' : undefined;
  return { verb, rest: all.slice(/^(?:up|down|out)$/i.test(all[1] ?? '') ? 2 : 1), first };
}

const MOST_COUNTED_WORDS = 16;

/** "percentage of parcels that are returned from the islands": the clause says what is counted, and must not be lost. */
function countedIn(text: string): Direction['counted'] {
  const [, amount = '', of = ''] =
    /^(?:the |our )?(?:overall |total )?(share|percentage|percent|proportion|ratio|rate|number|amount|count) of (.+)$/iu.exec(
      text,
    ) ?? [];
  const part = /^(?:share|percentage|percent|proportion)$/i.test(amount);
  if (!part && !/\s(?:that|who|which|where|not)\s|\p{L}(?:ed|ing)(?:\s|$)/u.test(of)) return undefined;
  const what = of
    .split(/,| from the current| compared (?:to|with)| so that| in order to| by \p{L}+ing/iu, 1)[0]!
    .trim();
  if (what.split(' ').length > MOST_COUNTED_WORDS) return undefined;
  return { what, share: !/^(?:number|amount|count)$/i.test(amount) };
}

const AMOUNT_OF = /^(?:the |our )?(?:number|amount|level|share|percentage|size) of (?=\p{L})/iu;
/** Behind these stands why, how or how much. */
const REASON =
  /\s(?:so|if|because|which|that|who|to (?:help|make|allow|enable)|in order|as (?:much|far)|wherever|whenever|substantially|significantly|drastically|dramatically|for all|across|after each|with each|per (?:week|month|quarter|year)|by \p{L}+ing|by (?:the )?end|goes (?:up|down)|go (?:up|down)|rises?|improves?|where|than|until|when|going into|with (?:less|more|fewer|no)|without|from (?:the |our )?(?:current|existing|present|baseline|today|x|y|xx))(?=\s|$)/iu;

function tidy(text: string): string {
  const amountless = text.replace(/^(?:our|the) (?=\p{L})/iu, (found) => found.toLowerCase()).replace(AMOUNT_OF, '');
  const reason = amountless.search(REASON);
  const said = reason < 0 ? amountless : amountless.slice(0, reason);
  // "time needed to set up": it is the time to set up.
  return said
    .replace(
      /^(?:the |our )?(?:average |mean |median )?(time|hours|days|effort) (?:needed|required|spent|taken|(?:that )?it takes|we need) (?=to |on |for )/i,
      '$1 ',
    )
    .trim();
}

/** "More girls choose physics", "Customers feel heard", "Customers who … should find their way": people, then what they do. */
function clauseOf(all: readonly string[]): Direction['clause'] {
  const counted = /^(?:more|fewer|less)$/i.exec(all[0] ?? '');
  const rest = counted ? all.slice(1) : all;
  const fewer = /^(?:fewer|less)$/i.test(counted?.[0] ?? '');
  const found = (at: number, from: number): Direction['clause'] => {
    const told = rest
      .slice(from, from + MOST_CLAUSE_WORDS)
      .join(' ')
      .split(',', 1)[0]!
      .split(' ');
    const cut = rest.length > from + MOST_CLAUSE_WORDS;
    while (
      cut &&
      told.length > 1 &&
      (PREPOSITIONS.has(told.at(-1)!) || /^(?:and|or|as|the|a|much|few)$/.test(told.at(-1)!))
    )
      told.pop();
    const what = told.join(' ');
    return { who: lowerFirst(rest.slice(0, at).join(' ')), what, fewer };
  };
  // "Happy employees": they are to be so.
  const feels =
    /^(happy|happier|satisfied|loyal|engaged|motivated|healthy|healthier|confident|informed|independent) (\p{L}+)$/iu.exec(
      all.join(' '),
    );
  const people = (word: string): boolean => {
    const classes = nounOf(word.toLowerCase())?.classes;
    return isPlural(word) && classes !== undefined && (classes.has('outsider') || classes.has('insider'));
  };
  if (feels && people(feels[2]!))
    return { who: feels[2]!.toLowerCase(), what: `are ${feels[1]!.toLowerCase().replace(/ier$/, 'y')}`, fewer: false };
  if (people(rest[0] ?? '')) {
    const modal = rest.findIndex((word) => MODALS.has(word.toLowerCase()));
    if (modal > 0 && modal < 12 && /^who$/i.test(rest[1] ?? '')) return found(modal, modal + 1);
  }
  // "User finds what she came for", "User understand the menu": one stands for all.
  const one = nounOf(rest[0]?.toLowerCase() ?? '');
  const does = verbOf(rest[1]?.toLowerCase() ?? '');
  if (
    !counted &&
    one &&
    !one.plural &&
    one.classes.has('outsider') &&
    does?.form === 'base' &&
    !nounOf(rest[1]!.toLowerCase())
  )
    return { ...found(1, 1)!, who: plural(rest[0]!.toLowerCase()) };
  for (let at = 0; at < Math.min(rest.length - 1, 5); at++) {
    const word = rest[at]!.toLowerCase();
    if (/^(?:of|for|in|with|and|from|to|who)$/.test(word)) return undefined;
    const next = rest[at + 1]!.toLowerCase();
    const verb = verbOf(next);
    if (people(word) && next === 'are') return found(at + 1, at + 1);
    if (verb?.form !== 'base') continue;
    const behaves = people(word) && verbClasses(verb.lemma)?.has('behave');
    if (behaves || (counted && isPlural(word) && !nounOf(next))) return found(at + 1, at + 1);
  }
  return undefined;
}

/** Endings of adjectives: what they describe is the good itself ("geographical availability"). */
const DESCRIBES = /(?:al|ic|ive|ous|able|ible|ful|less|ary|ented|ised|ized)$/i;

/** Where a good is sought: "platform" in "platform reliability", "the core banking system" in "reliability of the core banking system". */
function scopeOf(what: string): Direction['scope'] {
  const parts = / (of|for|in|on|at|with|among|between|over) /i.exec(what);
  if (parts) {
    const behind = what
      .slice(parts.index + parts[0].length)
      .split(' ')
      .slice(0, MOST_PLACE_WORDS)
      .join(' ');
    const of = /^(?:of|with)$/i.test(parts[1]!);
    return { phrase: of ? withArticle(behind) : `${parts[1]} ${behind}`, place: !of };
  }
  const all = what.split(' ');
  const modifier = all.slice(0, -1).filter((word) => !/^(?:our|the|overall|general|global|and|&)$/i.test(word));
  if (nounOf(modifier.at(-1)?.toLowerCase() ?? '')?.classes.has('quality')) return undefined;
  const noun = nounOf(all.at(-1)?.toLowerCase() ?? '');
  const good =
    noun?.classes.has('quality') ||
    /^(?:costs?|spend|process(?:es)?|workflows?|usage|availability|conversion|retention)$/.test(all.at(-1) ?? '');
  if (!good || modifier.length === 0 || modifier.length > 4 || DESCRIBES.test(modifier.at(-1)!)) return undefined;
  return { phrase: withArticle(modifier.join(' ')), place: false };
}
