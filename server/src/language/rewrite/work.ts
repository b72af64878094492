/** What a piece of work is for, as its verb and its thing tell together. */
import { nounOf } from '../lexicon/nouns';
import { ASKING, roleOf, TROUBLE } from './attach';
import { head, isPlural } from './grammar';
import { LOOKED_UP, PLAN, READ, RULE } from './sorts';
import type { Subject } from './subject';

/** What is there afterwards is less than before. */
const REMOVED =
  /^(?:remove|delete|retire|decommission|sunset|deprecate|drop|eliminate|kill|abolish|discontinue|phase|uninstall|scrap|shut|stop|archive)$/;
/** Hands are to do less of what there is. */
const AUTOMATED = /^(?:automate|automatise|automatize|digiti[sz]e|digitali[sz]e)$/;
/** What comes of these is known, not used. */
const LEARNT =
  /^(?:measure|analyse|analyze|compare|assess|investigate|research|explore|understand|study|benchmark|identify|evaluate|validate|test|determine)$/;
/** Of these it holds whatever they are about. */
const WEIGHED = /^(?:compare|assess|benchmark|evaluate|validate|explore|investigate|track|log)$/;
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
export const finding = ({ phrase }: Subject): string =>
  ASKING.test(head(phrase)) || USERS_ASKED.test(phrase) ? phrase : `what we know about ${phrase}`;

/** Whether the work is to be rid of something. */
export const isRemoved = ({ phrase, kind, verb }: Subject): boolean =>
  kind !== 'audience' && REMOVED.test(verb ?? '') && !TROUBLE.test(head(phrase));

/** What is to be done with one after the other of what comes in. */
const DISPATCHED = /^(?:answer|approve|close|handle|merge|process|reconcile|resolve|review|triage)$/;

/** What becomes of each, where the work is to get many things off the desk ("Answer 200 tickets"). */
export function dispatched(subject: Subject): string | undefined {
  const { phrase, kind, verb = '' } = subject;
  const noun = head(phrase);
  if (kind !== 'thing' || !isPlural(phrase) || isText(noun)) return undefined;
  if (!DISPATCHED.test(verb) || roleOf(subject) === 'actors' || roleOf(subject) === 'event') return undefined;
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

/** What is followed, decided by or read. */
export const isText = (noun: string): boolean =>
  RULE.test(noun) || PLAN.test(noun) || LOOKED_UP.test(noun) || READ.test(noun);

/** Whether the work is to look for faults. */
export const isAudited = ({ phrase, kind, verb }: Subject): boolean =>
  kind === 'thing' && /^(?:audit|inspect|check)$/.test(verb ?? '') && !isText(head(phrase));

/** Whether the work is to take something out of people's hands. */
export const isAutomated = ({ kind, verb }: Subject): boolean => kind !== 'audience' && AUTOMATED.test(verb ?? '');
