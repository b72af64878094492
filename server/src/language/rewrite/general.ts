/** Patterns for work that no metric of the catalogue is known for: who uses it, who gets by with it, what it is for. */
import type { Rewrite } from '.';
import { roleOf } from './attach';
import { changeSentence } from './sentence';
import type { Subject } from './subject';

export function share(verb: string, of: string, about: string): Rewrite {
  return { text: changeSentence(verb, `share of ${of}`, '%'), about };
}

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
  if (topic) {
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
  const { phrase, kind } = subject;
  if (!phrase) {
    yield share('Raise', '<who> who <do what>', 'behaviour');
    yield { text: changeSentence('Reduce', 'time until <who> <get what>', 'days'), about: 'waiting time' };
    return;
  }
  const role = roleOf(subject);
  if (kind === 'people') {
    yield { text: changeSentence('Cut', `time to full productivity of ${phrase}`, 'days'), about: 'ramp-up time' };
  } else if (role === 'event') {
    yield share('Raise', `participants in ${phrase} who use what they learned`, 'learning in use');
    yield share('Raise', `participants in ${phrase} who come back`, 'return');
  } else if (role !== 'actors' && kind !== 'state') {
    yield share('Raise', `intended users who use ${phrase} every week`, 'use');
    yield share('Raise', `intended users who reach their goal with ${phrase}`, 'success');
    return;
  }
  yield* purpose(subject);
}

/** What it is for, as a question to the writer. */
export function* purpose(subject: Subject): Generator<Rewrite> {
  const { phrase } = subject;
  const place = roleOf(subject) === 'actors' ? `for ${phrase}` : `with ${phrase} in place`;
  yield { text: changeSentence('Raise', `<what improves> ${place}`, ''), about: 'what it is for' };
  yield { text: changeSentence('Reduce', `<what hurts today> ${place}`, ''), about: 'what it is for' };
}
