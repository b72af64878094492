/** What the command needs from the world, so that tests can be one. */
import type { Day, Files, History } from '../service';

export interface Io {
  /** The current folder, as a path. */
  readonly cwd: string;
  readonly files: Files;
  /** The history of files; none where it can't be had. */
  readonly history?: History;
  /** The folders, as paths, that could not be looked into so far. */
  unreadFolders(): readonly string[];
  /** What stands at a path; undefined for nothing, 'locked' for what may not be looked at. */
  kindOf(path: string): 'file' | 'folder' | 'locked' | undefined;
  /** Writes a text file: a new one (which must not be there), or over one, whole or not at all. */
  write(path: string, text: string, mode: 'new' | 'over'): Promise<void>;
  today(): Day;
  /** Standard output and standard error; both take whole lines. */
  out(text: string): void;
  err(text: string): void;
  /** All of standard input. */
  input(): Promise<string>;
  readonly colours: boolean;
}

/** The exit codes. */
export const EXIT = {
  /** Nothing at warning or above. */
  clean: 0,
  /** Something at warning or above. */
  found: 1,
  /** It could not run. */
  failed: 2,
} as const;

/** The command was called in a way it can't follow; a sentence that says what to do. */
export class UsageError extends Error {}
