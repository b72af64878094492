/** Reading one statement: the only door to this folder. Pure, deterministic, offline, linear in the text's length. */
import { Cache } from './cache';
import { isEnglish } from './english';
import { isBinary } from './judge/binary';
import { evidenceAt, explain } from './judge/evidence';
import { judgeKind } from './judge/kind';
import { readMeasure } from './judge/measure';
import { explainObjective, judgeObjective } from './judge/objective';
import {
  readAmbiguous,
  readContradiction,
  readDeadline,
  readInternal,
  readParts,
  readReadable,
  readSolution,
  readVague,
  readVanity,
} from './judge/signals';
import { URGENCY } from './lexicon/words';
import { readAmounts } from './parse/amounts';
import { type Frame, frameOf } from './parse/frame';
import { tokenize, withMetricNouns } from './parse/token';
import type { Evidence, ObjectiveReading, Reading, Words } from './reading';

export type * from './reading';

/** Readings kept: a workspace of a few hundred sets stays in it, and it is bounded. */
const KEPT = 12_000;

/** What was read with one list of words (a configuration's), or with none. */
class Readings {
  readonly statements = new Cache<Reading>(KEPT);
  readonly objectives = new Cache<ObjectiveReading>(KEPT);
}

const withWords = new WeakMap<Words, Readings>();
const withoutWords = new Readings();

/** Texts longer than this are not kept, so that the cache stays small. */
const LONGEST_KEPT = 500;

/** Reads a key result's sentence. Repeated texts are answered from a cache. */
export function readStatement(text: string, words?: Words): Reading {
  if (text.length > LONGEST_KEPT) return read(text, words);
  return readingsFor(words).statements.get(text, () => read(text, words));
}

/** Reads an objective's sentence. */
export function readObjective(text: string, words?: Words): ObjectiveReading {
  if (text.length > LONGEST_KEPT) return readAsObjective(text);
  return readingsFor(words).objectives.get(text, () => readAsObjective(text));
}

function readingsFor(words: Words | undefined): Readings {
  if (!words || isEmpty(words)) return withoutWords;
  const known = withWords.get(words) ?? new Readings();
  withWords.set(words, known);
  return known;
}

const isEmpty = ({ metricNouns, internalNames, vagueWords }: Words): boolean =>
  !metricNouns?.length && !internalNames?.length && !vagueWords?.length;

/** A placeholder where a statement should be: nothing to judge. */
const PLACEHOLDER =
  /^\W*(?:tbd|tba|todo|to do|to be defined|to be determined|n\/a|none|null|xxx?|lorem ipsum.{0,200}|key result(?: \d+)?|kr ?\d*|objective(?: \d+)?|\?+|\.{2,}|-+|_+)\W*$/i;
/** Places left to fill in, anywhere in a text: "<metric>", "X%", "TBD", "___". */
const BLANK = /<[a-z][a-z0-9 _-]{0,40}>|\bX{2,}\b|\bX%|\bTBD\b|\$X\b|\b[XYZN] ?%|_{3,}/i;

function isUnread(text: string): boolean {
  const head = text.slice(0, 600);
  return !/\p{L}{2}/u.test(head) || PLACEHOLDER.test(head) || BLANK.test(head) || !isEnglish(head);
}

function read(text: string, words: Words | undefined): Reading {
  const nothing = {
    text,
    kind: 'unread' as const,
    confidence: 0,
    evidence: [],
    measure: null,
    deadline: null,
    binary: false,
    parts: [],
    solution: null,
    vague: [],
    ambiguous: [],
    vanity: [],
    internal: [],
    contradiction: null,
  };
  if (isUnread(text)) return nothing;
  const frame = frameOf(withMetricNouns(tokenize(text), words?.metricNouns));
  if (frame.tokens.length === 0) return nothing;
  const amounts = readAmounts(frame);
  const { kind, confidence } = judgeKind(frame, amounts);
  const binary = kind === 'task' && isBinary(frame);
  const measure = readMeasure(text, frame, amounts, kind);
  const readable = readReadable(text, frame, measure);
  return {
    text,
    kind,
    confidence,
    evidence: explain(text, frame, amounts, kind, binary),
    measure,
    deadline: readDeadline(text, frame),
    binary,
    parts: readParts(text, frame, amounts, kind),
    solution: readSolution(text, frame, kind),
    vague: readVague(text, frame, kind, words),
    ambiguous: readAmbiguous(text, frame, measure, kind),
    vanity: readVanity(text, frame, measure, kind),
    internal: readInternal(text, frame, kind, words),
    ...(readable && { readable }),
    contradiction: readContradiction(text, frame, amounts),
  };
}

function readAsObjective(text: string): ObjectiveReading {
  const nothing = { text, kind: 'unread' as const, confidence: 0, evidence: [], businessAsUsual: null, urgency: null };
  if (isUnread(text)) return nothing;
  const frame = frameOf(tokenize(text));
  if (frame.tokens.length === 0) return nothing;
  const amounts = readAmounts(frame);
  const { kind, confidence } = judgeObjective(frame, amounts);
  return {
    text,
    kind,
    confidence,
    evidence: explainObjective(text, frame, amounts, kind),
    businessAsUsual: readBusinessAsUsual(text, frame),
    urgency: readUrgency(text, frame),
  };
}

/** "Keep", "maintain", "continue to" as what the objective says first. */
function readBusinessAsUsual(text: string, frame: Frame): Evidence | null {
  const opens =
    frame.verb !== undefined &&
    frame.form === 'imperative' &&
    /^(?:keep|maintain|continue|sustain|preserve|retain)$/.test(frame.lemma);
  return opens ? evidenceAt(text, frame, frame.verb!, frame.verb!, 'is business as usual: nothing is to change') : null;
}

function readUrgency(text: string, frame: Frame): Evidence | null {
  const { tokens } = frame;
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]!.lower;
    const next = tokens[at + 1]?.lower;
    if (word === 'top' && next === 'priority') return evidenceAt(text, frame, at, at + 1, 'says that it is urgent');
    if (word !== 'now' && word !== 'critical' && URGENCY.has(word))
      return evidenceAt(text, frame, at, at, 'says that it is urgent');
  }
  return null;
}
