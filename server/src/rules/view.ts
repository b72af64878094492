/** The read-only view of the workspace that rules need. `workspace/` implements it; tests may hand in a small one. */
import type { Cycle } from '../okr/cycle';
import type { Initiative, Objective, OkrSet, SetStatus, Target } from '../okr/model';
import type { Reference } from '../okr/reference';

/** One set of the workspace, with what others need to find it. */
export interface SetEntry {
  /** Read when somebody asks, where its file is not open. */
  readonly set: OkrSet;
  readonly uri: string;
  /** The team's slug. */
  readonly team: string | undefined;
  /** The team's name as written. */
  readonly teamName: string | undefined;
  readonly cycle: Cycle | undefined;
  /** The cycle as written. */
  readonly cycleText: string | undefined;
  /** As written, else active once it has a check-in, else a draft. */
  readonly status: SetStatus;
  /** Which of its file's sets it is. */
  readonly index: number;
  /** Another object as soon as its file says something else. */
  readonly state: object;
}

/** Something in a set that a reference leads to. */
export interface Found {
  readonly target: Target;
  readonly entry: SetEntry;
  /** Where it stands in its set, as a text. */
  readonly path: string;
}

/** What a reference leads to. */
export type Resolution =
  | ({ readonly kind: 'found' } & Found)
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Found[] }
  /** The team has sets here, but none of them (of that cycle) has the id. `nearest`: references as they would be written here. */
  | { readonly kind: 'unknown-id'; readonly nearest: readonly string[] }
  /** No set here belongs to the team; it may live in another repository. */
  | { readonly kind: 'unknown-team'; readonly nearest: readonly string[] };

/** Something that points at another thing. */
export interface Pointer {
  readonly item: Objective | Initiative;
  readonly entry: SetEntry;
  /** Where it stands in its set, as a text. */
  readonly path: string;
}

/** What a person answers for, in all files. The same object as long as it is the same. */
export interface Accountable {
  /** Key results that are pursued. */
  readonly count: number;
  /** The sets that they are in, in the order of the files. */
  readonly shares: readonly Share[];
}

/** What a person answers for in one set. */
export interface Share {
  readonly entry: SetEntry;
  /** Key results that are pursued: at least one. */
  readonly count: number;
}

/**
 * Objects that stay the same as long as the answers do: `teams` those of `setsOf`; `references` those of `resolve`, `pointingAt` and
 * `referenceTo`; `people` those of `people` and `accountable`; `metrics` those of `metrics`. The things that an answer leads to may have
 * changed all the same.
 */
export interface Stamps {
  readonly teams: object;
  readonly references: object;
  readonly people: object;
  readonly metrics: object;
}

export interface WorkspaceView {
  /** Every set of every file of the workspace. A rule that needs only some of them asks for these: it is then asked less often itself. */
  readonly sets: readonly SetEntry[];
  readonly stamps: Stamps;
  /** The sets of a team, by its slug, in the order of the files. */
  setsOf(team: string): readonly SetEntry[];
  /** Where a reference leads that stands in `from`. */
  resolve(reference: Reference, from: OkrSet | SetEntry): Resolution;
  /**
   * Where the `supports` lead of the objective that was found, or that holds what was found, as far as they lead to one thing each. Its
   * file is not read for that.
   */
  supportsOf(found: Pick<Found, 'entry' | 'path'>): readonly Found[];
  /** The title of an objective that was found, as written; undefined for anything else. Its file is not read for that. */
  titleOf(found: Pick<Found, 'entry' | 'path'>): string | undefined;
  /** The titles of a set's objectives, in order, as written. Its file is not read for that. */
  titlesIn(entry: SetEntry): readonly (string | undefined)[];
  /** Objectives whose `supports`, and initiatives whose `moves`, lead to `target`. */
  pointingAt(target: Target): readonly Pointer[];
  /** The same of the first thing in a set that has an id. */
  pointingAtId(id: string, entry: SetEntry): readonly Pointer[];
  /** How `target` is written in a set of another or the same team: `payment-failures`, `platform/retries@2026-Q3`. Undefined without an id. */
  referenceTo(target: Target, from: OkrSet): string | undefined;
  /** The same of the first thing in a set that has an id. */
  referenceToId(id: string, entry: SetEntry, from: OkrSet | SetEntry): string;
  /** All people named anywhere as owners, most used first. */
  readonly people: readonly string[];
  /** What a person answers for, by the slug of the name. */
  accountable(person: string): Accountable;
  /** By the text of a `metric` as it is written: the sets that have a key result on it, in the order of the files. */
  readonly metrics: ReadonlyMap<string, readonly SetEntry[]>;
  /** The entry of a set as it is now; undefined for one of another time, or of a file that is not here. */
  entryOf(set: OkrSet): SetEntry | undefined;
  /** Whether a thing is still part of its file as it is now. */
  isCurrent(item: Target): boolean;
}
