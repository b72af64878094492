/** The tree of objectives as the service gives it; the protocol turns places into positions. */
import type { Initiative, Item, OkrDocument } from '../../okr/model';
import type { KeyResultStatus } from '../../okr/progress';
import type { Span } from '../../okr/span';

export interface Branch {
  /** Stays the same while the thing is the same, over edits and refreshes. */
  readonly id: string;
  readonly kind: 'group' | 'objective' | 'keyResult' | 'initiative' | 'healthMetric';
  readonly label: string;
  /** "62% · at risk" */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** Label, kind, progress and status in one sentence. */
  readonly accessibleLabel: string;
  /** The item, its title's place, and where it stands; a group has none. */
  readonly item?: Item;
  readonly title?: Span;
  readonly document?: OkrDocument;
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
