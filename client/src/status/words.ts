import type { ServerState } from '../server/server';

/** How many findings there are, by weight. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

/** What the status item says. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
  readonly severity: 'information' | 'warning' | 'error';
}

/** The words for a state of the server and the findings of the open file. */
export function statusWords(state: ServerState, counts: Counts): StatusWords {
  switch (state) {
    case 'starting':
      return { text: 'OKR', detail: 'starting…', busy: true, severity: 'information' };
    case 'reading':
      return { text: 'OKR', detail: 'reading the workspace…', busy: true, severity: 'information' };
    case 'failed':
      return { text: 'OKR: off', detail: 'the server is not running', busy: false, severity: 'error' };
    case 'stopped':
      return { text: 'OKR: off', detail: 'stopped', busy: false, severity: 'warning' };
    default:
      return { text: 'OKR', detail: findings(counts), busy: false, severity: 'information' };
  }
}

function findings({ errors, warnings, others }: Counts): string {
  const parts = [count(errors, 'error'), count(warnings, 'warning'), count(others, 'suggestion')].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')} in this file` : 'no findings in this file';
}

function count(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`;
}
