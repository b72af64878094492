/** The message and fixes that the rules about unreadable values share. */
import type { Problem } from '../../okr/problem';
import type { LeafKind } from '../../okr/schema';
import type { Report } from '../rule';
import { shorten } from './words';

/** Reports a value of one of these kinds that could not be read, with the nearest that could. */
export function reportInvalid(problem: Problem, kinds: readonly LeafKind[], report: (report: Report) => void): void {
  if (problem.kind !== 'invalid-value' || !kinds.includes(problem.leaf)) return;
  const { start, end } = problem.at;
  const { guess } = problem;
  report({
    at: problem.at,
    message: messageOf(problem),
    fixes: () => (guess === undefined ? [] : [{ title: `Change to ${guess}`, edits: [{ start, end, text: guess }] }]),
  });
}

function messageOf({ leaf, key, text, expected }: Problem & { kind: 'invalid-value' }): string {
  if (leaf === 'date' && /^\d{4}-\d\d-\d\d$/.test(text))
    return `There is no day ${text}: write one that the calendar has, such as 2026-12-18.`;
  return `${text === '' ? 'This' : `"${shorten(text)}"`} is not what "${key}" takes: ${expected}.`;
}
