/** The messages of a check-in round. */
import type { Position } from 'vscode-languageserver-types';
import type { FileChange, KeyResultKey, Status } from './base';
import type { CheckInForm, CheckInParams } from './checkIn';

/** What a source says: a value to be shown before it is taken, with its place; or why there is none. */
export type SourceValue = { readonly value: string; readonly from: string } | { readonly failed: string };

export interface RoundItem {
  readonly key: KeyResultKey;
  /** The file, as the editor spells it, and the place of the key result now. */
  readonly uri: string;
  readonly position: Position;
  readonly objective: string;
  readonly team?: string;
  readonly owner?: string;
  /** Who owns it, and who runs the check-ins of its set. */
  readonly people: readonly string[];
  /** How it stands, leaving out that nobody has looked: "off track". */
  readonly status: Status;
  readonly due: boolean;
  readonly form: CheckInForm;
  /** What its source says now, where that names a place in a file. */
  readonly source?: SourceValue;
  /** Where its number is read, when that is a web address. */
  readonly link?: string;
  /** To be given back with the answer: it tells whether somebody else has checked in meanwhile. */
  readonly trace: string;
}

export interface RoundValueParams {
  readonly key: KeyResultKey;
  readonly value: string;
}

export interface RoundAnswer {
  readonly key: KeyResultKey;
  readonly trace: string;
  readonly checkIn: CheckInParams['checkIn'];
}

export interface RoundEditsParams {
  readonly answers: readonly RoundAnswer[];
}

export interface RoundEdits {
  /** One entry a file. */
  readonly files: readonly (FileChange & {
    /** Whose answers are written into it. */
    readonly keys: readonly KeyResultKey[];
  })[];
  /** Answers that are in no edit, and why. */
  readonly refused: readonly RoundRemark[];
  /** Answers that are, and that a person should look at again. */
  readonly noted: readonly RoundRemark[];
}

export interface RoundRemark {
  readonly key: KeyResultKey;
  readonly title: string;
  readonly text: string;
}
