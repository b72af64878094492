/** Whether any team could have written an objective. */
import { GENERIC_NOUNS, GENERIC_WORDS } from '../../lexicon/generic';
import { COMPARATIVES, DETERMINERS, PREPOSITIONS, VAGUE_WORDS } from '../../lexicon/words';
import type { Frame } from '../../parse/frame';
import type { Phrase } from '../../parse/phrase';
import type { Token } from '../../parse/token';

/** Longer ones say something after all. */
const MOST_GENERIC = 8;
const LONGEST_THEME = 6;

/** No word that is somebody's own, a theme without direction, or praise of one's own people. */
export const fitsAnyTeam = (frame: Frame): boolean =>
  isGeneric(frame) || isBareTheme(frame) || isNamedLikeAnOrder(frame) || praisesOwnPeople(frame);

/** Words that not every team could have written. */
export const specialWords = ({ tokens }: Frame): number =>
  tokens.filter((token) => token.kind === 'number' || (token.kind === 'word' && !isCommon(token))).length;

const isCommon = ({ lower }: Token): boolean =>
  GENERIC_NOUNS.has(lower) ||
  GENERIC_WORDS.has(lower) ||
  VAGUE_WORDS.has(lower) ||
  PREPOSITIONS.has(lower) ||
  DETERMINERS.has(lower);

function isGeneric(frame: Frame): boolean {
  const words = frame.tokens.filter(({ kind }) => kind === 'word');
  if (words.length === 0 || words.length > MOST_GENERIC || specialWords(frame) > 0) return false;
  // "Increase customer satisfaction", "Grow revenue": a direction for something that is read off, thin as it is.
  if (frame.form === 'imperative' && words.some(({ lower }) => READ_OFF.test(lower))) return false;
  // "Build a culture of ownership" and "Make our service great for the community" name a thing and a relation of it.
  const head = (frame.object ?? frame.subject)?.head ?? -1;
  return (
    ABSTRACT.test(frame.tokens[head]?.lower ?? '') ||
    !(
      words.some(({ lower }) => RELATION.test(lower)) &&
      words.filter(({ lower }) => GENERIC_NOUNS.has(lower)).length > 1
    )
  );
}

const READ_OFF =
  /^(?:revenue|sales|profit|profitability|satisfaction|engagement|retention|awareness|visibility|costs?|reputation|trust|transparency|sustainability|compliance|share|skills|knowledge|morale|accountability|alignment|availability|engaged)$/;

const RELATION = /^(?:of|for|to|in|with|so|that)$/;
/** Whoever it is of or for, nothing more is said. */
const ABSTRACT = /^(?:value|growth|impact|excellence|success|results|level|place|goals|things)$/;

/** "Docs & examples", "Agent ops": the name of a field, of which nothing is said. */
export function isBareTheme({ form, tokens, first }: Frame): boolean {
  if (form !== 'nominal') return false;
  let words = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, lower, aside } = tokens[at]!;
    if (kind === 'word' && !aside) words++;
    if (at > first && (DETERMINERS.has(lower) || APART.test(lower))) return false;
    if (at > first && COMPARATIVES.has(lower)) return false;
  }
  return words <= LONGEST_THEME;
}

/** "Test automation", "Code health", "Clean code & docs": a field whose first word could be a verb. */
export function isNamedLikeAnOrder({ form, tokens, first, verb, verbClasses, objectInner: about }: Frame): boolean {
  const opening = tokens[first];
  if (form !== 'imperative' || verb !== first || !opening || !about || about.head < 0) return false;
  if (verbClasses.has('up') || verbClasses.has('down') || (verbClasses.has('better') && opening.lower !== 'better'))
    return false;
  if (!opening.noun && opening.verb?.form !== 'ing' && !ADJECTIVE.test(opening.lower)) return false;
  let words = 0;
  for (const { kind, lower } of tokens) {
    if (kind !== 'word') continue;
    words++;
    if (DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || lower === 'new') return false;
  }
  const head = tokens[about.head]!;
  return (
    words <= LONGEST_THEME &&
    (GENERIC_NOUNS.has(head.lower) || about.classes.has('quality') || THEME_HEAD.test(head.lower)) &&
    (/^(?:management|leadership)$/.test(head.lower) || !(about.classes.has('outsider') || about.classes.has('insider')))
  );
}

const ADJECTIVE = /^(?:clean|sound|better|open|lean|live|smooth|complete|cool)$/;
const THEME_HEAD = /(?:ment|tion|ing|ness|ity|ics|ship|code|health|tests)$/;

/** Behind these stands what a theme would not have: whom it is for, what it is against. */
const APART = /^(?:that|which|who|where|so|to|for|from|with|against|into|without|between|among|instead)$/;

/** "a world-class team of surgeons": whoever they are, they are only said to be good. */
function praisesOwnPeople(frame: Frame): boolean {
  const about = frame.form === 'imperative' ? frame.objectInner : frame.subjectInner;
  return (
    about !== undefined &&
    about.classes.has('insider') &&
    praises(frame, about) &&
    !frame.tokens.some(({ lower }) => /^(?:that|which|who|where|so)$/.test(lower))
  );
}

/** Praise in front of the head, which nothing can hold to. */
export function praises({ tokens }: Frame, phrase: Phrase | undefined): boolean {
  if (!phrase) return false;
  for (let at = phrase.from; at < phrase.head; at++)
    if (VAGUE_WORDS.has(tokens[at]!.lower) || PRAISE.test(tokens[at]!.lower)) return true;
  return false;
}

const PRAISE =
  /^(?:best|strong|strongest|elite|winning|top|top-class|top-notch|high-performance|high-performing|great|greatest)$/;
