/** In what a measure is counted. */
import type { Quantity } from '../../../okr/quantity';
import { DETERMINERS, PREPOSITIONS } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import { PERIOD_WORDS, type Span } from './edges';

/** "9 of 10 sessions", "from 2 to 5 articles": the noun that is counted, where it is not the metric itself. */
export function countedUnit(text: string, frame: Frame, amount: Amount | undefined, span: Span): string | undefined {
  if (!amount || (amount.quantity.dimension !== 'count' && amount.quantity.dimension !== 'ratio')) return undefined;
  const { tokens } = frame;
  const first = tokens[amount.at + 1];
  if (!first || (amount.at + 1 >= span.from && amount.at + 1 <= span.to)) return undefined;
  let last = -1;
  for (let at = amount.at + 1; at < Math.min(tokens.length, amount.at + 4); at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || token.aside || PREPOSITIONS.has(token.lower) || DETERMINERS.has(token.lower)) break;
    if (/^(?:and|or|who|that|which|is|are)$/.test(token.lower) || PERIOD_WORDS.test(token.lower)) break;
    last = at;
    if (token.noun?.plural) break;
  }
  const head = tokens[last];
  return head?.noun?.plural || (head && /[^s]s$/i.test(head.text)) ? text.slice(first.start, head.end) : undefined;
}

/** The unit as it is written: "%", "days", "€"; none for a bare count. */
export function unitWritten(quantity: Quantity | undefined): string | undefined {
  if (!quantity || quantity.unit === '' || quantity.dimension === 'factor' || quantity.dimension === 'ratio')
    return undefined;
  if (quantity.dimension === 'currency')
    return (
      /[^\s\d.,+-]{0,2}[$€£¥₹]|[A-Z]{3}|^[A-Z]{1,2}(?= ?\d)|[a-zA-Zé]{4,}(?: [a-zé]{4,})?/.exec(quantity.text)?.[0] ??
      quantity.unit
    );
  if (!/\d/.test(quantity.text))
    return quantity.dimension === 'percent'
      ? /per ?cent$/i.exec(quantity.text)?.[0]
      : / ([a-z]+(?: [a-z]+)?)$/i.exec(quantity.text)?.[1];
  return lastWords(quantity.text) ?? quantity.unit;
}

const UNIT_SIGN = /[\p{L}\d%°‰ ]/u;

/** The letters and signs behind the last number: "working days", "km/h" gives "h". */
function lastWords(text: string): string | undefined {
  let from = text.length;
  while (from > 0 && UNIT_SIGN.test(text[from - 1]!)) from--;
  if (text[from - 1] === 'µ') from--;
  while (from < text.length && !/[\p{L}%°‰µ]/u.test(text[from]!)) from++;
  return from < text.length ? text.slice(from) : undefined;
}
