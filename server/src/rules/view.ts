/** The read-only view of the workspace that rules need. `workspace/` implements it; tests may hand in a small one. */
import type { Cycle } from '../okr/cycle';
import type { Initiative, Objective, OkrSet, Target } from '../okr/model';
import type { Reference } from '../okr/reference';

/** One set of the workspace, with what others need to find it. */
export interface SetEntry {
  readonly set: OkrSet;
  readonly uri: string;
  /** The team's slug. */
  readonly team: string | undefined;
  /** The team's name as written. */
  readonly teamName: string | undefined;
  readonly cycle: Cycle | undefined;
}

/** What a reference leads to. */
export type Resolution =
  | { readonly kind: 'found'; readonly target: Target; readonly entry: SetEntry }
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly { readonly target: Target; readonly entry: SetEntry }[];
    }
  /** The team has sets here, but none of them (of that cycle) has the id. `nearest`: references as they would be written here. */
  | { readonly kind: 'unknown-id'; readonly nearest: readonly string[] }
  /** No set here belongs to the team; it may live in another repository. */
  | { readonly kind: 'unknown-team'; readonly nearest: readonly string[] };

export interface WorkspaceView {
  /** Every set of every file of the workspace. */
  readonly sets: readonly SetEntry[];
  /** Where a reference leads that stands in `from`. */
  resolve(reference: Reference, from: OkrSet): Resolution;
  /** Objectives whose `supports`, and initiatives whose `moves`, lead to `target`. */
  pointingAt(target: Target): readonly { readonly item: Objective | Initiative; readonly entry: SetEntry }[];
  /** How `target` is written in a set of another or the same team: `payment-failures`, `platform/retries@2026-Q3`. Undefined without an id. */
  referenceTo(target: Target, from: OkrSet): string | undefined;
  /** All people named anywhere as owners, most used first. */
  readonly people: readonly string[];
}
