import type { CheckInParams } from '../../../server/src/lsp/messages';

/** A check-in as the server takes it. */
export type CheckIn = CheckInParams['checkIn'];

/** The lists that may go with a check-in, as they are asked for. */
export const EXTRAS = [
  {
    key: 'blockers',
    label: 'Blockers',
    detail: 'What stands in the way',
    prompt: 'What stands in the way?',
    placeholder: 'Gateway retry budget not granted',
  },
  {
    key: 'assumptions',
    label: 'Changed assumptions',
    detail: 'What turned out to be otherwise than thought',
    prompt: 'Which assumptions changed?',
    placeholder: 'Issuer timeouts are only a third of the failures',
  },
  {
    key: 'decisions_needed',
    label: 'Decisions needed',
    detail: 'What somebody must decide',
    prompt: 'What must be decided?',
    placeholder: 'Move the ledger work to the next cycle?',
  },
  {
    key: 'next',
    label: 'Next actions',
    detail: 'What is done next',
    prompt: 'What is done next?',
    placeholder: 'Raise the rollout to 50%',
  },
] as const;

export type Extra = (typeof EXTRAS)[number];

/** What was typed so far, as it was typed. */
export interface Answers {
  value: string;
  confidence: string;
  note: string;
  /** Which lists are asked for. */
  extras: readonly Extra[];
  /** The texts of the lists, by key. */
  readonly lists: Partial<Record<Extra['key'], string>>;
}

/** The answers before anything is asked: the last confidence is the likeliest next one. */
export function firstAnswers(lastConfidence: string | undefined): Answers {
  return { value: '', confidence: lastConfidence ?? '', note: '', extras: [], lists: {} };
}

/**
 * The check-in that the answers make. What was left empty is left out.
 * @param by who checks in, where that is known
 */
export function checkInOf(answers: Answers, date: string, by = ''): CheckIn {
  const lists: Partial<Record<Extra['key'], readonly string[]>> = {};
  for (const { key } of answers.extras) {
    const items = splitList(answers.lists[key] ?? '');
    if (items.length > 0) lists[key] = items;
  }
  return {
    date,
    value: answers.value,
    ...(answers.confidence && { confidence: answers.confidence }),
    ...(by.trim() && { by: by.trim() }),
    ...(answers.note && { note: answers.note }),
    ...lists,
  };
}

/** The items of a list written in one line, with semicolons between them. */
export function splitList(text: string): readonly string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Why a text is no confidence; undefined when it is one, or empty. */
export function refuseConfidence(text: string): string | undefined {
  if (text === '') return undefined;
  const [, number, percent] = /^(\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})\s?(%?)$/.exec(text) ?? [];
  if (number === undefined) return `“${text}” is not a confidence. Write 0 to 1, or a percentage: 0.7 or 70%.`;
  const value = Number(number);
  if (percent) return value <= 100 ? undefined : `${text} is more than certain. Write 0% to 100%.`;
  if (value <= 1) return undefined;
  const meant = value <= 10 ? value / 10 : value / 100;
  return value <= 100
    ? `${text} is more than 1. Write ${meant} or ${Math.round(meant * 100)}% if that is what you mean.`
    : `${text} is more than certain. Write 0 to 1, or 0% to 100%.`;
}

/** A confidence as a number from 0 to 1; undefined when it is none. */
export function confidenceNumber(text: string): number | undefined {
  if (text === '' || refuseConfidence(text)) return undefined;
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text);
}
