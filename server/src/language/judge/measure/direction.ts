/** Which way a measure is to go. */
import { convert, type Quantity } from '../../../okr/quantity';
import { COMPARATIVES } from '../../lexicon/words';
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Kind, Measure } from '../../reading';
import { isParticle, PERIOD_WORDS } from './edges';

/** Up or down by the numbers, else by the verb, else by a comparative; a bare level is reached. */
export function directionOf(
  frame: Frame,
  kind: Kind,
  from: Quantity | undefined,
  to: Quantity | undefined,
  by: Amount | undefined,
  main: Amount | undefined,
): Measure['direction'] {
  if (kind === 'maintain' || neverFalls(frame)) return 'hold';
  if (kind === 'output' && frame.form !== 'imperative' && !to && !by && recursEvery(frame)) return 'hold';
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
  // "10% lower than last year", "two hours less": the comparative that made it a change.
  const comparative = by?.sign === undefined ? '' : frame.tokens[by.sign]!.lower;
  if (COMPARATIVES.has(comparative) && frame.form === 'nominal') return UPWARD.test(comparative) ? 'up' : 'down';
  // "cut by 7 per cent", "fell by half": the verb in front of the change.
  const moved = by && frame.tokens[by.at - 2]?.verb?.classes;
  if (moved && frame.tokens[by.at - 1]!.lower === 'by' && moved.has('down') !== moved.has('up'))
    return moved.has('down') ? 'down' : 'up';
  const told = toldDirection(frame, kind, main);
  if (told) return told;
  return by ? 'up' : 'reach';
}

/** "Cash runway never drops below 18 months": what may not move is kept. */
function neverFalls({ tokens, verb, verbClasses }: Frame): boolean {
  if (verb === undefined || !(verbClasses.has('down') || verbClasses.has('up'))) return false;
  return tokens[verb - 1]?.lower === 'never';
}

/** "Shift meeting every day", "1:1s happen every other week": own work that goes on. */
function recursEvery({ tokens }: Frame): boolean {
  return tokens.some(
    ({ lower }, at) =>
      lower === 'every' && (tokens[at + 1]?.lower === 'other' || PERIOD_WORDS.test(tokens[at + 1]?.lower ?? '')),
  );
}

const DOWN: ReadonlySet<string> = new Set('down fall falls drop drops shrink shrinks less fewer'.split(' '));
const UP: ReadonlySet<string> = new Set('up rise rises grow grows climb climbs'.split(' '));

function toldDirection(frame: Frame, kind: Kind, main: Amount | undefined): 'up' | 'down' | undefined {
  const { verbClasses } = frame;
  // "Raise $80k", "Harden 50 hosts", "Sign up 80 schools": so many, whatever there was before. So is work that takes things away.
  const counted =
    frame.form === 'imperative' &&
    frame.verb !== undefined &&
    (main?.at === frame.verb + 1 || (kind === 'output' && main?.at === frame.verb + 2)) &&
    (main.role === 'count' || main.role === 'level') &&
    !main.outside &&
    !COMPARATIVES.has(frame.tokens[main.at + 1]?.lower ?? '');
  if (counted && kind === 'output') return undefined;
  if (verbClasses.has('down')) return 'down';
  if (verbClasses.has('stop') && frame.form === 'imperative') return 'down';
  if (counted) return undefined;
  if (verbClasses.has('up') && frame.form !== 'nominal') return 'up';
  if (verbClasses.has('better') && frame.form === 'imperative' && frame.lemma !== 'become')
    return /^(?:streamline|simplify|accelerate|speed|speed-up)$/.test(frame.lemma) &&
      main?.quantity.dimension === 'duration'
      ? 'down'
      : 'up';
  for (let at = 0; at < frame.tokens.length; at++) {
    const token = frame.tokens[at]!;
    const compares = COMPARATIVES.has(token.lower);
    if (!(compares || DOWN.has(token.lower) || UP.has(token.lower)) || !frame.within(at)) continue;
    // "trained in falls prevention": a noun.
    if (!compares && /^(?:in|of|for|on|from)$/.test(frame.tokens[at - 1]?.lower ?? '')) continue;
    const than = /^(?:than|then)$/.test(frame.tokens[at + 1]?.lower ?? '');
    if (compares && !than && frame.tokens[at - 1]?.lower !== 'or') return UPWARD.test(token.lower) ? 'up' : 'down';
    if (DOWN.has(token.lower) && !than && !isParticle(frame, at)) return 'down';
    if (
      UP.has(token.lower) &&
      !(token.lower === 'up' && frame.tokens[at + 1]?.lower === 'to') &&
      !isParticle(frame, at)
    )
      return 'up';
  }
  return undefined;
}

const UPWARD =
  /^(?:more|higher|greater|larger|bigger|longer|better|stronger|deeper|wider|broader|richer|happier|healthier|fitter|fairer|safer|later|older|newer|fresher)$/;
