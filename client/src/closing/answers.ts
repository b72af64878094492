import type {
  CloseSetParams,
  ClosingAnswer,
  ClosingForm,
  ClosingKeyResult,
  NextStep,
} from '../../../server/src/lsp/messages';
import { splitList } from '../checkIn/answers';

/** What was said of one key result, as it was typed. */
export interface Said {
  score: string;
  /** The score counts as reached: then nothing is to be decided. */
  reached: boolean;
  learned: string;
  next: NextStep | undefined;
  reason: string;
}

/** What was said of a set. Plain data: it is kept over reloads until it is written. */
export interface Answers {
  /** By the names of {@link nameOf}. */
  readonly said: Record<string, Said>;
  changed: string;
  failed: string;
  differently: string;
  /** The cycle to draft next; empty for none. */
  cycle: string;
}

export const LOOK_BACK = [
  {
    key: 'changed',
    prompt: 'What changed in the world because of the work?',
    placeholder: 'Retries moved the number; the rewrite did not',
  },
  { key: 'failed', prompt: 'What did not work?', placeholder: 'The gateway dependency was found in week five' },
  {
    key: 'differently',
    prompt: 'What will you do differently?',
    placeholder: 'Ask for commitments before the cycle starts',
  },
] as const;

/** A key result's name among the answers. */
export function nameOf({ key }: Pick<ClosingKeyResult, 'key'>): string {
  return JSON.stringify([key.id ?? '', key.objective, key.title]);
}

/** The answers to begin with: what was kept, else what the file says or what follows from it. */
export function answersFor(form: ClosingForm, kept: Answers | undefined): Answers {
  const first = ({ score = '', learned = '', next, reason = '' }: ClosingKeyResult): Said => ({
    score,
    reached: false,
    learned,
    next,
    reason,
  });
  const said = Object.fromEntries(form.keyResults.map((one) => [nameOf(one), kept?.said[nameOf(one)] ?? first(one)]));
  const { changed = '', failed = '', differently = '', cycle = form.nextCycle ?? '' } = kept ?? {};
  return { said, changed, failed, differently, cycle };
}

/** The answers as the server takes them. */
export function closingOf(form: ClosingForm, answers: Answers): CloseSetParams['closing'] {
  return {
    answers: form.keyResults.map((one) => answerOf(one, answers.said[nameOf(one)])),
    changed: splitList(answers.changed),
    failed: splitList(answers.failed),
    differently: splitList(answers.differently),
  };
}

function answerOf({ key }: ClosingKeyResult, said: Said | undefined): ClosingAnswer {
  if (!said) return { key };
  const { score, reached, learned, next, reason } = said;
  return { key, score, learned, ...(!reached && next && { next, reason }) };
}
