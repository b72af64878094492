/**
 * Closing a cycle: scores from the last values, the look back, what becomes of what is unfinished, and the next cycle's draft.
 * Scores are of key results, never of people.
 */
import type { TextEdit } from '../../okr/edit';
import { keyResultsOf, type OkrDocument, type OkrSet } from '../../okr/model';
import type { Refused } from '../checkIn';
import { type Desk, lensOn } from '../lens';
import { findKey, keyOf, setNameOf } from '../round/key';
import type { Closing, ClosingAnswer } from './answer';
import { closingEdits } from './edits';
import { carriedOf } from './ids';
import { type NextSet, nextSet } from './nextSet';

export type { Closing, ClosingAnswer } from './answer';
export { type ClosingForm, type ClosingKeyResult, closingForms } from './form';
export type { NextSet } from './nextSet';
export { isReached, judged, parseScore } from './scale';

/** Names a set over edits: its file, and team and cycle as written. */
export interface SetKey {
  readonly uri: string;
  readonly set: string;
}

/** How a set is found again after its file was edited: by its file, team and cycle. */
export function setKeyOf(set: OkrSet): SetKey {
  return { uri: set.document.uri, set: setNameOf(set) };
}

const GONE: Refused = { refused: 'This set is not in the file any more, or has another team or cycle now.' };

/** The edits that close a set, for its file as it is now. */
export function closeSet(
  desk: Desk,
  key: SetKey,
  closing: Closing,
): { readonly document: OkrDocument; readonly edits: TextEdit[] } | Refused {
  const found = findSet(desk, key);
  if (!found) return GONE;
  const { document, set } = found;
  const result = closingEdits(document, set, closing, carriedOf(document, set, closing.answers));
  return 'refused' in result ? result : { document, edits: result.edits };
}

/** The next cycle's draft after these answers. */
export function draftNext(
  desk: Desk,
  key: SetKey,
  answers: readonly ClosingAnswer[],
  cycle: string,
): NextSet | Refused {
  const found = findSet(desk, key);
  if (!found) return GONE;
  const { document, set } = found;
  const said = new Map(answers.map((answer) => [findKey(document, answer.key), answer] as const));
  return nextSet(lensOn(desk, document), set, cycle, carriedOf(document, set, answers), (one) => said.get(one));
}

/** What the file says itself about what goes on: the answers of a set that was closed before. */
export function answersIn(set: OkrSet): ClosingAnswer[] {
  return keyResultsOf(set).flatMap((keyResult): ClosingAnswer[] => {
    const next = keyResult.next_cycle?.value;
    if (next === undefined) return [];
    return [{ key: keyOf(keyResult), next, score: keyResult.score?.text, reason: keyResult.reason?.value }];
  });
}

function findSet(desk: Desk, { uri, set: name }: SetKey): { document: OkrDocument; set: OkrSet } | undefined {
  const document = desk.workspace.document(uri);
  const set = document?.sets.find((one) => setNameOf(one) === name);
  return document && set && { document, set };
}
