/** What a number is by the words right beside it, once the whole statement is known. */
import { COMPARATIVES, PREPOSITIONS } from '../../lexicon/words';
import type { Amount, AmountRole } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import { isParticle, isRate, openingOf } from './edges';

const isHeight = (amount: Amount): boolean => amount.role === 'level' || amount.role === 'count';

/** The role of one number; its own where nothing beside it speaks against. */
export function ownRole(frame: Frame, amount: Amount): AmountRole {
  const { tokens } = frame;
  const { at, role } = amount;
  const before = tokens[at - 1];
  const word = before?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  // "Two out of three employees can …", "Half of all orders …": a part at the front counts what stands behind it.
  if (role === 'level' && !amount.outside && isPart(amount) && opensClause(frame, amount)) return 'count';
  // "Automate 15 of the reports": how many of them.
  if (
    role === 'level' &&
    amount.quantity.dimension === 'count' &&
    next === 'of' &&
    /^(?:the|our|all|their|its)$/.test(tokens[at + 2]?.lower ?? '') &&
    (at === frame.first || at - 1 === frame.verb)
  )
    return 'count';
  // "Complaints ↓ 50%".
  if (role === 'level' && /^[↓↑▼▲]$/.test(word)) return 'by';
  // "used by 15% of visitors": who does it, not by how much it changes.
  const people = tokens[at + 1]?.noun?.classes;
  const doers = next === 'of' || people?.has('outsider') || people?.has('insider');
  const doer = role === 'by' && word === 'by' && doers ? tokens[at - 2]?.verb : undefined;
  if (doer?.form === 'ed' && !['up', 'down', 'better'].some((name) => (doer.classes as ReadonlySet<string>).has(name)))
    return 'level';
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
  // "in 12 days on average, down from 27".
  if (role === 'scope' && word === 'from' && /^(?:up|down)$/.test(tokens[at - 2]?.lower ?? '')) return 'from';
  // "in 2 days, not 5": what it is no longer.
  if (isHeight(amount) && word === 'not' && tokens[at - 2]?.text === ',') return 'from';
  // "is off by at most 5%": how far, not by how much it changes.
  if (role === 'by' && amount.sign !== undefined && tokens[amount.sign - 1]?.lower === 'off') return 'level';
  // "Burn down 90% of the points": the end of a verb, and how much of it is done.
  if (role === 'by' && next === 'of' && amount.sign === at - 1 && isParticle(frame, at - 1, true)) return 'count';
  // "200 hours a month less": the comparative stands behind the rate.
  if (
    isHeight(amount) &&
    isRate(frame, at + 1) &&
    /^(?:less|fewer|more)$/.test(tokens[at + 3]?.lower ?? '') &&
    tokens[at + 4]?.lower !== 'than'
  )
    return 'by';
  // "Deadlift 1.5x my body weight": a multiple of something else.
  if (
    role === 'by' &&
    amount.quantity.dimension === 'factor' &&
    at - 1 === frame.verb &&
    /^(?:my|our|your|the|their|his|her)$/.test(next) &&
    tokens[at]!.lower.endsWith('x')
  )
    return 'level';
  // "are paid twice": how often it happens; "twice as many" is a change.
  if (
    role === 'by' &&
    word !== '' &&
    at !== frame.verb &&
    /^(?:twice|once)$/.test(tokens[at]!.lower) &&
    isLastWord(frame, at)
  )
    return 'scope';
  // "between -2% and +2%".
  if (role === 'by' && (word === 'between' || (word === 'and' && tokens[at - 3]?.lower === 'between'))) return 'level';
  // "compared with 4 of 10", "in contrast to half".
  if (isHeight(amount) || role === 'scope' || role === 'to')
    for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
      const one = tokens[back]!.lower;
      if (/^(?:with|to)$/.test(one) && /^(?:compared|contrast)$/.test(tokens[back - 1]?.lower ?? '')) return 'from';
      if (!/^(?:with|to|the|about|only|under|over|well|just|some|around)$/.test(one)) break;
    }
  return role;
}

const isPart = ({ quantity }: Amount): boolean => /^(?:percent|ratio)$/.test(quantity.dimension);

/** Nothing but a bound stands in front of it in the clause, and a noun phrase behind it. */
function opensClause(frame: Frame, amount: Amount): boolean {
  const next = frame.tokens[amount.at + 1];
  return (
    (openingOf(frame, amount) <= frame.first || amount.at - 1 === frame.verb) &&
    !frame.clause.places.includes('label') &&
    next?.kind === 'word' &&
    frame.within(amount.at + 1) &&
    !next.noun?.classes.has('metric') &&
    (next.lower === 'of' || !PREPOSITIONS.has(next.lower)) &&
    !COMPARATIVES.has(next.lower)
  );
}

/** Nothing but a stop stands behind it. */
function isLastWord(frame: Frame, at: number): boolean {
  for (let next = at + 1; next < frame.tokens.length; next++) if (frame.tokens[next]!.kind !== 'sign') return false;
  return true;
}
