/** The messages of the board. */
import type { Range } from 'vscode-languageserver-types';
import type { ItemAt } from './base';

/** What the board shows: everything that is running, what a team has running, or one set, by its name on the board. */
export type BoardScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'set'; readonly set: string };

export type BetState = 'idea' | 'ready' | 'doing' | 'blocked' | 'done' | 'dropped';

export interface Board {
  readonly today: string;
  /** As asked for, or everything where that is not there. */
  readonly scope: BoardScope;
  /** What one can choose from. */
  readonly teams: readonly { readonly team: string; readonly label: string }[];
  readonly sets: readonly {
    readonly set: string;
    readonly label: string;
    readonly status: 'draft' | 'active' | 'closed';
  }[];
  /** The sets that are shown, with their limits on `doing`. */
  readonly lanes: readonly {
    readonly set: string;
    readonly team: string;
    readonly cycle?: string;
    readonly isClosed: boolean;
    readonly limit?: number;
    readonly doing: number;
  }[];
  readonly bets: readonly Bet[];
}

export interface Bet {
  /** Stays the same while the bet is the same, over edits and refreshes. */
  readonly id: string;
  readonly uri: string;
  readonly range: Range;
  readonly title: string;
  readonly state: BetState;
  readonly owners: readonly string[];
  readonly set: string;
  readonly objective?: string;
  readonly expect?: string;
  /** Days as text: "2026-11-15". */
  readonly started?: string;
  readonly due?: string;
  readonly finished?: string;
  /** Days since work began: until today, or until it ended. */
  readonly age?: number;
  /** Days since it was due, while it has not ended. */
  readonly overdue?: number;
  readonly learned?: string;
  readonly effects: readonly BetEffect[];
}

/** What became of a thing that a bet should move, since work on the bet began. */
export interface BetEffect {
  /** The metric's name, else the title; a reference that leads nowhere as it is written. */
  readonly metric: string;
  readonly title?: string;
  readonly before?: string;
  readonly now?: string;
  /** "2.4% → 0.8%" */
  readonly goal?: string;
  /** The way from baseline to target, 0 to 1. */
  readonly progress?: { readonly before: number; readonly now: number };
  readonly verdict: 'better' | 'worse' | 'same' | 'unknown';
}

export interface BetMove extends ItemAt {
  /** What is believed to be there. */
  readonly title: string;
  readonly from: BetState;
  readonly to: BetState;
  readonly learned?: string;
}
