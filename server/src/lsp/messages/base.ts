/** What several messages carry. */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** Names an item: by a place inside it. The version is the one the client sees. */
export interface ItemAt {
  readonly uri: string;
  readonly version?: number;
  readonly position: Position;
}

/** Something can't be done; a sentence for the person who asked. */
export interface Refusal {
  readonly refused: string;
  /** The file is not as it was when the question was put: ask for what is there now, and put it again. */
  readonly stale?: boolean;
}

export type Status =
  | 'on track'
  | 'at risk'
  | 'off track'
  | 'stale'
  | 'no data'
  | 'achieved'
  | 'missed'
  | 'dropped'
  | 'draft'
  | 'closed';

/** Names a key result over edits and reloads. Plain data, to be given back as it is. */
export interface KeyResultKey {
  readonly uri: string;
  readonly set: string;
  readonly id?: string;
  readonly title: string;
  readonly objective: string;
}

export interface EditResult {
  /** Against the document's stated version. */
  readonly edit: WorkspaceEdit;
  /** Where to look afterwards. */
  readonly reveal?: Range;
}

export interface NewFile {
  /** "payments-2026-q4.okr.yaml" */
  readonly name: string;
  /** A snippet with tab stops (VS Code's snippet syntax). */
  readonly snippet: string;
}

/** What is to change in one file. */
export interface FileChange {
  readonly uri: string;
  /** The version that the edit is for; null for a file that is not open. */
  readonly version: number | null;
  readonly edit: WorkspaceEdit;
  /** The whole text once it is made, to be looked at before. */
  readonly after: string;
}
