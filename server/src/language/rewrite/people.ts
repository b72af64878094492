/** Patterns for people: what they do who now can, and what those do who were taught, asked or visited. */
import { nounOf } from '../lexicon/nouns';
import type { Rewrite } from '.';
import { head } from './grammar';
import { changeSentence, share } from './sentence';
import type { Subject } from './subject';
import { relative } from './whom';

const TAUGHT = /^(?:train|coach|mentor|teach|educate|upskill|reskill|certify|brief|instruct|cross-train)$/;
/** What an interview is held for where somebody is to be hired. */
const HIRING = /\b(?:open|new) (?:positions?|roles?|jobs?)|\bopenings?\b|\bvacanc/i;
const CUSTOMERS =
  /^(?:customer|client|user|subscriber|member|buyer|tenant|resident|citizen|partner|guest|passenger|patient|student|learner)$/;
/** Who is asked so as to learn something, rather than to win them. */
const ASKED = /^(?:interview|survey|ask|observe|consult)$/;
/** Beyond this "requests for help from … who want to …" is too long to want. */
const MOST_ASKED_FOR = 7;

/** What people will do who now can, and how many still ask for help. */
export function* forCapability({ who, what }: NonNullable<Subject['can']>): Generator<Rewrite> {
  yield share('Raise', `${relative(who)} ${what}`, 'use');
  if (!relative(who).endsWith(' who') || /^have /.test(what) || what.split(' ').length > MOST_ASKED_FOR) return;
  yield {
    text: changeSentence('Reduce', `requests for help from ${who} who want to ${what}`, 'per week'),
    about: 'requests for help',
  };
}

/** What those who were taught, asked or visited do afterwards. */
export function* forAudience({ phrase, topic, verb = '' }: Subject): Generator<Rewrite> {
  const who = phrase || 'participants';
  if (verb === 'onboard') {
    yield share('Raise', `${who} who work without help after a month`, 'ramp-up');
    yield { text: changeSentence('Cut', `time until ${who} work without help`, 'days'), about: 'ramp-up time' };
  } else if (TAUGHT.test(verb)) {
    const learned = topic ? `what they learned about ${topic}` : 'what they learned';
    yield share('Raise', `${relative(who)} use ${learned} in their daily work`, 'learning in use');
    if (!topic) yield share('Raise', `${relative(who)} can <do what> without help`, 'skill');
  } else if (verb === 'interview' && (/^(?:candidate|applicant)s?$/.test(head(who)) || HIRING.test(topic ?? ''))) {
    yield share('Raise', `${who} who accept our offer`, 'offer acceptance');
    yield {
      text: changeSentence('Cut', `time from first interview to contract with ${who}`, 'days'),
      about: 'time to hire',
    };
  } else {
    if (ASKED.test(verb)) yield share('Raise', `<decisions> that rest on what ${who} tell us`, 'decisions');
    if (CUSTOMERS.test(nounOf(head(who))?.lemma ?? ''))
      yield share('Raise', `${who} who say that we solve their main problem`, 'problem solved');
    if (!ASKED.test(verb)) yield share('Raise', `${relative(who)} <do what> afterwards`, 'behaviour');
  }
}
