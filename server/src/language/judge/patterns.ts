/**
 * Patterns that settle most of a verdict by themselves: the sentences a coach has heard a hundred times. Each is one
 * structural fact; the learned weights say how much it settles, and other features may still outweigh it.
 */
import { COMPARATIVES, MANNER, SHIFTS, VAGUE_WORDS } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Phrase } from '../parse/phrase';
import type { Token } from '../parse/token';
import { agencyOf, whatIs } from './agency';
import { countsOf } from './counts';
import { frequencyOf } from './frequency';
import { keepsLevel } from './keeping';
import type { NumberKind } from './numbers';

export function patternsOf(frame: Frame, amounts: readonly Amount[], kind: NumberKind): string[] {
  const out: string[] = [];
  const { form, verbClasses: verb } = frame;
  const measured = kind !== 'none' && kind !== 'scope' && kind !== 'outside';
  const about =
    frame.objectInner && form === 'imperative' ? frame.objectInner : (frame.subjectInner ?? frame.objectInner);
  const thing = whatIs(frame, about);
  const acting = frame.subjectInner;
  if (keepsSomewhere(frame)) out.push('keeps');
  if (form === 'imperative' && measured === false && makesComparative(frame)) out.push('made better');
  if (isPerceived(frame)) out.push('perceived');
  if (form === 'imperative' && isPreferred(frame)) out.push(`preferred ${measured ? 'measured' : 'open'}`);
  if (!measured && form === 'imperative' && endsComparative(frame))
    out.push(`hurried ${workOf(verb)} ${about?.plural ? 'many' : 'one'}`);
  // "Remove simple text": what goes is not what is promised.
  if (!measured && !verb.has('stop') && isPraised(frame, about)) out.push(`praised ${form} ${thing}`);
  if (!measured && (form === 'clause' || form === 'state') && (hasManner(frame) || endsPraising(frame)))
    out.push('told manner');
  if (form === 'nominal' && isShift(frame)) out.push(`shift ${measured ? 'measured' : 'open'}`);
  if (isCovering(frame, about)) out.push(`coverage ${measured ? 'measured' : 'open'}`);
  const spread = spreadCount(frame, amounts);
  if (spread !== undefined && kind === 'count') out.push(`spread ${about?.plural ? 'many' : 'one'} ${form}`);
  if (form === 'imperative' && getsOthers(frame)) out.push('gets others');
  if (form === 'imperative' && /^(?:be|become)$/.test(frame.lemma)) out.push(`become ${articleOf(frame)}`);
  const reached = amounts.some((amount) => !amount.outside && amount.role !== 'from' && amount.role !== 'scope');
  if (reached && comesFromOutside(frame)) out.push('from outside', `from outside ${form} ${groupOf(verb)}`);
  if (kind === 'zero' && (form === 'nominal' || form === 'state' || form === 'clause' || form === 'passive'))
    out.push(`zero ${form === 'nominal' ? thing : 'clause'}`);
  const change = amounts.some((amount) => amount.role === 'from' && !amount.outside) && measured;
  if (change) out.push(`change ${thing}`);
  if (kind === 'by') out.push(`by ${thing}`);
  if (kind === 'bound' || kind === 'level') out.push(`level ${thing} ${form}`);
  if (kind === 'count') out.push(`count ${thing} ${form}`);
  if (form === 'imperative') {
    const goal = verb.has('up') || verb.has('down') || verb.has('better');
    if (goal) out.push(`goal ${measured ? 'measured' : 'open'} ${thing}`);
    else if (verb.has('deliver') || verb.has('act') || verb.has('hire'))
      out.push(
        `work ${kind === 'count' ? 'count' : measured ? 'measured' : 'open'} ${verb.has('hire') ? 'hire' : verb.has('deliver') ? 'deliver' : 'act'}`,
      );
    if (verb.has('attain') && kind === 'count') out.push(`attain count ${thing}`);
    if (verb.has('act') && !verb.has('deliver') && kind === 'count') out.push(`act count ${thing}`);
    if (verb.has('ensure')) out.push(`ensure ${measured ? 'measured' : 'open'}`);
  }
  if (form === 'capability') out.push(`capability ${measured ? 'measured' : hasManner(frame) ? 'manner' : 'open'}`);
  if ((form === 'clause' || form === 'state') && acting) {
    const who = roleOf(acting);
    out.push(
      `${form} ${who} ${measured ? (kind === 'count' || kind === 'share' || kind === 'all' ? 'counted' : 'measured') : 'open'}`,
    );
    if (verb.has('behave') && isOutsider(acting)) out.push(`behaviour ${measured ? 'measured' : 'open'}`);
  }
  if (form === 'passive' && acting) {
    const by = [...verb].some((one) => one === 'deliver' || one === 'act' || one === 'hire')
      ? 'work'
      : verb.has('serve')
        ? 'serve'
        : 'behave';
    const who = roleOf(acting);
    out.push(`passive ${by} ${who} ${kind}`);
  }
  if ((form === 'clause' || form === 'capability' || form === 'passive') && acting)
    out.push(`${roleOf(acting)} does ${groupOf(verb)} ${thingOf(frame.objectInner)} ${measured ? 'm' : ''}`);
  if (form === 'imperative') out.push(`do ${groupOf(verb)} ${whomOf(about)} ${kind}`, `do ${groupOf(verb)} ${kind}`);
  if (form === 'nominal') out.push(`nominal ${thing} ${measured ? kind : 'open'}`);
  if (
    verb.has('serve') &&
    (kind === 'limit' || amounts.some((amount) => amount.quantity.dimension === 'duration' && amount.role !== 'scope'))
  )
    out.push('served in time');
  const covered = coverage(frame);
  if (covered) out.push(`covers ${covered} ${thing} ${form === 'imperative' ? 'imperative' : 'told'}`);
  if (
    !measured &&
    (frame.subject?.comparative !== undefined || frame.object?.comparative !== undefined || endsComparative(frame))
  )
    out.push(`comparative ${thing}`);
  const often = frequencyOf(frame);
  if (often) {
    out.push(`recurs ${thing} ${form}`);
    const numbers = !measured
      ? 'open'
      : kind === 'count' || kind === 'level' || kind === 'bound'
        ? 'counted'
        : 'measured';
    out.push(`often ${often} ${form} ${numbers}`);
    if (form === 'imperative') out.push(`often ${often} ${groupOf(verb)} ${numbers}`);
    else out.push(`often ${often} ${thing} ${numbers}`);
  }
  if ((form === 'state' || form === 'clause') && acting && HOLDS.test(frame.lemma))
    out.push(`holds ${wholeOf(kind)} ${roleOf(acting)} ${thingOf(frame.objectInner)}`);
  out.push(...countsOf(frame, amounts, kind, about, form === 'imperative' ? groupOf(verb) : thing));
  if (amounts.some((amount) => amount.role === 'count' || amount.role === 'level') && doneByOutsiders(frame))
    out.push(`by outsiders ${thing}`);
  out.push(...agencyOf(frame, amounts, kind, thing));
  return out;
}

/** "All teams have a charter", "every service includes a runbook": a thing that is there, or not. */
const HOLDS = /^(?:have|include|contain|carry|get|receive|follow|meet|hold|feature|use|link|own|link-to)$/;
const wholeOf = (kind: NumberKind): string => (/^(?:count|share|all|none)$/.test(kind) ? kind : 'measured');

/** Whose doing or thing a phrase names. */
const roleOf = (phrase: Phrase | undefined): string =>
  isOutsider(phrase)
    ? 'outsider'
    : isInsider(phrase)
      ? 'insider'
      : isOwnWork(phrase)
        ? 'own'
        : isEffect(phrase)
          ? 'effect'
          : 'other';
const thingOf = (phrase: Phrase | undefined): string =>
  phrase === undefined ? 'none' : isOwnWork(phrase) ? 'own' : isEffect(phrase) ? 'effect' : 'other';
const whomOf = (phrase: Phrase | undefined): string => (phrase === undefined ? 'none' : roleOf(phrase));

/** What a verb does to the world, in one word: the classes that settle most come first. */
function groupOf(verb: Frame['verbClasses']): string {
  if (verb.has('hire')) return 'hire';
  if (verb.has('up') || verb.has('down')) return 'change';
  if (verb.has('behave'))
    return verb.has('deliver') || verb.has('act') ? 'both' : verb.has('attain') ? 'attain' : 'behave';
  if (verb.has('attain')) return verb.has('deliver') || verb.has('act') ? 'attain-work' : 'attain';
  if (verb.has('better')) return 'better';
  if (verb.has('stop')) return 'stop';
  if (verb.has('deliver') || verb.has('act')) return 'work';
  return verb.has('serve') ? 'serve' : verb.size > 0 ? 'other' : 'unknown';
}

const workOf = (verb: Frame['verbClasses']): string =>
  verb.has('deliver') && !verb.has('up') && !verb.has('down') && !verb.has('better') ? 'work' : 'other';

/** "Excellent service", "a seamless checkout": praise inside the phrase, which no number holds to. */
function isPraised(frame: Frame, phrase: Phrase | undefined): boolean {
  if (!phrase || phrase.head < 0) return false;
  for (let at = phrase.from; at < phrase.head; at++) if (VAGUE_WORDS.has(frame.tokens[at]!.lower)) return true;
  return false;
}

/** "is fast on old phones", "works well": praise behind the verb. */
function endsPraising(frame: Frame): boolean {
  return frame.verb !== undefined && VAGUE_WORDS.has(frame.tokens[frame.verb + 1]?.lower ?? '');
}

const isShift = ({ tokens, subject }: Frame): boolean =>
  subject !== undefined && subject.head >= 0 && SHIFTS.has(tokens[subject.head]!.lower);

/** "Unit test coverage", "alert coverage of critical paths": a share of one's own things. */
function isCovering(frame: Frame, phrase: Phrase | undefined): boolean {
  const head = phrase && phrase.head >= 0 ? frame.tokens[phrase.head]! : undefined;
  if (!phrase || !head || !/^(?:coverage|automation)$/.test(head.lower)) return false;
  return frame.tokens.some(
    ({ noun, lower }, at) =>
      at !== phrase.head &&
      frame.within(at) &&
      (/^(?:test|tests|unit|code|alert|docs|documentation|monitoring|branch|regression)$/.test(lower) ||
        (noun?.classes.has('artefact') === true && !noun.classes.has('outsider'))),
  );
}

/** "in two pilot wards", "with 5 schools": the count is of the places where it is done. */
function spreadCount(frame: Frame, amounts: readonly Amount[]): number | undefined {
  return amounts.find(({ at, role, outside }) => {
    if (role !== 'count' || outside) return false;
    let before = at - 1;
    while (/^(?:all|the|our|at|least|most|over|about|some)$/.test(frame.tokens[before]?.lower ?? '')) before--;
    return before > 0 && SPREADING.has(frame.tokens[before]!.lower);
  })?.at;
}

const CAUSES = /^(?:get|persuade|convince|inspire|motivate|move|encourage|lead|help|enable|allow)$/;

/** "Get 50 teams to switch": somebody else does it. */
function getsOthers(frame: Frame): boolean {
  const { objectInner: object, tokens } = frame;
  if (!CAUSES.test(frame.lemma) || !object || object.head < 0 || !(isOutsider(object) || isInsider(object)))
    return false;
  return tokens.some(
    ({ lower }, at) =>
      at > object.head && at < object.head + 4 && lower === 'to' && tokens[at + 1]?.verb?.form === 'base',
  );
}

function articleOf(frame: Frame): string {
  const next = frame.tokens[(frame.verb ?? 0) + 1];
  if (next === undefined) return 'none';
  if (/^(?:the|a|an|our)$/.test(next.lower)) return next.lower === 'an' ? 'a' : next.lower;
  return next.noun ? 'noun' : 'other';
}

/** "Make the forms easier", "Make deployments safer": a comparison said of the object, behind it. */
function makesComparative(frame: Frame): boolean {
  if (frame.verb === undefined || !MAKES.has(frame.tokens[frame.verb]!.verb?.lemma ?? '')) return false;
  for (let at = frame.verb + 1; at < frame.limit; at++) {
    if (!frame.within(at) || !COMPARATIVES.has(frame.tokens[at]!.lower)) continue;
    const next = frame.tokens[at + 1];
    return at > frame.verb + 1 || next?.lower === 'to' || next?.lower === 'for';
  }
  return false;
}

/** "is seen as a partner", "feel heard", "trust the figures": what people think, which nobody can deliver. */
function isPerceived(frame: Frame): boolean {
  if (frame.verb === undefined) return false;
  const lemma = frame.tokens[frame.verb]!.verb?.lemma ?? frame.lemma;
  if (frame.form === 'passive' || (frame.form === 'imperative' && /^(?:be|become)$/.test(lemma))) {
    const at = frame.form === 'passive' ? frame.verb : frame.verb + 1;
    const said = frame.tokens[at]?.verb?.lemma ?? '';
    return VALUED.has(said) || (SEEN.has(said) && /^(?:as|by|for|to)$/.test(frame.tokens[at + 1]?.lower ?? ''));
  }
  return frame.form === 'clause' && FELT.has(lemma);
}

/** "Make the co-op the first choice of families": others are to choose it. */
const isPreferred = ({ lemma, tokens, first }: Frame): boolean =>
  /^(?:make|be|become)$/.test(lemma) &&
  tokens.some(
    ({ lower }, at) =>
      at > first &&
      /^(?:the|a|their|first)$/.test(tokens[at - 1]!.lower) &&
      /^(?:first|default|preferred|go-to|obvious|natural|favourite|favorite|leading|best|top)$/.test(lower),
  );

const MAKES: ReadonlySet<string> = new Set(['make', 'get', 'render', 'keep']);
const SEEN: ReadonlySet<string> = new Set([
  'see',
  'perceive',
  'regard',
  'recognise',
  'recognize',
  'view',
  'consider',
  'know',
  'name',
  'rate',
  'describe',
]);
const VALUED: ReadonlySet<string> = new Set(['trust', 'value', 'respect', 'love', 'prefer', 'appreciate', 'admire']);
const FELT: ReadonlySet<string> = new Set([
  'feel',
  'trust',
  'believe',
  'enjoy',
  'understand',
  'love',
  'value',
  'prefer',
  'perceive',
  'want',
  'care',
  'expect',
  'appreciate',
  'respect',
  'like',
]);
/** Said before a thing, they tell that somebody else makes or gives it. */
const FROM_OUTSIDE =
  /^(?:external|outside|inbound|incoming|active|unsolicited|press|media|newspaper|news|referring|paying|returning|independent|third-party|unpaid|organic|first-time|five-star|5-star|positive|user-generated|customer-written|community-led|volunteer-led|repeat)$/;

/** "20 press articles", "10 inbound enquiries", "40 paying teams". */
function comesFromOutside(frame: Frame): boolean {
  return frame.tokens.some(
    ({ lower }, at) =>
      (lower === 'about' && /^(?:us|our)$/.test(frame.tokens[at + 1]?.lower ?? '')) ||
      (frame.within(at) &&
        FROM_OUTSIDE.test(lower) &&
        // "social media accounts" are one's own.
        !(lower === 'media' && frame.tokens[at - 1]?.lower === 'social') &&
        frame.tokens[at + 1]?.kind === 'word' &&
        !/^(?:of|for|to|with|by|and|from|in)$/.test(frame.tokens[at + 1]!.lower)),
  );
}

const isOwnWork = (phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  (phrase.classes.has('artefact') || phrase.classes.has('activity') || phrase.classes.has('work')) &&
  !phrase.classes.has('metric') &&
  !phrase.classes.has('event') &&
  !phrase.classes.has('outsider');
const isEffect = (phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  (phrase.classes.has('metric') ||
    phrase.classes.has('event') ||
    phrase.classes.has('quality') ||
    phrase.classes.has('money'));
export const isOutsider = (phrase: Phrase | undefined): boolean =>
  phrase !== undefined && phrase.classes.has('outsider') && !phrase.classes.has('artefact');
const isInsider = (phrase: Phrase | undefined): boolean => phrase !== undefined && phrase.classes.has('insider');

/** A keeping word in the clause itself, or behind a circumstance in front of it. */
function keepsSomewhere(frame: Frame): boolean {
  return frame.tokens.some(
    (_, at) => frame.clause.places[at] !== 'aside' && frame.clause.places[at] !== 'way' && keepsLevel(frame, at),
  );
}

function hasManner(frame: Frame): boolean {
  return frame.tokens.some((token) => MANNER.has(token.lower));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const SPREADING = set('for on in across with to from at into');

/** "for all tier-1 services", "on every core model", "in 9 of 11 families": own work spread over many. */
function coverage(frame: Frame): 'all' | 'number' | undefined {
  for (let at = 1; at < frame.tokens.length - 1; at++) {
    if (!frame.within(at) || !SPREADING.has(frame.tokens[at]!.lower)) continue;
    const next: Token = frame.tokens[at + 1]!;
    if (/^(?:all|every|each)$/.test(next.lower)) return 'all';
    if (
      next.number?.quantity &&
      (next.number.quantity.dimension === 'count' ||
        next.number.quantity.dimension === 'ratio' ||
        next.number.quantity.dimension === 'percent') &&
      frame.tokens[at + 2]?.kind === 'word'
    )
      return 'number';
  }
  return undefined;
}

function endsComparative(frame: Frame): boolean {
  const last = frame.tokens.findLast((token, at) => token.kind === 'word' && frame.within(at));
  return last !== undefined && /^(?:more|less|better|faster|easier|sooner|earlier)$/.test(last.lower);
}

/** "by third parties", "from new contributors", "given by people who don't work for us". */
export function doneByOutsiders(frame: Frame): boolean {
  return frame.tokens.some((token, at) => {
    if (token.lower !== 'by' && token.lower !== 'from') return false;
    for (let next = at + 1; next < Math.min(frame.tokens.length, at + 5); next++) {
      const one = frame.tokens[next]!;
      if (one.kind === 'sign') return false;
      if (/^(?:outside|external|third|other|others|elsewhere)$/.test(one.lower)) return true;
      if (one.noun?.classes.has('outsider') && !one.noun.classes.has('artefact') && !one.noun.classes.has('insider'))
        return true;
    }
    return false;
  });
}
