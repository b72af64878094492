/** Choices for a task, an output or a vague direction, best first: what the catalogue knows of such work, then general patterns. */

import { type CatalogueMetric, metricById } from '../catalogue';
import { worksOn } from '../catalogue/lookup';
import { nounOf } from '../lexicon/nouns';
import { VAGUE_WORDS } from '../lexicon/words';
import type { Reading } from '../reading';
import type { Rewrite } from '.';
import { attached, CHANGED, roleOf } from './attach';
import { type Direction, directionOf } from './direction';
import { forAudience, forCapability, general, isFound, isRemoved, share } from './general';
import { core, doubles, head, isPlural, lowerFirst } from './grammar';
import { plain, words } from './phrase';
import { changeSentence, changeVerb, metricSentence } from './sentence';
import { type Subject, subjectOf } from './subject';

const MOST = 4;
/** So many that the catalogue knows of a thing that is there already and is measured itself; for what is new or only helps, fewer. */
const MOST_OF_CHANGED = 4;
const MOST_OF_OTHERS = 2;
/** With the general patterns no more than this: a few good ones are read, five are a list of what could be measured. */
const ENOUGH = 3;
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

/** "Shipped" is said of any work: it speaks of no parcels. */
const DONE = /\b(?:ship(?:s|ped|ping)?|complet(?:e|es|ed|ing)|finish(?:es|ed|ing)?|deliver(?:s|ed|ing)?)\b/gi;

/**
 * Metrics that subject and sentence speak for by more than one stray word, those that can be read weekly first: a slower number
 * cannot steer. Where there are none, asking the writer is the more honest offer.
 */
function fitting(text: string, subject = '', changed = false): CatalogueMetric[] {
  const own = new Map(worksOn(core(subject)).map((scored) => [scored.id, scored]));
  const weight = own.size > 0 ? AROUND : 1;
  const telling = words(plain(text).replace(DONE, ' ')).filter((word) => !isPath(word));
  const scored = worksOn(telling.join(' '))
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
  return collect(workChoices(reading.text, subjectOf(reading)));
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
  const known = isJudgedByItself(subject) ? [] : knownOf(text, subject);
  yield* known;
  let count = known.length;
  for (const one of general(subject)) {
    if (count++ >= ENOUGH) return;
    yield one;
  }
}

/** What is found out, what people learn together and what goes moves no metric by itself. */
function isJudgedByItself(subject: Subject): boolean {
  return subject.phrase !== '' && (isFound(subject) || isRemoved(subject) || roleOf(subject) === 'event');
}

/** What the catalogue surely knows of such work. */
function knownOf(text: string, subject: Subject): Rewrite[] {
  const oneHire = subject.kind === 'people' && !isPlural(subject.phrase);
  return fitting(text, subject.phrase, CHANGED.test(subject.verb ?? ''))
    .filter(({ id }) => !(oneHire && ABOUT_HIRING.test(id)))
    .flatMap((metric) => {
      const sentence = attached(metric, subject);
      return sentence ? [{ text: sentence, about: metric.label }] : [];
    })
    .slice(0, roleOf(subject) === 'object' && CHANGED.test(subject.verb ?? '') ? MOST_OF_CHANGED : MOST_OF_OTHERS);
}

/** Choices for a direction without number. */
export function forDirection(reading: Pick<Reading, 'text' | 'deadline'>): Rewrite[] {
  const { text } = reading;
  // "There is a faster parser": it tells of a thing, whatever praise it holds.
  if (/^there (?:is|are|will be)\b/i.test(text)) return forWork(reading);
  const able = capabilityIn(text);
  if (able) return [share('Raise', `<attempts> in which ${able}`, 'success')];
  const direction = directionOf(reading);
  if (!direction.leads && !direction.metric) return forWork(reading);
  const kept = collect(directionChoices(direction));
  return kept.length > 1 ? kept.slice(0, ENOUGH) : collect([...kept, ...asked(direction, kept.length === 0)]);
}

function* directionChoices(direction: Direction): Generator<Rewrite> {
  const { clause, counted, metric, what, scope, verb } = direction;
  if (counted) {
    yield counted.share
      ? share(verb ?? 'Raise', counted.what, 'share')
      : { text: changeSentence(verb ?? 'Raise', `number of ${counted.what}`, 'per month'), about: 'number' };
    return;
  }
  // "Reach a broader audience": how many they are.
  const crowd = /^(?:an? |the )?(?:broader|wider|larger|bigger|new|more diverse) (.+)$/i.exec(what)?.[1];
  if (crowd && nounOf(head(crowd))?.classes.has('outsider')) {
    yield {
      text: changeSentence('Raise', isPlural(crowd) ? `number of ${crowd}` : `size of the ${crowd}`, ''),
      about: 'number',
    };
    return;
  }
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
  else if (direction.faster && what)
    yield { text: changeSentence('Cut', `time for ${what}`, MACHINES.test(what) ? 'min' : 'days'), about: 'time' };
  // "for vendors" goes with the writer's own words alone.
  if (scope?.place && scope.phrase.startsWith('for ')) return;
  const beside =
    own && isNamed(own, what) ? [...own.ledBy, ...own.guardrails].flatMap((id) => metricById(id) ?? []) : [];
  for (const other of [...fitting(what, what), ...beside]) {
    if (other === own) continue;
    const sentence = scope?.place
      ? metricSentence(other, scope.phrase, true)
      : attached(other, { phrase: scope?.phrase ?? '', kind: 'thing' });
    // Nothing is introduced here that it could be thanks to.
    if (sentence && !sentence.includes(' thanks to ')) yield { text: sentence, about: other.label };
  }
}

/** "The importer can quickly load old files": what it can do, without the praise; undefined for people, and for anything else. */
function capabilityIn(text: string): string | undefined {
  const all = words(plain(text));
  const at = all.findIndex((word) => /^(?:can|could)$/i.test(word));
  if (at < 1 || at > MOST_BEFORE_CAN || at === all.length - 1) return undefined;
  const who = all.slice(0, at);
  if (who.some((word) => /^(?:what|which|that|how|so|where)$/i.test(word))) return undefined;
  const does = all
    .slice(at + 1)
    .filter(
      (word, place, said) =>
        !isPraise(word) && !(/^(?:and|&)$/.test(word) && isPraise(said[place - 1]) && isPraise(said[place + 1])),
    );
  return `${lowerFirst(who.join(' '))} can ${does.join(' ')}`;
}
const MOST_BEFORE_CAN = 5;
const isPraise = (word = ''): boolean => VAGUE_WORDS.has(word.toLowerCase()) || /\p{Ll}{3}ly$/u.test(word);

/** Whether the words name the metric outright: by a name of several words, or by it alone ("geographical availability" is another). */
function isNamed({ name, synonyms }: CatalogueMetric, what: string): boolean {
  const said = core(what).toLowerCase();
  return [name, ...synonyms].some((one) => {
    const known = one.toLowerCase();
    return known === said || `${known}s` === said || (known.includes(' ') && what.toLowerCase().includes(known));
  });
}

/** What machines do takes minutes, what people do takes days. */
const MACHINES = /\b(?:tests?|builds?|deploy\w{0,6}|quer(?:y|ies)|loads?|imports?|exports?|jobs?|runs?)$/i;

/** What people do who have more of a good: "awareness of our rules" is that they know them. */
const SHOWN: readonly (readonly [good: RegExp, does: string])[] = [
  [
    /^(?:the |our |general |more |active |broader |wider |stronger )*(?:awareness|knowledge|understanding|visibility) (?:of|about) (.+)$/i,
    'know',
  ],
  [/^(?:the |our |general |more |active |broader |wider |stronger )*(?:adoption|use|usage|uptake) of (.+)$/i, 'use'],
  [/^(?:the |our |general |more |active |broader |wider |stronger )*(?:trust|confidence) in (.+)$/i, 'trust'],
  [/^(?:the |our |general |more |active |broader |wider |stronger )*satisfaction with (.+)$/i, 'are satisfied with'],
  [
    /^(?:the |our |general |more |active |broader |wider |stronger )*(?:participation|involvement|engagement) in (.+)$/i,
    'take part in',
  ],
  [/^(?:the |our |general |more |active |broader |wider |stronger )*(?:compliance with|adherence to) (.+)$/i, 'follow'],
];

/** Where nothing counts it yet, the people concerned can be asked. */
function* asked({ clause, what, verb }: Direction, unknown: boolean): Generator<Rewrite> {
  if (clause) {
    yield { text: changeSentence('Reduce', `complaints from ${clause.who}`, 'per month'), about: 'complaints' };
    return;
  }
  if (!what) return;
  for (const [good, does] of unknown ? SHOWN : []) {
    const of = good.exec(what)?.[1];
    if (!of) continue;
    yield share(verb ?? 'Raise', `<who> who ${does} ${of}`, 'share');
    return;
  }
  if (unknown && verb === 'Reduce') {
    yield share('Reduce', `<cases> with ${what}`, 'share');
    yield { text: changeSentence('Reduce', `<what hurts> because of ${what}`, 'per month'), about: 'what it does' };
    return;
  }
  if (unknown) yield share('Raise', `<who> who rate ${what} as good`, 'rating');
  if (verb !== 'Raise' && !/^(?:time|hours|days|costs?)\b/.test(what))
    yield { text: changeSentence('Reduce', `complaints about ${what}`, 'per month'), about: 'complaints' };
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
