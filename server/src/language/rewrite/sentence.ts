/** From a metric and a subject to "Reduce time to restore service X from <from> min to <to> min". */
import type { CatalogueMetric } from '../catalogue';
import type { Rewrite } from '.';
import { capital } from './grammar';

const MONEY = /^USD\b ?/;

/** The two numbers with their unit, as blanks: "from <from>% to <to>%". A name that says the unit ("hours of …") is not told twice. */
function blanks(unit: string, name = ''): string {
  if (MONEY.test(unit)) return join('from $<from> to $<to>', unit.replace(MONEY, ''));
  if (unit === '%') return `from <from>${unit} to <to>${unit}`;
  if (unit === '' || unit === 'x' || unit.startsWith('/')) return 'from <from> to <to>';
  const [first = '', per = ''] = unit.split(/ (?=per )/);
  if (first === 'per' || unit.startsWith('per ')) return `from <from> to <to> ${unit}`;
  if (name.split(' ').includes(first)) return join('from <from> to <to>', per);
  return join(`from <from> ${first} to <to> ${first}`, per);
}

function join(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ');
}

/** The verb that says which way is good, as people say it of this kind of number. */
export function changeVerb(metric: Pick<CatalogueMetric, 'good' | 'unit' | 'name'>): string {
  if (metric.good === 'down') {
    return MONEY.test(metric.unit) || /^(?:ms|s|min|hours|days)$/.test(metric.unit) ? 'Cut' : 'Reduce';
  }
  return MONEY.test(metric.unit) || (metric.unit === '' && /^(?!share\b).*s\b/.test(metric.name)) ? 'Grow' : 'Raise';
}

/** The metric's name with its subject in place: "lead time for changes to service X". Where the subject is a place ("on weekends"), it follows. */
function metricPhrase(pattern: string, subject?: string, place = false): string {
  const slot = /\{([^{|}]*)\|([^{}]*)\}/.exec(pattern);
  const fill = (text: string): string => {
    if (!slot) return text ? `${pattern}${text}` : pattern;
    return pattern.slice(0, slot.index) + text + pattern.slice(slot.index + slot[0].length);
  };
  const alone = slot?.[1] ?? '';
  if (!subject) return fill(alone);
  if (place) return fill(`${alone} ${subject}`);
  return fill((slot?.[2] ?? ' of *').replace('*', () => subject));
}

/**
 * The sentence that measures a change in this metric: "Raise deployments of service X from <from> to <to> per week".
 * The subject stands as it should read inside a sentence ("service X", "the checkout"); without it the metric speaks for all.
 */
export function metricSentence(metric: CatalogueMetric, subject?: string, place = false): string {
  return changeSentence(changeVerb(metric), metricPhrase(metric.pattern, subject, place), metric.unit);
}

/** A sentence of one's own words: a verb, what changes, and the blanks of its unit. */
export function changeSentence(verb: string, what: string, unit: string): string {
  const article = /^(?:share|number|size|gap) (?:of|between)\b/.test(what) ? 'the ' : '';
  return capital(`${verb} ${article}${what} ${blanks(unit, what)}`).replace(/\s+/g, ' ');
}

/** "Raise the share of <who> who <do what> from <from>% to <to>%", with what stands behind the numbers. */
export function share(verb: string, of: string, about: string, behind = ''): Rewrite {
  return { text: changeSentence(verb, `share of ${of}`, '%') + behind, about };
}
