/** What a statement is about: the thing that is made or changed, the people who are hired or trained, what users will be able to do. */
import { nounOf } from '../lexicon/nouns';
import { type VerbClass, verbClasses, verbOf } from '../lexicon/verbs';
import { DETERMINERS, DONE_STATES, PREPOSITIONS, VAGUE_WORDS } from '../lexicon/words';
import type { Reading } from '../reading';
import { core, head, isPlural, lowerFirst, NUMBER_WORDS, plural, withArticle } from './grammar';
import { endsInWork, phraseOf, plain, QUANTITY, skipLead, trimmed, WORK_OF, words } from './phrase';
import { whomOf } from './whom';

export interface Subject {
  /** As it reads inside a sentence: "service X", "the chatbot", "workshops on academic writing". Empty when nothing was found. */
  readonly phrase: string;
  /**
   * thing: what users or colleagues use. people: somebody hired. audience: somebody trained (in `topic`), asked or visited.
   * place: where something begins ("launch in Poland").
   * state: something agreed, signed or certified, that can only be "in place".
   */
  readonly kind: 'thing' | 'people' | 'audience' | 'state' | 'place';
  /** The verb of the work, in its base form, where there is one. */
  readonly verb?: string;
  readonly topic?: string;
  /** Whom the statement names beside it, as a clause begins: "teachers who", "stores that". */
  readonly whom?: string;
  /** What people will be able to do: who, and what they do. */
  readonly can?: { readonly who: string; readonly what: string };
}

const NOTHING: Subject = { phrase: '', kind: 'thing' };

/** Reads the subject of a task, an output or any other statement. */
export function subjectOf({ text, deadline }: Pick<Reading, 'text' | 'deadline'>): Subject {
  const timeless = deadline ? `${text.slice(0, deadline.start)} ${text.slice(deadline.end)}` : text;
  const clean = skipLead(plain(timeless));
  if (PREPOSITIONS.has(words(clean)[0]?.toLowerCase() ?? '') && !QUANTITY.test(clean)) return NOTHING;
  const found = capability(clean) ?? brought(clean) ?? imperative(clean) ?? passive(clean) ?? nounForm(clean);
  const whom = found.kind === 'thing' && !found.can ? whomOf(clean) : undefined;
  return whom ? { ...found, whom: whom.relative } : found;
}

/** "Have ten learners pass their test", "Get partners to fill in the form": what others are to do. */
function brought(text: string): Subject | undefined {
  const all = words(text);
  if (!/^(?:have|get)$/i.test(all[0] ?? '')) return undefined;
  for (let at = 1; at < Math.min(all.length - 1, MOST_BEFORE_DOING); at++) {
    const noun = nounOf(all[at]!.toLowerCase());
    if (!noun?.plural || !(noun.classes.has('outsider') || noun.classes.has('insider'))) continue;
    const rest = all.slice(at + 1);
    const what = rest[0]!.toLowerCase() === 'to' ? rest.slice(1) : rest;
    if (verbOf(what[0]?.toLowerCase() ?? '')?.form !== 'base') return undefined;
    const who = trimmed(all.slice(1, at + 1).join(' '));
    const said = what.join(' ').split(/[,;:–—]/, 1)[0]!;
    return who && what.length <= MOST_DONE ? { phrase: said, kind: 'thing', can: { who, what: said } } : undefined;
  }
  const does = all.findIndex((_, at) => at > 1 && at < MOST_BEFORE_DOING && isDoing(all, at));
  return does > 0 ? asSubject(all.slice(1, does).join(' ')) : undefined;
}

/** "Have the parser match the latest grammar": the verb of a thing behind "have", by what follows it. */
function isDoing(all: readonly string[], at: number): boolean {
  const word = all[at]!.toLowerCase();
  if (word === 'not') return true;
  const before = all[at - 1]!.toLowerCase();
  const next = all[at + 1]?.toLowerCase() ?? '';
  if (verbOf(word)?.form !== 'base' || PREPOSITIONS.has(before) || DETERMINERS.has(before)) return false;
  return DETERMINERS.has(next) || /^(?:latest|newest|every|each)$/.test(next);
}
const MOST_BEFORE_DOING = 7;
const MOST_DONE = 12;

const HIRE = new Set(['hire', 'recruit', 'appoint', 'employ', 'headhunt', 'source', 'fill', 'backfill']);
const ASK = new Set([
  'interview',
  'survey',
  'visit',
  'call',
  'meet',
  'contact',
  'ask',
  'observe',
  're-engage',
  'reengage',
  'consult',
  'phone',
  'speak',
  'talk',
]);
const TEACH = new Set([
  'train',
  'coach',
  'mentor',
  'teach',
  'educate',
  'upskill',
  'reskill',
  'certify',
  'onboard',
  'brief',
  'instruct',
  'cross-train',
]);
/** Documents of agreement and decision: nobody uses them, they are in force. */
const AGREED =
  /^(?:lease|contract|agreement|approval|certification|certificate|accreditation|licence|license|policy|strategy|budget|charter|plan|facility|sheet|sponsor|bylaws|commission|union|insurance|partnership|certified|accredited|compliant|registration|decision|law|deal|loan|patent|committee|board|marking|territory|territories)s?$|(?:certification|authori[sz]ation|accreditation)$/;

const CAN =
  / (?:can|are able to|is able to|will be able to|could|may) (?:(?:now|then|easily|quickly) )?(?:(?:now|then|easily|quickly) )?(?=\S)/i;
const LONGEST_ACTOR = 60;

const ACCESS = /^(?:all |the |our )?([^,;:]{2,40}?) (?:have|has|get|gets) access to /i;

/** "Employees can change their bank details in the HR portal", "All crews have access to the tide tables". */
function capability(text: string): Subject | undefined {
  const access = ACCESS.exec(text);
  const given = access && sound(phraseOf(text.slice(access[0].length)));
  if (given && isPlural(access[1]!))
    return { phrase: given, kind: 'thing', can: { who: lowerFirst(access[1]!), what: `use ${given}` } };
  const able = CAN.exec(text);
  if (!able || able.index < 2 || able.index > LONGEST_ACTOR) return undefined;
  const before = text.slice(0, able.index).replace(/^.*[\s,](?:so|so that|such that|that)\s+/i, '');
  const named = lowerFirst(before.replace(/^(?:all|the|our|any|an?|each|every)\s+/i, ''));
  // "User can …": one stands for all.
  const who = nounOf(named)?.classes.has('outsider') ? plural(named) : named;
  const what = text
    .slice(able.index + able[0].length)
    .split(/[,;:–—]/, 1)[0]!
    .trim();
  const starts = words(who)[0] ?? '';
  const commanded = verbOf(starts)?.form === 'base' && !nounOf(starts);
  if (
    commanded ||
    !isPlural(who) ||
    /^(?:not |be )/i.test(what) ||
    PREPOSITIONS.has(words(what)[0]?.toLowerCase() ?? '')
  )
    return undefined;
  return { phrase: what, kind: 'thing', can: { who, what } };
}

/** Behind a verb of asking these are what one gets, not what it is about. */
const ANSWERS =
  /^(?:(?:more|early|regular)\s+)?(?:feedback|input|requirements|ideas|insights?|information|opinions)\s+(?:on|about|for)\s+/i;
/** "Print and laminate all maps": what stands between "and" and a determiner is a verb, known or not. */
const SECOND_VERB = /^(?:and|&)\s+[\p{L}-]+\s+(?=(?:all|the|our|an?|its|every)\s|\p{N})/iu;
const PARTICLE = /^(?:up|out|off|down|over|on|back|away|together)$/i;

/** "Migrate service X to Kubernetes", "Train 40 managers in feedback". */
function imperative(text: string): Subject | undefined {
  const all = words(text);
  const first = (all[0] ?? '').toLowerCase().replace(/,$/, '');
  // "steward/champion the requirements": either is the verb.
  const read =
    verbOf(first) ?? (/^\p{L}+\/\p{L}+$/u.test(first) ? first.split('/').map(verbOf).find(Boolean) : undefined);
  if (!read || all.length < 2 || !commands(first, read.form, all)) return undefined;
  const verb = read.lemma;
  let rest = objectOf(first, all).replace(SECOND_VERB, '').replace(ANSWERS, '');
  const adverb = /^\p{L}{3,}ly\s+(?=with|in|to|on|for|the|all|our|an?\b)/iu.exec(rest);
  if (adverb) rest = rest.slice(adverb[0].length);
  if (/^(?:move|switch|change|shift|transition|migrate|convert)$/.test(verb)) rest = goalOf(rest);
  // What comes in the place of something is there to help; what goes is not.
  if (verb === 'replace') rest = behind(/\s(?:with|by) /i, rest) ?? rest;
  // "Check in weekly with Ada": what there is of it are meetings.
  if (/^(?:check-?in|check|sync|meet|catch)$/.test(verb) && /^(?:(?:in|up) )?(?:\p{L}+ly )?with\s/iu.test(rest))
    return asSubject('meetings', verb);
  if (/^(?:agree|negotiate)$/.test(verb) && /^with\s/i.test(rest))
    return {
      phrase: `the agreement ${trimmed(rest.slice(5)) && `with ${phraseOf(rest.slice(5))}`}`.trim(),
      kind: 'state',
      verb,
    };
  if (verb === 'advertise') rest = `advertising ${rest}`;
  // "Publish on our site a list of wrecks": the place may come first.
  rest = rest.replace(/^(?:(?:on|in|at) )?(?:(?:our|the) )?\S+ (?=an? \p{L}+ of )/iu, '');
  rest = rest.replace(/^(?:to|on|in|at(?! least| most)|for|with|from|through|around|about|towards)\s+/i, '');
  // "Release 2.0" is a noun as much as a command.
  if (/^v?\d+(?:\.\d+)*$/.test(rest)) return { phrase: `${verb} ${rest}`, kind: 'thing', verb };
  // "Post three times a week on Instagram" is about posts on Instagram.
  const often = /^(?:\S+ ){0,2}times /i.test(rest) ? rest.search(/\b(?:on|in|to) /i) : -1;
  if (often > 0 && nounOf(verb)) rest = `${verb}s ${rest.slice(often)}`;
  // "Launch in Poland", "Expand to Polish schools": where it begins.
  const place = BEGUN.test(verb) ? /^\p{L}+ (?:in|into|to) (\p{Lu}\p{Ll}.*)$/u.exec(text)?.[1] : undefined;
  if (place) return { phrase: phraseOf(place), kind: 'place', verb };
  const given = /^give (?:a |an )?(\w+) to /i.exec(text)?.[1];
  if (given) rest = given;
  const spokenAt = /^(?:speak|talk|call)$/.test(verb) && /^\S+ (?:at|on|about)\s/i.test(text);
  // Models are trained as well.
  const taught = TEACH.has(verb) && isPeople(trimmed(rest.split(/\s(?:in|on|for|about|with)\s/i)[0]!));
  if (taught || (ASK.has(verb) && !spokenAt)) return audience(rest, verb);
  if (HIRE.has(verb) || verbClasses(verb)?.has('hire')) return { phrase: phraseOf(rest), kind: 'people', verb };
  return asSubject(rest, verb);
}

const BEGUN = /^(?:launch|open|expand|enter|start|grow)$/;

/** "to Kubernetes", "from Jenkins to GitHub Actions": where it goes. */
function goalOf(text: string): string {
  if (/^to /i.test(text)) return text.slice(3);
  const into = behind(/ into /i, text);
  if (into) return into;
  // "Move the data team to dbt": people stay who they are.
  const [who = ''] = text.split(/ to /i);
  const classes = nounOf(head(who))?.classes;
  if ((classes?.has('insider') || classes?.has('outsider')) && !classes.has('artefact'))
    return behind(/ to /i, text) ?? text;
  return (/^from /i.test(text) ? behind(/ to /i, text) : undefined) ?? text;
}

/** What stands behind the first place that matches. */
function behind(mark: RegExp, text: string): string | undefined {
  const found = mark.exec(text);
  return found ? text.slice(found.index + found[0].length) : undefined;
}

/** Whether a first word that can be a verb is one here, rather than a noun ("Test suite rewritten", "Onboarding handbook"). */
function commands(first: string, form: 'base' | 's' | 'ed' | 'ing', all: readonly string[]): boolean {
  const second = all[1]!.toLowerCase();
  if (form === 'ed') return DETERMINERS.has(second);
  if (form === 'ing')
    return DETERMINERS.has(second) || /['’]s$/.test(second) || /^\p{N}/u.test(second) || all[0]!.endsWith(',');
  if (form !== 'base') return false;
  if (!isNounToo(first)) return true;
  if (
    DETERMINERS.has(second) ||
    NUMBER_WORDS.has(second) ||
    /^\p{N}/u.test(second) ||
    /^at (?:least|most)\b/i.test(all.slice(1).join(' '))
  )
    return true;
  if (all.length === 2 && endsInWork(all.join(' '))) return /^(?:ship|launch|finish|complete|start)$/.test(first);
  return (
    doneAt(all) === 0 &&
    (!PREPOSITIONS.has(second) || /^(?:in|on|up|out|off|down|over|to|with|towards|through)$/.test(second))
  );
}

/** What stands behind the verb, its particle and further verbs: "design and ship", "evaluate, choose and roll out". */
function objectOf(first: string, all: readonly string[]): string {
  if (all[0]!.endsWith(',')) {
    const object = all.findIndex((word, at) => at > 0 && DETERMINERS.has(word.toLowerCase()));
    if (object > 0) return all.slice(object).join(' ');
  }
  // "Open source the scheduler", "hand out kits": the pair is the verb.
  let at = all.length > 2 && verbOf(`${first}-${all[1]!.toLowerCase()}`) ? 2 : 1;
  while (at < all.length - 1 && PARTICLE.test(all[at]!)) at++;
  for (;;) {
    const more = /^(?:and|&|or|\/|,)\s+([\p{L}-]+)(?:\s+(?:up|out|off|down|over))?\s+/iu.exec(all.slice(at).join(' '));
    if (!more || !verbOf(more[1]!.toLowerCase())) return all.slice(at).join(' ');
    at += words(more[0]).length;
  }
}

/** What is taught, with the article that it has. */
function topicOf(topic: string): string | undefined {
  const [article = ''] = /^(?:the|our|their|its) /i.exec(topic) ?? [];
  const said = trimmed(topic);
  return said ? article.toLowerCase() + said.replace(/^(?:the|our|their|its) /i, '') : undefined;
}

function audience(rest: string, verb: string): Subject {
  const [who = '', topic] = rest
    .replace(/ (?:once|twice|again)(?=,| |$)/gi, '')
    .split(/\s(?:in|on|for|about|with)\s(.*)/i);
  return {
    phrase: phraseOf(who),
    kind: 'audience',
    verb,
    topic: topic === undefined ? undefined : topicOf(topic),
  };
}

/** "Pay bands", "Test results", "Release notes": a verb's form that may be a noun. */
function isNounToo(word: string): boolean {
  return (
    nounOf(word) !== undefined ||
    /^(?:pay|open|close|top|work|order|map|sample|sign|lead|market|field|share|trust|run)$/.test(word)
  );
}

/** "published", "redrawn", and a misspelt or unknown "encryted". */
function isParticiple(word: string): boolean {
  if (verbOf(word)?.form === 'ed' || (word.startsWith('re') && verbOf(word.slice(2))?.form === 'ed')) return true;
  return /[^e]ed$/.test(word) && word.length > 5 && !nounOf(word);
}

/** Participles that look like the base form. */
const SAME_FORM = /^(?:set|put|cut|read|run|split|let)$/;

/** The word where a finished state begins ("is published", "signed by", "in place"), or 0. */
function doneAt(all: readonly string[]): number {
  for (let at = 1; at < all.length; at++) {
    const word = all[at]!.toLowerCase().replace(/[,;:]$/, '');
    if (/^(?:is|are|was|were|has|have|gets|will|exists?)$/.test(word)) return at;
    if (word === 'in' && /^(?:place|use|force|production)$/i.test(all[at + 1] ?? '')) return at;
    const next = all[at + 1]?.toLowerCase();
    const ends =
      next === undefined ||
      PREPOSITIONS.has(next) ||
      verbOf(next)?.form === 'ing' ||
      /^(?:and|&|or|which|that|live|incl\.?|this|next|each|every|per|around)$/.test(next) ||
      all[at]!.endsWith(',') ||
      next.startsWith(',');
    if (ends && (DONE_STATES.has(word) || isParticiple(word) || (at > 1 && next !== 'of' && SAME_FORM.test(word))))
      return at;
  }
  return 0;
}

/** "Gateway usage policy is published", "Territories redrawn and agreed with all regional leads". */
function passive(text: string): Subject | undefined {
  const all = words(text);
  const at = doneAt(all);
  if (at === 0) return actorFirst(all);
  const before = all
    .slice(0, at)
    .join(' ')
    .replace(/ (?:fully|successfully|now|is|are|being)$/i, '');
  if (/^(?:has|have)$/i.test(all[at]!) && !/^been$/i.test(all[at + 1] ?? ''))
    return owned(before, all.slice(at + 1)) ?? asSubject(lowerFirst(before));
  const verb = all
    .slice(at)
    .map((word) => verbOf(word.toLowerCase().replace(/,$/, '')))
    .find((read) => read?.form === 'ed' && !/^(?:be|have)$/.test(read.lemma))?.lemma;
  const topic = /^(?:in|on)$/i.test(all[at + 1] ?? '') ? all.slice(at + 2).join(' ') : undefined;
  if (verb && TEACH.has(verb) && isPeople(before))
    return { phrase: phraseOf(lowerFirst(before)), kind: 'audience', verb, topic: topic && trimmed(topic) };
  if (verb && HIRE.has(verb)) return { phrase: phraseOf(before), kind: 'people', verb };
  // "Backstage rolled out": one word that nobody else has is a name.
  const name = at === 1 && !nounOf(before.toLowerCase()) && /^\p{Lu}/u.test(before);
  if (name) return { phrase: before, kind: 'thing', verb };
  return asSubject(/^(?:every|each)\s/i.test(before) ? before : lowerFirst(before.replace(WORK_OF, '')), verb);
}

/** Somebody who can learn: models are trained as well. */
function isPeople(phrase: string): boolean {
  const classes = nounOf(head(phrase))?.classes;
  if (!classes) return /^\p{Ll}\D*s$/u.test(head(phrase));
  return (classes.has('outsider') || classes.has('insider')) && !classes.has('artefact');
}

/** "Every branch has a first-aid kit": who is to have what; "The club has its own plan": the plan of the club. */
function owned(before: string, rest: readonly string[]): Subject | undefined {
  const first = rest[0]?.toLowerCase() ?? '';
  if (rest.length === 0 || verbOf(first)?.form === 'ed' || /^(?:been|to)$/.test(first)) return undefined;
  const each = /^(?:every|each)\s/i.test(before);
  const who = each ? plural(trimmed(before.replace(/^(?:every|each)\s+/i, ''))) : trimmed(before);
  if (who && isPlural(who) && rest.length <= MOST_DONE) {
    const what = `have ${rest.join(' ').split(/[,;:–—]/, 1)[0]!}`;
    return { phrase: what, kind: 'thing', can: { who: lowerFirst(who), what } };
  }
  const thing = trimmed(rest.join(' ').replace(/^(?:its|their|our) (?:own )?/i, ''));
  return thing && who && !PREPOSITIONS.has(thing.split(' ', 1)[0]!)
    ? asSubject(`${thing} of ${withArticle(lowerFirst(who))}`)
    : undefined;
}

/** "Board approves the five-year plan": the object is the subject of the work. */
function actorFirst(all: readonly string[]): Subject | undefined {
  for (let at = 1; at < Math.min(all.length - 1, 5); at++) {
    const read = verbOf(all[at]!.toLowerCase());
    const classes: ReadonlySet<VerbClass> | undefined = read && verbClasses(read.lemma);
    const before = nounOf(all[at - 1]!.toLowerCase())?.classes;
    const somebody = read?.form === 's' && (before?.has('insider') || before?.has('outsider'));
    if (!classes?.has('deliver') && !somebody) continue;
    const counted = DETERMINERS.has(all[at + 1]!.toLowerCase()) || /^\p{N}/u.test(all[at + 1]!);
    // "The dock team identify 3 leaks": they do it, whatever the grammar book says.
    const team = read?.form === 'base' && nounOf(all[at - 1]!.toLowerCase())?.classes.has('insider');
    if (counted && (read?.form === 's' || team)) return asSubject(all.slice(at + 1).join(' '), read?.lemma);
  }
  return undefined;
}

/** "Working prototype of the AR module", "CRM rollout", "35 account reviews in Q1", and a misspelt verb before its object. */
function nounForm(text: string): Subject {
  const said = /^([^:]{3,60}):\s/.exec(text)?.[1] ?? text;
  // "Heronbook supports drafts": a name, and what it does.
  const [name = '', does = '', ...rest] = words(said);
  const isName = /^\p{Lu}\p{Ll}/u.test(name) && !nounOf(name.toLowerCase()) && !verbOf(name.toLowerCase());
  if (isName && rest.length > 0 && verbOf(does)?.form === 's') return { phrase: name, kind: 'thing' };
  const object =
    /^\p{L}+ (an? .+|the .+|all .+)$/iu.exec(said)?.[1] ??
    /^\p{L}+ (?:down|up|out|off) (?:to )?(.+)$/iu.exec(said)?.[1] ??
    /^\p{L}{3,}(?:ise|ize|ify) (.+)$/iu.exec(said)?.[1];
  if (object) return asSubject(object);
  return asSubject(/^(?:every|each)\s/i.test(said) ? said : lowerFirst(said.replace(QUANTITY, '')));
}

/** A longer one is no subject that a sentence could carry. */
const LONGEST = 7;
/** Signs, a second article, a count: more was cut out than one thing. */
const UNSOUND =
  /^ (?:the )?(?:getting|becoming|being|having|making) |[→⇒=≥≤<>{}[\]|+]|\s(?:not|an?|least|and one)\s|\s\p{N}[\p{N},]*%?\s+\p{Ll}/u;

/** "the approves the new plan", "the responsive": a verb was taken for a noun, or there is no noun. */
function isHalfSentence(phrase: string): boolean {
  const all = words(phrase);
  const second = all.findIndex(
    (word, at) =>
      at > 1 &&
      /^(?:the|our|its|their|all)$/.test(word) &&
      !PREPOSITIONS.has(all[at - 1]!) &&
      !/^(?:and|or|&|plus|than)$/.test(all[at - 1]!),
  );
  const last = core(phrase).split(' ').at(-1) ?? '';
  if (/^(?:ones?|things?|something|everything|it|them|rest)$/i.test(last)) return true;
  const quality = /^\p{Ll}+(?:able|ible|sive|tive|ful|less|ous|ed)$/u.test(last) && !nounOf(last);
  return second > 0 || quality || (VAGUE_WORDS.has(last) && !nounOf(last));
}

/** The phrase as a sentence can carry it: without what qualifies it where it is long or broken; empty where that does not help. */
function sound(phrase: string): string {
  // "notes and 15 posts": two things; the first one stands for both.
  const second = phrase.search(/ (?:and|&|plus) \p{N}/u);
  if (second > 0) return sound(phrase.slice(0, second));
  const carries = (one: string): boolean =>
    words(one).length <= LONGEST && !UNSOUND.test(` ${one} `) && !isHalfSentence(one);
  // "Oracle → Postgres": where it goes.
  const arrow = Math.max(phrase.lastIndexOf('→'), phrase.lastIndexOf('->') + 1);
  if (arrow > 0) return sound(phraseOf(phrase.slice(arrow + 1).trim()));
  // "tutorials with community members": what it comes with is another subject.
  const beside = phrase.indexOf(' with ');
  const alone =
    beside < 0 || /(?:agreement|contract|partnership)$/i.test(phrase.slice(0, beside))
      ? phrase
      : phrase.slice(0, beside);
  return carries(alone) ? alone : carries(core(phrase)) ? core(phrase) : '';
}

/** "performance of the three models": work on a number is about what has it; a bare number is nothing that helps. */
function measuredThing(text: string): string {
  const classes = nounOf(head(text))?.classes;
  if (
    !classes?.has('metric') ||
    (['artefact', 'activity', 'event', 'outsider', 'quality'] as const).some((one) => classes.has(one))
  )
    return text;
  return behind(/\s(?:of|for|per)\s/i, text) ?? text;
}

/** What is found out about a number is found out about it. */
const FOUND_OUT = /^(?:assess|analyse|analyze|evaluate|research|investigate|explore|study|understand)$/;

function asSubject(text: string, verb?: string): Subject {
  // "Investigate fine-tuning a model": what comes of it is the model.
  const [first = '', second = ''] = words(text);
  const doing = /[a-z]{3}ing$/i.test(first) && DETERMINERS.has(second.toLowerCase());
  const said = doing ? text.slice(first.length + 1) : text;
  const phrase = sound(phraseOf(FOUND_OUT.test(verb ?? '') ? said : measuredThing(said)));
  if (/^(?:hire|recruit)s?$/.test(head(phrase))) return { phrase: 'new hires', kind: 'people', verb };
  const agreed = AGREED.test(head(phrase)) || /\b(?:ISO|SOC|PCI|TISAX|FedRAMP)\b/.test(phrase);
  return { phrase, kind: agreed ? 'state' : 'thing', verb };
}
