/** What should stand there instead: sentences that keep the writer's subject, with `<from>`, `<to>`, … where numbers go. */
import type { ObjectiveReading, Reading } from '../reading';
import { directionOf } from './direction';
import { forObjective } from './objective';
import { forWork } from './statement';
import { forDirection, saysNumber } from './vague';

export { guardrailsFor, leadingIndicators, metricOf } from './beside';
export { metricSentence } from './sentence';

export interface Rewrite {
  /** The new sentence; blanks are words in angle brackets: "Reduce time to restore … from <from> to <to>". */
  readonly text: string;
  /** A few words for a menu: "recovery time". */
  readonly about: string;
}

/** One to four measurable changes for a task or an output; up to three for a vague direction; none for the other kinds. */
export function rewriteStatement(reading: Pick<Reading, 'text' | 'kind' | 'deadline'>): Rewrite[] {
  if (reading.kind === 'task' || reading.kind === 'output') return forWork(reading);
  return reading.kind === 'vague' ? forDirection(reading) : [];
}

/** One or two outcomes for an objective that is a task or a metric; none for the others. */
export function rewriteObjective(reading: ObjectiveReading): Rewrite[] {
  return reading.kind === 'task' || reading.kind === 'metric' ? forObjective(reading) : [];
}

/** Whether "from … to …" can follow the sentence: one that says which way a number goes ("Reduce waste", "Improve win rate"). */
export function takesNumbers(reading: Pick<Reading, 'text' | 'kind' | 'deadline'>): boolean {
  if (reading.kind !== 'vague') return true;
  const direction = directionOf(reading);
  return direction.leads && !direction.clause && saysNumber(direction) && !/^number of .* who /.test(direction.what);
}

/** Whether the words of a direction say what is counted or timed, so that only the figures are missing. */
export function saysWhatCounts(reading: Pick<Reading, 'text' | 'kind' | 'deadline'>): boolean {
  return reading.kind !== 'vague' || saysNumber(directionOf(reading));
}
