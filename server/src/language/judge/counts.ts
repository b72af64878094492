/**
 * What a count is of, beside the thing that is made: one report about all 4 wards is one thing, 500 labelled samples are many,
 * and work on each of a number of things is counted work.
 */
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Phrase } from '../parse/phrase';
import { mainAmount, type NumberKind } from './numbers';

/** The patterns of counts, each one structural fact; `deed` is what is done, or what is spoken of. */
export function countsOf(
  frame: Frame,
  amounts: readonly Amount[],
  kind: NumberKind,
  about: Phrase | undefined,
  deed: string,
): string[] {
  const out: string[] = [];
  const { form, tokens } = frame;
  const made = shapeOf(frame, about);
  const main = mainAmount(amounts);
  if (main && (kind === 'count' || kind === 'scope') && main.quantity.dimension === 'count') {
    const size = sizeOf(main.quantity.amount);
    out.push(`size ${size} ${deed}`);
    const own = about?.count === main.at;
    if (!own) out.push(`beside ${made} ${size} ${form}`, `beside ${made} ${deed}`);
  }
  if (form === 'imperative' || form === 'nominal' || form === 'passive') {
    const known = knownSet(frame);
    if (known)
      out.push(`set ${known} ${made} ${form}`, `set ${known} ${made} ${kind === 'none' ? 'open' : 'measured'}`);
  }
  if (form === 'imperative' && tokens[frame.verb! + 1]?.lower === 'in' && kind === 'count') out.push('in so many');
  // "Complete 100% of the layout" is one thing done, "60% of the upgrades" many.
  if (kind === 'share' && about && about.count === main?.at)
    out.push(`part of ${about.plural ? 'many' : 'one'} ${deed}`, `part of ${about.plural ? 'many' : 'one'} ${form}`);
  const told = toldInside(frame, amounts);
  if (told) out.push(`told inside ${told}`, `told inside ${told} ${form}`);
  return out;
}

/** How the thing is named: "a map", "the map", "maps", "mapping". */
function shapeOf({ tokens }: Frame, phrase: Phrase | undefined): string {
  if (!phrase || phrase.head < 0) return 'none';
  if (phrase.count !== undefined) return 'counted';
  const first = tokens[phrase.from]!.lower;
  if (/^(?:a|an|one)$/.test(first)) return 'a';
  if (/^(?:the|our|its|my|your|their)$/.test(first)) return 'the';
  return phrase.plural ? 'many' : 'mass';
}

const sizeOf = (amount: number | undefined): string =>
  amount === undefined || Number.isNaN(amount)
    ? 'some'
    : amount <= 1
      ? 'one'
      : amount < 10
        ? 'few'
        : amount < 100
          ? 'tens'
          : 'hundreds';

/** "a tour that brings 400 guests": what a thing that is made does, and how much of it. */
function toldInside({ tokens, within }: Frame, amounts: readonly Amount[]): string | undefined {
  for (const { at, role, quantity } of amounts) {
    if (role === 'from') continue;
    for (let before = at - 1; before > Math.max(0, at - 6); before--)
      if (within(before) && /^(?:that|which|who)$/.test(tokens[before]!.lower))
        return quantity.dimension === 'duration' ? 'time' : quantity.dimension === 'count' ? 'count' : 'amount';
  }
  return undefined;
}

const WHOLE: ReadonlySet<string> = new Set(['all', 'each', 'every']);

/** "all three wards", "each site", "the top 20 pages": a set that is known, gone through one by one. */
function knownSet({ tokens, within }: Frame): string | undefined {
  for (let at = 1; at < tokens.length; at++) {
    const { lower, number, kind } = tokens[at]!;
    if (kind === 'sign' || (kind === 'word' && !WHOLE.has(lower)) || !within(at)) continue;
    if (number?.role === 'window' && /^top[ -]?\d\d/i.test(tokens[at]!.text)) return 'top';
    if (lower === 'all')
      return tokens.slice(at + 1, at + 4).some(({ kind }) => kind === 'number') ? 'all so many' : 'all';
    if (kind === 'word' && lower !== 'all' && tokens[at + 1]?.noun?.classes.has('period') !== true) return 'each';
  }
  return undefined;
}
