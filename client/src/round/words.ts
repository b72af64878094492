import type { RoundItem, RoundRemark } from '../../../server/src/lsp/messages';
import { shortTitle } from '../checkIn/words';

/** The head of each box: where one is in the round, and what it is about. */
export function headOf(item: RoundItem, index: number, total: number): string {
  return `${index + 1} of ${total} · ${item.status} · ${shortTitle(item.form.title)}`;
}

/** "1 check-in", "3 check-ins". */
export function checkIns(count: number): string {
  return `${count} check-in${count === 1 ? '' : 's'}`;
}

/** "1 file", "3 files". */
export function files(count: number): string {
  return `${count} file${count === 1 ? '' : 's'}`;
}

/** What is told when a round is left. */
export function stoppedText(answered: number, total: number): string {
  return `The round is stopped at ${answered} of ${total}. Your answers are kept; nothing is written yet.`;
}

/** What is told once answers are written. */
export function writtenText(count: number, inFiles: number): string {
  return `${checkIns(count)} written into ${files(inFiles)}. Not saved yet.`;
}

/** What is told of answers that could not be written. */
export function refusedText(refused: readonly RoundRemark[]): string {
  const [first, ...others] = refused;
  if (!first) return '';
  const more = others.length > 0 ? ` So it is with ${others.length} more.` : '';
  return `“${shortTitle(first.title)}” could not be checked in: ${first.text}${more} The answers are kept.`;
}
