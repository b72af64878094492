/** What is measured: the metric phrase, its direction, start, target, change, unit, rate, population and window. */
import type { Quantity } from '../../okr/quantity';
import { convert } from '../../okr/quantity';
import { findMetric } from '../catalogue';
import { COMPARATIVES, DETERMINERS, PREPOSITIONS, RECURRING } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Kind, Measure, QuantityIn } from '../reading';
import { PERIOD_WORDS } from './measure/edges';
import { settleRoles, zeroTold } from './measure/roles';
import { metricSpan } from './measure/span';
import { mainAmount } from './numbers';

/** The measure of a statement of this kind; null where nothing is measured. */
export function readMeasure(text: string, frame: Frame, read: readonly Amount[], kind: Kind): Measure | null {
  if (kind !== 'outcome' && kind !== 'maintain' && kind !== 'output') return null;
  const amounts = settleRoles(frame, read);
  const main = mainAmount(amounts);
  const zero = zeroAt(frame);
  const span = metricSpan(frame, amounts, zero, kind);
  if (!span) return null;
  const quantityIn = (amount: Amount | undefined): QuantityIn | undefined =>
    amount && { start: frame.tokens[amount.at]!.start, end: frame.tokens[amount.at]!.end, quantity: amount.quantity };
  const from = amounts.find((amount) => amount.role === 'from');
  const by = amounts.find((amount) => amount.role === 'by');
  const isHeight = (amount: Amount): boolean => amount.role === 'level' || amount.role === 'count';
  const to =
    amounts.find((amount) => amount.role === 'to') ??
    amounts.find((amount) => isHeight(amount) && !amount.outside) ??
    (by ? undefined : amounts.find(isHeight)) ??
    (by ? undefined : amounts.find((amount) => amount.role === 'limit'));
  const kept =
    kind === 'maintain'
      ? amounts.find((amount) => amount.role === 'scope' && frame.clause.places[amount.at] === 'aside')
      : undefined;
  const target =
    quantityIn(to) ??
    (by
      ? undefined
      : (quantityIn(kept ?? (zero === undefined ? spreadOver(amounts, kind) : undefined)) ??
        (kind === 'maintain' ? undefined : zeroIn(text, frame, zero)) ??
        allIn(text, frame) ??
        quantityIn(from ? undefined : amounts.find(described))));
  const metricStart = frame.tokens[span.from]!.start;
  const metricEnd = frame.tokens[span.to]!.end;
  const metric = text.slice(metricStart, metricEnd);
  const known = findMetric(metric);
  const unit =
    unitWritten(target?.quantity) ??
    unitWritten(from?.quantity) ??
    unitWritten(by?.quantity) ??
    countedUnit(text, frame, to ?? from, span);
  const per = to?.quantity.per ?? from?.quantity.per ?? by?.quantity.per ?? main?.quantity.per ?? rateWords(frame);
  const window = windowText(text, frame);
  const population = populationText(text, frame, main);
  return {
    metric,
    metricStart,
    metricEnd,
    direction: directionOf(frame, kind, from?.quantity, target?.quantity, by, main),
    ...(from && { from: quantityIn(from) }),
    ...(target && { to: target }),
    ...(by && { by: quantityIn(by) }),
    ...(unit && { unit }),
    ...(per && { per }),
    ...(population && { population }),
    ...(window && { window }),
    count: main?.role === 'count' && main.quantity.dimension === 'count' && !from,
    ...(known && { catalogueId: known.id }),
  };
}

/** "no", "zero", "none" where they stand for the number. */
function zeroAt(frame: Frame): number | undefined {
  const told = zeroTold(frame);
  if (told !== undefined) return told;
  const found = frame.subject?.zero ?? frame.object?.zero;
  if (found !== undefined) return found;
  const none = frame.tokens.findIndex(
    (token, at) => /^(?:none|nobody|zero|nil)$/.test(token.lower) && frame.within(at),
  );
  return none < 0 ? undefined : none;
}

function zeroIn(text: string, frame: Frame, at: number | undefined): QuantityIn | undefined {
  const token = at === undefined ? undefined : frame.tokens[at];
  if (!token) return undefined;
  const written = text.slice(token.start, token.end);
  return {
    start: token.start,
    end: token.end,
    quantity: { text: written, amount: 0, base: 0, dimension: 'count', unit: '' },
  };
}

/** "Pitch to 35 investors": own work is counted by those it is done for. */
function spreadOver(amounts: readonly Amount[], kind: Kind): Amount | undefined {
  return kind === 'output'
    ? amounts.find((amount) => amount.role === 'scope' && !amount.outside && amount.quantity.dimension === 'count')
    : undefined;
}

/** "First 5 pull requests", "Invited to at least five interviews": the count of a description, where nothing else is told. */
const described = (amount: Amount): boolean =>
  amount.role === 'scope' && !amount.outside && (amount.quantity.dimension === 'count' || amount.bound !== undefined);

/** "all", "every": the whole, where nothing else is the number. */
function allIn(text: string, frame: Frame): QuantityIn | undefined {
  const at =
    frame.subject?.all ??
    frame.object?.all ??
    frame.tokens.findIndex((token, index) => frame.within(index) && /^(?:all|every|each)$/.test(token.lower));
  const token = frame.tokens[at];
  // "every Thursday" says when, not how many.
  const next = frame.tokens[at + 1]?.lower ?? '';
  if (!token || next === 'other' || PERIOD_WORDS.test(next)) return undefined;
  return {
    start: token.start,
    end: token.end,
    quantity: { text: text.slice(token.start, token.end), amount: 100, base: 100, dimension: 'percent', unit: '%' },
  };
}

/** Up or down by the numbers, else by the verb, else by a comparative; a bare level is reached. */
function directionOf(
  frame: Frame,
  kind: Kind,
  from: Quantity | undefined,
  to: Quantity | undefined,
  by: Amount | undefined,
  main: Amount | undefined,
): Measure['direction'] {
  if (kind === 'maintain') return 'hold';
  if (from && to) {
    const end = convert(to, from) ?? to.amount;
    if (end !== from.amount) return end > from.amount ? 'up' : 'down';
  }
  if (by?.quantity.dimension === 'factor' && by.quantity.amount < 1) return 'down';
  const signed = by && /^[-−–]/.test(by.quantity.text) ? 'down' : by && /^\+/.test(by.quantity.text) ? 'up' : undefined;
  if (signed) return signed;
  // "↓ 50%", "14% below the mean".
  const beside = by && [frame.tokens[by.at - 1]?.text ?? '', frame.tokens[by.at + 1]?.lower ?? ''];
  if (beside && (/^[↓▼]$/.test(beside[0]!) || /^(?:below|under)$/.test(beside[1]!))) return 'down';
  // "cut by 7 per cent", "fell by half": the verb in front of the change.
  const moved = by && frame.tokens[by.at - 2]?.verb?.classes;
  if (moved && frame.tokens[by.at - 1]!.lower === 'by' && moved.has('down') !== moved.has('up'))
    return moved.has('down') ? 'down' : 'up';
  const told = toldDirection(frame, main);
  if (told) return told;
  return by ? 'up' : 'reach';
}

function toldDirection(frame: Frame, main: Amount | undefined): 'up' | 'down' | undefined {
  const { verbClasses } = frame;
  if (verbClasses.has('down')) return 'down';
  if (verbClasses.has('stop') && frame.form === 'imperative') return 'down';
  if (verbClasses.has('up') && frame.form !== 'nominal') return 'up';
  if (verbClasses.has('better') && frame.form === 'imperative' && frame.lemma !== 'become')
    return /^(?:streamline|simplify|accelerate|speed|speed-up)$/.test(frame.lemma) &&
      main?.quantity.dimension === 'duration'
      ? 'down'
      : 'up';
  for (let at = 0; at < frame.tokens.length; at++) {
    if (!frame.within(at)) continue;
    const token = frame.tokens[at]!;
    const than = /^(?:than|then)$/.test(frame.tokens[at + 1]?.lower ?? '');
    if (COMPARATIVES.has(token.lower) && !than && frame.tokens[at - 1]?.lower !== 'or')
      return UPWARD.test(token.lower) ? 'up' : 'down';
    if (/^(?:down|falls?|drops?|shrinks?|less|fewer)$/.test(token.lower) && !than) return 'down';
    if (
      /^(?:up|rises?|grows?|climbs?)$/.test(token.lower) &&
      frame.tokens[at + 1]?.lower !== 'to' &&
      !/^(?:sign|set|log|pick|wake|follow|stand|back)/.test(frame.tokens[at - 1]?.lower ?? '')
    )
      return 'up';
  }
  return undefined;
}

const UPWARD =
  /^(?:more|higher|greater|larger|bigger|longer|better|stronger|deeper|wider|broader|richer|happier|healthier|fitter|fairer|safer|later|older|newer|fresher)$/;

/** "9 of 10 sessions", "from 2 to 5 articles": the noun that is counted, where it is not the metric itself. */
function countedUnit(
  text: string,
  frame: Frame,
  amount: Amount | undefined,
  span: { readonly from: number; readonly to: number },
): string | undefined {
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
function unitWritten(quantity: Quantity | undefined): string | undefined {
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

/** "a month", "per week", "each quarter", "weekly" anywhere in the statement. */
function rateWords(frame: Frame): string | undefined {
  for (let at = 0; at < frame.tokens.length; at++) {
    const token = frame.tokens[at]!;
    const next = frame.tokens[at + 1];
    if (
      /^(?:a|per|each|every|\/)$/.test(token.lower) &&
      next &&
      PERIOD_WORDS.test(next.lower) &&
      (token.lower !== 'a' || at > 1)
    )
      return next.lower;
    const describes =
      /^(?:active|users?|survey|average|unique|subscribers?|readers?|visitors?|actives|target|budget)$/.test(
        next?.lower ?? '',
      );
    if (RECURRING.has(token.lower) && !describes && token.lower !== 'regular' && token.lower !== 'regularly')
      return {
        daily: 'day',
        weekly: 'week',
        monthly: 'month',
        quarterly: 'quarter',
        yearly: 'year',
        annually: 'year',
        annual: 'year',
      }[token.lower];
  }
  return undefined;
}

/** "7-day", "last 90 days", "within 30 days" beside another number. */
function windowText(text: string, frame: Frame): string | undefined {
  const token = frame.tokens.find(
    (one) =>
      one.number?.role === 'window' && /(?:day|week|month|quarter|year|hour)/i.test(text.slice(one.start, one.end + 7)),
  );
  if (!token) return undefined;
  const end = /-$/.test(text.slice(token.end, token.end + 1))
    ? text.slice(token.end).search(/[^\w-]|$/) + token.end
    : token.end;
  return text.slice(token.start, end);
}

/** "of new users", "for paying customers", "among retailers": on whom it is measured. */
function populationText(text: string, frame: Frame, main: Amount | undefined): string | undefined {
  for (let at = 1; at < frame.tokens.length; at++) {
    const token = frame.tokens[at]!;
    if (!/^(?:of|for|among|by)$/.test(token.lower)) continue;
    for (let next = at + 1; next < Math.min(frame.tokens.length, at + 6); next++) {
      const one = frame.tokens[next]!;
      if (one.kind !== 'word') {
        if (next === main?.at) continue;
        break;
      }
      if (one.noun?.plural && one.noun.classes.has('outsider')) return text.slice(frame.tokens[at + 1]!.start, one.end);
      if (PREPOSITIONS.has(one.lower)) break;
    }
  }
  return undefined;
}
