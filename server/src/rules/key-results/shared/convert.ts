/** Writing a quantity in another one's unit, where that can be done without guessing at what was meant. */
import type { Field, KeyResult, OkrDocument } from '../../../okr/model';
import { formatLike, type Quantity } from '../../../okr/quantity';
import type { Span } from '../../../okr/span';
import { replaceValue } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { withParts } from '../../support/words';

/** Days in a period; a month and a quarter as a share of the year of 52 weeks. */
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 364 / 12, quarter: 91, year: 364 };

/** Offers `value` in the unit of `like`, at the place where it stands. */
export function inUnitOf(
  document: OkrDocument,
  keyResult: KeyResult,
  at: Span,
  value: Quantity,
  like: Quantity,
): Fix[] {
  return readings(value, like).map((text) => ({
    title: `Write ${text}`,
    edits: replaceAt(document, keyResult, at, text),
  }));
}

/** Points beside a percentage: the level itself, or the distance to it. Rates: the same speed over the other's period. */
function readings(value: Quantity, like: Quantity): string[] {
  if (value.dimension === 'points' && like.dimension === 'percent') {
    const sum = like.amount + value.amount;
    const level = formatLike(value.amount, like);
    return sum >= 0 && sum <= 100 ? [formatLike(sum, like), level] : [level];
  }
  const [own, other] = [DAYS[value.per ?? ''], DAYS[like.per ?? '']];
  const bare = value.dimension === like.dimension && value.unit === like.unit;
  return bare && own && other ? [formatLike((value.amount / own) * other, like)] : [];
}

/** New text for a number, whether it is a field's whole value or a part of the title. */
function replaceAt(document: OkrDocument, keyResult: KeyResult, at: Span, text: string) {
  const fields: (Field<unknown> | undefined)[] = [
    keyResult.baseline,
    keyResult.target,
    ...(keyResult.check_ins?.items ?? []).map(({ value }) => value),
  ];
  const field = fields.find((one) => one?.span.start === at.start && one.span.end === at.end);
  if (field) return replaceValue(document, field, text);
  const { title } = keyResult;
  if (!title) return [];
  const start = title.text.indexOf(document.text.slice(at.start, at.end), Math.max(0, at.start - title.span.start - 1));
  return start < 0
    ? []
    : replaceValue(document, title, withParts(title.text, [{ start, end: start + at.length, text }]));
}
