/** Patterns for work that no metric of the catalogue is known for: who uses it, who gets by with it, what it is for. */

import { nounOf } from '../lexicon/nouns';
import type { Rewrite } from '.';
import { ASKING, roleOf, TROUBLE } from './attach';
import { head, isPlural } from './grammar';
import { changeSentence } from './sentence';
import type { Subject } from './subject';

export function share(verb: string, of: string, about: string): Rewrite {
  return { text: changeSentence(verb, `share of ${of}`, '%'), about };
}

/** Work on things that are there already: nobody waits to use them, but they make trouble. */
const HANDLED =
  /^(?:fix|close|scan|audit|review|merge|replace|clean|remove|delete|check|inspect|tag|evaluate|answer|patch|calibrate|monitor|repair|resolve|archive|triage|reconcile|sort|manage|handle|process|test|verify|validate)$/;
const CONTENT = /^(?:post|article|paper|tutorial|newsletter|whitepaper|story|ebook|blog)s?$/;

const TAUGHT = /^(?:train|coach|mentor|teach|educate|upskill|reskill|certify|brief|instruct|cross-train)$/;

/** What people will do who now can, and how many still ask for help. */
export function* forCapability({ who, what }: NonNullable<Subject['can']>): Generator<Rewrite> {
  yield share('Raise', `${who} who ${what}`, 'use');
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
  } else {
    yield share('Raise', `${who} who say that we solve their main problem`, 'problem solved');
    yield share('Raise', `${who} who take a next step with us`, 'next step');
  }
}

/** For any other subject; at least two. */
export function* general(subject: Subject): Generator<Rewrite> {
  const { phrase, kind, verb } = subject;
  if (!phrase) {
    yield share('Raise', '<who> who <do what>', 'behaviour');
    yield { text: changeSentence('Reduce', 'time until <who> <get what>', 'days'), about: 'waiting time' };
    return;
  }
  const role = roleOf(subject);
  if (kind === 'people') {
    yield { text: changeSentence('Cut', `time to full productivity of ${phrase}`, 'days'), about: 'ramp-up time' };
  } else if (isFound(subject)) {
    const found = ASKING.test(head(phrase)) || USERS_ASKED.test(phrase) ? phrase : `what we know about ${phrase}`;
    yield share('Raise', `<which decisions> that rest on ${found}`, 'decisions');
    yield { text: changeSentence('Cut', `time from ${phrase} to <which decision>`, 'days'), about: 'time to decide' };
  } else if (role === 'event') {
    yield share('Raise', `participants in ${phrase} who use what they learned`, 'learning in use');
    yield share('Raise', `participants in ${phrase} who come back`, 'return');
  } else if (TROUBLE.test(head(phrase))) {
    const many = isPlural(phrase);
    const reported = many ? `${phrase} that users report` : `reports of ${phrase}`;
    yield { text: changeSentence('Reduce', reported, 'per month'), about: 'reports' };
    yield {
      text: changeSentence('Cut', `time until ${phrase} ${many ? 'are' : 'is'} solved`, 'days'),
      about: 'time to solve',
    };
  } else if (HANDLED.test(verb ?? '') && role !== 'actors') {
    yield {
      text: changeSentence('Reduce', `problems with ${phrase} that users report`, 'per month'),
      about: 'problems',
    };
    yield {
      text: changeSentence('Cut', `time until a problem with ${phrase} is solved`, 'days'),
      about: 'time to solve',
    };
  } else if (CONTENT.test(head(phrase))) {
    yield share('Raise', `readers of ${phrase} who come back within a month`, 'return');
    yield share('Raise', `readers of ${phrase} who find what they came for`, 'success');
  } else if (role === 'object' || (role === 'means' && isUsed(phrase, kind))) {
    yield share('Raise', `intended users who use ${phrase} every week`, 'use');
    yield share('Raise', `intended users who reach their goal with ${phrase}`, 'success');
  } else if (role !== 'actors' && kind !== 'state') {
    yield share('Raise', `<who> who <do what> with ${phrase}`, 'behaviour');
    yield { text: changeSentence('Cut', `time until <who> <get what> with ${phrase}`, 'days'), about: 'waiting time' };
  } else yield* purpose(subject);
}

/** What comes of these is known, not used. */
const LEARNT =
  /^(?:measure|analyse|analyze|compare|assess|investigate|research|explore|understand|study|benchmark|identify)$/;

const USERS_ASKED = /\b(?:user|usability|ux|customer|market) (?:tests?|testing|research|interviews?|discovery)\b/i;

/** Whether the work is to find something out. */
export const isFound = ({ phrase, kind, verb }: Subject): boolean =>
  kind === 'thing' &&
  !TROUBLE.test(head(phrase)) &&
  !/\bcase stud/i.test(phrase) &&
  (ASKING.test(head(phrase)) ||
    USERS_ASKED.test(phrase) ||
    (LEARNT.test(verb ?? '') && nounOf(head(phrase))?.classes.has('artefact') !== true));

/** A thing that people take into their hands, by the noun or, where it is unknown, by its name. */
function isUsed(phrase: string, kind: Subject['kind']): boolean {
  const noun = nounOf(head(phrase));
  return kind === 'thing' && (noun ? noun.classes.has('artefact') : /\p{Lu}/u.test(phrase));
}

/** What it is for, as a question to the writer. */
export function* purpose(subject: Subject): Generator<Rewrite> {
  const { phrase } = subject;
  const place = roleOf(subject) === 'actors' ? `for ${phrase}` : `with ${phrase} in place`;
  yield { text: changeSentence('Raise', `<what improves> ${place}`, ''), about: 'what it is for' };
  yield { text: changeSentence('Reduce', `<what hurts today> ${place}`, ''), about: 'what it is for' };
}
