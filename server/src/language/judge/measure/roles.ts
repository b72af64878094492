/**
 * The roles of the numbers once the whole statement is known. `readAmounts` reads each number by the words around it; here they
 * are set against each other: a height beside a later one is the start, one that belongs to a name or a description is a scope.
 */
import { convert } from '../../../okr/quantity';
import type { Amount, AmountRole } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';

/** The same numbers, with the roles that they have in the measure. */
export function settleRoles(frame: Frame, amounts: readonly Amount[]): Amount[] {
  const settled = amounts.map((amount) => withRole(amount, ownRole(frame, amount)));
  demoteSide(frame, settled);
  demoteDescriptions(frame, settled);
  findStart(frame, settled);
  return settled;
}

const withRole = (amount: Amount, role: AmountRole): Amount => (role === amount.role ? amount : { ...amount, role });

const isHeight = (amount: Amount): boolean => amount.role === 'level' || amount.role === 'count';

/** "… down 4% while defaults fall to 1.2%": what stands in a clause beside the measure is not its target. */
function demoteSide(frame: Frame, amounts: Amount[]): void {
  const told = (amount: Amount): boolean => amount.role === 'to' || amount.role === 'by' || isHeight(amount);
  const main = amounts.find((amount) => !amount.outside && told(amount));
  if (!main) return;
  amounts.forEach((amount, index) => {
    const place = frame.clause.places[amount.at];
    if (amount.at > main.at && (place === 'sub' || place === 'way') && told(amount))
      amounts[index] = { ...amount, role: 'scope' };
  });
}

/** What a number is by the words right beside it. */
function ownRole(frame: Frame, amount: Amount): AmountRole {
  const { tokens } = frame;
  const { at, role } = amount;
  const before = tokens[at - 1];
  const word = before?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  // "Complaints ↓ 50%".
  if (role === 'level' && /^[↓↑▼▲]$/.test(word)) return 'by';
  // "Energy per casting 14% below the 2023 mean".
  if (
    role === 'level' &&
    /^(?:below|above|under|over)$/.test(next) &&
    /^(?:the|last)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return 'by';
  // "drops six points to 58%": between a verb of change and its "to" stands by how much.
  const moving = before?.verb && (before.verb.classes.has('down') || before.verb.classes.has('up'));
  if (role === 'from' && moving && !before.noun && next === 'to') return 'by';
  // "compared with 4 of 10", "in contrast to half".
  if (isHeight(amount) || role === 'scope')
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      const one = tokens[back]!.lower;
      if (/^(?:with|to)$/.test(one) && /^(?:compared|contrast)$/.test(tokens[back - 1]?.lower ?? '')) return 'from';
      if (!/^(?:with|to|about|only|under|over|well|just|some|around)$/.test(one)) break;
    }
  return role;
}

/** "year one", "month three", "stage 3": a number that names one of a row. */
const ROW = /^(?:year|month|week|day|stage|phase|tier|level|step|grade|class|category|severity|priority|version)$/;

/** Numbers that only describe what is measured, where another one tells how much. */
function demoteDescriptions(frame: Frame, amounts: Amount[]): void {
  const told = zeroTold(frame);
  const none = leadingNone(frame);
  amounts.forEach((amount, index) => {
    if (amount.role === 'scope') return;
    const untilTold = told !== undefined && amount.at < told && amount.role !== 'from' && amount.role !== 'by';
    // "from 300 per week to none": a word tells the end.
    const starts = untilTold && frame.tokens[told - 1]?.lower === 'to';
    if (starts) amounts[index] = { ...amount, role: 'from' };
    else if (none || untilTold || describes(frame, amounts, amount, told))
      amounts[index] = { ...amount, role: 'scope' };
  });
}

function describes(frame: Frame, amounts: readonly Amount[], amount: Amount, told: number | undefined): boolean {
  const { tokens, verb } = frame;
  const { at } = amount;
  const bare = amount.quantity.dimension === 'count';
  const others = told !== undefined || amounts.some((other) => other !== amount && other.role !== 'scope');
  if (bare && others && ROW.test(tokens[at - 1]?.lower ?? '')) return true;
  if (verb === undefined || at >= verb) return false;
  // "Every deal above CHF 100k gets …": in front of the verb it says which ones.
  const all = frame.subject?.all;
  if (amount.bound !== undefined && all !== undefined && all < at) return true;
  // "401k participation reaches 88%": the verb says which height is reached.
  return (
    bare &&
    frame.form === 'clause' &&
    /^(?:reach|hit|exceed|surpass)$/.test(frame.lemma) &&
    amounts.some((other) => other.at > verb && isHeight(other))
  );
}

/** "No client waits more than two days", "No critical finding older than 14 days": what may happen never; its numbers say when. */
function leadingNone(frame: Frame): boolean {
  const opening = frame.tokens[frame.first];
  const next = frame.tokens[frame.first + 1];
  return (
    opening !== undefined &&
    frame.form !== 'imperative' &&
    /^(?:no|zero)$/.test(opening.lower) &&
    next?.kind === 'word' &&
    !/^(?:more|less|fewer|later|longer|higher|lower|worse|other)$/.test(next.lower)
  );
}

/** "…: zero", "… to none": the end that a word tells. */
export function zeroTold(frame: Frame): number | undefined {
  const { tokens } = frame;
  for (let at = 1; at < tokens.length; at++) {
    if (ZEROS.has(tokens[at]!.lower) && TELLS_ZERO.test(tokens[at - 1]!.lower) && frame.within(at)) return at;
  }
  return undefined;
}

const ZEROS: ReadonlySet<string> = new Set(['zero', 'none', 'nil', 'nobody']);
const TELLS_ZERO = /^(?:to|:|→|->|=|is|are|at)$/;

/** The start beside a target: told by an arrow, by "last quarter", by "up to", by brackets. */
function findStart(frame: Frame, amounts: Amount[]): void {
  const { tokens } = frame;
  const end = amounts.find((amount) => amount.role === 'to') ?? amounts.find(isHeight);
  const wrong = amounts.findIndex(
    (amount) => amount.role === 'from' && end !== undefined && end !== amount && !comparable(amount, end),
  );
  // "USD 3 million from the two products": where it comes from.
  if (wrong >= 0 && /^(?:the|these|our)$/.test(tokens[amounts[wrong]!.at - 1]?.lower ?? ''))
    amounts[wrong] = { ...amounts[wrong]!, role: 'scope' };
  if (!end || amounts.some((amount) => amount.role === 'from')) return;
  const setStart = (index: number): void => {
    amounts[index] = { ...amounts[index]!, role: 'from' };
  };
  const heights = amounts.map((amount, index) => ({ amount, index })).filter(({ amount }) => isHeight(amount));
  for (const { amount, index } of heights) {
    const next = tokens[amount.at + 1]?.lower ?? '';
    const after = tokens[amount.at + 2]?.lower ?? '';
    const later = amounts.find((other) => other.at > amount.at && other.role !== 'scope' && comparable(other, amount));
    const unmarked = later ?? amounts.find((other) => other.at > amount.at && comparable(other, amount));
    const past =
      (next === 'last' && /^(?:quarter|year|month|week|term|season)$/.test(after)) ||
      /^(?:today|currently|now)$/.test(next);
    if (later && past) {
      setStart(index);
      return;
    }
    const opener = unmarked && tokens[unmarked.at - 1]?.lower;
    const arrow = opener !== undefined && /^(?:-{1,2}>|=>|[→⇒➔➜])$/.test(opener);
    const moved = opener === 'to' && /^(?:up|down)$/.test(tokens[unmarked!.at - 2]?.lower ?? '') && next !== 'of';
    const told = opener === 'to' && frame.form === 'nominal' && frame.clause.places[amount.at - 1] === 'label';
    if (unmarked && (arrow || moved || told)) {
      const target = amounts.indexOf(unmarked);
      amounts[target] = { ...unmarked, role: 'to' };
      setStart(index);
      return;
    }
  }
  // "(prototype B: 7.5)", "(this year: 29 percent)".
  const aside = amounts.findIndex(
    (amount) =>
      amount !== end &&
      amount.role === 'scope' &&
      frame.clause.places[amount.at] === 'aside' &&
      tokens[amount.at - 1]?.text === ':' &&
      !/^(?:target|goal|aim|stretch|max|min)$/.test(tokens[amount.at - 2]?.lower ?? '') &&
      comparable(amount, end),
  );
  if (aside >= 0) setStart(aside);
}

/** Two heights of one measure: the same dimension, or one of them written without its unit. */
function comparable(one: Amount, other: Amount): boolean {
  const bare = one.quantity.unit === '' || other.quantity.unit === '';
  const share = /^(?:percent|ratio)$/;
  return (
    convert(one.quantity, other.quantity) !== undefined ||
    one.quantity.dimension === other.quantity.dimension ||
    bare ||
    (share.test(one.quantity.dimension) && share.test(other.quantity.dimension))
  );
}
