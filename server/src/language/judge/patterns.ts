/**
 * Patterns that settle most of a verdict by themselves: the sentences a coach has heard a hundred times. Each is one
 * structural fact; the learned weights say how much it settles, and other features may still outweigh it.
 */
import { MANNER } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Phrase } from '../parse/phrase';
import type { Token } from '../parse/token';
import { keeps } from './keeping';
import type { NumberKind } from './numbers';

export function patternsOf(frame: Frame, amounts: readonly Amount[], kind: NumberKind): string[] {
  const out: string[] = [];
  const { form, verbClasses: verb } = frame;
  const measured = kind !== 'none' && kind !== 'scope' && kind !== 'outside';
  const about =
    frame.objectInner && form === 'imperative' ? frame.objectInner : (frame.subjectInner ?? frame.objectInner);
  const own = isOwnWork(about);
  const thing = own ? 'own' : isEffect(about) ? 'effect' : 'other';
  const acting = frame.subjectInner;
  if (keepsSomewhere(frame)) out.push('keeps');
  if (kind === 'zero' && (form === 'nominal' || form === 'state' || form === 'clause' || form === 'passive'))
    out.push(`zero ${form === 'nominal' ? thing : 'clause'}`);
  const change = amounts.some((amount) => amount.role === 'from' && !amount.outside) && measured;
  if (change) out.push(`change ${thing}`);
  if (kind === 'by') out.push(`by ${thing}`);
  if (kind === 'bound' || kind === 'level') out.push(`level ${thing} ${form}`);
  if (kind === 'count') out.push(`count ${thing} ${form}`);
  if (form === 'imperative') {
    const goal = verb.has('up') || verb.has('down') || verb.has('better');
    if (goal) out.push(`goal ${measured ? 'measured' : 'open'} ${thing}`);
    else if (verb.has('deliver') || verb.has('act') || verb.has('hire'))
      out.push(
        `work ${kind === 'count' ? 'count' : measured ? 'measured' : 'open'} ${verb.has('hire') ? 'hire' : verb.has('deliver') ? 'deliver' : 'act'}`,
      );
    if (verb.has('attain') && kind === 'count') out.push(`attain count ${isOutsider(about) ? 'outsider' : thing}`);
    if (verb.has('act') && !verb.has('deliver') && kind === 'count')
      out.push(`act count ${isOutsider(about) ? 'outsider' : thing}`);
    if (verb.has('ensure')) out.push(`ensure ${measured ? 'measured' : 'open'}`);
  }
  if (form === 'capability') out.push(`capability ${measured ? 'measured' : hasManner(frame) ? 'manner' : 'open'}`);
  if ((form === 'clause' || form === 'state') && acting) {
    const who = isOutsider(acting)
      ? 'outsider'
      : isInsider(acting)
        ? 'insider'
        : isOwnWork(acting)
          ? 'own'
          : isEffect(acting)
            ? 'effect'
            : 'other';
    out.push(
      `${form} ${who} ${measured ? (kind === 'count' || kind === 'share' || kind === 'all' ? 'counted' : 'measured') : 'open'}`,
    );
    if (verb.has('behave') && isOutsider(acting)) out.push(`behaviour ${measured ? 'measured' : 'open'}`);
  }
  if (form === 'passive' && acting) {
    const by = [...verb].some((one) => one === 'deliver' || one === 'act' || one === 'hire')
      ? 'work'
      : verb.has('serve')
        ? 'serve'
        : 'behave';
    const who = isOutsider(acting)
      ? 'outsider'
      : isInsider(acting)
        ? 'insider'
        : isOwnWork(acting)
          ? 'own'
          : isEffect(acting)
            ? 'effect'
            : 'other';
    out.push(`passive ${by} ${who} ${kind}`);
  }
  if (form === 'nominal') out.push(`nominal ${thing} ${measured ? kind : 'open'}`);
  if (
    verb.has('serve') &&
    amounts.some((amount) => amount.quantity.dimension === 'duration' && amount.role !== 'scope')
  )
    out.push('served in time');
  const covered = coverage(frame);
  if (covered) out.push(`covers ${covered} ${thing} ${form === 'imperative' ? 'imperative' : 'told'}`);
  if (
    !measured &&
    (frame.subject?.comparative !== undefined || frame.object?.comparative !== undefined || endsComparative(frame))
  )
    out.push(`comparative ${thing}`);
  if (recurs(frame)) out.push(`recurs ${thing} ${form}`);
  if (amounts.some((amount) => amount.role === 'count' || amount.role === 'level') && doneByOutsiders(frame))
    out.push(`by outsiders ${thing}`);
  return out;
}

const isOwnWork = (phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  (phrase.classes.has('artefact') || phrase.classes.has('activity') || phrase.classes.has('work')) &&
  !phrase.classes.has('metric') &&
  !phrase.classes.has('event') &&
  !phrase.classes.has('outsider');
const isEffect = (phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  (phrase.classes.has('metric') ||
    phrase.classes.has('event') ||
    phrase.classes.has('quality') ||
    phrase.classes.has('money'));
const isOutsider = (phrase: Phrase | undefined): boolean =>
  phrase !== undefined && phrase.classes.has('outsider') && !phrase.classes.has('artefact');
const isInsider = (phrase: Phrase | undefined): boolean => phrase !== undefined && phrase.classes.has('insider');

/** A keeping word in the clause itself, or behind a circumstance in front of it. */
function keepsSomewhere(frame: Frame): boolean {
  return frame.tokens.some(
    (_, at) => frame.clause.places[at] !== 'aside' && frame.clause.places[at] !== 'way' && keeps(frame.tokens, at),
  );
}

function hasManner(frame: Frame): boolean {
  return frame.tokens.some((token) => MANNER.has(token.lower));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const SPREADING = set('for on in across with to from at into');
const OFTEN = set('daily weekly monthly quarterly biweekly bi-weekly fortnightly');
const EVERY = set('every each once twice times');

/** "for all tier-1 services", "on every core model", "in 9 of 11 families": own work spread over many. */
function coverage(frame: Frame): 'all' | 'number' | undefined {
  for (let at = 1; at < frame.tokens.length - 1; at++) {
    if (!frame.within(at) || !SPREADING.has(frame.tokens[at]!.lower)) continue;
    const next: Token = frame.tokens[at + 1]!;
    if (/^(?:all|every|each)$/.test(next.lower)) return 'all';
    if (
      next.number?.quantity &&
      (next.number.quantity.dimension === 'count' ||
        next.number.quantity.dimension === 'ratio' ||
        next.number.quantity.dimension === 'percent') &&
      frame.tokens[at + 2]?.kind === 'word'
    )
      return 'number';
  }
  return undefined;
}

function endsComparative(frame: Frame): boolean {
  const last = frame.tokens.findLast((token, at) => token.kind === 'word' && frame.within(at));
  return last !== undefined && /^(?:more|less|better|faster|easier|sooner|earlier)$/.test(last.lower);
}

/** "every Thursday", "weekly", "once a month": what recurs is own work, unless an effect is counted. */
function recurs(frame: Frame): boolean {
  return frame.tokens.some((token, at) => {
    if (OFTEN.has(token.lower)) return true;
    if (!EVERY.has(token.lower)) return false;
    return frame.tokens.slice(at + 1, at + 4).some((next) => PERIOD.test(next.lower));
  });
}

const PERIOD =
  /^(?:week|day|month|quarter|year|sprint|shift|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|night|weekend|fortnight|evening)$/;

/** "by third parties", "from new contributors", "given by people who don't work for us". */
export function doneByOutsiders(frame: Frame): boolean {
  return frame.tokens.some((token, at) => {
    if (token.lower !== 'by' && token.lower !== 'from') return false;
    for (let next = at + 1; next < Math.min(frame.tokens.length, at + 5); next++) {
      const one = frame.tokens[next]!;
      if (one.kind === 'sign') return false;
      if (/^(?:outside|external|third|other|others|elsewhere)$/.test(one.lower)) return true;
      if (one.noun?.classes.has('outsider') && !one.noun.classes.has('artefact') && !one.noun.classes.has('insider'))
        return true;
    }
    return false;
  });
}
