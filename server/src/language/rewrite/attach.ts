/** How a metric and a subject stand together: of a service, thanks to a runbook, among the participants of a workshop. */
import type { CatalogueMetric } from '../catalogue';
import { nounOf } from '../lexicon/nouns';
import { core, head, isPlural } from './grammar';
import { metricSentence } from './sentence';
import { NOBODY, PLAN, READ, RULE } from './sorts';
import type { Subject } from './subject';

/**
 * object: measured itself (a service, a checkout, a ward). means: there to move something else (a runbook, a policy, SSO).
 * event: means that people take part in. actors: people, who are never "in place".
 */
export type Role = 'object' | 'means' | 'event' | 'actors';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What runs, is used or is a place, so that its own numbers can be asked for. Everything else is there to help. */
const OBJECTS = set(
  'service system platform app application portal page website site homepage checkout cart api database server cluster pipeline module code codebase ' +
    'monolith product feature search shop webshop store warehouse line plant factory machine fleet office clinic ward hospital school model ' +
    'tool flow screen gateway queue backend frontend component integration extension plugin sdk cli environment infrastructure data farm job dag form ' +
    'library network site hub kitchen lab theatre department unit shelter supplier carrier container image notebook repository project forum marketplace ' +
    'editor client catalogue catalog index warehouse lake crm erp wms mes invoice order suite branch stock inventory onboarding assortment ' +
    'course seminar lecture',
);

const ASSEMBLIES = /^(?:halls?|talks?|socials?|days?|evenings?|mornings?|afternoons?|nights?|weeks?|series|webinars?)$/;

/** Doings that nobody takes part in for an hour. */
const DOINGS = /^(?:practice|activity|activities|initiative|articulation|planning|discovery|promotion)s?$/;

/** Work that changes a thing which is there and is measured already. */
export const CHANGED =
  /^(?:migrate|move|port|refactor|rewrite|redesign|rebuild|rework|upgrade|update|modernise|modernize|consolidate|scale|replatform|revamp|relaunch|shift|transfer|speed)$/;

export function roleOf(subject: Pick<Subject, 'phrase' | 'kind' | 'verb'>): Role {
  if (subject.kind === 'people' || subject.kind === 'state') return 'means';
  const noun = head(subject.phrase);
  const read = nounOf(noun);
  const classes = read?.classes;
  if (isObject(subject.phrase)) return 'object';
  if (
    classes &&
    (classes.has('outsider') || classes.has('insider')) &&
    !NOBODY.test(read?.lemma ?? '') &&
    !classes.has('artefact') &&
    !classes.has('activity')
  )
    return 'actors';
  // What is followed, decided by or read helps by being better; it is not measured itself.
  const text = RULE.test(noun) || PLAN.test(noun) || READ.test(noun);
  if (CHANGED.test(subject.verb ?? '') && !classes?.has('activity') && !text) return 'object';
  const taken = ASSEMBLIES.test(noun) || (classes?.has('activity') && !classes.has('artefact') && !DOINGS.test(noun));
  return taken ? 'event' : 'means';
}

/** The phrase's own noun is an object, or it follows the noun as a name: "service X", "version 2 of the API". */
function isObject(phrase: string): boolean {
  const is = (word: string): boolean => OBJECTS.has(word) || OBJECTS.has(nounOf(word)?.lemma ?? '');
  if (/\bcontinuous\b/i.test(phrase)) return false;
  if (is(head(phrase))) return true;
  const parts = core(phrase).split(' ');
  const last = parts.at(-1) ?? '';
  return /^(?:\p{Lu}|\p{N}|v\p{N})/u.test(last) && parts.length > 1 && is((parts.at(-2) ?? '').toLowerCase());
}

/** The place in the pattern is for something that is read, asked about or used. */
function takesMeans(pattern: string): boolean {
  return /from \*\}? that|\b(?:use|know|attend) \{\w|readers\{|participants in \*/.test(pattern);
}

/** The place in the pattern is for people. */
function takesPeople(pattern: string): boolean {
  return /\{(?:people|managers|pupils|new hires|new sellers|participants)\|\*\}|(?:open role|job offers)\{/.test(
    pattern,
  );
}

/** What should not be there at all, and so can neither help nor be measured for its own sake. */
export const TROUBLE =
  /^(?:bug|defect|problem|obstacle|weakness|bottleneck|issue|incident|complaint|ticket|finding|vulnerability|error|failure|risk|gap|outage|leak|barrier)s?$|^vulnerabilities$/;

/** Ways to learn something: nobody is satisfied with them, or uses them every week. */
export const ASKING =
  /^(?:survey|study|studies|interview|evaluation|research|analysis|analyses|assessment|consultation|retrospective|comparison|measurement|benchmark|prediction|investigation|inventory|inventories)s?$/;

/** The metric's sentence with the subject where it reads well, or undefined where the two do not go together. */
export function attached(
  metric: CatalogueMetric,
  subject: Pick<Subject, 'phrase' | 'kind' | 'verb'>,
): string | undefined {
  const { phrase, kind } = subject;
  if (!phrase) return metricSentence(metric);
  if (TROUBLE.test(head(phrase))) return undefined;
  // "time to a signed contract with the contract in place": the subject is what the metric waits for.
  if (metric.name.split(' ').includes(head(phrase)) && kind !== 'thing') return undefined;
  // Readers are those of a text, not of what the text is about.
  if (/readers\{/.test(metric.pattern) && !READ.test(head(phrase))) return undefined;
  const role = roleOf(subject);
  const forPeople = takesPeople(metric.pattern);
  if (role === 'actors' || (kind === 'people' && forPeople)) {
    return forPeople && isPlural(phrase) ? metricSentence(metric, phrase) : undefined;
  }
  const measured =
    kind === 'thing' && !forPeople && (role === 'object' || (takesMeans(metric.pattern) && !ASKING.test(head(phrase))));
  if (measured) return metricSentence(metric, phrase);
  // "test coverage thanks to the coverage of …": it helps itself.
  if (metric.name.split(' ').includes(head(phrase))) return undefined;
  // "thanks to the talk": it is over when it helps.
  return role === 'event' ? undefined : `${metricSentence(metric)} ${thanksTo(subject)}`;
}

/** Work on what is there already and helps once it is better. */
const BETTERED =
  /^(?:update|rework|revise|redesign|improve|refactor|rewrite|clean|optimise|optimize|enhance|refresh|simplify|streamline|extend|upgrade|modernise|modernize|renegotiate|review|revamp|overhaul|restructure|reorganise|reorganize|fix|polish|strengthen|expand)$/;

/** "thanks to the runbook"; of what was there before, "thanks to the better runbook". */
export function thanksTo({ phrase, verb }: Pick<Subject, 'phrase' | 'verb'>): string {
  const bettered =
    BETTERED.test(verb ?? '') && !/\b(?:better|new|improved)\b/i.test(phrase) && !/^(?:\p{Lu}|\p{N})/u.test(phrase);
  if (!bettered) return `thanks to ${phrase}`;
  const [, determiner = '', rest = phrase] = /^((?:the|our|all|its|their) )?(.*)$/u.exec(phrase) ?? [];
  return `thanks to ${determiner}better ${rest}`;
}
