/** Phrases that ask to keep a level. */
import type { Frame } from '../parse/frame';
import type { Token } from '../parse/token';

/** Words that open one of the keeping phrases. */
export const KEEPING: ReadonlySet<string> = new Set(
  "stay stays remain remains hold holds unchanged steady flat kept maintained keep keeps maintain retain preserve sustain mantain maintains maintaining keeping sustaining not never doesn't don't cannot won't without no zero as still continue continues".split(
    ' ',
  ),
);

const CHANGES =
  /^(?:drop|fall|rise|grow|increase|decrease|exceed|slip|go|get|worsen|deteriorate|decline|lose|change|dip|sink|climb|suffer)s?$/;
const CHANGE_NOUNS =
  /^(?:change|rise|drop|increase|decrease|loss|decline|deterioration|fall|regression|worsening|growth|reduction|impact|dip|slippage)s?$/;

/** No further behind its verb does an object end. */
const FAR = 30;

/** "Keep the changelog up to date": work that goes on, no level. */
function isUpToDate(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 2; at < Math.min(tokens.length, from + FAR); at++) {
    const { lower } = tokens[at]!;
    if (lower === 'current' && at === tokens.length - 1) return true;
    if (lower === 'up' && tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.lower === 'date') return true;
  }
  return false;
}

/** "Retain 92% of customers", "Retain key talent": people who stay are an effect. */
function namesPeople(tokens: readonly Token[], from: number): boolean {
  return tokens
    .slice(from, from + 5)
    .some(({ noun, lower }) => noun?.classes.has('outsider') || noun?.classes.has('insider') || lower === 'talent');
}

/** "stays", "does not drop", "no change in", "unchanged", "as now": the level that is now is to be kept. */
export function keeps(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.lower;
  if (!KEEPING.has(word)) return false;
  const next = tokens[at + 1]?.lower ?? '';
  const after = tokens[at + 2]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  // "Managers hold a talk": an activity. "Margins hold at 35%", "hold steady": a level.
  if (
    /^holds?$/.test(word) &&
    at > 0 &&
    !/^(?:at|above|below|over|under|within|steady|flat|constant|firm|between)$/.test(next)
  )
    return false;
  // "Keep improving", "Volunteers stay 18 months": a direction, a duration.
  const classes = tokens[at + 1]?.verb?.form === 'ing' ? tokens[at + 1]!.verb!.classes : undefined;
  if (/^(?:keep|continue)$/.test(word) && (classes?.has('better') || classes?.has('up') || classes?.has('down')))
    return false;
  if (/^stays?$/.test(word) && tokens[at + 1]?.number?.quantity?.dimension === 'duration') return false;
  // "3 in 4 apprentices stay after their exam": people who stay are an effect.
  const level = /^(?:at|above|below|over|under|within|between|steady|flat)$/.test(next);
  const who = word === 'stay' && !level ? tokens[at - 1]?.noun?.classes : undefined;
  if (who && (who.has('outsider') || who.has('insider')) && !who.has('artefact')) return false;
  if (/^(?:don't|never|not)$/.test(word) && /^(?:let|lets|lose)$/.test(next)) return true;
  if (word === 'retain' && namesPeople(tokens, at + 1)) return false;
  if (/^(?:stays?|remains?|holds?)$/.test(word))
    return at > 0 && !/^(?:of|the|a|to|who|that|will|mean|average|and)$/.test(before)
      ? true
      : before === 'to' || before === 'will' || at === 0;
  if (/^(?:unchanged|steady|flat)$/.test(word)) return true;
  if (/^(?:kept|maintained)$/.test(word)) return /^(?:be|is|are|been)$/.test(before);
  if (/^(?:keep|keeps|maintain|retain|preserve|sustain|mantain|maintains|maintaining|keeping|sustaining)$/.test(word))
    return at < 3 && !isUpToDate(tokens, at);
  if (/^(?:not|never|doesn't|don't|cannot|won't|without)$/.test(word))
    return CHANGES.test(next === 'to' ? after : next);
  if (/^(?:no|without|zero)$/.test(word) && CHANGE_NOUNS.test(next)) return true;
  if (word === 'as' && /^(?:now|today|before)$/.test(next)) return before === ',';
  if (/^(?:still|continues?)$/.test(word)) return at > 0;
  return (
    word === 'no' &&
    /^(?:lower|higher|worse|longer|slower|less)$/.test(next) &&
    after === 'than' &&
    /^(?:this|last|today's|now|the)/.test(tokens[at + 3]?.lower ?? '')
  );
}

/** As {@link keeps}, where the frame does not tell that something is held as an event is. */
export const keepsLevel = ({ tokens, verb, lemma, verbClasses }: Frame, at: number): boolean =>
  keeps(tokens, at) &&
  !(
    at === verb &&
    lemma === 'hold' &&
    verbClasses.has('act') &&
    !tokens.some(({ number }) => number?.quantity && number.quantity.dimension !== 'count')
  );
