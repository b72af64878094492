/** What is answered when a cycle is closed. */
import type { KeyResultKey } from '../round/key';

/** What was answered for one key result; empty texts are left out of the file. */
export interface ClosingAnswer {
  readonly key: KeyResultKey;
  /** 0.0 to 1.0 as typed; empty for one that is not scored now. */
  readonly score?: string;
  readonly learned?: string;
  /** What becomes of it, where it is not reached. */
  readonly next?: 'keep' | 'adapt' | 'let-go';
  /** Why. */
  readonly reason?: string;
}

/** What was answered for a set. */
export interface Closing {
  readonly answers: readonly ClosingAnswer[];
  readonly changed: readonly string[];
  readonly failed: readonly string[];
  readonly differently: readonly string[];
}
