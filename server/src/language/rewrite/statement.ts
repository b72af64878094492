/** Choices for a task or an output, best first: what the catalogue knows of such work, then general patterns. */

import { type CatalogueMetric, metricById } from '../catalogue';
import { worksOn } from '../catalogue/lookup';
import type { Reading } from '../reading';
import type { Rewrite } from '.';
import { attached, CHANGED, roleOf } from './attach';
import { general, ofItsSort } from './general';
import { core, doubles, isPlural } from './grammar';
import { forAudience, forCapability } from './people';
import { plain, words } from './phrase';
import { share } from './sentence';
import { shownIn } from './shown';
import { type Subject, subjectOf } from './subject';
import { dispatched, isAudited, isAutomated, isFound, isRemoved } from './work';

const MOST = 4;
/** So many that the catalogue knows of a thing that is there already and is measured itself; for what is new or only helps, fewer. */
const MOST_OF_CHANGED = 4;
const MOST_OF_OTHERS = 2;
/** With the general patterns no more than this: a few good ones are read, five are a list of what could be measured. */
export const ENOUGH = 3;
/** Below this the words stand too far from what the work is on. */
const SURE = 0.3;
/** A word of the subject that tells by itself, or words of subject and verb that agree: less is a stray noun. */
const SUBJECT_TELLS = 1;
const WORDS_AGREE = 1.4;
/** The same for words that all stand elsewhere in the sentence. */
const OTHERS_AGREE = 1.9;
/** A metric that scores less than this share of the best one belongs to another reading of the sentence. */
const NEAR_BEST = 0.35;
/** How much the words around the subject (verb, aim, place) count against the subject's own. */
const AROUND = 0.45;

/** What is done among colleagues wins no customers. */
const INSIDE = /\b(?:internal|internally|intranet|colleagues)\b/i;
const OUTWARD = /^(?:growth|marketing|sales)$/;

/**
 * What software runs on, or is built with: who changes that leaves what the software does as it is. (The migration of a billing service
 * to Kubernetes makes nobody pay sooner.)
 */
const BENEATH =
  /\b(?:containeri[sz]e[ds]?|(?:to|onto|into) (?:the |an? )?(?:kubernetes|k8s|docker|containers?|cloud|aws|azure|gcp|data cent(?:er|re)|postgres(?:ql)?|mysql|mongodb|kafka|redis|microservices?|monolith|grpc|graphql|typescript|react|angular|java|python|node(?:\.js)?))\b/i;
const OF_THE_BUSINESS = /^(?:finance|growth|marketing|sales|success|people|operations|public)$/;

/** "Shipped" is said of any work: it speaks of no parcels. */
const DONE = /\b(?:ship(?:s|ped|ping)?|complet(?:e|es|ed|ing)|finish(?:es|ed|ing)?|deliver(?:s|ed|ing)?)\b/gi;

/**
 * Metrics that subject and sentence speak for by more than one stray word, those that can be read weekly first: a slower number
 * cannot steer. Where there are none, asking the writer is the more honest offer.
 */
export function fitting(text: string, subject = '', changed = false): CatalogueMetric[] {
  const own = new Map(worksOn(core(subject)).map((scored) => [scored.id, scored]));
  const weight = own.size > 0 ? AROUND : 1;
  const telling = words(plain(text).replace(DONE, ' ')).filter((word) => !isPath(word));
  const isBeneath = BENEATH.test(text);
  const scored = worksOn(telling.join(' '))
    .filter(({ id }) => !(isBeneath && OF_THE_BUSINESS.test(metricById(id)?.field ?? '')))
    .map(({ id, score, support }) => ({
      id,
      score: (own.get(id)?.score ?? 0) + weight * score,
      sure:
        (own.get(id)?.support ?? 0) >= SUBJECT_TELLS ||
        support >= (changed || own.has(id) ? WORDS_AGREE : OTHERS_AGREE),
    }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const near = scored
    .filter(({ score, sure }) => sure && score >= SURE && score >= best * NEAR_BEST)
    .flatMap(({ id }) => metricById(id) ?? [])
    .filter(({ field }) => !(INSIDE.test(text) && OUTWARD.test(field)));
  const soon = near.filter(({ every }) => every === 'day' || every === 'week');
  return soon.length > 0 ? soon : near;
}

/** Where a file lies says nothing of what it is for. */
const isPath = (word: string): boolean => word.includes('/') && word.lastIndexOf('.') > word.lastIndexOf('/');

/** The first of the candidates, each once. */
export function collect(candidates: Iterable<Rewrite>): Rewrite[] {
  const kept: Rewrite[] = [];
  for (const candidate of candidates) {
    if (kept.length === MOST) break;
    if (doubles(candidate.text) || kept.some(({ text }) => text === candidate.text)) continue;
    kept.push(candidate);
  }
  return kept;
}

/** Verbs before a good that is to be there. */
const PURSUED =
  /^(?:ensure|promote|drive|encourage|achieve|create|build|raise|foster|enable|support|secure|increase)\s+/i;

/** Choices for work: a task or an output. */
export function forWork(reading: Pick<Reading, 'text' | 'deadline'>): Rewrite[] {
  const shown = shownIn(plain(reading.text).replace(PURSUED, ''));
  if (shown) return [share('Raise', shown, 'share')];
  return collect(workChoices(reading.text, subjectOf(reading)));
}

/** How well hiring goes; what those who are hired will move, nobody knows yet. */
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
  const known = isJudgedByItself(subject) ? [] : knownOf(text, subject);
  yield* known;
  let count = known.length;
  // A question to the writer stands only where nothing else is known.
  for (const one of count > 0 ? ofItsSort(subject) : general(subject)) {
    if (count++ >= ENOUGH) return;
    yield one;
  }
}

/** What is found out, what people learn together, what goes and who comes move no metric by themselves; what is automated, its own. */
function isJudgedByItself(subject: Subject): boolean {
  if (subject.phrase === '') return false;
  const one = subject.kind === 'people' && !isPlural(subject.phrase);
  return (
    one ||
    dispatched(subject) !== undefined ||
    isFound(subject) ||
    isRemoved(subject) ||
    isAutomated(subject) ||
    isAudited(subject) ||
    roleOf(subject) === 'event'
  );
}

/** What the catalogue surely knows of such work. */
function knownOf(text: string, subject: Subject): Rewrite[] {
  return fitting(text, subject.phrase, CHANGED.test(subject.verb ?? ''))
    .filter(({ id }) => subject.kind !== 'people' || ABOUT_HIRING.test(id))
    .flatMap((metric) => {
      const sentence = attached(metric, subject);
      return sentence ? [{ text: sentence, about: metric.label }] : [];
    })
    .slice(0, roleOf(subject) === 'object' && CHANGED.test(subject.verb ?? '') ? MOST_OF_CHANGED : MOST_OF_OTHERS);
}
