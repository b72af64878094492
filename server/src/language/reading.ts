/** What the reader says of one statement. Offsets are UTF-16 units into the text that was read. */
import type { Quantity } from '../okr/quantity';

/**
 * outcome: a level or change in what users, customers, systems or the business do, with a number or threshold.
 * maintain: a level to keep. task: work, a deliverable, a milestone, a state of completion. output: a count of the team's
 * own activity or deliverables. vague: a direction without number. unread: another language, a placeholder, no statement.
 */
export type Kind = 'outcome' | 'maintain' | 'task' | 'output' | 'vague' | 'unread';

/** Words that show something, and why they do. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** One short clause for a person: "names a deliverable, not what changes". */
  readonly why: string;
}

export interface QuantityIn {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

export interface Measure {
  /** The metric phrase as it stands in the text: "payment failure rate". */
  readonly metric: string;
  readonly metricStart: number;
  readonly metricEnd: number;
  readonly direction: 'up' | 'down' | 'hold' | 'reach';
  readonly from?: QuantityIn;
  readonly to?: QuantityIn;
  /** A relative change: "by 40%". */
  readonly by?: QuantityIn;
  readonly unit?: string;
  readonly per?: string;
  /** Who or what it is measured on ("of new users"), and over which window ("7-day"). */
  readonly population?: string;
  readonly window?: string;
  /** A count that starts from zero ("Secure 6 reference customers"). */
  readonly count: boolean;
}

export interface Deadline {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Reading {
  readonly text: string;
  readonly kind: Kind;
  /** 0 to 1: how sure the reader is of the kind. Rules speak at warning only when it is high. */
  readonly confidence: number;
  /** The words it judged by, most telling first; never empty unless `unread`. */
  readonly evidence: readonly Evidence[];
  readonly measure: Measure | null;
  readonly deadline: Deadline | null;
  /** For a task: a state that is or is not reached ("ISO 27001 certified"), rather than work to be done. */
  readonly binary: boolean;
  /** Two or more results, each with its own measure: their ranges. Empty when the statement is one. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** The way there, inside a result: "by migrating to Kafka". */
  readonly solution: Evidence | null;
  /** Words where a number should stand: "significantly", "world-class". */
  readonly vague: readonly Evidence[];
  /** Metrics without definition or window: "users", "engagement". */
  readonly ambiguous: readonly Evidence[];
  /** Views, followers, impressions, downloads, alone. */
  readonly vanity: readonly Evidence[];
  /** Versions and code names in the place of an effect. */
  readonly internal: readonly Evidence[];
  /** How often a new number exists, where sentence or catalogue tell: what comes more slowly than weekly can't steer. */
  readonly readable:
    | { readonly every: 'day' | 'week' | 'month' | 'quarter' | 'year'; readonly because: Evidence }
    | undefined;
  /** Verb and numbers disagree: "Reduce … from 2 to 5". */
  readonly contradiction: Evidence | null;
}

export type ObjectiveKind = 'qualitative' | 'metric' | 'task' | 'vague' | 'unread';

export interface ObjectiveReading {
  readonly text: string;
  readonly kind: ObjectiveKind;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Keep, maintain, continue: the words. */
  readonly businessAsUsual: Evidence | null;
  /** ASAP, urgent, top priority: the words. */
  readonly urgency: Evidence | null;
}

/** A team's own words, from `okr.config.yaml`. */
export interface Words {
  readonly metricNouns?: readonly string[];
  readonly internalNames?: readonly string[];
  readonly vagueWords?: readonly string[];
}
