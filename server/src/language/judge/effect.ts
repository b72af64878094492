/**
 * What the weights see too rarely, and a coach never misses: an effect inside work, and counts that others bring about.
 */
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import { whatIs } from './agency';
import { numberKind } from './numbers';
import { doneByOutsiders, isOutsider } from './patterns';

/**
 * What the weights see too rarely, and a coach never misses: the same count is a result when outsiders bring it about ("50
 * pull requests merged from new contributors"), and a delivery may carry its effect ("a chatbot that resolves 20% of tickets").
 */
export function carriesEffect(frame: Frame, amounts: readonly Amount[]): boolean {
  if (
    (frame.form === 'passive' || frame.form === 'nominal') &&
    amounts.some((amount) => amount.role !== 'from') &&
    doneByOutsiders(frame)
  )
    return true;
  if (isShareOfOutsiders(frame, amounts)) return true;
  if (isDoneByCounted(frame, amounts) || isStatistic(frame, amounts) || isSaid(frame, amounts)) return true;
  if (isCapacity(frame, amounts) || isLost(frame, amounts) || isMoved(frame, amounts)) return true;
  if (isFlawless(frame) || isDoneToUs(frame, amounts)) return true;
  // "All services restored within an hour": how soon is felt by whoever waits.
  if (frame.form === 'passive' && frame.verbClasses.has('serve') && numberKind(frame, amounts) === 'limit') return true;
  if (frame.form !== 'imperative' && frame.form !== 'nominal') return false;
  if (amounts.some((amount) => isUsed(frame, amount) || isAlsoReached(frame, amount))) return true;
  return amounts.some(
    ({ at, role, quantity }) =>
      at >= 3 &&
      role !== 'from' &&
      /^(?:percent|ratio|factor)$/.test(quantity.dimension) &&
      frame.tokens.some(
        ({ lower }, before) =>
          before > 1 && before < at && at - before < 6 && /^(?:that|which|who|so|where)$/.test(lower),
      ),
  );
}

/** "70% of users filter at least once a week", "2 clubs run it": they do it, whatever it is; what they get is another matter. */
function isShareOfOutsiders(frame: Frame, amounts: readonly Amount[]): boolean {
  const { form, subjectInner, verb, lemma, verbClasses } = frame;
  if (form !== 'clause' || verb === undefined || /^(?:get|receive|have|be)$/.test(lemma)) return false;
  if (!subjectInner || subjectInner.classes.has('insider') || !subjectInner.classes.has('outsider')) return false;
  const people = !subjectInner.classes.has('artefact');
  if (people && verbClasses.has('act') && !verbClasses.has('behave')) return false;
  // "Trial users invite two colleagues each".
  const each = people && verbClasses.has('behave') && frame.tokens.at(frame.limit - 1)?.lower === 'each';
  if (each) return amounts.some(({ role }) => role === 'count');
  return amounts.some(
    ({ at, role, quantity }) =>
      at < verb &&
      role === 'count' &&
      (people ? /^(?:percent|ratio|count)$/ : /^count$/).test(quantity.dimension) &&
      (quantity.dimension !== 'count' || at === subjectInner.count),
  );
}

const SPAN = 8;

/** "Launch the app with 2,000 people using it", "with 60% of berths sold": a delivery told by who takes it up. */
function isUsed({ tokens }: Frame, { at, role, quantity }: Amount): boolean {
  if (role === 'from' || !/^(?:count|percent|ratio)$/.test(quantity.dimension)) return false;
  let before = at - 1;
  while (/^(?:at|least|over|more|than|about|around|some)$/.test(tokens[before]?.lower ?? '')) before--;
  if (tokens[before]?.lower !== 'with' || before < 2) return false;
  for (let next = at + 1; next < Math.min(tokens.length, at + SPAN); next++) {
    const { lower, verb, noun } = tokens[next]!;
    if (/^(?:and|so|by|,)$/.test(lower)) return false;
    if (!noun && verb?.form === 'ing' && verb.classes.has('behave')) return true;
    if (/^(?:sold|used|booked|taken|adopted|active|signed-up|occupied)$/.test(lower)) return true;
  }
  return false;
}

/** "Launch the shop and sell 300 boxes", "Publish the report and get cited in 10 papers": the effect is the second half. */
function isAlsoReached({ tokens, form }: Frame, { at, role, quantity }: Amount): boolean {
  if (form !== 'imperative' || role === 'from' || quantity.dimension === 'duration') return false;
  for (let and = at - 1; and > Math.max(1, at - 5); and--) {
    if (tokens[and]!.lower !== 'and') continue;
    return (
      /^(?:sell|reach|win|earn|attract|gain|grow|reduce|cut|increase|raise|save|achieve|hit|convert)$/.test(
        tokens[and + 1]!.lower,
      ) ||
      (tokens[and + 1]!.lower === 'get' && tokens[and + 2]?.verb?.form === 'ed')
    );
  }
  return false;
}

/** "14 plumbers using it every week", "40 people who come back": those who are counted act, and they are not the team. */
function isDoneByCounted(frame: Frame, amounts: readonly Amount[]): boolean {
  const { form, subjectInner: about, tokens } = frame;
  if (form !== 'nominal' || !about || about.head < 0 || about.count === undefined) return false;
  if (!amounts.some(({ at, role }) => at === about.count && role === 'count')) return false;
  if (!/^(?:unknown|someone|outsider)$/.test(whatIs(frame, about))) return false;
  const next = tokens[about.to + 1];
  const verb = /^(?:who|that)$/.test(next?.lower ?? '') ? tokens[about.to + 2]?.verb : next?.verb;
  return verb !== undefined && verb.form !== 'ed' && verb.classes.has('behave') && !verb.classes.has('act');
}

const STATISTIC = /^(?:median|mean|average|p50|p90|p95|p99)$/;

/** "Median of two visits a month", "Average basket 31 €": a statistic is read off, not worked off. */
function isStatistic({ form, tokens, first }: Frame, amounts: readonly Amount[]): boolean {
  if (form !== 'nominal' && form !== 'passive') return false;
  // "Half as many night calls as last winter".
  if (amounts.some(({ at }) => tokens[at + 1]?.lower === 'as' && /^(?:many|much)$/.test(tokens[at + 2]?.lower ?? '')))
    return true;
  // "One support call for every 50 orders".
  if (amounts.some(({ at }) => tokens[at - 1]?.lower === 'every' && tokens[at - 2]?.lower === 'for')) return true;
  return amounts.some(({ role }) => role !== 'from') && STATISTIC.test(tokens[first]?.lower ?? '');
}

const SAYS: ReadonlySet<string> = new Set([
  'say',
  'report',
  'feel',
  'rate',
  'agree',
  'state',
  'confirm',
  'find',
  'tell',
]);

/** "4 crews work by the list and say it saves them time": what people say of it, when they are counted or rate it. */
function isSaid({ form, tokens, subjectInner, verb }: Frame, amounts: readonly Amount[]): boolean {
  if (form === 'imperative' || form === 'nominal' || verb === undefined || amounts.length === 0) return false;
  if (!subjectInner || !(isOutsider(subjectInner) || subjectInner.classes.has('insider'))) return false;
  return tokens.some(
    (token, at) =>
      at >= verb &&
      token.verb !== undefined &&
      SAYS.has(token.verb.lemma) &&
      (token.verb.form === 'base' || token.verb.form === 's') &&
      /^(?:that|it|they|this|the|less|more|being|confident|able|safe|at|\d.*)$/.test(tokens[at + 1]?.lower ?? ''),
  );
}

/** "Make sure the kitchen can serve 200 lunches an hour", "without slowing down": what a thing can bear. */
function isCapacity({ form, verbClasses, tokens }: Frame, amounts: readonly Amount[]): boolean {
  if (form !== 'capability' && !(form === 'imperative' && verbClasses.has('ensure'))) return false;
  return amounts.some(({ at, role, quantity }) => {
    if (role === 'from' || !/^(?:count|percent)$/.test(quantity.dimension)) return false;
    const can = tokens.some(({ lower }, before) => before < at && /^(?:can|could)$/.test(lower));
    const unharmed = tokens.some(
      ({ lower }, behind) =>
        behind > at && (lower === 'without' || (lower === 'with' && tokens[behind + 1]?.lower === 'no')),
    );
    return can && unharmed;
  });
}

/** "Lose 6 kg", "Lose fewer than two clients": nobody works off a loss. */
function isLost({ form, lemma }: Frame, amounts: readonly Amount[]): boolean {
  return form === 'imperative' && /^(?:lose|shed)$/.test(lemma) && amounts.some(({ role }) => role !== 'scope');
}

/** "Grow members from 40 to 90", "Cut complaints by half": what others do or are, and where it is to go. */
function isMoved(frame: Frame, amounts: readonly Amount[]): boolean {
  const { form, verbClasses, objectInner } = frame;
  if (form !== 'imperative' || !(verbClasses.has('up') || verbClasses.has('down'))) return false;
  if (!/^(?:change|by|level|bound|share)$/.test(numberKind(frame, amounts))) return false;
  return /^(?:given|outsider|someone|effect)$/.test(whatIs(frame, objectInner));
}

/** "Pass each inspection with no serious finding", "Finish the move without a complaint": none of what others would meet. */
function isFlawless({ form, tokens }: Frame): boolean {
  if (form !== 'imperative' && form !== 'clause') return false;
  return tokens.some(({ lower }, at) => {
    const none = lower === 'with' && /^(?:no|zero|0)$/.test(tokens[at + 1]?.lower ?? '');
    if (!none) return false;
    return tokens.slice(at + 2, at + 6).some(({ noun }) => noun?.classes.has('event') && !noun.classes.has('artefact'));
  });
}

/** "Get listed in three guides", "Be quoted in 4 reports": somebody else decides. */
function isDoneToUs({ form, lemma, verb, tokens }: Frame, amounts: readonly Amount[]): boolean {
  // "Four letters quoted in parliament".
  if (form === 'passive' && /^(?:quote|cite|mention)$/.test(lemma)) return amounts.some(({ role }) => role === 'count');
  if (form !== 'imperative' || verb === undefined || !/^(?:get|be)$/.test(lemma)) return false;
  if (tokens[verb + 1]?.verb?.form !== 'ed') return false;
  return amounts.some(({ at, role }) => at > verb + 1 && (role === 'count' || role === 'level'));
}
