/** Patterns for work that no metric of the catalogue surely fits: who uses it, who follows it, what gets better thanks to it. */

import { nounOf } from '../lexicon/nouns';
import type { Rewrite } from '.';
import { ASKING, CHANGED, roleOf, TROUBLE, thanksTo } from './attach';
import { head, isPlural } from './grammar';
import { changeSentence } from './sentence';
import {
  BACKSTAGE,
  HEARD,
  LESS_IS_BETTER,
  MEETING,
  MORE_IS_BETTER,
  PLACE,
  PLAN,
  READ,
  RETURNED_TO,
  RULE,
  TEACHING,
  UNDERTAKING,
  WATCHED,
} from './sorts';
import type { Subject } from './subject';
import { peopleOf, relative, withoutWhom } from './whom';

export function share(verb: string, of: string, about: string, behind = ''): Rewrite {
  return { text: changeSentence(verb, `share of ${of}`, '%') + behind, about };
}

/** Work on things that are there already: nobody waits to use them, but they make trouble. */
const HANDLED =
  /^(?:fix|close|scan|audit|review|merge|clean|check|inspect|tag|answer|patch|calibrate|monitor|repair|resolve|triage|reconcile|sort|manage|handle|process|verify)$/;
/** What is there afterwards is less than before. */
const REMOVED =
  /^(?:remove|delete|retire|decommission|sunset|deprecate|drop|eliminate|kill|abolish|discontinue|phase|uninstall|scrap|shut|stop|archive)$/;

const TAUGHT = /^(?:train|coach|mentor|teach|educate|upskill|reskill|certify|brief|instruct|cross-train)$/;
/** What an interview is held for where somebody is to be hired. */
const HIRING = /\b(?:open|new) (?:positions?|roles?|jobs?)|\bopenings?\b|\bvacanc/i;
const CUSTOMERS =
  /^(?:customer|client|user|subscriber|member|buyer|tenant|resident|citizen|partner|guest|passenger|patient|student|learner)$/;
/** Who is asked so as to learn something, rather than to win them. */
const ASKED = /^(?:interview|survey|ask|observe|consult)$/;

/** Doings by which the reader of a text is the writer of the key result. */
const STUDIED = /^(?:read|study|learn|watch|listen|practise|practice|attend)$/;

/** What people will do who now can, and how many still ask for help. */
export function* forCapability({ who, what }: NonNullable<Subject['can']>): Generator<Rewrite> {
  yield share('Raise', `${relative(who)} ${what}`, 'use');
  if (!relative(who).endsWith(' who') || /^have /.test(what)) return;
  yield {
    text: changeSentence('Reduce', `requests for help from ${who} who want to ${what}`, 'per week'),
    about: 'requests for help',
  };
}

/** What those who were taught, asked or visited do afterwards. */
export function* forAudience({ phrase, topic, verb }: Subject): Generator<Rewrite> {
  const who = phrase || 'participants';
  if (topic && TAUGHT.test(verb ?? '')) {
    yield share('Raise', `${who} who use ${topic} in their daily work`, 'learning in use');
    yield share('Raise', `${who} who can show ${topic} without help`, 'skill');
  } else if (verb === 'onboard') {
    yield share('Raise', `${who} who work without help after a month`, 'ramp-up');
    yield { text: changeSentence('Cut', `time until ${who} work without help`, 'days'), about: 'ramp-up time' };
  } else if (TAUGHT.test(verb ?? '')) {
    yield share('Raise', `${who} who use what they learned in their daily work`, 'learning in use');
    yield share('Raise', `${who} who can do the job without help`, 'skill');
  } else if (verb === 'interview' && (/^(?:candidate|applicant)s?$/.test(head(who)) || HIRING.test(topic ?? ''))) {
    yield share('Raise', `${who} who accept our offer`, 'offer acceptance');
    yield {
      text: changeSentence('Cut', `time from first interview to contract with ${who}`, 'days'),
      about: 'time to hire',
    };
  } else {
    if (ASKED.test(verb ?? '')) yield share('Raise', `<decisions> that rest on what ${who} tell us`, 'decisions');
    if (CUSTOMERS.test(nounOf(head(who))?.lemma ?? ''))
      yield share('Raise', `${who} who say that we solve their main problem`, 'problem solved');
    if (!ASKED.test(verb ?? '')) yield share('Raise', `${who} who take a next step with us`, 'next step');
    yield share('Raise', `${who} who <do what> afterwards`, 'behaviour');
  }
}

/** So many that say what the thing is there for need no open question beside them. */
const ENOUGH = 2;

/** For any other subject, best first; at least two. */
export function* general(subject: Subject): Generator<Rewrite> {
  const { phrase } = subject;
  if (!phrase) {
    yield share('Raise', '<who> who <do what>', 'behaviour');
    yield { text: changeSentence('Reduce', 'time until <who> <get what>', 'days'), about: 'waiting time' };
    return;
  }
  let own = 0;
  for (const choice of ofItsSort(subject)) {
    own++;
    yield choice;
  }
  if (own === 0) yield* purpose(subject);
  else if (own < ENOUGH) yield forGood(subject);
}

/** What such a thing is there for: to be used, followed, read, attended; nothing where its sort is unknown. */
function* ofItsSort(subject: Subject): Generator<Rewrite> {
  const { phrase, kind, verb = '', whom } = subject;
  const noun = head(phrase);
  const role = roleOf(subject);
  if (kind === 'people' && /^(?:candidate|applicant)s?$/.test(noun)) {
    yield share('Raise', `${phrase} who accept our offer`, 'offer acceptance');
  } else if (kind === 'people') {
    yield { text: changeSentence('Cut', `time to full productivity of ${phrase}`, 'days'), about: 'ramp-up time' };
  } else if (isRemoved(subject) || STUDIED.test(verb)) {
    return;
  } else if (SET_UP.test(verb) && (MORE_IS_BETTER.test(noun) || LESS_IS_BETTER.test(noun))) {
    const rises = MORE_IS_BETTER.test(noun);
    yield { text: changeSentence(rises ? 'Raise' : 'Reduce', phrase, ''), about: noun };
  } else if (PLACE.test(noun)) {
    yield share('Raise', `<who> in ${phrase} who <do what>`, 'behaviour');
  } else if (isFound(subject)) {
    yield share('Raise', `<decisions> that rest on ${finding(subject)}`, 'decisions');
  } else if (TEACHING.test(noun) || MEETING.test(noun)) {
    yield* afterwards(subject);
  } else if (TROUBLE.test(noun)) {
    const many = isPlural(phrase);
    const told = /\breported\b/.test(phrase);
    const reported = many ? `${phrase}${told ? '' : ' that users report'}` : `reports of ${phrase}`;
    yield { text: changeSentence('Reduce', reported, 'per month'), about: 'reports' };
    yield {
      text: changeSentence('Cut', `time until ${phrase} ${many ? 'are' : 'is'} solved`, 'days'),
      about: 'time to solve',
    };
  } else if (RULE.test(noun)) {
    yield share('Raise', `<cases> that follow ${phrase}`, 'in use');
  } else if (PLAN.test(noun)) {
    yield share('Raise', `<decisions> that rest on ${phrase}`, 'decisions');
  } else if (READ.test(noun)) {
    yield share('Raise', `readers of ${phrase} who find what they came for`, 'success');
    yield share('Raise', `readers of ${phrase} who <do what> afterwards`, 'behaviour');
  } else if (WATCHED.test(noun) || HEARD.test(noun)) {
    const who = `${HEARD.test(noun) ? 'listeners' : 'viewers'} of ${phrase}`;
    yield share('Raise', `${who} who <do what> afterwards`, 'behaviour');
    yield share('Raise', `${who} who come back within a month`, 'return');
  } else if ((HANDLED.test(verb) || (BACKSTAGE.test(noun) && CHANGED.test(verb))) && role !== 'actors') {
    yield {
      text: changeSentence('Reduce', `problems with ${phrase} that <who> report`, 'per month'),
      about: 'problems',
    };
    if (HANDLED.test(verb))
      yield {
        text: changeSentence('Cut', `time until a problem with ${phrase} is solved`, 'days'),
        about: 'time to solve',
      };
  } else if (role === 'actors' && isPlural(phrase) && !MADE.test(verb)) {
    yield share('Raise', `${relative(phrase)} <do what>`, 'behaviour');
  } else if (BACKSTAGE.test(noun)) {
    return;
  } else if (
    kind === 'thing' &&
    !UNDERTAKING.test(noun) &&
    (role === 'object' || (role === 'means' && isUsed(phrase)))
  ) {
    const thing = whom ? withoutWhom(phrase, peopleOf(whom)) : phrase;
    yield share('Raise', `${whom ?? '<who> who'} use ${thing}`, 'use');
    yield share('Raise', `${whom ?? '<who> who'} reach their goal with ${thing}`, 'success');
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
  if (RETURNED_TO.test(noun)) yield share('Raise', `participants in ${phrase} who come back`, 'return');
}

/** Verbs that bring a group into being, rather than speak to its members. */
const MADE =
  /^(?:create|establish|form|found|build|launch|start|set|introduce|assemble|hire|appoint|bring|add|find|select|choose|identify|sign|win|onboard|secure|contract)$/;

/** Work on a number itself: what is to be measured might as well move. */
const SET_UP =
  /^(?:define|measure|track|report|monitor|calculate|introduce|baseline|establish|set|display|show|implement)$/;

/** What comes of these is known, not used. */
const LEARNT =
  /^(?:measure|analyse|analyze|compare|assess|investigate|research|explore|understand|study|benchmark|identify|evaluate|validate|test)$/;
/** Of these it holds whatever they are about. */
const WEIGHED = /^(?:compare|assess|benchmark|evaluate|validate|explore|investigate)$/;

const USERS_ASKED = /\b(?:user|usability|ux|customer|market) (?:tests?|testing|research|interviews?|discovery)\b/i;

/** Whether the work is to find something out. */
export const isFound = ({ phrase, kind, verb }: Subject): boolean =>
  kind === 'thing' &&
  !TROUBLE.test(head(phrase)) &&
  !/\bcase stud/i.test(phrase) &&
  (ASKING.test(head(phrase)) ||
    USERS_ASKED.test(phrase) ||
    WEIGHED.test(verb ?? '') ||
    (LEARNT.test(verb ?? '') && nounOf(head(phrase))?.classes.has('artefact') !== true));

/** What is known in the end: "the survey" itself, or "what we know about success factors". */
const finding = ({ phrase }: Subject): string =>
  ASKING.test(head(phrase)) || USERS_ASKED.test(phrase) ? phrase : `what we know about ${phrase}`;

/** Whether the work is to be rid of something. */
export const isRemoved = ({ phrase, kind, verb }: Subject): boolean =>
  kind !== 'audience' && REMOVED.test(verb ?? '') && !TROUBLE.test(head(phrase));

/** A thing that people take into their hands, by the noun or, where it is unknown, by its name. */
function isUsed(phrase: string): boolean {
  const noun = nounOf(head(phrase));
  return noun ? noun.classes.has('artefact') : /\p{Lu}/u.test(phrase) && !/ (?:and|&) /.test(phrase);
}

/** What it is for, as a question to the writer. */
function* purpose(subject: Subject): Generator<Rewrite> {
  if (!isForMembers(subject))
    yield share('Raise', `${subject.whom ?? '<who> who'} <do what>`, 'behaviour', means(subject));
  yield forGood(subject);
}

/** The people themselves are spoken to, or a thing that is there already has its users. */
const isForMembers = (subject: Subject): boolean =>
  !MADE.test(subject.verb ?? '') && roleOf(subject) === 'actors' && subject.kind !== 'people';

function forGood(subject: Subject): Rewrite {
  const { phrase, verb = '' } = subject;
  const about = 'what it is for';
  if (isForMembers(subject)) return { text: changeSentence('Raise', `<what gets better> for ${phrase}`, ''), about };
  if (CHANGED.test(verb) && roleOf(subject) === 'object')
    return { text: changeSentence('Raise', `<what gets better> for users of ${phrase}`, ''), about };
  return { text: changeSentence('Raise', '<what gets better>', '') + means(subject), about };
}

function means(subject: Subject): string {
  const { phrase } = subject;
  if (PLACE.test(head(phrase))) return ` in ${phrase}`;
  if (isFound(subject)) return ` thanks to ${finding(subject)}`;
  if (!isRemoved(subject))
    return ` ${thanksTo(subject.whom ? { ...subject, phrase: withoutWhom(phrase, peopleOf(subject.whom)) } : subject)}`;
  return ` ${isPlural(phrase) && !/^(?:the|our|all) /.test(phrase) ? 'with fewer' : 'without'} ${phrase}`;
}
