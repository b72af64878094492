/** Reading one statement: the only door to this folder. Pure, deterministic, offline, linear in the text's length. */
import { Cache } from './cache';
import { evidenceAt } from './judge/evidence';
import { judgeKind } from './judge/kind';
import { judgeObjective } from './judge/objective';
import { explainObjective } from './judge/objective/evidence';
import { URGENCY } from './lexicon/words';
import { parse } from './parse';
import type { Frame } from './parse/frame';
import type { Evidence, ObjectiveReading, Reading, Words } from './reading';
import { StatementReading, unread } from './statement';

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
  return readingsFor(words).statements.get(text, (own) => read(own, words));
}

/** Reads an objective's sentence. */
export function readObjective(text: string, words?: Words): ObjectiveReading {
  if (text.length > LONGEST_KEPT) return readAsObjective(text);
  return readingsFor(words).objectives.get(text, readAsObjective);
}

/** Reads with the words of one configuration. */
export interface Reader {
  statement(text: string): Reading;
  objective(text: string): ObjectiveReading;
}

/** {@link readStatement} and {@link readObjective}, for files that somebody works on. */
export function lastingReader(words?: Words): Reader {
  return { statement: (text) => readStatement(text, words), objective: (text) => readObjective(text, words) };
}

/**
 * A reader for one look at a file among thousands, the same as {@link readStatement} and {@link readObjective} are. It remembers what it
 * has read and goes with that: what all keep has room for the files that somebody works on, not for each that is passed.
 */
export function passingReader(words?: Words): Reader {
  const { statements, objectives } = readingsFor(words);
  return {
    statement: remembering((text) => {
      return text.length > LONGEST_KEPT ? read(text, words) : statements.peek(text, (own) => read(own, words));
    }),
    objective: remembering((text) => {
      return text.length > LONGEST_KEPT ? readAsObjective(text) : objectives.peek(text, readAsObjective);
    }),
  };
}

function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      known.set(text, value);
    }
    return value;
  };
}

function readingsFor(words: Words | undefined): Readings {
  if (!words || isEmpty(words)) return withoutWords;
  const known = withWords.get(words) ?? new Readings();
  withWords.set(words, known);
  return known;
}

const isEmpty = ({ metricNouns, internalNames, vagueWords }: Words): boolean =>
  !metricNouns?.length && !internalNames?.length && !vagueWords?.length;

function read(text: string, words: Words | undefined): Reading {
  const parsed = parse(text, words);
  if (!parsed) return unread(text);
  const { kind, confidence } = judgeKind(parsed.frame, parsed.amounts);
  return new StatementReading(text, kind, confidence, words, parsed);
}

function readAsObjective(text: string): ObjectiveReading {
  const parsed = parse(text, undefined);
  if (!parsed) return { text, kind: 'unread', confidence: 0, evidence: [], businessAsUsual: null, urgency: null };
  const { frame, amounts } = parsed;
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
