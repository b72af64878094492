/** Grove's pairs: what must not suffer while there is more of something, or while it gets faster. */
import type { Reading } from '../../../language';
import type { CatalogueMetric } from '../../../language/catalogue';
import { guardrailsFor } from '../../../language/rewrite';
import { each, type OkrDocument, type OkrSet } from '../../../okr/model';
import { addElement } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { capitalised } from '../../support/words';

const MOST = 3;

/** Fields in which a short time is speed of work; elsewhere (latency, recovery) it is quality itself. */
const SPEED_FIELDS: ReadonlySet<string> = new Set([
  'delivery',
  'operations',
  'sales',
  'success',
  'people',
  'public',
  'data',
]);
/** Marks and averages: they do not grow by doing more. */
const SCORE = /\b(?:score|rating|NPS|index|average|per customer|size|value)\b/i;
const TIME = /^(?:ms|s|sec|min|minutes|h|hours|days|weeks)\b/;
const MONEY = /^(?:USD|EUR|GBP|\$)/;

/** Whether a metric counts how much or how fast, so that it can be raised by doing it worse. */
export function isVolumeOrSpeed(
  { measure }: Reading,
  { field, name, good, unit, guardrails }: CatalogueMetric,
): boolean {
  const written = (measure?.to ?? measure?.by)?.quantity;
  if (guardrails.length === 0 || !written || SCORE.test(name)) return false;
  // A share or a mark is no volume, whatever the metric's usual unit.
  if (measure?.to && (written.dimension === 'percent' || written.dimension === 'ratio')) return false;
  if (good === 'down') return SPEED_FIELDS.has(field) && TIME.test(unit);
  return unit === '' || unit.startsWith('per ') || MONEY.test(unit);
}

const QUALITY_FIELDS: ReadonlySet<string> = new Set(['quality', 'reliability', 'security']);
const QUALITY_WORDS =
  /\b(?:complain|error|defect|bug|fail|incident|outage|satisf|quality|refund|return|churn|retention|retain|cancel|accura|safety|injur|nps|csat)/i;

/** Whether a key result guards quality beside `beside`: its pair, a metric of quality, or in its words. */
export function keepsQuality(
  reading: Reading,
  metric: CatalogueMetric | undefined,
  beside: CatalogueMetric | undefined,
): boolean {
  if (reading.kind === 'maintain') return true;
  if (metric && metric === beside) return false;
  if (metric && (beside?.guardrails.includes(metric.id) || QUALITY_FIELDS.has(metric.field))) return true;
  return QUALITY_WORDS.test(reading.text);
}

/** The pair as a health metric, its level left to be filled in. */
export function insertGuardrail(document: OkrDocument, set: OkrSet, reading: Reading): Fix[] {
  return guardrailsFor(reading)
    .slice(0, MOST)
    .map(({ name, label, good }) => {
      const level = good === 'up' ? 'at_least' : 'at_most';
      const draft = { title: capitalised(name), [level]: '<level>' };
      return {
        title: `Guard ${label} as a health metric`,
        edits: addElement(document, set, 'health_metrics', draft, each(set.health_metrics).length, { blanks: true }),
      };
    });
}
