/** Moving a level to keep to where levels are kept. */
import type { Reading } from '../../../language';
import { findMetric } from '../../../language/catalogue';
import { each, type KeyResult, type OkrDocument, setOf } from '../../../okr/model';
import type { Quantity } from '../../../okr/quantity';
import { addElement, removeElement } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { inSteps, tracked } from '../../support/steps';
import { capitalised } from '../../support/words';

/** Keys that a health metric has as well; a level that has more is left where it is. */
const SHARED_KEYS = ['id', 'title', 'owner', 'metric', 'target', 'source'];

/** All of something, in percent. */
const WHOLE = 100;

type Side = 'at_least' | 'at_most';

/** Makes a health metric of a key result; where its good side can't be told, both are offered. */
export function moveToHealthMetrics(document: OkrDocument, keyResult: KeyResult, reading: Reading): Fix[] {
  if (!keyResult.keys.every(({ name }) => SHARED_KEYS.includes(name))) return [];
  const read = reading.measure?.to?.quantity;
  // "in one place" is no level.
  const level = keyResult.target?.value ?? (read?.text.toLowerCase() === 'one' ? undefined : read);
  const phrase = keyResult.metric?.text ?? metricIn(reading)?.replace(CHANGE_OF, '') ?? keyResult.title?.text ?? '';
  const written = level && bare(level, reading);
  return sidesOf(level, reading, phrase).map((side) => ({
    title: `Move to health_metrics (${side === 'at_least' ? 'at least' : 'at most'} ${written ?? '…'})`,
    edits: moved(document, keyResult, phrase, { [side]: written ?? '<level>' }),
  }));
}

/** Words for a change of the metric, which are not part of its name: "no rise in sick leave" keeps sick leave. */
const CHANGE = '(?:any )?(?:further )?(?:change|rise|increase|growth|drop|fall|decrease|decline|worsening) (?:in|of) ';
const CHANGE_OF = new RegExp(`^${CHANGE}`, 'i');
const NO_CHANGE = new RegExp(`\\b(?:no|without) ${CHANGE}`, 'i');

function moved(document: OkrDocument, keyResult: KeyResult, phrase: string, level: Record<string, string>) {
  const kept = (['owner', 'metric', 'source'] as const).flatMap((key) => {
    const field = keyResult[key];
    return field ? [[key, field.text] as const] : [];
  });
  const draft = {
    ...(keyResult.id && { id: keyResult.id.text }),
    title: capitalised(phrase.trim()),
    ...Object.fromEntries(kept.filter(([key]) => key === 'owner' || key === 'metric')),
    ...level,
    ...Object.fromEntries(kept.filter(([key]) => key === 'source')),
  };
  const set = tracked(setOf(keyResult));
  return inSteps(
    document,
    (current) => removeElement(current, keyResult),
    (current) => {
      const there = set(current);
      return there ? addElement(current, there, 'health_metrics', draft, each(there.health_metrics).length) : [];
    },
  );
}

/** The title's metric, with what it is counted per. */
function metricIn({ measure, text }: Reading): string | undefined {
  const per = measure && /^ per [\p{L}-]+/u.exec(text.slice(measure.metricEnd))?.[0];
  return measure ? measure.metric + (per ?? '') : undefined;
}

/** The good side: as written, as the words say, as the metric is known. */
function sidesOf(level: Quantity | undefined, reading: Reading, phrase: string): readonly Side[] {
  if (level?.bound) return [level.bound === 'at-least' ? 'at_least' : 'at_most'];
  const denial = /\b(?:no|not|never|nobody|none|without)\b/i.exec(reading.text);
  const denied =
    denial &&
    /\b(?:above|over|more|exceed\w{0,3}|below|under|less|fewer|rise|increase|drop|fall)\b/i.exec(
      reading.text.slice(denial.index),
    )?.[0];
  if (denied) return [/^(?:below|under|less|fewer|drop|fall)$/i.test(denied) ? 'at_least' : 'at_most'];
  if (/\b(?:above|over|at least|more than|minimum|or (?:more|higher|better|above))\b|[>≥]/i.test(reading.text))
    return ['at_least'];
  if (
    /\b(?:below|under|at most|less than|fewer than|maximum|within|or (?:less|lower|fewer|below))\b|[<≤]/i.test(
      reading.text,
    )
  )
    return ['at_most'];
  // Whoever keeps all of something, or a good that nobody counts, would not have less of it.
  if (level?.dimension === 'percent' && level.amount === WHOLE) return ['at_least'];
  const metric = findMetric(phrase);
  if (metric) return [metric.good === 'up' ? 'at_least' : 'at_most'];
  if (!level) return ['at_least'];
  return ['at_least', 'at_most'];
}

/**
 * The quantity without the words of its bound: `at_least: 99.9%`, not `at_least: above 99.9%`. Undefined where no level is
 * written: "no change in lead times" keeps whatever it is today.
 */
function bare(level: Quantity, reading: Reading): string | undefined {
  const from = level.text.search(/\b[A-Z]{3} ?\d|[\d$€£¥₹+-]/);
  if (from >= 0 && /\d/.test(level.text)) return level.text.slice(from);
  return level.amount === 0 && NO_CHANGE.test(reading.text) ? undefined : String(level.amount);
}
