/** What the rules ask the reader of a key result's title, and when they believe it. */
import type { Evidence, Kind, Reading } from '../../../language';
import type { Field, KeyResult } from '../../../okr/model';
import type { Span } from '../../../okr/span';
import type { Context } from '../../rule';
import { SURE, tellingWords } from '../../support/judgement';

export interface Judged {
  readonly title: Field<string>;
  readonly reading: Reading;
}

type Reads = Pick<Context<unknown>, 'read'>;

/**
 * The title and how it is read; undefined where there is no title, nothing could be read, or the key result was let go.
 *
 * @param kinds what it may be read as; anything by default
 */
export function judged(keyResult: KeyResult, context: Reads, ...kinds: readonly Kind[]): Judged | undefined {
  const title = keyResult.title;
  if (!title || title.text.trim() === '' || keyResult.status?.value === 'dropped') return undefined;
  const reading = context.read(title);
  if (reading.kind === 'unread' || (kinds.length > 0 && !kinds.includes(reading.kind))) return undefined;
  return { title, reading };
}

/** As `judged`, where the reader is sure of it. */
export function surely(keyResult: KeyResult, context: Reads, ...kinds: readonly Kind[]): Judged | undefined {
  const found = judged(keyResult, context, ...kinds);
  return found && found.reading.confidence >= SURE ? found : undefined;
}

/** The words the reader judged by first, and where they stand; the whole title where it names none. */
export function telling(
  { title, reading }: Judged,
  context: Pick<Context<unknown>, 'within'>,
): Evidence & { at: Span } {
  const words = tellingWords(reading);
  return { ...words, at: placeOf(words, title, context) };
}

/** Where a piece of evidence stands in the file. */
export function placeOf(evidence: Evidence, title: Field<string>, context: Pick<Context<unknown>, 'within'>): Span {
  return context.within(title, evidence.start, evidence.end);
}

const COMPLETION = /\b(?:complet|progress|done|finish|milestone|deliver)/i;

/**
 * Whether the fields give a title that names work an effect that is measured: a metric other than the work's own completion,
 * with a target.
 */
export function measuredByFields(keyResult: KeyResult): boolean {
  const metric = keyResult.metric?.text.trim();
  return Boolean(metric) && !COMPLETION.test(metric ?? '') && keyResult.target !== undefined;
}
