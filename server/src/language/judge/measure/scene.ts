/** What the search for the metric's words knows of a statement, and small questions about it that several readings ask. */
import { DETERMINERS } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Kind } from '../../reading';
import { mainAmount } from '../numbers';
import { endOfCount, names, onePeriod, openingOf, type Span, trim } from './edges';
import { beginOf } from './kept';

/** What the search for the metric's words knows of a statement. */
export interface Scene {
  readonly frame: Frame;
  readonly amounts: readonly Amount[];
  readonly kind: Kind;
  /** The word that says zero, by token. */
  readonly zero: number | undefined;
  readonly main: Amount | undefined;
  /** Numbers that only describe: they may stand inside the phrase. */
  readonly scopes: ReadonlySet<number>;
  /** Numbers of the main clause that tell how much. */
  readonly signed: readonly Amount[];
  readonly begin: number;
  /** Where the first of them opens. */
  readonly firstSign: number;
  /** The words in front of the numbers. */
  readonly before: Span | undefined;
}

/** Looks at a statement once for all readings. */
export function sceneOf(frame: Frame, amounts: readonly Amount[], zero: number | undefined, kind: Kind): Scene {
  const main = mainOf(amounts);
  const scopes = new Set(amounts.filter((amount) => amount.role === 'scope').map((amount) => amount.at));
  // "answered within 15 minutes in 95% of cases", "repeat rate within 90 days from 23% to 30%": the limit belongs to what is counted.
  const signed = amounts.filter(
    (amount) => amount.role !== 'scope' && !amount.outside && (amount.role !== 'limit' || main?.role === 'limit'),
  );
  const begin = beginOf(frame);
  // "Turnaround under an hour": a bound without any number.
  const period = signed.length === 0 && saysNothingElse(frame, zero) ? onePeriod(frame)?.sign : undefined;
  const end = signed.length === 0 ? (period ?? endOfCount(frame, begin) + 1) : frame.limit;
  let firstSign = end;
  for (const amount of signed) firstSign = Math.min(firstSign, openingOf(frame, amount));
  for (const amount of amounts) if (amount.role === 'limit' && amount.at < firstSign) scopes.add(amount.at);
  const before = trim(frame, begin, firstSign - 1, scopes);
  return { frame, amounts, kind, zero, main, scopes, signed, begin, firstSign, before };
}

/** Neither all nor none is said. */
export const saysNothingElse = ({ subject, object }: Frame, zero: number | undefined): boolean =>
  zero === undefined && subject?.all === undefined && object?.all === undefined;

/** The main number; of "20 tutorials, two for each language" the count that comes first. */
function mainOf(amounts: readonly Amount[]): Amount | undefined {
  const main = mainAmount(amounts);
  const first = amounts.find((amount) => amount.role !== 'scope' && !amount.outside);
  return (main?.role === 'level' || main?.role === 'count') && first?.role === 'count' ? first : main;
}

/** Whether a span has a word that a measure can be named by. */
export const hasNoun = (scene: Scene, span: Span | undefined): span is Span =>
  span !== undefined && names(scene.frame, span);

/** A token in lower case; nothing beyond both ends. */
export const tokenText = (frame: Frame, at: number): string => frame.tokens[at]?.lower ?? '';

/** A number that is a part of a whole: "40%", "3 in 4". */
export const isPart = ({ quantity }: Amount): boolean => /^(?:percent|ratio)$/.test(quantity.dimension);

/** Verbs between a measured thing and its height. */
export const LEVELS =
  /^(?:make-up|make|take-up|take|account|account-for|pass|reach|hit|exceed|surpass|top|total|equal|average)$/;

/** Statistics are told of a measure and name none. */
export const STATISTIC =
  /^(?:median|average|mean|total|max|maximum|min|minimum|p\d{2}|target|goal|sum|number|count|share)$/;

/** The words in front of a colon or a dash. */
export function labelSpan(frame: Frame): Span | undefined {
  const from = frame.clause.places.indexOf('label');
  if (from < 0) return undefined;
  const to = frame.clause.places.lastIndexOf('label');
  const { tokens } = frame;
  let end = to;
  while (end > from && tokens[end]!.kind === 'sign') end--;
  let start = from;
  while (start < end && (DETERMINERS.has(tokens[start]!.lower) || tokens[start]!.kind === 'sign')) start++;
  return { from: start, to: end };
}
