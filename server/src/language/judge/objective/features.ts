/** What a coach looks at in an objective, beside the structure that key results are judged by: as patterns with learned weights. */
import { COMPARATIVES, DETERMINERS, MANNER } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Phrase } from '../../parse/phrase';
import type { Token } from '../../parse/token';
import { addFeatures } from '../features';
import { featureName, part, type Sink } from '../parts';
import { isBareTheme, isNamedLikeAnOrder, praises, specialWords } from './generic';

/** The features as a list of names, for learning. */
export function objectiveFeaturesOf(frame: Frame, amounts: readonly Amount[]): string[] {
  const out: string[] = [];
  addObjectiveFeatures(
    {
      add: (first, second, third) => out.push(featureName(first, second, third)),
      word: (prefix, word) => part(prefix + word),
    },
    frame,
    amounts,
  );
  return out;
}

/** Tells the sink every feature of an objective, always in the same order. */
export function addObjectiveFeatures(sink: Sink, frame: Frame, amounts: readonly Amount[]): void {
  addFeatures(sink, frame, amounts);
  for (const name of patternsOf(frame)) sink.add(sink.word('!', name));
}

function patternsOf(frame: Frame): string[] {
  const out: string[] = [];
  const { form, tokens } = frame;
  const deed = deedOf(frame);
  const about = form === 'imperative' ? frame.objectInner : frame.subjectInner;
  const thing = thingOf(tokens, about);
  const special = Math.min(3, specialWords(frame));
  out.push(`deed ${deed}`, `deed ${deed} ${thing}`);
  if (about) out.push(`deed ${deed} ${thing} ${articleOf(tokens, about)}`);
  out.push(`special ${special}`, `special ${special} ${form}`, `special ${special} ${deed}`);
  const relation = tokens.some(({ lower }, at) => at > frame.first && RELATION.test(lower));
  if (relation) out.push(`relation`, `relation ${form} ${special}`, `relation ${deed}`);
  if (form === 'nominal') {
    const joined = tokens.some(({ lower }) => /^(?:and|&|\+|\/|,)$/.test(lower));
    const telling = tokens.some(({ lower }) => COMPARATIVES.has(lower) || RELATIVE.test(lower));
    const determined = tokens.some((token, at) => at > frame.first && DETERMINERS.has(token.lower));
    out.push(`theme ${thing} ${relation ? 'of' : ''}`);
    if (joined) out.push(`theme joined ${thing}`);
    if (isBareTheme(frame)) out.push('theme bare', `theme bare ${special}`, `theme bare ${thing}`);
    if (namesDeed(frame)) out.push('theme is a deed');
    if (telling) out.push('theme telling');
    if (determined) out.push('theme determined');
  }
  if (isNamedLikeAnOrder(frame)) out.push('theme like an order');
  if (saysHowItIs(frame)) out.push('made so');
  if (tokens.some(({ lower }, at) => lower === 'as' && /^(?:an?|the|our|its|home)$/.test(tokens[at + 1]?.lower ?? '')))
    out.push(`as ${deed}`);
  if (form !== 'nominal' && tokens.some(({ lower }) => FIGURE.test(lower))) out.push('figure of speech');
  if (praises(frame, about)) out.push(`praised ${thing}`, `praised ${deed}`);
  if (tellsOfPeople(tokens)) out.push('people do', `people do ${deed}`);
  if (tellsOfThings(tokens)) out.push('thing does', `thing does ${deed}`);
  if (alsoChanges(frame)) out.push('also goal');
  if (tokens.some(({ lower }) => MANNER.has(lower) || COMPARATIVES.has(lower))) out.push(`manner ${deed}`);
  if (tokens.some(({ lower }) => /^(?:how|why|whether|what)$/.test(lower))) out.push('asks');
  if (tokens.at(frame.limit - 1)?.lower === 'ready') out.push('ends ready');
  if (form === 'state' || form === 'clause' || form === 'capability' || form === 'passive')
    out.push(`told ${form} ${thing} ${deed}`);
  return out;
}

const RELATION = /^(?:of|for|to|in|with|so|that|among|between|from|by|where|who|which|as|at|on|without|instead|into)$/;
const RELATIVE = /^(?:that|who|which|where|so|to)$/;

/** "raise the bar", "build bridges", "close the gap": said of a thing that nobody makes. */
const FIGURE =
  /^(?:bar|bridges|gap|gaps|divide|needle|dots|voice|seat|standard|tone|pace|scene|doors|barriers|walls|silos|bottlenecks|friction|pain|burden|centre|center|heart|forefront|edge)$/;

/** "Make deploys boring", "Make the archive easy to search": what the thing should be like. */
function saysHowItIs({ tokens, first, limit }: Frame): boolean {
  if (!/^(?:make|keep)$/.test(tokens[first]?.lower ?? '')) return false;
  for (let at = first + 2; at < limit; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || token.noun || DETERMINERS.has(token.lower)) continue;
    const ending = at === limit - 1 || /^(?:to|for|and|in|on|again|enough|with|,)$/.test(tokens[at + 1]!.lower);
    if (
      ending &&
      (!token.verb || token.verb.form === 'ing') &&
      !/ready$|^(?:and|or|of|to|for|in|on)$/.test(token.lower)
    )
      return true;
  }
  return false;
}

/** "Relaunch of the shop", "Move to the new site". */
const namesDeed = ({ tokens, first }: Frame): boolean =>
  (PLAIN_WORK.test(tokens[first]!.lower) || tokens[first]!.noun?.classes.has('work') === true) &&
  /^(?:of|to|for)$/.test(tokens[first + 1]?.lower ?? '');

/** What is done, in one word. */
function deedOf({ form, lemma, verbClasses: verb }: Frame): string {
  if (form === 'nominal') return 'none';
  if (/^(?:be|become|feel)$/.test(lemma)) return 'become';
  if (lemma === 'have') return 'have';
  if (PLAIN_WORK.test(lemma)) return 'work';
  if (MAKING.test(lemma)) return 'making';
  if (verb.has('keep')) return 'keep';
  if (verb.has('up') || verb.has('down') || verb.has('stop')) return 'change';
  if (verb.has('better')) return 'better';
  if (verb.has('ensure') || verb.has('enable')) return 'enable';
  if (verb.has('attain')) return 'attain';
  if (verb.has('deliver')) return verb.has('behave') ? 'both' : 'deliver';
  if (verb.has('act')) return 'act';
  if (verb.has('behave') || verb.has('serve')) return 'behave';
  return 'other';
}

/** What it is done to. */
function thingOf(tokens: readonly Token[], phrase: Phrase | undefined): string {
  if (!phrase) return 'nothing';
  const { classes, head } = phrase;
  if (classes.has('quality') || isSoft(tokens, head)) return 'quality';
  if (classes.has('metric') || classes.has('money')) return 'metric';
  if (classes.has('artefact') || classes.has('work') || classes.has('activity') || classes.has('seal'))
    return classes.has('outsider') ? 'thing-or-people' : classes.has('work') ? 'work' : 'made';
  if (classes.has('outsider')) return 'outsider';
  if (classes.has('insider')) return 'insider';
  if (classes.has('event')) return 'event';
  return 'unknown';
}

/** What is built with people rather than made: "a safe environment", "friendships"; not "the test environment". */
const isSoft = (tokens: readonly Token[], head: number): boolean =>
  SOFT.test(tokens[head]?.lower ?? '') &&
  !/^(?:dev|development|test|testing|staging|sandbox|production|build|cloud)$/.test(tokens[head - 1]?.lower ?? '');

const SOFT =
  /^(?:environments?|atmosphere|climate|sense|feeling|habits?|home|voice|space|world|place|bridges|friendships?|time|chances?|difference|conditions|opportunit(?:y|ies)|traditions?|faith|hope|love|demand|standards?|story|stories|following|alliances?|links|ties|roots)$/;

function articleOf(tokens: readonly Token[], phrase: Phrase): string {
  const first = tokens[phrase.from]!.lower;
  if (/^an?$/.test(first)) return 'a';
  if (/^(?:the|our|my|your)$/.test(first)) return tokens[phrase.from + 1]?.lower === 'new' ? 'new' : 'the';
  if (first === 'new') return 'new';
  return phrase.plural ? 'many' : 'bare';
}

const isPeople = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:we|they|you|i|everyone|everybody|nobody|anyone|people)$/.test(token.lower) ||
    ((token.noun?.classes.has('outsider') === true || token.noun?.classes.has('insider') === true) &&
      !token.noun.classes.has('artefact')));

/** "that users love", "where nobody is lonely", "people come back to": somebody does something about it. */
function tellsOfPeople(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (at === 0 || !isPeople(token)) return false;
    const next = tokens[at + 1];
    return next?.verb !== undefined && next.verb.form !== 'ing' && !(next.noun && next.verb.form === 'base');
  });
}

/** "a pipeline that ingests": what the made thing does. */
function tellsOfThings(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ lower }, at) =>
      /^(?:that|which)$/.test(lower) &&
      tokens[at + 1]?.verb?.form === 's' &&
      !/^(?:is|are|has)$/.test(tokens[at + 1]!.lower) &&
      !isPeople(tokens[at - 1]),
  );
}

/** Whether it says what should be different, beside whatever work it opens with. */
export const tellsChange = (frame: Frame): boolean => alsoChanges(frame) || saysHowItIs(frame) || turnsInto(frame);

/** "Turn complaints into loyalty". */
const turnsInto = ({ lemma, tokens }: Frame): boolean =>
  /^(?:turn|transform|convert)$/.test(lemma) && tokens.some(({ lower }) => lower === 'into');

/** "Analyse, widen and deepen …": among coordinated verbs one that changes something. */
function alsoChanges(frame: Frame): boolean {
  const { tokens, verb } = frame;
  if (verb === undefined || frame.form !== 'imperative') return false;
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 7); at++) {
    const token = tokens[at]!;
    const joins = token.lower === 'and' || token.text === ',' || token.text === '&';
    if (!joins && !token.verb) return false;
    const next = joins ? tokens[at + 1]?.verb : undefined;
    if (
      next?.form === 'base' &&
      (next.classes.has('up') || next.classes.has('down') || next.classes.has('better')) &&
      !next.classes.has('deliver')
    )
      return true;
  }
  return false;
}

/** Verbs that name work whatever their object is; the others ("build", "create", "provide") need a thing that is made. */
export const PLAIN_WORK =
  /^(?:launch|implement|migrate|deploy|release|ship|install|integrate|replace|redesign|rewrite|refactor|introduce|roll-out|rollout|set-up|setup|hire|recruit|appoint|complete|finish|publish|write|draft|document|develop|compare|organise|organize|renegotiate|negotiate|relocate|move|open|upgrade|update|prepare|obtain|pass|conduct|run|host|add|merge|consolidate|decommission|retire|automate|certify|rebuild|rebrand|relaunch|revamp|reorganise|reorganize|train|overhaul|modernise|modernize|go-live|go-public|sign|buy|acquire|configure|evaluate|select|test|pilot|digitise|digitize|standardise|standardize|plan|donate|ramp-up|design|restructure|outsource|analyse|analyze|audit|review|register|construct|renovate|port|kick-off|start|formalise|formalize|systematise|systematize|onboard|roll|put|apply|file|define|specify|finalise|finalize|wrap-up|conclude|validate|record|film|submit|investigate|explore|research|assess|quantify|determine|calculate|benchmark|integrate|map|catalogue|catalog|classify|identify)$/;

export const MAKING = /^(?:build|create|deliver|establish|develop|produce|make-available|stand-up|found)$/;
