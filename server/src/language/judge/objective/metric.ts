/** Whether an objective is a metric: a number in it says how much. */
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import { mainAmount, numberKind } from '../numbers';

/** A number that measures: digits, a share or a multiple. A small number in words ("on one leg") is a way of speaking. */
export function isMeasured(frame: Frame, amounts: readonly Amount[]): boolean {
  const kind = numberKind(frame, amounts);
  if (kind === 'none' || kind === 'all' || kind === 'scope' || kind === 'outside') return false;
  const main = mainAmount(amounts);
  // "MTTR under an hour".
  if (!main && kind === 'limit') return true;
  if (!main) return frame.form === 'nominal' && (frame.subject?.classes.has('event') ?? false);
  if (isOfSomethingElse(frame, main)) return false;
  if (main.quantity.amount === 0 && main.role === 'count') return !isSaidOfGoods(frame, main);
  const inWords = frame.tokens[main.at]!.number?.inWords === true;
  // "tell their story twice": how often in words, with nothing measured beside it.
  if (inWords && /^(?:once|twice)$/.test(frame.tokens[main.at]!.lower) && main.at === frame.limit - 1) return false;
  return (
    !inWords ||
    main.role === 'by' ||
    main.quantity.dimension === 'percent' ||
    (main.quantity.dimension !== 'count' && main.quantity.dimension !== 'ratio')
  );
}

/** "Launch the app and reduce latency by 20%", "Migrate everything with 99% uptime": the number is beside the work, not its amount ("Complete 80% of the list"). */
export function isBesideWork(amounts: readonly Amount[]): boolean {
  const main = mainAmount(amounts);
  return main !== undefined && main.role !== 'count' && !/^(?:count|currency)$/.test(main.quantity.dimension);
}

/** "zero friction", "zero hassle": nobody counts it. */
function isSaidOfGoods({ tokens, limit }: Frame, { at }: Amount): boolean {
  for (let next = at + 1; next < Math.min(limit, at + 5); next++) {
    const { noun, kind, lower } = tokens[next]!;
    if (kind !== 'word' || /^(?:at|in|for|with|on|to|during)$/.test(lower)) break;
    if (noun?.plural || noun?.classes.has('metric') || noun?.classes.has('event')) return false;
  }
  return true;
}

/** "risks that could sink the 100 by 100 walk", "the first 90 days", "zero trust": a number inside of what is spoken of. */
function isOfSomethingElse({ tokens }: Frame, { at, quantity }: Amount): boolean {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (NUMBERED.test(before) || (lower === 'zero' && AFTER_ZERO.test(next)) || (lower === 'double' && next === 'down'))
    return true;
  // "a 10x team": praise.
  if (quantity.dimension === 'factor' && !tokens[at]!.verb && tokens[at + 1]?.noun) return true;
  if (quantity.dimension === 'duration' && /^(?:first|last|next|coming)$/.test(before)) return true;
  // "our $20k customer base": which one.
  if (quantity.dimension === 'currency')
    return /^(?:our|the|my|this)$/.test(before) && tokens[at + 1]?.noun !== undefined;
  // "100% focused on …": wholly.
  if (quantity.dimension === 'percent') return quantity.amount === 100 && WHOLLY.test(next);
  if (quantity.dimension !== 'count') return false;
  return tokens.some(
    (token, relative) =>
      relative < at &&
      /^(?:that|which|who)$/.test(token.lower) &&
      /^(?:could|can|might|may|would)$/.test(tokens[relative + 1]?.lower ?? ''),
  );
}

const NUMBERED =
  /^(?:tier|level|phase|stage|grade|series|day|round|class|generation|gen|industry|vision|version|part|wave|horizon|agenda|strategy)$/;
const AFTER_ZERO = /^(?:trust|touch|click|day|knowledge|party|based|hunger|rating)$/;
const WHOLLY = /^(?:focused|committed|dedicated|behind|digital|customer-focused|present)$/;
