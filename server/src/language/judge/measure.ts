/** What is measured: the metric phrase, its direction, start, target, change, unit, rate, population and window. */
import { parseQuantity, RATE_ADVERBS } from '../../okr/quantity';
import { PREPOSITIONS } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Kind, Measure, QuantityIn } from '../reading';
import { directionOf } from './measure/direction';
import { onePeriod, PERIOD_WORDS } from './measure/edges';
import { settleRoles, zeroTold } from './measure/roles';
import { metricSpan } from './measure/span';
import { countedUnit, unitWritten } from './measure/unit';
import { mainAmount } from './numbers';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

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
  // "Error rates stay flat while volume doubles": beside what is kept, a change is a circumstance.
  const by = amounts.find((amount) => amount.role === 'by' && !(kind === 'maintain' && amount.outside));
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
        quantityIn(from ? undefined : amounts.find(described)) ??
        (amounts.length === 0 ? onePeriodIn(text, frame) : undefined)));
  const metricStart = frame.tokens[span.from]!.start;
  const metricEnd = frame.tokens[span.to]!.end;
  const metric = text.slice(metricStart, metricEnd);
  const unit =
    unitWritten(target?.quantity) ??
    unitWritten(from?.quantity) ??
    unitWritten(by?.quantity) ??
    countedUnit(text, frame, to ?? from, span);
  const per = to?.quantity.per ?? from?.quantity.per ?? by?.quantity.per ?? main?.quantity.per ?? rateWords(frame);
  const window = windowText(text, frame);
  const population = populationText(text, frame, main);
  // Every field is written, so that all measures are laid out alike.
  return {
    metric,
    metricStart,
    metricEnd,
    direction: directionOf(frame, kind, from?.quantity, target?.quantity, by, main),
    from: quantityIn(from),
    to: target,
    by: quantityIn(by),
    unit,
    per,
    population,
    window,
    count: main?.role === 'count' && main.quantity.dimension === 'count' && !from,
  };
}

/** "no", "zero", "none" where they stand for the number. */
function zeroAt(frame: Frame): number | undefined {
  const told = zeroTold(frame);
  if (told !== undefined) return told;
  const found = frame.subject?.zero ?? frame.object?.zero;
  // "no less than 30" is a bound.
  if (found !== undefined && !/^(?:less|more|fewer|later|longer)$/.test(frame.tokens[found + 1]?.lower ?? ''))
    return found;
  const none = frame.tokens.findIndex(
    ({ lower }, at) => (NONE.has(lower) || saysNotOne(frame, at)) && frame.within(at),
  );
  return none < 0 ? undefined : none;
}

const NONE = set('none nobody zero nil');

/** "not one", "not a single". */
function saysNotOne({ tokens }: Frame, at: number): boolean {
  if (tokens[at]!.lower !== 'not') return false;
  const next = tokens[at + 1]?.lower;
  return next === 'one' || (next === 'a' && tokens[at + 2]?.lower === 'single');
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

/** "under an hour", where no number says it. */
function onePeriodIn(text: string, frame: Frame): QuantityIn | undefined {
  const found = onePeriod(frame);
  const period = found && frame.tokens[found.article + 1]!;
  const one = period && parseQuantity(`1 ${period.lower}`);
  if (!one) return undefined;
  const { start } = frame.tokens[found.article]!;
  return { start, end: period.end, quantity: { ...one, text: text.slice(start, period.end) } };
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

const WHOLE = set('all every each');

/** "all", "every": the whole, where nothing else is the number. */
function allIn(text: string, frame: Frame): QuantityIn | undefined {
  const at =
    frame.subject?.all ??
    frame.object?.all ??
    frame.tokens.findIndex((token, index) => WHOLE.has(token.lower) && frame.within(index));
  const token = frame.tokens[at];
  // "every Thursday" says when, not how many.
  const next = frame.tokens[at + 1]?.lower ?? '';
  const span = frame.tokens[at + 1]?.number?.quantity?.dimension === 'duration';
  if (!token || next === 'other' || next === 'second' || span || PERIOD_WORDS.test(next)) return undefined;
  return {
    start: token.start,
    end: token.end,
    quantity: { text: text.slice(token.start, token.end), amount: 100, base: 100, dimension: 'percent', unit: '%' },
  };
}

const RATES = set('a per each every /');
/** In a sentence "annual" says so, too; behind a number it is part of a name. */
const EVERY: ReadonlyMap<string, string> = new Map([...RATE_ADVERBS, ['annual', 'year']]);
/** Behind "monthly", these are described by it: it is no rate. */
const DESCRIBED = set(
  'active user users survey average unique subscriber subscribers reader readers visitor visitors actives target budget',
);

/** "a month", "per week", "each quarter", "weekly" anywhere in the statement. */
function rateWords(frame: Frame): string | undefined {
  for (let at = 0; at < frame.tokens.length; at++) {
    const token = frame.tokens[at]!;
    const next = frame.tokens[at + 1];
    if (RATES.has(token.lower) && next && PERIOD_WORDS.test(next.lower) && (token.lower !== 'a' || at > 1))
      return next.lower;
    const every = EVERY.get(token.lower);
    if (every !== undefined && !DESCRIBED.has(next?.lower ?? '')) return every;
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

const ON_WHOM = set('of for among by');

/** "of new users", "for paying customers", "among retailers": on whom it is measured. */
function populationText(text: string, frame: Frame, main: Amount | undefined): string | undefined {
  for (let at = 1; at < frame.tokens.length; at++) {
    const token = frame.tokens[at]!;
    if (!ON_WHOM.has(token.lower)) continue;
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
