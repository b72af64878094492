/** What the versions of a file tell of its sets: where the goalposts stood when it began to steer, and how they moved. */
import type { Day } from '../okr/dates';
import type { KeyResult, OkrDocument, OkrSet } from '../okr/model';
import type { GoalField, Goalposts } from './goalposts';

/** One goalpost moved, in a commit. */
export interface Move {
  readonly field: GoalField;
  /** As written; undefined where there was none. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly day: Day;
  readonly author: string;
  /** What the commit says, in one line. */
  readonly summary: string;
}

/** A set as it stood when it began to steer. */
export interface Beginning {
  readonly day: Day;
  /** It was active then; else it is the first version of its cycle. */
  readonly wasActive: boolean;
  readonly goals: readonly Goalposts[];
}

/** What the history of a file tells. It was read in the background, of the last commit: the file may have changed since. */
export interface Past {
  /** Where a set began; undefined where the history does not tell. */
  beginning(set: OkrSet): Beginning | undefined;
  /** Versions from before the beginning of an active set are missing, and this is the file that tells so: one in each repository. */
  readonly tellsMissing: boolean;
  /** How the goalposts of a key result moved, the oldest first; undefined while that has not been read. */
  moves(keyResult: KeyResult): readonly Move[] | undefined;
}

/** The history of a file; undefined while it has not been read, or where there is none. */
export type PastOf = (document: OkrDocument) => Past | undefined;
