/** The message and fixes that the rules about unreadable values share. */
import type { OkrDocument } from '../../okr/model';
import type { LeafKind } from '../../okr/schema';
import type { Report } from '../rule';

/** Reports the values of these kinds that could not be read, with the nearest that could. */
export function reportInvalid(
  document: OkrDocument,
  kinds: readonly LeafKind[],
  report: (report: Report) => void,
): void {
  for (const problem of document.problems) {
    if (problem.kind !== 'invalid-value' || !kinds.includes(problem.leaf)) continue;
    const { start, end } = problem.at;
    const guess = problem.guess;
    report({
      at: problem.at,
      message: `"${shorten(problem.text)}" is not what "${problem.key}" takes: ${problem.expected}.`,
      fixes: () => (guess === undefined ? [] : [{ title: `Change to ${guess}`, edits: [{ start, end, text: guess }] }]),
    });
  }
}

/** A long text, cut for a message. */
export function shorten(text: string, length = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
