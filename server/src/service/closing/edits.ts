/** The edits that close a set: status, scores, what was learned, what becomes of what is unfinished, and the retrospective. */
import type { TextEdit } from '../../okr/edit';
import { each, type KeyResult, type OkrDocument, type OkrSet } from '../../okr/model';
import { typeOf } from '../../rules/facts';
import { stepsOn } from '../../rules/support/steps';
import { addElement, setKey } from '../../yaml/edit';
import type { Refused } from '../checkIn';
import { findKey } from '../round/key';
import type { Closing, ClosingAnswer } from './answer';
import { type Carried, isCarried } from './ids';
import { isReached, parseScore } from './scale';

const QUESTIONS = ['changed', 'failed', 'differently'] as const;

/**
 * The edits that close a set with these answers.
 *
 * @param carried the ids of what goes on, by key result: a key result without one gets it, so that its next one can name it
 */
export function closingEdits(
  document: OkrDocument,
  set: OkrSet,
  closing: Closing,
  carried: Carried,
): { readonly edits: TextEdit[] } | Refused {
  for (const { key, score } of closing.answers) {
    if (!findKey(document, key)) return { refused: `“${key.title}” is not in the file any more. Start closing again.` };
    if (score?.trim() && parseScore(score) === undefined)
      return { refused: `“${score}” is no score. Write it from 0.0 to 1.0.` };
  }
  const steps = closing.answers.flatMap((answer) => {
    const keyResult = findKey(document, answer.key);
    return keyResult ? stepsOf(keyResult, answer, carried) : [];
  });
  const all = [
    (current: OkrDocument, there: OkrSet) => setKey(current, there, 'status', 'closed'),
    ...steps.map(({ key, value, answer }) => (current: OkrDocument) => {
      const item = findKey(current, answer.key);
      return item ? setKey(current, item, key, value) : [];
    }),
    ...lookBack(closing),
  ];
  const edits = stepsOn(document, set, ...all).map(({ start, end, text }) => ({ start, end, text }));
  return { edits };
}

interface KeyStep {
  readonly key: string;
  readonly value: string;
  readonly answer: ClosingAnswer;
}

/** The keys that one answer sets, each on its own: they build on each other. */
function stepsOf(keyResult: KeyResult, answer: ClosingAnswer, carried: Carried): KeyStep[] {
  const score = answer.score?.trim() ?? '';
  const reached = isReached(typeOf(keyResult), score);
  const next = reached ? undefined : answer.next;
  const id = isCarried(answer) && keyResult.id === undefined ? carried.get(keyResult) : undefined;
  const values: Readonly<Record<string, string | undefined>> = {
    id,
    status: score === '' ? undefined : reached ? 'achieved' : 'missed',
    score,
    learned: answer.learned?.trim(),
    next_cycle: next,
    reason: next && answer.reason?.trim(),
  };
  return Object.entries(values).flatMap(([key, value]) => (value ? [{ key, value, answer }] : []));
}

/** One step for each sentence of the retrospective; lists that are there grow at their end. */
function lookBack(closing: Closing) {
  return QUESTIONS.flatMap((question) =>
    closing[question]
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => (current: OkrDocument, set: OkrSet): TextEdit[] => {
        const { retrospective } = set;
        if (!retrospective) return setKey(current, set, 'retrospective', { [question]: [text] });
        if (each(retrospective[question]).some((one) => one.text.trim() === text)) return [];
        return addElement(current, retrospective, question, text);
      }),
  );
}
