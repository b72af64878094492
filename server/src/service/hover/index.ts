/** What is said about the thing under the pointer. */
import { type Field, isA, type OkrDocument } from '../../okr/model';
import { parseReference, type Reference } from '../../okr/reference';
import type { Span } from '../../okr/span';
import { GOAL_FIELDS } from '../../rules/goalposts';
import type { Finding } from '../../rules/rule';
import type { Lens } from '../lens';
import { placeAt } from '../locate';
import { REFERENCE_KEYS } from '../navigation/names';
import { cycleHover } from './cycle';
import { findingHover } from './finding';
import { goalpostText } from './goalposts';
import { keyHover } from './key';
import { keyResultHover } from './keyResult';
import { paragraphs } from './markdown';
import { objectiveHover } from './objective';
import { referenceHover } from './reference';

export interface Hover {
  /** Markdown. */
  readonly text: string;
  /** The part it is about, as offsets. */
  readonly start: number;
  readonly end: number;
}

/** The hover at an offset, with the findings there; undefined where there is nothing to say. */
export function hover(lens: Lens, findings: readonly Finding[], offset: number): Hover | undefined {
  const here = findings.filter(({ at }) => at.contains(offset));
  const about = thingAt(lens, lens.document, offset);
  const span = about?.span ?? here[0]?.at;
  const text = paragraphs(about?.text, ...here.map(findingHover));
  return span && text !== '' ? { text, start: span.start, end: span.end } : undefined;
}

function thingAt(lens: Lens, document: OkrDocument, offset: number): { text: string; span: Span } | undefined {
  const place = placeAt(document, offset);
  if (!place) return undefined;
  if (place.onKey && place.key !== undefined) {
    const text = keyHover(place.item, place.key);
    return text === undefined ? undefined : { text, span: place.onKey };
  }
  const { item, field, key } = place;
  if (!field) return undefined;
  if (key === 'title' && isA(item, 'keyResult')) return { text: keyResultHover(lens, item), span: field.span };
  if (key === 'title' && isA(item, 'objective')) return { text: objectiveHover(lens, item), span: field.span };
  const goal = GOAL_FIELDS.find((one) => one === key);
  if (goal && isA(item, 'keyResult')) {
    const text = goalpostText(lens, item, goal);
    return text === undefined ? undefined : { text, span: field.span };
  }
  if (key === 'cycle' && isA(item, 'set')) {
    const text = cycleHover(lens, item);
    return text === undefined ? undefined : { text, span: field.span };
  }
  const reference = key !== undefined && REFERENCE_KEYS.has(key) && referenceOf(field);
  const text = reference && referenceHover(lens, reference, item);
  return text ? { text, span: field.span } : undefined;
}

function referenceOf(field: Field<unknown>): Reference | undefined {
  return parseReference(field.text);
}
