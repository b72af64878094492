/** Which of a statement's numbers says most, and how it measures. */
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';

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
    if (main.role === 'count') return share ? 'share' : 'count';
    return main.bound ? 'bound' : 'level';
  }
  if (zero) return 'zero';
  if (frame.subject?.all !== undefined || frame.object?.all !== undefined) return 'all';
  if (main) return 'outside';
  return amounts.length > 0 ? 'scope' : 'none';
}
