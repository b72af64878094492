/** What goes on into the next cycle, and the ids by which it is found again there. */
import { type KeyResult, keyResultsOf, type OkrDocument, type OkrSet } from '../../okr/model';
import { typeOf } from '../../rules/facts';
import { freeIdFor } from '../../rules/support/ids';
import { findKey } from '../round/key';
import type { ClosingAnswer } from './answer';
import { isReached } from './scale';

/** The key results that go on, with their ids: those they have, else new ones. */
export type Carried = ReadonlyMap<KeyResult, string>;

/** Whether an answer takes its key result into the next cycle. */
export function isCarried({ next }: Pick<ClosingAnswer, 'next'>): boolean {
  return next === 'keep' || next === 'adapt';
}

/** What goes on after these answers, in the order of the file. */
export function carriedOf(document: OkrDocument, set: OkrSet, answers: readonly ClosingAnswer[]): Carried {
  const going = new Set(
    answers.flatMap((answer) => {
      const keyResult = isCarried(answer) ? findKey(document, answer.key) : undefined;
      return keyResult && !isReached(typeOf(keyResult), answer.score) ? [keyResult] : [];
    }),
  );
  const carried = new Map<KeyResult, string>();
  for (const keyResult of keyResultsOf(set)) {
    if (!going.has(keyResult)) continue;
    carried.set(keyResult, keyResult.id?.value ?? freeIdFor(keyResult, set, carried.values()));
  }
  return carried;
}
