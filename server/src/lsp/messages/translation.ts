/** The messages of translating a wider goal for a team. */
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ItemAt, NewFile } from './base';

export interface TranslationForm {
  readonly title: string;
  /** The team whose goal it is. */
  readonly team?: string;
  /** The teams that are known beside it. */
  readonly teams: readonly string[];
  /** What could be moved for it. */
  readonly metrics: readonly {
    readonly id: string;
    /** A few words: "recovery time". */
    readonly label: string;
    /** "time to restore service" */
    readonly name: string;
    readonly why: string;
  }[];
}

export interface TranslationParams extends ItemAt {
  readonly team: string;
  /** By their ids. */
  readonly metrics: readonly string[];
  /** What else the team can influence, in its own words. */
  readonly other?: string;
  /** Of a new file. */
  readonly cycle?: string;
}

/** What is to be done next. */
export type Translation =
  /** This edit gives the goal an id, so that it can be pointed at; then ask again. */
  | {
      readonly kind: 'goal';
      readonly uri: string;
      readonly version: number | null;
      readonly edit: WorkspaceEdit;
    }
  /** The objective goes into the team's file; the version is null where that is not open. */
  | {
      readonly kind: 'edit';
      readonly uri: string;
      readonly version: number | null;
      readonly range: Range;
      readonly snippet: string;
    }
  | ({ readonly kind: 'file' } & NewFile)
  /** The team has no open file for this time: ask again with the cycle of a new one. */
  | { readonly kind: 'cycle'; readonly cycles: readonly string[] };
