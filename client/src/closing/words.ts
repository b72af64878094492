import type { ClosingForm, ClosingKeyResult, NextStep } from '../../../server/src/lsp/messages';
import { shortTitle } from '../checkIn/words';

/** The head of each box: which key result of which set. */
export function headOf(form: ClosingForm, index: number): string {
  const of = form.keyResults[index];
  return `Close ${form.title} · ${index + 1} of ${form.keyResults.length} · ${shortTitle(of?.title ?? '')}`;
}

/** What one needs to see to score: the way, the last value, and what the score means on its own scale. */
export function scorePrompt({ goal, last, score, verdict, type }: ClosingKeyResult): string {
  const seen = [goal, last ? `last ${last}` : 'no value was checked in'].filter(Boolean).join(', ');
  const means = score !== undefined && verdict ? ` That makes ${score}: ${verdict}.` : ` It is ${type}.`;
  return `Score, 0.0 to 1.0? ${capital(seen)}.${means} Empty leaves it unscored.`;
}

/** What may become of a key result that is not reached. */
export const NEXT: readonly { readonly next: NextStep; readonly label: string; readonly detail: string }[] = [
  { next: 'keep', label: 'Keep', detail: 'The same goal, from where it is now, in the next cycle' },
  { next: 'adapt', label: 'Adapt', detail: 'It still matters, with another target or another measure' },
  { next: 'let-go', label: 'Let go', detail: 'It does not go on: something else matters more' },
];

/** Why it is kept, adapted or let go. */
export function reasonPrompt(next: NextStep | undefined): string {
  if (next === 'let-go') return 'Why is it let go? Next cycle somebody will propose it again.';
  return next === 'adapt' ? 'What has to be other than now, and why?' : 'Why will it be reached next time?';
}

/** How a set is offered. */
export function choiceText({ isOver, end, keyResults }: ClosingForm): string {
  const count = `${keyResults.length} key result${keyResults.length === 1 ? '' : 's'}`;
  return [end && (isOver ? `ended ${end}` : `runs until ${end}`), count].filter(Boolean).join(' · ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
