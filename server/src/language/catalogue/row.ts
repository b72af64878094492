/** The compact form in which metrics are written down, one file per field, and how it unfolds. */
import type { CatalogueMetric, Field } from './index';

/**
 * One metric on one line; lists are text, split at `|` (phrases) or blanks (ids).
 * - name: may hold one slot `{alone|with subject}`, where `*` stands for the subject: "time to restore {service|*}".
 *   Without a slot a subject follows as " of *".
 * - synonyms: other names and acronyms; the first is the short one that a menu shows.
 * - is: "good every leads", such as "down week lagging".
 */
export type MetricRow = readonly [
  id: string,
  name: string,
  synonyms: string,
  unit: string,
  is: string,
  guardrails?: string,
  ledBy?: string,
];

/**
 * What work is usually meant to move: words or phrases of the work and its subject, then metric ids, best first.
 * `~` before a word marks one that says little by itself ("website", "portal"): it only tips the balance.
 */
export type WorkRow = readonly [words: string, metrics: string];

export interface FieldData {
  readonly field: Field;
  readonly metrics: readonly MetricRow[];
  readonly work: readonly WorkRow[];
}

/** The parts of a list written as text; none for an empty or missing one. */
export function list(text: string | undefined, separator: string): string[] {
  return text ? text.split(separator) : [];
}

/** A name as it stands without a subject. */
export function plainName(pattern: string): string {
  return pattern.replace(/\{([^{|}]*)\|[^{}]*\}/, '$1');
}

/** The metric that a row says; `movers` gives the words that lead to it, asked for when somebody reads them. */
export function unfold(field: Field, row: MetricRow, movers: () => readonly string[]): CatalogueMetric {
  const [id, pattern, synonyms, unit, is, guardrails, ledBy] = row;
  const [good, every, leads] = is.split(' ') as [
    CatalogueMetric['good'],
    CatalogueMetric['every'],
    CatalogueMetric['leads'],
  ];
  const names = list(synonyms, '|');
  const name = plainName(pattern);
  return {
    id,
    field,
    name,
    pattern,
    label: names[0] ?? name,
    synonyms: names,
    unit,
    good,
    every,
    leads,
    guardrails: list(guardrails, ' '),
    ledBy: list(ledBy, ' '),
    get movedBy() {
      return movers();
    },
  };
}
