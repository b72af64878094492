/** What an objective is: an outcome in words, a metric, a task, or too vague to be false anywhere. */
import { GENERIC_NOUNS, GENERIC_WORDS } from '../lexicon/generic';
import { COMPARATIVES, DETERMINERS, MANNER, VAGUE_WORDS } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Phrase } from '../parse/phrase';
import type { Evidence, ObjectiveKind } from '../reading';
import { evidenceAt } from './evidence';
import { judgeKind } from './kind';
import { mainAmount, numberKind } from './numbers';

export interface ObjectiveJudgement {
  readonly kind: Exclude<ObjectiveKind, 'unread'>;
  readonly confidence: number;
}

/** How sure the reading as a key result must be before an objective is called a task. */
const SURE_OF_TASK = 0.75;

/**
 * A number makes it a metric. Work makes it a task, when nothing but work is named. Words that any team could use, and no
 * others, make it vague. All else is taken for an outcome in words: an objective may be bold, unmeasured and unusual.
 */
export function judgeObjective(frame: Frame, amounts: readonly Amount[]): ObjectiveJudgement {
  const reading = judgeKind(frame, amounts);
  if (isMeasured(frame, amounts) && !isWorkWithEffect(frame, amounts)) return { kind: 'metric', confidence: 0.9 };
  const work = reading.kind === 'task' || reading.kind === 'output';
  const making =
    frame.form === 'imperative' &&
    (PLAIN_WORK.test(frame.lemma) || MAKING.test(frame.lemma) || isMadeReady(frame)) &&
    namesWork(frame);
  if (opensWithWork(frame)) return { kind: 'task', confidence: 0.7 };
  if (!making && isGeneric(frame)) return { kind: 'vague', confidence: 0.85 };
  if (making) return { kind: 'task', confidence: Math.max(0.7, work ? reading.confidence : 0) };
  if (work && reading.confidence >= SURE_OF_TASK && namesWork(frame))
    return { kind: 'task', confidence: reading.confidence };
  return { kind: 'qualitative', confidence: work ? 0.5 : 0.8 };
}

/** "Launch the app and reduce latency by 20%", "Migrate everything with 99% uptime": work that says what it is to do beside it. */
function isWorkWithEffect(frame: Frame, amounts: readonly Amount[]): boolean {
  const main = mainAmount(amounts);
  if (!main || frame.form !== 'imperative' || frame.lemma === 'run' || !PLAIN_WORK.test(frame.lemma)) return false;
  return !/^(?:count|currency)$/.test(main.quantity.dimension) && namesWork(frame);
}

/** A number that measures: digits, a share or a multiple. A small number in words ("on one leg") is a way of speaking. */
function isMeasured(frame: Frame, amounts: readonly Amount[]): boolean {
  const kind = numberKind(frame, amounts);
  if (kind === 'none' || kind === 'all' || kind === 'scope' || kind === 'outside') return false;
  const main = mainAmount(amounts);
  // "MTTR under an hour".
  if (!main && kind === 'limit') return true;
  if (main?.quantity.amount === 0 && main.role === 'count') return true;
  if (!main) return frame.form === 'nominal' && (frame.subject?.classes.has('event') ?? false);
  const inWords = frame.tokens[main.at]!.number?.inWords === true;
  // "tell their story twice": how often in words, with nothing measured beside it.
  if (inWords && /^(?:once|twice)$/.test(frame.tokens[main.at]!.lower) && main.at === frame.limit - 1) return false;
  return (
    !inWords ||
    main.role === 'by' ||
    main.quantity.dimension === 'percent' ||
    (main.quantity.dimension !== 'count' && main.quantity.dimension !== 'ratio')
  );
}

/** Every word is one that any team could have written, and there are few of them: a longer one says something after all. */
function isGeneric(frame: Frame): boolean {
  const words = frame.tokens.filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > MOST_GENERIC || frame.tokens.some((token) => token.kind === 'number'))
    return false;
  let nouns = 0;
  for (const token of words) {
    if (token.proper && token !== frame.tokens[0] && !GENERIC_NOUNS.has(token.lower) && !GENERIC_WORDS.has(token.lower))
      return false;
    if (GENERIC_NOUNS.has(token.lower)) nouns++;
    else if (!GENERIC_WORDS.has(token.lower) && !VAGUE_WORDS.has(token.lower)) return false;
  }
  // "Build a culture of ownership" and "Make our service great for the community" name a thing and a relation of it.
  const relation = words.some((token) => /^(?:of|for|to|in|with|so|that)$/.test(token.lower));
  return !(relation && nouns > 1);
}

const MOST_GENERIC = 8;

/** Verbs that name work whatever their object is; the others ("build", "create", "provide") need a thing that is made. */
const PLAIN_WORK =
  /^(?:launch|implement|migrate|deploy|release|ship|install|integrate|replace|redesign|rewrite|refactor|introduce|roll-out|rollout|set-up|setup|hire|recruit|appoint|complete|finish|publish|write|draft|document|develop|compare|organise|organize|renegotiate|negotiate|relocate|move|open|upgrade|update|prepare|obtain|pass|conduct|run|host|add|merge|consolidate|decommission|retire|automate|certify|rebuild|rebrand|relaunch|revamp|reorganise|reorganize|train|overhaul|modernise|modernize|go-live|go-public|sign|buy|acquire|configure|evaluate|select|test|pilot|digitise|digitize|standardise|standardize|plan|donate|ramp-up|design|restructure|outsource|analyse|analyze|audit|review|register|construct|renovate|port|kick-off|start|formalise|formalize|systematise|systematize|onboard|roll|put|apply|file|define|specify)$/;

const MAKING = /^(?:build|create|deliver|establish|develop|produce|make-available|stand-up|found)$/;

/** Work is named, and nothing that would be different: no quality, no actor, no comparison, no manner. */
function namesWork(frame: Frame): boolean {
  if (frame.form === 'clause' || frame.form === 'capability' || frame.form === 'state') return false;
  if (
    frame.tokens.some(
      (token, at) =>
        frame.within(at) &&
        (MANNER.has(token.lower) || (COMPARATIVES.has(token.lower) && frame.tokens[at + 1]?.lower !== 'than')),
    )
  )
    return false;
  const phrase = frame.form === 'imperative' ? frame.objectInner : frame.subjectInner;
  const made = madeThing(phrase);
  if (frame.form === 'imperative') {
    const verb = frame.verbClasses;
    const goal =
      (verb.has('up') || verb.has('down') || verb.has('better') || verb.has('keep') || verb.has('ensure')) &&
      !verb.has('act') &&
      !PLAIN_WORK.test(frame.lemma);
    if (goal) return false;
    if (isMadeReady(frame)) return true;
    if (PLAIN_WORK.test(frame.lemma))
      return (
        !phrase ||
        made ||
        isNewThing(frame, phrase) ||
        !(isQuality(phrase) || (phrase.classes.has('outsider') && phrase.plural))
      );
    if (!MAKING.test(frame.lemma)) return false;
    const single =
      phrase !== undefined &&
      !phrase.plural &&
      phrase.classes.size === 0 &&
      /^(?:a|an)$/.test(frame.tokens[phrase.from]!.lower);
    return (made || single) && !frame.tokens.some((token, at) => frame.within(at) && VAGUE_WORDS.has(token.lower));
  }
  if (frame.form === 'passive')
    return (
      made &&
      (frame.verbClasses.has('deliver') || frame.verbClasses.has('act')) &&
      !frame.verbClasses.has('serve') &&
      !frame.verbClasses.has('behave')
    );
  return made && !isQuality(phrase);
}

/** "a new budgeting process", "our new brand": one thing that is not there yet, though its noun could also name a quality. */
function isNewThing({ tokens }: Frame, phrase: Phrase): boolean {
  if (!phrase.classes.has('artefact') || phrase.plural) return false;
  const article = tokens[phrase.from]!.lower;
  return /^an?$/.test(article) || (/^(?:our|the)$/.test(article) && tokens[phrase.from + 1]?.lower === 'new');
}

/** "Get the warehouse app enterprise ready": a thing's state of completion; people who are made ready are another matter. */
function isMadeReady(frame: Frame): boolean {
  const { tokens, verb, limit } = frame;
  if (verb === undefined || tokens[verb]!.verb?.lemma !== 'get' || tokens[limit - 1]?.lower !== 'ready') return false;
  return !tokens
    .slice(verb + 1, limit)
    .some(
      ({ noun, lower }) =>
        /^(?:every|each|everyone|everybody|people)$/.test(lower) ||
        (noun?.plural === true && (noun.classes.has('outsider') || noun.classes.has('insider'))),
    );
}

/** "Compare the …": a verb of work before a determiner, which the reader of structure knows only as a name. */
function opensWithWork(frame: Frame): boolean {
  const opening = frame.tokens[frame.first];
  const next = frame.tokens[frame.first + 1];
  return (
    frame.form === 'nominal' &&
    opening !== undefined &&
    next !== undefined &&
    PLAIN_WORK.test(opening.lower) &&
    DETERMINERS.has(next.lower)
  );
}

function madeThing(phrase: Phrase | undefined): boolean {
  if (!phrase || phrase.comparative !== undefined) return false;
  const { classes } = phrase;
  return (
    (classes.has('artefact') || classes.has('work') || classes.has('activity') || classes.has('seal')) &&
    !classes.has('outsider') &&
    !classes.has('quality') &&
    !classes.has('metric')
  );
}

const isQuality = (phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  (phrase.classes.has('quality') || phrase.classes.has('metric') || phrase.classes.has('money'));

/** The words an objective was judged by. */
export function explainObjective(
  text: string,
  frame: Frame,
  amounts: readonly Amount[],
  kind: ObjectiveKind,
): Evidence[] {
  const out: Evidence[] = [];
  const phrase = frame.object ?? frame.subject;
  const named = phrase && phrase.head >= 0 ? phrase : undefined;
  if (kind === 'metric') {
    const main = mainAmount(amounts);
    if (main) out.push(evidenceAt(text, frame, main.at, main.at, 'is a number, which belongs in a key result'));
  }
  if (kind === 'task' && frame.verb !== undefined)
    out.push(evidenceAt(text, frame, frame.verb, frame.verb, 'is work to be done, not what it is for'));
  if (kind === 'task' && named)
    out.push(evidenceAt(text, frame, named.from, named.head, 'is what is made, not what it is for'));
  if (kind === 'qualitative' && named)
    out.push(evidenceAt(text, frame, named.from, named.to, 'is what should be different'));
  if (out.length === 0) {
    const why = kind === 'vague' ? 'could stand in any team’s list' : 'is the whole statement';
    out.push(evidenceAt(text, frame, frame.first, Math.max(frame.first, frame.limit - 1), why));
  }
  return out;
}
