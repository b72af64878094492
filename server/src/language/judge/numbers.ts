/** Which of a statement's numbers says most, and how it measures. */
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Token } from '../parse/token';

/** How a number measures here, in one word; `none` where nothing measures. */
export type NumberKind =
  | 'change'
  | 'by'
  | 'bound'
  | 'level'
  | 'share'
  | 'count'
  | 'limit'
  | 'zero'
  | 'all'
  | 'scope'
  | 'outside'
  | 'none';

/** The amount that says most: a change before a bound, a bound before a level, a level before a count. */
export function mainAmount(amounts: readonly Amount[]): Amount | undefined {
  const order: readonly Amount['role'][] = ['to', 'by', 'level', 'count', 'limit', 'from'];
  for (const outside of [false, true]) {
    for (const role of order) {
      const found = amounts.find((amount) => amount.role === role && amount.outside === outside);
      if (found) return found;
    }
  }
  return undefined;
}

export function numberKind(frame: Frame, amounts: readonly Amount[]): NumberKind {
  const main = mainAmount(amounts);
  const zero = frame.subject?.zero !== undefined || frame.object?.zero !== undefined;
  if (main && !main.outside) {
    if (main.role === 'to' || main.role === 'from')
      return amounts.some((amount) => amount.role === 'from') ? 'change' : 'level';
    if (main.role === 'by') return 'by';
    if (main.role === 'limit') return 'limit';
    const share = main.quantity.dimension === 'percent' || main.quantity.dimension === 'ratio';
    if (main.role === 'count' && main.quantity.amount === 0) return 'zero';
    if (main.role === 'count') return share ? 'share' : 'count';
    return main.bound ? 'bound' : 'level';
  }
  if (zero || saysNotOne(frame)) return 'zero';
  if (saysOnePeriod(frame)) return 'limit';
  if (saysThreshold(frame) || saysRank(frame) || saysWhen(frame)) return 'level';
  if (frame.subject?.all !== undefined || frame.object?.all !== undefined) return 'all';
  if (saysOneMore(frame)) return 'count';
  if (main) return 'outside';
  return amounts.length > 0 ? 'scope' : 'none';
}

/** "Not a single parcel lost", "not one complaint". */
function saysNotOne({ tokens }: Frame): boolean {
  return tokens.some(
    ({ lower }, at) =>
      lower === 'not' &&
      (tokens[at + 1]?.lower === 'one' || (tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'single')),
  );
}

/** "Add another wholesale customer": one more of those who decide for themselves. */
function saysOneMore({ form, tokens, objectInner: object }: Frame): boolean {
  return (
    form === 'imperative' &&
    object !== undefined &&
    tokens[object.from]?.lower === 'another' &&
    object.classes.has('outsider') &&
    !object.classes.has('artefact')
  );
}

/** "within a day", "in under an hour", "in less than a week": an article is the one. */
function saysOnePeriod({ tokens, within, clause }: Frame): boolean {
  return tokens.some(({ lower }, at) => {
    if (
      at < 2 ||
      !(within(at) || clause.places[at] === 'sub') ||
      !PERIOD.test(lower) ||
      !/^(?:an?|the same)$/.test(tokens[at - 1]!.lower)
    )
      return false;
    const before = tokens[at - 2]!.lower;
    return (
      /^(?:within|under|below|inside)$/.test(before) ||
      (before === 'than' && /^(?:less|faster)$/.test(tokens[at - 3]?.lower ?? ''))
    );
  });
}

const PERIOD = /^(?:second|minute|hour|day|week|fortnight|month|quarter|year)$/;

/** "in week 2 instead of week 6", "handle time 5:30 (currently 7:10)": two points in time that are compared. */
function saysWhen({ tokens }: Frame): boolean {
  const compared = tokens.some(({ lower, text, kind }) =>
    kind === 'sign' ? /^(?:-{1,2}>|=>|[→⇒])$/.test(text) : /^(?:instead|currently|not|down)$/.test(lower),
  );
  if (!compared) return false;
  let times = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { number, text } = tokens[at]!;
    if (
      number &&
      number.role !== 'quantity' &&
      (/^\d{1,2}:\d\d$/.test(text) || /^(?:day|week|month|year) \d/i.test(text))
    )
      times++;
  }
  return times > 1;
}

const EVEN: ReadonlySet<string> = new Set(['even', 'profit', 'profitability']);
const SIGNED: ReadonlySet<string> = new Set(
  'positive negative profitable neutral cash-positive debt-free self-funding self-sustaining accident-free loss-free'.split(
    ' ',
  ),
);
const REACHES = /^(?:break|breaks|breaking|reach|reaches|achieve|achieves|hit|hits|into|in|to|at)$/;
const BECOMES =
  /^(?:turns?|turned|becomes?|is|are|goe?s?|get|be|flow|cash-flow|cashflow|stays?|reach|achieve|operationally)$/;

/** "turns positive", "break even", "is profitable": a threshold that is a word instead of a number. */
function saysThreshold(frame: Frame): boolean {
  return frame.tokens.some(({ lower, noun }, at) => {
    const even = noun?.lemma === 'break-even' || lower === 'breakeven';
    if (!(even || EVEN.has(lower) || SIGNED.has(lower)) || !frame.within(at)) return false;
    if (even) return true;
    const before = frame.tokens[at - 1];
    // "Profitability by June": named alone, it is what is to be reached.
    if (EVEN.has(lower))
      return (
        REACHES.test(before?.lower ?? '') ||
        (lower === 'profitability' && at === frame.first && frame.form === 'nominal')
      );
    return (
      SIGNED.has(lower) &&
      before !== undefined &&
      (BECOMES.test(before.lower) || before.noun?.classes.has('metric') === true)
    );
  });
}

const PLACES: ReadonlySet<string> = new Set(['place', 'rank', 'ranked', 'position']);

/** "#1 in search", "first place", "number one": a rank among others. */
function saysRank(frame: Frame): boolean {
  return frame.tokens.some(({ lower, text, number }, at) => {
    const next = frame.tokens[at + 1];
    // Most words are told apart by what stands behind them.
    if (PLACES.has(next?.lower ?? '') && /^(?:first|second|third|\d(?:st|nd|rd|th))$/.test(lower))
      return frame.within(at);
    const rank =
      text[0] === '#' ? text === '#' || /^#\d{1,2}$/.test(text) : lower === 'number' && next?.lower === 'one';
    // "build #1", "issue #4": a number that names.
    if (rank && (text !== '#' || next?.kind === 'number'))
      return frame.within(at) && !(text[0] === '#' && isNumbered(frame.tokens[at - 1]));
    return (
      (number?.role === 'window' || number?.role === 'name') &&
      frame.within(at) &&
      /^top[ -]\d{1,3}$/i.test(text) &&
      isReached(frame, at)
    );
  });
}

const isNumbered = (before: Token | undefined): boolean =>
  before?.noun !== undefined && (before.noun.classes.has('artefact') || before.noun.classes.has('event'));

const RANKING = /^(?:ranking|rank|position|place|spot)$/;

/** "Be in the top 3", "into the top 10"; "fix the top 20 issues" only says which ones. */
function isReached({ tokens, first }: Frame, at: number): boolean {
  const article = /^(?:the|a)$/.test(tokens[at - 1]?.lower ?? '') ? 1 : 0;
  const before = tokens[at - 1 - article]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  const ends = next === '' || /^(?:in|of|for|on|among|at|by|\.)$/.test(next);
  // "a top-3 ranking".
  const ranked = tokens.slice(at + 1, at + 4).some(({ lower }) => RANKING.test(lower));
  return (
    (ends || ranked) &&
    (at === first || /^(?:in|into|among|reach|enter|hit|within|make|crack|achieve|get|earn)$/.test(before))
  );
}
