/** What an objective is: an outcome in words, a metric, a task, or too vague to be false anywhere. */
import { GENERIC_NOUNS, GENERIC_WORDS } from '../lexicon/generic';
import { VAGUE_WORDS } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Phrase } from '../parse/phrase';
import type { Evidence, ObjectiveKind } from '../reading';
import { evidenceAt } from './evidence';
import { mainAmount, numberKind } from './features';
import { judgeKind } from './kind';

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
  const number = numberKind(frame, amounts);
  const reading = judgeKind(frame, amounts);
  if (number !== 'none' && number !== 'all' && number !== 'scope' && number !== 'outside' && number !== 'zero')
    return { kind: 'metric', confidence: measures(frame, amounts) ? 0.9 : 0.6 };
  if (number === 'zero' && reading.kind === 'outcome' && frame.form === 'nominal')
    return { kind: 'metric', confidence: 0.7 };
  if (isGeneric(frame)) return { kind: 'vague', confidence: 0.85 };
  const work = reading.kind === 'task' || reading.kind === 'output';
  if (work && reading.confidence >= SURE_OF_TASK && namesWork(frame))
    return { kind: 'task', confidence: reading.confidence };
  return { kind: 'qualitative', confidence: work ? 0.5 : 0.8 };
}

/** A count in words ("on more than one leg") is weaker evidence than digits. */
function measures(frame: Frame, amounts: readonly Amount[]): boolean {
  const main = mainAmount(amounts);
  return main !== undefined && frame.tokens[main.at]!.number?.inWords !== true;
}

/** Every word is one that any team could have written. */
function isGeneric(frame: Frame): boolean {
  const words = frame.tokens.filter((token) => token.kind === 'word');
  if (words.length > 9 || frame.tokens.some((token) => token.kind === 'number' && token.number?.role === 'name'))
    return false;
  let nouns = 0;
  for (const token of words) {
    if (GENERIC_NOUNS.has(token.lower)) nouns++;
    else if (!GENERIC_WORDS.has(token.lower) && !VAGUE_WORDS.has(token.lower)) return false;
  }
  // One plain aim of one's own ("Grow the community", "Make our platform reliable") says at least what it is about.
  return words.length > 0 && (nouns > 0 || words.length <= 4);
}

/** Work is named, and nothing that would be different: no quality, no actor, no comparison, no manner. */
function namesWork(frame: Frame): boolean {
  if (frame.form === 'clause' || frame.form === 'capability' || frame.form === 'state') return false;
  const of = (phrase: Phrase | undefined): boolean => {
    if (!phrase) return true;
    const { classes } = phrase;
    if (phrase.comparative !== undefined) return false;
    if (classes.has('artefact') || classes.has('work') || classes.has('activity') || classes.has('seal')) return true;
    return !classes.has('quality') && !(classes.has('outsider') && phrase.plural);
  };
  if (
    frame.tokens.some(
      (token, at) =>
        frame.within(at) && VAGUE_WORDS.has(token.lower) && !/^(?:modern|professional|regularly)$/.test(token.lower),
    )
  )
    return false;
  const verb = frame.verbClasses;
  const goal =
    (verb.has('up') || verb.has('down') || verb.has('better') || verb.has('keep') || verb.has('ensure')) &&
    !verb.has('deliver') &&
    !verb.has('act');
  return !goal && of(frame.form === 'imperative' ? frame.objectInner : frame.subjectInner);
}

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
