/** What stands in front of the numbers: the subject that they are told of, or what it moves. */
import { DETERMINERS, PREPOSITIONS } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import { grows } from './counted';
import { names, type Span, trim } from './edges';
import { hasNoun, LEVELS, type Scene, STATISTIC } from './scene';
import { cutTail } from './tails';

/** The words in front of the numbers. */
export function frontSpan(scene: Scene): Span | undefined {
  const { frame, before, firstSign, begin, main, kind, signed } = scene;
  if (!hasNoun(scene, before) || firstSign <= begin) return undefined;
  if (grows(scene)) return trim(frame, begin, Math.min(firstSign, frame.verb!) - 1) ?? before;
  const moved = movedSpan(scene);
  if (moved) return moved;
  if (kind === 'output' && signed.length === 0) return cutTail(frame, before, kind);
  return whole(frame, before, main) ?? before;
}

/** "The page passes 10,000 followers": the subject is what grows. */
export function passingSpan(scene: Scene): Span | undefined {
  const { frame, main, begin, scopes } = scene;
  const before = main && frame.tokens[main.at - 1]?.verb;
  if (!main || before?.form !== 's' || !LEVELS.test(before.lemma) || main.at - 1 <= begin) return undefined;
  const subject = trim(frame, begin, main.at - 2, scopes);
  return hasNoun(scene, subject) ? subject : undefined;
}

/**
 * "Savings rate 25 percent of net income", "Throughput 1,400 units/shift": a name right in front of its number. What stands
 * behind the number is what it is a share of, or its unit.
 */
export function namedSpan(scene: Scene): Span | undefined {
  const { frame, main, before, begin } = scene;
  if (!main || !before || before.from !== begin || before.to !== main.at - 1 || frame.form === 'imperative')
    return undefined;
  const { tokens } = frame;
  const last = tokens[before.to]!;
  const next = tokens[main.at + 1]?.lower ?? '';
  const metric = last.noun?.classes.has('metric') === true && !last.noun.plural && !STATISTIC.test(last.lower);
  if (!metric || main.role === 'by') return undefined;
  // "People rate 9 of 10 visits …": a verb, when people do it.
  const first = tokens[before.from]!;
  const acted = last.verb !== undefined && (first.noun?.classes.has('outsider') || first.noun?.plural === true);
  const behind = next === 'of' || /^(?:\/|per)$/.test(tokens[main.at + 2]?.lower ?? '');
  return behind && (!acted || first.noun?.classes.has('metric') === true) ? before : undefined;
}

/** "The new menu raises side orders by 12%", "Households cut their gas use by 12%": what somebody moves. */
function movedSpan({ frame, main, firstSign, scopes }: Scene): Span | undefined {
  const { verb, verbClasses } = frame;
  if (frame.form !== 'clause' || verb === undefined || verb + 1 >= firstSign || !main) return undefined;
  if (!(verbClasses.has('up') || verbClasses.has('down'))) return undefined;
  const object = trim(frame, verb + 1, firstSign - 1, scopes);
  const next = frame.tokens[verb + 1]!;
  return object &&
    names(frame, object) &&
    (DETERMINERS.has(next.lower) || (next.kind === 'word' && !PREPOSITIONS.has(next.lower)))
    ? object
    : undefined;
}

/**
 * "Customers need less than 90 seconds to repeat an order", "Engineers spend at most 4 hours a week on merge conflicts": what
 * they need or spend it for is measured.
 */
function whole(frame: Frame, before: Span, main: Amount | undefined): Span | undefined {
  const { tokens } = frame;
  if (frame.form !== 'clause' || !main || before.to !== frame.verb) return undefined;
  const next = tokens[main.at + 1]?.lower ?? '';
  const needed = next === 'to' && tokens[main.at + 2]?.verb?.form === 'base';
  const spent = /^(?:spend|lose|waste|save)$/.test(frame.lemma) && main.quantity.dimension === 'duration';
  if (!needed && !spent) return undefined;
  const end = tokens.findIndex(
    (token, at) => at > main.at && (token.text === ',' || token.aside || /^(?:down|up|instead)$/.test(token.lower)),
  );
  return trim(frame, before.from, Math.min(end < 0 ? frame.limit : end, frame.limit) - 1);
}
