/** The message and fixes that the rules about unreadable values share. */
import type { Problem } from '../../okr/problem';
import type { LeafKind } from '../../okr/schema';
import type { Report } from '../rule';

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

/** A long text, cut for a message. */
export function shorten(text: string, length = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
