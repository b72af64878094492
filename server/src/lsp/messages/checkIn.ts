/** The messages of a check-in. */
import type { Position } from 'vscode-languageserver-types';
import type { ItemAt } from './base';

export interface CheckInForm {
  readonly title: string;
  readonly owner?: string;
  /** "payment failure rate", or the title where no metric is named. */
  readonly metric: string;
  /** How a value is written, after the last one or the target: "2.1%". */
  readonly example: string;
  readonly baseline?: string;
  readonly target?: string;
  readonly last?: { readonly date: string; readonly value?: string; readonly confidence?: string };
  readonly today: string;
  /** A check-in of today is there already: a new one comes below it. */
  readonly alreadyToday: boolean;
}

export interface CheckInParams extends ItemAt {
  readonly checkIn: {
    readonly date: string;
    readonly value: string;
    /** 0 to 1 or a percentage, as typed. */
    readonly confidence?: string;
    readonly by?: string;
    readonly note?: string;
    readonly blockers?: readonly string[];
    readonly assumptions?: readonly string[];
    readonly decisions_needed?: readonly string[];
    readonly next?: readonly string[];
  };
}

export interface CheckInChoice {
  readonly uri: string;
  readonly position: Position;
  readonly title: string;
  readonly objective: string;
  readonly team?: string;
  readonly owner?: string;
  /** "last 2026-10-12: 2.1%, confidence 0.7", or "no check-in yet". */
  readonly last: string;
  readonly due: boolean;
}
