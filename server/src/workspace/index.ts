/** All files together: open buffers over files on disk, their configuration, and who refers to whom. */

import type { Config } from '../okr/config';
import type { TextEdit } from '../okr/edit';
import type { OkrDocument } from '../okr/model';
import type { WorkspaceView } from '../rules/view';
import type { KnownRules } from './ruleSettings';

export type { Files } from './files';

/** A fault in a configuration file, with its place as offsets in that file's text. */
export interface ConfigProblem {
  readonly code: 'unknown-rule' | 'invalid-setting' | 'yaml-syntax';
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly nearest?: string;
}

export interface Workspace {
  /** Finds and reads everything below the folders; to be called once, and again when folders change. */
  load(folders: readonly string[]): Promise<{ readonly files: number; readonly milliseconds: number }>;
  /** An editor opened or changed a file: this text counts, whatever the disk says. Gives the reading; undefined for configuration files, which are taken too. */
  open(uri: string, text: string, version: number): OkrDocument | undefined;
  /**
   * An editor changed an open OKR file; costs what the blocks around the edit cost. Gives the reading; undefined for a file that is
   * not known.
   */
  edit(uri: string, edit: TextEdit, version: number): OkrDocument | undefined;
  /** The editor closed it: the disk counts again. */
  close(uri: string): Promise<void>;
  /** Something outside the editor created, changed or deleted files. */
  changed(uris: readonly string[]): Promise<void>;
  /** All files are being read for the first time: what is said of several files together is not known yet. */
  readonly isLoading: boolean;
  /** The folders that were read. */
  readonly folders: readonly string[];
  /** The text of any other file, as it is now; nothing of it is kept. */
  read(uri: string): Promise<{ readonly text: string } | { readonly failed: string }>;
  /**
   * The current reading of an OKR file, open or not; undefined for what is unknown. Of a closed file only the text is kept: its reading is
   * made when it is asked for, and is the same one as long as somebody holds it.
   */
  document(uri: string): OkrDocument | undefined;
  /**
   * Lets somebody look at a file's reading, of which nothing may be held: that of a closed file is forgotten right after. What goes
   * through many files should use this. Undefined for what is unknown.
   */
  glance<T>(uri: string, look: (document: OkrDocument) => T): T | undefined;
  /** All known OKR files, sorted by address; excluded ones are left out. Reads all that are closed. */
  documents(): readonly OkrDocument[];
  /** Their addresses. */
  uris(): readonly string[];
  /** The text of an OKR file, which is not read for that. */
  text(uri: string): string | undefined;
  /** Another object for each text of a file; undefined for what is unknown. */
  state(uri: string): object | undefined;
  isOpen(uri: string): boolean;
  /** Left out by the configuration's `exclude`: it has no findings, and nobody sees it in the tree. */
  isExcluded(uri: string): boolean;
  /** The configuration that counts for a file: the nearest above it, else the defaults. */
  config(uri: string): Config;
  /** Faults of all configuration files, by address. */
  configProblems(): ReadonlyMap<string, { readonly text: string; readonly problems: readonly ConfigProblem[] }>;
  /** Files that could not be read, with the reason. */
  unreadable(): ReadonlyMap<string, string>;
  /** What rules and features ask about all sets together. A new one after every change. */
  view(): WorkspaceView;
  /** Counts up with every change: what was worked out for an older one is out of date. */
  readonly revision: number;
}

export interface WorkspaceOptions {
  /** The rules that there are, for checking the configuration. */
  readonly rules: KnownRules;
  readonly log?: (message: string) => void;
  /** Lets other work have its turn while many files are read. */
  readonly breathe?: () => Promise<void>;
}

export { createWorkspace } from './workspace';
