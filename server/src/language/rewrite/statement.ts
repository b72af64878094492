/** Choices for a task, an output or a vague direction, best first: what the catalogue knows of such work, then general patterns. */

import { type CatalogueMetric, metricById } from '../catalogue';
import { worksOn } from '../catalogue/lookup';
import { nounOf } from '../lexicon/nouns';
import type { Reading } from '../reading';
import type { Rewrite } from '.';
import { attached, roleOf } from './attach';
import { type Direction, directionOf } from './direction';
import { forAudience, forCapability, general, isFound, purpose, share } from './general';
import { core, doubles, head, isPlural } from './grammar';
import { changeSentence, changeVerb, metricSentence } from './sentence';
import { type Subject, subjectOf } from './subject';

const MOST = 4;
/** The fewest choices worth a menu. */
const LEAST = 2;
/** So many that the catalogue knows need no general pattern beside them. */
const ENOUGH = 4;
/** Below this the catalogue only guesses, and the general pattern is the more honest offer. */
const SURE = 0.5;
/** The same where no subject was found: one word of a sentence may be said of anything. */
const SURE_ALONE = 1.2;
/** A metric that scores less than this share of the best one belongs to another reading of the sentence. */
const NEAR_BEST = 0.45;
/** How much the words around the subject (verb, aim, place) count against the subject's own. */
const AROUND = 0.45;

/** What is done among colleagues wins no customers. */
const INSIDE = /\b(?:internal|internally|intranet|colleagues)\b/i;
const OUTWARD = /^(?:growth|marketing|sales)$/;

/** "Shipped" is said of any work: it speaks of no parcels. */
const DONE = /\b(?:ship(?:s|ped|ping)?|complet(?:e|es|ed|ing)|finish(?:es|ed|ing)?|deliver(?:s|ed|ing)?)\b/gi;

/** Metrics that fit the subject and the sentence, those that can be read weekly first: a slower number cannot steer. */
function fitting(text: string, subject = '', least = SURE): CatalogueMetric[] {
  const scores = new Map(worksOn(core(subject)).map(({ id, score }) => [id, score]));
  const weight = scores.size > 0 ? AROUND : 1;
  for (const { id, score } of worksOn(text.replace(DONE, ' '))) scores.set(id, (scores.get(id) ?? 0) + weight * score);
  const scored = [...scores].sort((a, b) => b[1] - a[1]);
  const best = scored[0]?.[1] ?? 0;
  const near = scored
    .filter(([, score]) => score >= least && score >= best * NEAR_BEST)
    .flatMap(([id]) => metricById(id) ?? [])
    .filter(({ field }) => !(INSIDE.test(text) && OUTWARD.test(field)));
  const soon = near.filter(({ every }) => every === 'day' || every === 'week');
  return soon.length > 0 ? soon : near;
}

function collect(candidates: Iterable<Rewrite>): Rewrite[] {
  const kept: Rewrite[] = [];
  for (const candidate of candidates) {
    if (kept.length === MOST) break;
    if (doubles(candidate.text) || kept.some(({ text }) => text === candidate.text)) continue;
    kept.push(candidate);
  }
  return kept;
}

/** Choices for work: a task or an output. */
export function forWork(reading: Pick<Reading, 'text' | 'deadline'>): Rewrite[] {
  const subject = subjectOf(reading);
  const kept = collect(workChoices(reading.text, subject));
  return kept.length >= LEAST ? kept : collect([...kept, ...purpose(subject)]);
}

/** How well hiring goes in general; one hire is no measure of it. */
const ABOUT_HIRING =
  /^(?:time-to-hire|offer-acceptance|candidate-diversity|new-hire-retention|attrition|one-on-ones|feedback-share)$/;

function* workChoices(text: string, subject: Subject): Generator<Rewrite> {
  if (subject.can) {
    yield* forCapability(subject.can);
    return;
  }
  if (subject.kind === 'audience') {
    yield* forAudience(subject);
    return;
  }
  // What is found out, and what people learn together, moves no metric by itself: first comes what they do with it.
  if (subject.phrase && (isFound(subject) || roleOf(subject) === 'event')) yield* general(subject);
  if (subject.phrase && isFound(subject)) return;
  const oneHire = subject.kind === 'people' && !isPlural(subject.phrase);
  let known = 0;
  for (const metric of fitting(text, subject.phrase, subject.phrase ? SURE : SURE_ALONE)) {
    if (oneHire && ABOUT_HIRING.test(metric.id)) continue;
    const sentence = attached(metric, subject);
    if (sentence) yield { text: sentence, about: metric.label };
    // Without a subject to hold on to, more would be a list of what could be measured.
    if (sentence && ++known === ENOUGH - (subject.phrase ? 0 : 1)) break;
  }
  if (known < ENOUGH) yield* general(subject);
}

/** Choices for a direction without number. */
export function forDirection(reading: Pick<Reading, 'text' | 'deadline'>): Rewrite[] {
  const direction = directionOf(reading);
  const kept = collect(directionChoices(reading.text, direction));
  return kept.length >= LEAST ? kept : collect([...kept, ...rated(direction, kept.length === 0)]);
}

function* directionChoices(text: string, direction: Direction): Generator<Rewrite> {
  const { clause, metric, what, scope } = direction;
  if (clause) {
    yield share(
      clause.fewer ? 'Reduce' : 'Raise',
      `${clause.who}${/\bwho\b/.test(clause.who) ? ' and' : ' who'} ${clause.what}`,
      'share',
    );
    return;
  }
  const own = metric && isNumber(what) ? metric : undefined;
  const unit = own?.unit ?? unitOf(what);
  if (own) yield { text: changeSentence(direction.verb ?? changeVerb(own), what, own.unit), about: own.label };
  else if (direction.verb && unit !== undefined)
    yield { text: changeSentence(direction.verb, what, unit), about: what };
  else if (direction.faster && what) yield { text: changeSentence('Cut', `time for ${what}`, 'days'), about: 'time' };
  const beside = own ? [...own.ledBy, ...own.guardrails].flatMap((id) => metricById(id) ?? []) : [];
  for (const other of [...fitting(text, what), ...beside]) {
    if (other === own) continue;
    const sentence = scope?.place
      ? metricSentence(other, scope.phrase, true)
      : attached(other, { phrase: scope?.phrase ?? '', kind: 'thing' });
    if (sentence) yield { text: sentence, about: other.label };
  }
}

/** Where nothing counts it yet, the people concerned can be asked. */
function* rated({ clause, what }: Direction, unknown: boolean): Generator<Rewrite> {
  if (clause) {
    yield { text: changeSentence('Reduce', `complaints from ${clause.who}`, 'per month'), about: 'complaints' };
  } else if (what) {
    if (unknown) yield share('Raise', `<who> who rate ${what} as good`, 'rating');
    yield { text: changeSentence('Reduce', `complaints about ${what}`, 'per month'), about: 'complaints' };
  }
}

/** A good in general ("data quality", "engagement") names a metric, but no number can follow it. */
function isNumber(what: string): boolean {
  const noun = nounOf(head(what));
  return !noun?.classes.has('quality') || noun.classes.has('metric');
}

/** The unit that a metric phrase of the writer's own is counted in; undefined where it is no metric. */
function unitOf(what: string): string | undefined {
  const noun = head(what);
  if (what.startsWith('number of ')) return '';
  if (/^(?:rate|share|percentage|ratio|proportion|coverage|accuracy|completion|yield)$/.test(noun)) return '%';
  if (/^(?:times?|duration|delays?|wait|cycles?)$/.test(noun)) return 'days';
  if (/^(?:costs?|spend|spending|revenue|income|budget|sales)$/.test(noun)) return 'USD per month';
  if (isPlural(what) && !nounOf(noun)?.classes.has('quality')) return 'per month';
  return undefined;
}
