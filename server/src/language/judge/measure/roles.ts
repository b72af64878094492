/**
 * The roles of the numbers once the whole statement is known. `readAmounts` reads each number by the words around it; here they
 * are set against each other: a height beside a later one is the start, one that belongs to a name or a description is a scope.
 */
import { convert } from '../../../okr/quantity';
import type { Amount, AmountRole } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import { tellsWhatWas } from './contrast';
import { ownRole } from './ownRole';

/** The same numbers, with the roles that they have in the measure. */
export function settleRoles(frame: Frame, amounts: readonly Amount[]): Amount[] {
  const settled = amounts.map((amount) => withRole(amount, ownRole(frame, amount)));
  demoteName(frame, settled);
  demoteSide(frame, settled);
  settleContrast(frame, settled);
  demoteDescriptions(frame, settled);
  findStart(frame, settled);
  return settled;
}

const withRole = (amount: Amount, role: AmountRole): Amount => (role === amount.role ? amount : { ...amount, role });

const isHeight = (amount: Amount): boolean => amount.role === 'level' || amount.role === 'count';

/** "5k under 25 minutes": a number in front of a bound names what is bounded. */
function demoteName(frame: Frame, amounts: Amount[]): void {
  const [first, second] = amounts;
  if (!first || second?.bound === undefined || second.role === 'limit' || first.at !== frame.first || !isHeight(first))
    return;
  const named = second.sign === first.at + 1 && first.quantity.dimension !== second.quantity.dimension;
  if (named) amounts[0] = { ...first, role: 'scope' };
}

/** "… in 2 hours, where today it takes 3 days": what was is the start beside what it is set against, and else no number of the goal. */
function settleContrast(frame: Frame, amounts: Amount[]): void {
  if (amounts.length === 0 || amounts.some(({ role }) => role === 'from' || role === 'by')) return;
  const told = (amount: Amount): boolean => isHeight(amount) || amount.role === 'limit';
  const was = amounts.findIndex((amount) => told(amount) && tellsWhatWas(frame, amount));
  if (was < 0) return;
  const isGoal = (amount: Amount, index: number): boolean =>
    index !== was && (index < was || !amount.outside) && told(amount) && comparable(amount, amounts[was]!);
  amounts[was] = withRole(amounts[was]!, amounts.some(isGoal) ? 'from' : 'scope');
}

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

/** "year one", "month three", "stage 3": a number that names one of a row. */
const ROW = /^(?:year|month|week|day|stage|phase|tier|level|step|grade|class|category|severity|priority|version|page)$/;
/** "cigarettes per day 12 -> 0": the word before the number ends a rate and names no row. */
const RATE = /^(?:per|a|an|each|every|last|this|previous|\/)$/;

/** Numbers that only describe what is measured, where another one tells how much. */
function demoteDescriptions(frame: Frame, amounts: Amount[]): void {
  const told = zeroTold(frame);
  const none = leadingNone(frame);
  const row = rowOf(amounts);
  amounts.forEach((amount, index) => {
    if (amount.role === 'scope') return;
    const untilTold = told !== undefined && amount.at < told && amount.role !== 'from' && amount.role !== 'by';
    // "from 300 per week to none": a word tells the end.
    const starts = untilTold && frame.tokens[told - 1]?.lower === 'to' && !hasOtherStart(row, amount);
    const role = starts ? 'from' : none || untilTold || describes(frame, row, amount, told) ? 'scope' : amount.role;
    if (role === amount.role) return;
    amounts[index] = { ...amount, role };
    row.telling -= Number(role === 'scope');
    row.starts += Number(role === 'from') - Number(amount.role === 'from');
  });
}

/** The numbers of a statement taken together, so that none is looked at again for each of the others. */
interface Row {
  /** How many are no scope, and how many are a start. */
  telling: number;
  starts: number;
  /** The last place of a start or end in the main clause, of a change in per cent there, and of a height. */
  readonly lastMove: number;
  readonly lastShare: number;
  readonly lastHeight: number;
}

function rowOf(amounts: readonly Amount[]): Row {
  const last = (is: (amount: Amount) => boolean): number => amounts.findLast(is)?.at ?? -1;
  return {
    telling: amounts.filter(({ role }) => role !== 'scope').length,
    starts: amounts.filter(({ role }) => role === 'from').length,
    lastMove: last(({ role, outside }) => !outside && (role === 'from' || role === 'to')),
    lastShare: last(({ role, outside, quantity }) => !outside && role === 'by' && quantity.dimension === 'percent'),
    lastHeight: last(isHeight),
  };
}

const hasOtherStart = (row: Row, amount: Amount): boolean => row.starts > Number(amount.role === 'from');

function describes(frame: Frame, row: Row, amount: Amount, told: number | undefined): boolean {
  const { tokens, verb } = frame;
  const { at } = amount;
  const bare = amount.quantity.dimension === 'count';
  const others = told !== undefined || row.telling > 1;
  if (bare && others && ROW.test(tokens[at - 1]?.lower ?? '') && !RATE.test(tokens[at - 2]?.lower ?? '')) return true;
  // "A dozen lectures, four or more of them off campus": a part of what was counted.
  if (isHeight(amount) && others && partOfThem(frame, at)) return true;
  // "Win rate against the two big incumbents rises from …": the number says which ones.
  if (
    amount.role === 'from' &&
    /^(?:the|these|those|our)$/.test(tokens[at - 1]?.lower ?? '') &&
    hasOtherStart(row, amount)
  )
    return true;
  // "Decisions that wait more than two weeks go from … to …": inside "that …" a number says which ones.
  if (row.lastMove > at && isRelative(frame, at)) return true;
  // "Requests from companies with >500 employees up 40%": another measure in front of a change describes what changes.
  if (isHeight(amount) && amount.bound !== undefined && row.lastShare > at && amount.quantity.dimension !== 'percent')
    return true;
  if (verb === undefined || at >= verb) return false;
  // "Every deal above CHF 100k gets …": in front of the verb it says which ones.
  const all = frame.subject?.all;
  if (amount.bound !== undefined && all !== undefined && all < at) return true;
  // "401k participation reaches 88%": the verb says which height is reached.
  return bare && frame.form === 'clause' && /^(?:reach|hit|exceed|surpass)$/.test(frame.lemma) && row.lastHeight > verb;
}

/** "four or more of them", "two of which". */
function partOfThem(frame: Frame, at: number): boolean {
  const { tokens } = frame;
  const of = tokens[at + 1]?.lower === 'or' ? at + 3 : at + 1;
  return (
    tokens[at - 1]?.text === ',' &&
    tokens[of]?.lower === 'of' &&
    /^(?:them|which|whom|these)$/.test(tokens[of + 1]?.lower ?? '')
  );
}

/** Behind "that", "who" or "which", without a preposition of change in between. */
function isRelative(frame: Frame, at: number): boolean {
  for (let back = at - 1; back > frame.first && at - back < 8; back--) {
    const word = frame.tokens[back]!;
    if (/^(?:that|who|which)$/.test(word.lower)) return true;
    if (word.kind !== 'word' || /^(?:from|to|by)$/.test(word.lower)) return false;
  }
  return false;
}

/** "No client waits more than two days", "No critical finding older than 14 days": what may happen never; its numbers say when. */
function leadingNone(frame: Frame): boolean {
  const opening = frame.tokens[frame.first];
  const next = frame.tokens[frame.first + 1];
  return (
    opening !== undefined &&
    frame.form !== 'imperative' &&
    /^(?:no|zero|nobody|no-one)$/.test(opening.lower) &&
    (next?.kind === 'word' || next?.number?.role === 'name') &&
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

/** A start and its target have no more numbers than these between them. */
const NEAR = 6;

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
    const behind = amounts.slice(index + 1, index + 1 + NEAR).filter((other) => comparable(other, amount));
    const later = behind.find((other) => other.role !== 'scope');
    const unmarked = later ?? behind[0];
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
