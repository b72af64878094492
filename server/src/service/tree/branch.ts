/** The tree of objectives as the service gives it; the protocol turns places into positions. */
import type { Initiative } from '../../okr/model';
import type { KeyResultStatus } from '../../okr/progress';
import type { SetEntry } from '../../rules/view';
import type { Stretch } from '../selection';

export interface BranchPlace {
  readonly entry: SetEntry;
  /** Where in its set, as a text. */
  readonly path: string;
  /** The whole of it, and its title, as offsets in the file. */
  readonly at: Stretch;
  readonly label: Stretch;
}

export interface Branch {
  /** Stays the same while the thing is the same, over edits and refreshes. */
  readonly id: string;
  /** In a tree of another order: the id that the same thing has in the tree of objectives. */
  readonly same?: string;
  readonly kind: 'group' | 'objective' | 'keyResult' | 'initiative' | 'healthMetric';
  readonly label: string;
  /** "62% · at risk" */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** Label, kind, progress and status in one sentence. */
  readonly accessibleLabel: string;
  /** Where it stands; a group has none. */
  readonly place?: BranchPlace;
  /** 0 to 1, clamped. */
  readonly progress?: number;
  readonly status?: KeyResultStatus | 'closed';
  readonly initiativeStatus?: NonNullable<Initiative['status']>['value'];
  readonly team?: string;
  readonly cycle?: string;
  readonly owners: readonly string[];
  /** Why it needs somebody, in a few words each. */
  readonly attention: readonly string[];
  readonly canCheckIn: boolean;
  readonly children: readonly Branch[];
}
