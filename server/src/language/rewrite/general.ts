/**
 * Patterns for work that no metric of the catalogue surely fits: who uses it, who follows it, what is decided by it. Few: one that
 * the verb or the noun tells, or else one question to the writer.
 */
import { nounOf } from '../lexicon/nouns';
import type { Rewrite } from '.';
import { CHANGED, roleOf, TROUBLE, thanksTo } from './attach';
import { core, head, isPlural } from './grammar';
import { changeSentence, share } from './sentence';
import {
  BACKSTAGE,
  CHECKED,
  HEARD,
  JOINED,
  LESS_IS_BETTER,
  LOOKED_UP,
  MEETING,
  MORE_IS_BETTER,
  PLACE,
  PLAN,
  REACHED,
  REACHES_GOALS,
  READ,
  RETURNED_TO,
  RULE,
  SEAL,
  SENT,
  STAGED,
  TEACHING,
  UNDERTAKING,
  WATCHED,
} from './sorts';
import type { Subject } from './subject';
import { peopleOf, relative, withoutWhom } from './whom';
import { dispatched, finding, isAudited, isAutomated, isFound, isRemoved, isText } from './work';

/** Work on things that are there already: nobody waits to use them, but they make trouble. */
const HANDLED = /^(?:fix|scan|clean|patch|calibrate|monitor|repair|verify)$/;
/** Doings by which the reader of a text is the writer of the key result. */
const STUDIED = /^(?:read|study|learn|watch|listen|practise|practice|attend|drink|eat|meditate)$/;
/** What is put into words so that nobody has to ask. */
const WRITTEN_DOWN = /^(?:document|describe|explain|clarify|label|annotate)$/;
/** Work after which a thing runs elsewhere or otherwise, and looks the same to those who use it. */
const MOVED =
  /^(?:migrate|move|port|refactor|rewrite|rebuild|rework|modernise|modernize|upgrade|consolidate|scale|replatform|transfer|shift|split|containeri[sz]e|dockeri[sz]e|harden|patch)$/;
/** Work on a number itself: what is to be measured might as well move. */
const SET_UP =
  /^(?:define|measure|track|report|monitor|calculate|introduce|baseline|establish|set|display|show|implement|determine)$/;
/** Verbs that bring a group into being, rather than speak to its members. */
const MADE =
  /^(?:create|establish|form|found|build|launch|start|set|introduce|assemble|hire|appoint|bring|add|find|select|choose|identify|sign|win|onboard|secure|contract)$/;
/** Being there among others. */
const ATTENDED = /^(?:attend|exhibit|sponsor|visit|join|participate|take|present|showcase)$/;
/** Plans that are bought or paid by, rather than followed. */
const OFFERED =
  /\b(?:freemium|free|premium|commission|bonus|pension|payment|pricing|subscription|insurance|benefits?) plans?\b/i;
const AVOIDED = /^(?:avoid|prevent)$/;
/** What is only named is not yet solved. */
const NAMED = /^(?:reference|mention|include|list|link|show|display|open|create|file)$/;
/** Seals and what they are given for. */
const CERTIFIED = /^(?:certify|accredit)$/;
const STANDARD = /\b(?:ISO|SOC|PCI|TISAX|FedRAMP|HIPAA|GDPR|WCAG)\b/;

/** For any subject, best first: what its verb or its noun tells, else a question. */
export function* general(subject: Subject): Generator<Rewrite> {
  let told = false;
  for (const choice of ofItsSort(subject)) {
    told = true;
    yield choice;
  }
  if (!told) yield asked(subject);
}

/** What such work is there for; nothing where neither verb nor noun tells. */
export function* ofItsSort(subject: Subject): Generator<Rewrite> {
  const { phrase, kind } = subject;
  if (!phrase || isRemoved(subject)) return;
  const noun = sortOf(phrase);
  if (kind === 'people') yield* ofPeople(phrase, noun);
  else if (SET_UP.test(subject.verb ?? '') && (MORE_IS_BETTER.test(noun) || LESS_IS_BETTER.test(noun))) {
    const rises = MORE_IS_BETTER.test(noun);
    yield { text: changeSentence(rises ? 'Raise' : 'Reduce', phrase, ''), about: noun };
  } else if (isFound(subject)) yield share('Raise', `<decisions> that rest on ${finding(subject)}`, 'decisions');
  else if (kind === 'place' || PLACE.test(noun)) yield share('Raise', `<who> in ${phrase} who <do what>`, 'behaviour');
  else {
    const told = [...byVerb(subject, noun)];
    yield* told.length > 0 ? told : byNoun(subject, noun);
  }
}

/** The noun that says what sort of thing it is: of "project 2" the one before its number. */
function sortOf(phrase: string): string {
  const noun = head(phrase);
  return /^v?\p{N}/u.test(noun) ? head(core(phrase).replace(/ \S+$/, '')) : noun;
}

function* ofPeople(phrase: string, noun: string): Generator<Rewrite> {
  if (/^(?:candidate|applicant)s?$/.test(noun)) {
    yield share('Raise', `${phrase} who accept our offer`, 'offer acceptance');
    return;
  }
  yield { text: changeSentence('Cut', `time to full productivity of ${phrase}`, 'days'), about: 'ramp-up time' };
  if (!isPlural(phrase)) yield goodOf(phrase);
}

/** What the work itself tells, whatever it is done to. */
function* byVerb(subject: Subject, noun: string): Generator<Rewrite> {
  const { phrase, verb = '' } = subject;
  const role = roleOf(subject);
  const done = dispatched(subject);
  if (done) {
    yield { text: changeSentence('Cut', `time until ${phrase} are ${done}`, 'days'), about: `time until ${done}` };
  } else if (isAudited(subject)) {
    yield share('Raise', `findings in ${phrase} that are resolved`, 'findings resolved');
  } else if (isAutomated(subject)) {
    yield {
      text: changeSentence('Reduce', `hours of manual work on ${phrase}`, 'hours per week'),
      about: 'manual work',
    };
    yield { text: changeSentence('Reduce', `errors in ${phrase}`, 'per month'), about: 'errors' };
  } else if (CERTIFIED.test(verb) && role !== 'actors') {
    yield share(
      'Raise',
      `<cases> ${STANDARD.test(phrase) ? 'that' : `in ${phrase} that`} meet ${STANDARD.test(phrase) ? phrase : 'the standard'}`,
      'in use',
    );
  } else if (AVOIDED.test(verb)) {
    yield { text: changeSentence('Reduce', phrase, ''), about: noun };
  } else if (TROUBLE.test(noun) && !NAMED.test(verb)) {
    yield* ofTrouble(phrase);
  } else if (
    WRITTEN_DOWN.test(verb) &&
    !RULE.test(noun) &&
    !PLAN.test(noun) &&
    !LOOKED_UP.test(noun) &&
    !READ.test(noun)
  ) {
    yield { text: changeSentence('Reduce', `questions about ${phrase}`, 'per week'), about: 'questions' };
  } else if (ATTENDED.test(verb) && STAGED.test(noun)) {
    yield share('Raise', `contacts from ${phrase} who <do what>`, 'behaviour');
  } else if (role !== 'actors' && (HANDLED.test(verb) || (MOVED.test(verb) && !isText(noun)))) {
    yield {
      text: changeSentence('Reduce', `problems with ${phrase} that <who> report`, 'per month'),
      about: 'problems',
    };
    if (HANDLED.test(verb))
      yield {
        text: changeSentence('Cut', `time until a problem with ${phrase} is solved`, 'days'),
        about: 'time to solve',
      };
  }
}

function* ofTrouble(phrase: string): Generator<Rewrite> {
  const many = isPlural(phrase);
  const told = /\breported\b/.test(phrase);
  const reported = many ? `${phrase}${told ? '' : ' that users report'}` : `reports of ${phrase}`;
  yield { text: changeSentence('Reduce', reported, 'per month'), about: 'reports' };
  yield {
    text: changeSentence('Cut', `time until ${phrase} ${many ? 'are' : 'is'} solved`, 'days'),
    about: 'time to solve',
  };
}

/** What a thing of this sort is there for: to be used, followed, read, attended. */
function* byNoun(subject: Subject, noun: string): Generator<Rewrite> {
  const { phrase, kind, verb = '', whom } = subject;
  const role = roleOf(subject);
  /** The last two words, for sorts that only two words name. */
  const pair = core(phrase).toLowerCase().split(' ').slice(-2).join(' ');
  const is = (sort: RegExp): boolean => sort.test(noun) || sort.test(pair);
  if (STUDIED.test(verb)) return;
  if (is(CHECKED)) yield share('Raise', `findings from ${phrase} that are resolved`, 'findings resolved');
  else if (is(TEACHING) || is(MEETING)) yield* afterwards(subject);
  else if (is(JOINED)) {
    const joined = whom ? withoutWhom(phrase, peopleOf(whom)) : phrase;
    yield share(
      'Raise',
      whom ? `${whom} <do what> thanks to ${joined}` : `participants in ${phrase} who <do what>`,
      'behaviour',
    );
  } else if (is(REACHED)) yield share('Raise', `people reached by ${phrase} who <do what>`, 'behaviour');
  else if (is(SENT)) yield share('Raise', `recipients of ${phrase} who <do what>`, 'behaviour');
  else if (is(SEAL)) yield share('Raise', `<who> who choose us because of ${phrase}`, 'choice');
  else if (is(RULE)) yield share('Raise', `<cases> that follow ${phrase}`, 'in use');
  else if (is(PLAN) && !OFFERED.test(phrase)) yield share('Raise', `<decisions> that rest on ${phrase}`, 'decisions');
  else if (is(LOOKED_UP)) {
    yield share('Raise', `readers of ${phrase} who find what they came for`, 'success');
    yield share('Raise', `readers of ${phrase} who <do what> afterwards`, 'behaviour');
  } else if (is(READ)) yield share('Raise', `readers of ${phrase} who <do what> afterwards`, 'behaviour');
  else if (is(WATCHED) || is(HEARD)) {
    const who = `${is(HEARD) ? 'listeners' : 'viewers'} of ${phrase}`;
    yield share('Raise', `${who} who <do what> afterwards`, 'behaviour');
    if (is(HEARD)) yield share('Raise', `${who} who come back within a month`, 'return');
  } else if (role === 'actors' && isPlural(phrase) && !MADE.test(verb))
    yield share('Raise', `${relative(phrase)} <do what>`, 'behaviour');
  else if (is(BACKSTAGE)) return;
  else if (kind === 'thing' && !is(UNDERTAKING) && (role === 'object' || (role === 'means' && isUsed(phrase)))) {
    const thing = whom ? withoutWhom(phrase, peopleOf(whom)) : phrase;
    yield share('Raise', `${whom ?? '<who> who'} use ${thing}`, 'use');
    if (is(REACHES_GOALS)) yield share('Raise', `${whom ?? '<who> who'} reach their goal with ${thing}`, 'success');
  }
}

/** What those who took part do differently, and whether they come back to what one can come back to. */
function* afterwards({ phrase, whom }: Subject): Generator<Rewrite> {
  const noun = head(phrase);
  const occasion = whom ? withoutWhom(phrase, peopleOf(whom)) : phrase;
  if (TEACHING.test(noun) && whom)
    yield share('Raise', `${whom} use what they learned in ${occasion}`, 'learning in use');
  else if (TEACHING.test(noun))
    yield share('Raise', `participants in ${phrase} who use what they learned`, 'learning in use');
  if (whom) yield share('Raise', `${whom} <do what> after ${occasion}`, 'behaviour');
  else yield share('Raise', `participants in ${phrase} who <do what> afterwards`, 'behaviour');
  if (RETURNED_TO.test(noun) && isPlural(phrase))
    yield share('Raise', `participants in ${phrase} who come back`, 'return');
}

/** A thing that people take into their hands, by the noun or, where it is unknown, by its name. */
function isUsed(phrase: string): boolean {
  const noun = nounOf(head(phrase));
  return noun ? noun.classes.has('artefact') : /\p{Lu}/u.test(phrase) && !/ (?:and|&) /.test(phrase);
}

/** What it is for, as a question to the writer. */
function asked(subject: Subject): Rewrite {
  const { phrase, kind, verb = '', whom } = subject;
  if (!phrase) return share('Raise', '<who> who <do what>', 'behaviour');
  if (isRemoved(subject))
    return {
      text: changeSentence('Reduce', '<cost or trouble>', 'per month') + without(phrase),
      about: 'what it spares',
    };
  const noun = sortOf(phrase);
  if (BACKSTAGE.test(noun) || (CHANGED.test(verb) && roleOf(subject) === 'object'))
    return {
      text: `${changeSentence('Reduce', '<what goes wrong>', 'per month')} ${thanksTo(subject)}`,
      about: 'what goes wrong',
    };
  if (kind === 'state' || UNDERTAKING.test(noun)) return goodOf(phrase, thanksTo(subject));
  const thing = whom ? { ...subject, phrase: withoutWhom(phrase, peopleOf(whom)) } : subject;
  return share('Raise', `${whom ?? '<who> who'} <do what>`, 'behaviour', ` ${thanksTo(thing)}`);
}

function goodOf(phrase: string, thanks = `thanks to ${phrase}`): Rewrite {
  return { text: `${changeSentence('Raise', '<what gets better>', '')} ${thanks}`, about: 'what it is for' };
}

function without(phrase: string): string {
  return ` ${isPlural(phrase) && !/^(?:the|our|all) /.test(phrase) ? 'with fewer' : 'without'} ${phrase}`;
}
