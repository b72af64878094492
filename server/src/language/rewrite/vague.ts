/** Choices for a direction without a number, best first: the writer's own number with blanks, who does what, what people say of it. */
import { type CatalogueMetric, metricById } from '../catalogue';
import { stem } from '../catalogue/words';
import { nounOf } from '../lexicon/nouns';
import { VAGUE_WORDS } from '../lexicon/words';
import type { Reading } from '../reading';
import type { Rewrite } from '.';
import { attached } from './attach';
import { type Direction, directionOf } from './direction';
import { core, head, isPlural, lowerFirst, withArticle } from './grammar';
import { plain, words } from './phrase';
import { changeSentence, changeVerb, metricSentence, share } from './sentence';
import { shownIn } from './shown';
import { collect, ENOUGH, fitting, forWork } from './statement';

/** Choices for a direction without number. */
export function forDirection(reading: Pick<Reading, 'text' | 'deadline'>): Rewrite[] {
  const { text } = reading;
  // "There is a faster parser": it tells of a thing, whatever praise it holds.
  if (/^there (?:is|are|will be)\b/i.test(text)) return forWork(reading);
  // "Be the leader in …": a place to reach, and nothing that helps to reach it.
  if (/^(?:be|become) /i.test(text)) return [];
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
  const own = metric && isNumber(what) && endsIn(metric, what) ? metric : undefined;
  const unit = own?.unit ?? unitOf(what);
  if (own && own.unit === 'ms' && BY_PEOPLE.test(what)) {
    yield { text: changeSentence('Cut', what, 'hours'), about: 'response time' };
    return;
  }
  if (own) yield { text: changeSentence(direction.verb ?? changeVerb(own), what, own.unit), about: own.label };
  else if (direction.verb && unit !== undefined)
    yield { text: changeSentence(direction.verb, what, unit), about: what };
  else if (direction.faster && what)
    yield { text: changeSentence('Cut', `time for ${what}`, MACHINES.test(what) ? 'min' : 'days'), about: 'time' };
  // "for vendors" goes with the writer's own words alone.
  if (scope?.place && scope.phrase.startsWith('for ')) return;
  const beside = own && isNamed(own, what) ? own.ledBy.flatMap((id) => metricById(id) ?? []) : [];
  // "Improve public transport": what is to get better is a thing, and belongs into the sentence.
  const phrase = scope?.phrase ?? (isThing(what) ? withArticle(what) : '');
  for (const other of own ? beside : fitting(what, what)) {
    if (other === own) continue;
    const sentence = scope?.place
      ? metricSentence(other, scope.phrase, true)
      : attached(other, { phrase, kind: 'thing' });
    // Nothing is introduced here that it could be thanks to.
    if (sentence && !sentence.includes(' thanks to ')) yield { text: sentence, about: other.label };
  }
}

/** What is there by itself, rather than a good that something else has. */
function isThing(what: string): boolean {
  const classes = nounOf(head(what))?.classes;
  return !classes?.has('quality') && !classes?.has('metric');
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

/** Whether the metric's own noun is what the words speak of: volunteers are not "volunteer engagement". */
function endsIn({ name, synonyms }: CatalogueMetric, what: string): boolean {
  const noun = stem(head(what));
  return [name, ...synonyms].some((one) =>
    one
      .toLowerCase()
      .split(' ')
      .some((word) => stem(word) === noun),
  );
}

/** What people answer takes hours, however a machine's answer is called. */
const BY_PEOPLE =
  /\b(?:issues?|questions?|tickets?|customers?|clients?|citizens?|enquir\w{1,4}|inquir\w{1,4}|emails?|incidents?|calls?|complaints?|applications?|messages?|alerts?)\b/i;

/** What machines do takes minutes, what people do takes days. */
const MACHINES = /\b(?:tests?|builds?|deploy\w{0,6}|quer(?:y|ies)|loads?|imports?|exports?|jobs?|runs?)$/i;

/** What people can be asked for their opinion of, because they live with it. */
const RATED =
  /^(?:experience|quality|culture|onboarding|collaboration|cooperation|co-operation|communication|service|support|process|processes|documentation|docs|usability|navigation|food|atmosphere|environment|teamwork|transparency|alignment|clarity|tool|tools|tooling|reporting|meetings|training|care|help|advice|website|app|portal|interface|design|workflow|workflows|conditions|planning|leadership|flow|relationships?)$/;
/** What people complain about where it is bad, and say nothing of where it is good. */
const COMPLAINED_ABOUT =
  /^(?:experience|service|support|onboarding|process|processes|food|delivery|deliveries|checkout|times?|noise|website|app|portal|help|care|communication)$/;

/** Where nothing counts it yet, the people concerned can be asked; nothing where only the writer can know what would show it. */
function* asked({ clause, what, verb, found }: Direction, unknown: boolean): Generator<Rewrite> {
  if (clause || !what || !unknown) return;
  if (found) {
    yield share('Raise', `<who> who find ${what} ${found}`, 'rating');
    return;
  }
  const shown = shownIn(what);
  if (shown) {
    yield share(verb ?? 'Raise', shown, 'share');
    return;
  }
  const noun = head(what);
  if (verb && nounOf(noun)?.classes.has('metric') && !nounOf(noun)?.classes.has('quality')) {
    yield { text: changeSentence(verb, what, ''), about: noun };
    return;
  }
  if (RATED.test(noun)) yield share('Raise', `<who> who rate ${what} as good`, 'rating');
  if (COMPLAINED_ABOUT.test(noun) && verb !== 'Raise')
    yield { text: changeSentence('Reduce', `complaints about ${what}`, 'per month'), about: 'complaints' };
}

/** Whether the sentence says a number by its words, which only lacks its figures: "waiting time", "the share of …". */
export function saysNumber({ verb, counted, metric, what, faster, made }: Direction): boolean {
  if (made) return faster;
  const named = (metric && isNumber(what)) || unitOf(what) !== undefined;
  const classes = nounOf(head(what))?.classes;
  return Boolean(counted || faster || named || (verb && classes?.has('metric') && !classes.has('quality')));
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
