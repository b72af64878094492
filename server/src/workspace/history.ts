/** The port through which the history of files comes, where there is one and it may be read. The terminal and the server run git. */
import type { Day } from '../okr/dates';

export interface History {
  /** What was committed of these files; those without a history are left out. Never throws. */
  of(uris: readonly string[]): Promise<ReadonlyMap<string, FileHistory>>;
}

/** The versions of one file. */
export interface FileHistory {
  /** Names the state of the repository: while it is the same, so is the history. */
  readonly head: string;
  /** The repository's folder. */
  readonly root: string;
  /** Older versions are missing: it is a shallow clone. */
  readonly isShallow: boolean;
  /** The oldest first; those under an older name of the file too. */
  readonly versions: readonly Version[];
}

/** A commit that changed the file. */
export interface Version {
  /** The author's day. */
  readonly day: Day;
  readonly author: string;
  /** The first line of the commit's message. */
  readonly summary: string;
  /** The file's text in it; undefined where it can't be read. */
  text(): Promise<string | undefined>;
}
