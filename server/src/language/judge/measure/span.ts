/** Which words name what is measured. */
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Kind } from '../../reading';
import { actionSpan, carriedSpan, causedSpan, solvedSpan, sumSpan } from './carried';
import { countedSpan } from './counted';
import { endOfCount, names, type Span, trim } from './edges';
import { frontSpan, namedSpan, passingSpan } from './front';
import { keptSpan } from './kept';
import { effectSpan, spanThrough } from './outside';
import { labelSpan, type Scene, STATISTIC, sceneOf, tokenText } from './scene';
import { cutTail, reachOn, withoutRecurrence } from './tails';

/** The words that name what is measured: in front of the numbers, or behind a count. */
export function metricSpan(
  frame: Frame,
  amounts: readonly Amount[],
  zero: number | undefined,
  kind: Kind,
): Span | undefined {
  const kept = kind === 'maintain' ? keptSpan(frame) : undefined;
  if (kept) return kept;
  const scene = sceneOf(frame, amounts, zero, kind);
  for (const read of READINGS) {
    const span = read(scene);
    if (span) return kind === 'output' ? withoutRecurrence(frame, span) : span;
  }
  return undefined;
}

/** The readings in the order in which they are tried; each says undefined where it does not fit. */
const READINGS: readonly ((scene: Scene) => Span | undefined)[] = [
  numberSpan,
  carriedSpan,
  outsideSpan,
  actionSpan,
  passingSpan,
  namedSpan,
  sumSpan,
  solvedSpan,
  causedSpan,
  countedSpan,
  topicSpan,
  frontSpan,
  labelOf,
  zeroSpan,
  restSpan,
];

/** "5k under 25 minutes": a number right in front of the bound is the name. */
function numberSpan({ firstSign, begin, scopes }: Scene): Span | undefined {
  return scopes.has(begin) && firstSign === begin + 1 ? { from: begin, to: begin } : undefined;
}

/** "… so that sick leave drops from 14 cases to 5": the only number stands beside the main clause. */
function outsideSpan({ frame, signed, main, begin }: Scene): Span | undefined {
  return signed.length === 0 && main?.outside
    ? (effectSpan(frame, main) ?? spanThrough(frame, begin, main))
    : undefined;
}

/** The label in front of a colon, or what is named behind it where the label is only a topic. */
function topicSpan(scene: Scene): Span | undefined {
  const { frame, zero, before, firstSign, main, scopes } = scene;
  const label = labelSpan(frame);
  if (!label) return undefined;
  const named = zero === undefined ? undefined : trim(frame, zero + 1, frame.limit - 1, scopes);
  if (zero !== undefined && zero === frame.first && !(named && names(frame, named))) return label;
  const classes = (at: number): ReadonlySet<string> => frame.tokens[at]!.noun?.classes ?? new Set();
  const countable = (at: number): boolean => classes(at).has('metric') || classes(at).has('event');
  // "Activation: 55% of new workspaces send …": the sentence behind a short label says what is counted.
  if (
    frame.form === 'clause' &&
    main &&
    (label.to - label.from < 3 || !countable(label.to)) &&
    frame.verb !== undefined &&
    frame.verb > main.at
  ) {
    const clause =
      frame.tokens[main.at + 1]?.lower === 'of' && trim(frame, main.at + 1, endOfCount(frame, main.at), scopes);
    if (clause) return clause;
  }
  // "API v2 docs: less than 3 support tickets a week": a thing that nobody counts, then what is counted.
  const thing = classes(label.to).has('artefact') && !countable(label.to);
  const behind = main && main.role !== 'by' ? trim(frame, main.at + 1, endOfCount(frame, main.at), scopes) : undefined;
  if (thing && frame.form === 'nominal' && main && !before && behind) {
    let head = behind.from;
    while (head < behind.to && frame.tokens[head + 1]!.noun && !countable(head)) head++;
    if (countable(head)) return { from: behind.from, to: head };
  }
  if (frame.form !== 'nominal') return undefined;
  // "Arguments with my flatmate: once a month".
  if (before && /^(?:once|twice|daily|weekly|monthly)$/.test(tokenText(frame, before.from))) return label;
  const metric =
    before !== undefined &&
    firstSign > before.to &&
    countable(before.to) &&
    !STATISTIC.test(tokenText(frame, before.to));
  return metric || (before && before.to - before.from >= 1) ? undefined : label;
}

function labelOf({ frame }: Scene): Span | undefined {
  return labelSpan(frame);
}

/** "No duplicate orders": what there is none of. */
function zeroSpan({ frame, zero, begin, firstSign, scopes, kind }: Scene): Span | undefined {
  if (zero === undefined || zero < begin) return undefined;
  const behind = trim(frame, zero + 1, firstSign > zero ? firstSign - 1 : frame.limit - 1, scopes);
  return behind && kind === 'output' ? cutTail(frame, behind, kind) : behind;
}

/** What stands behind the last number, in front of the first one, or is said at all. */
function restSpan({ frame, signed, scopes, main, amounts, kind, before }: Scene): Span | undefined {
  const last = signed.at(-1);
  const behind = last && trim(frame, last.at + 1, endOfCount(frame, last.at), scopes);
  if (behind && last === main) return reachOn(frame, amounts, cutTail(frame, behind, kind), kind);
  const rest = behind ?? before ?? trim(frame, frame.first, endOfCount(frame, frame.first));
  return rest && kind === 'output' && !behind ? cutTail(frame, rest, kind) : rest;
}
