/** The messages of closing a cycle. */
import type { Range } from 'vscode-languageserver-types';
import type { KeyResultKey, NewFile } from './base';

/** Names a set over edits and reloads. */
export interface SetKey {
  readonly uri: string;
  readonly set: string;
}

export interface ClosingForm {
  readonly key: SetKey;
  /** The file, as the editor spells it, and where the set stands in it. */
  readonly uri: string;
  readonly range: Range;
  /** "Payments · 2026-Q4" */
  readonly title: string;
  /** The cycle's last day. */
  readonly end?: string;
  readonly isOver: boolean;
  readonly keyResults: readonly ClosingKeyResult[];
  /** Something is written in the retrospective already. */
  readonly looksBack: boolean;
  readonly nextCycle?: string;
}

export interface ClosingKeyResult {
  readonly key: KeyResultKey;
  readonly title: string;
  readonly objective: string;
  readonly owner?: string;
  readonly type: 'committed' | 'aspirational';
  /** "2.4% → 0.8%" */
  readonly goal?: string;
  /** "1.5% on 2026-12-14" */
  readonly last?: string;
  /** As written, else as it follows from the last value. */
  readonly score?: string;
  /** What that score means on its own scale. */
  readonly verdict?: string;
  readonly learned?: string;
  readonly next?: NextStep;
  readonly reason?: string;
}

/** What becomes of a key result that is not reached. */
export type NextStep = 'keep' | 'adapt' | 'let-go';

export interface JudgeScoreParams {
  readonly type: ClosingKeyResult['type'];
  readonly score: string;
}

/** What a score means, and whether it counts as reached; or why it is none. */
export type JudgedScore = { readonly verdict: string; readonly reached: boolean } | { readonly reason: string };

export interface ClosingAnswer {
  readonly key: KeyResultKey;
  /** 0.0 to 1.0 as typed; empty for one that is not scored. */
  readonly score?: string;
  readonly learned?: string;
  readonly next?: NextStep;
  readonly reason?: string;
}

export interface CloseSetParams {
  readonly key: SetKey;
  readonly closing: {
    readonly answers: readonly ClosingAnswer[];
    readonly changed: readonly string[];
    readonly failed: readonly string[];
    readonly differently: readonly string[];
  };
}

export interface DraftNextParams {
  readonly key: SetKey;
  readonly answers: readonly ClosingAnswer[];
  readonly cycle: string;
}

/** The next cycle's file. */
export interface NextSet extends NewFile {
  /** The text without tab stops. */
  readonly text: string;
  /** How many key results go on. */
  readonly keyResults: number;
}
