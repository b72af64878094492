/**
 * Whose doing a count is: the first question of a coach. The same noun is an output when the team makes it and a result when
 * others bring it; so these patterns ask who acts behind the noun, whose time is counted, and what is got from whom.
 */
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Phrase } from '../parse/phrase';
import type { Token } from '../parse/token';
import { mainAmount, type NumberKind } from './numbers';

const STATISTIC = /^(?:median|mean|average|avg|typical|percentile)$/;
/** Unknown nouns with these endings are mostly people: "tinkerers", "flautists". */
const SOMEONE = /(?:[^aeiou]ers|ors|ists|ians|ees|ants)$/;

/**
 * What a phrase names: of the team's own making ("posts", "code reviews"), done or given by others ("sign-ups", "customer
 * reviews"), people outside, colleagues, an effect, time, or a word that the lexicon does not have.
 */
export function whatIs({ tokens }: Frame, phrase: Phrase | undefined): string {
  if (!phrase || phrase.head < 0) return 'none';
  const { classes } = phrase;
  if (classes.size === 0) return SOMEONE.test(tokens[phrase.head]!.lower) ? 'someone' : 'unknown';
  const makes = classes.has('artefact') || classes.has('activity') || classes.has('work');
  const given = classes.has('event') || classes.has('money');
  if (makes && (given || classes.has('outsider'))) {
    const before = phrase.head > phrase.from ? tokens[phrase.head - 1]!.noun?.classes : undefined;
    if (before?.has('outsider') && !before.has('artefact')) return given ? 'given' : 'own';
    if (before?.has('artefact') || before?.has('work')) return 'own';
    return 'mixed';
  }
  if (classes.has('metric') || classes.has('quality')) return 'effect';
  if (given) return 'given';
  if (makes) return 'own';
  if (classes.has('outsider')) return 'outsider';
  if (classes.has('insider')) return 'insider';
  return classes.has('period') ? 'time' : 'other';
}

/** The patterns of who acts, each one structural fact. */
export function agencyOf(frame: Frame, amounts: readonly Amount[], kind: NumberKind, thing: string): string[] {
  const out: string[] = [];
  const { tokens, form } = frame;
  const about = form === 'imperative' ? frame.objectInner : (frame.subjectInner ?? frame.objectInner);
  const counted = kind === 'count' || kind === 'share' || kind === 'all';
  if (counted && about && (form === 'nominal' || form === 'imperative')) {
    const deed = deedBehind(tokens, about.to + 1);
    if (deed) out.push(`${form} ${thing} ${deed}`);
  }
  if (tokens.some(({ lower }, at) => STATISTIC.test(lower) && frame.clause.places[at] !== 'aside'))
    out.push(`statistic ${form === 'imperative' ? 'imperative' : 'told'} ${kind === 'none' ? 'open' : 'measured'}`);
  const main = mainAmount(amounts);
  if (main?.quantity.dimension === 'duration' && (isOwnTime(tokens, main.at) || isSpent(frame, main.at)))
    out.push(`own time ${form}`);
  if (form === 'imperative' && /^(?:get|be|become)$/.test(frame.lemma)) {
    const next = tokens[(frame.verb ?? 0) + 1];
    if (next?.verb?.form === 'ed') out.push(`gets done ${counted || kind === 'level' ? 'counted' : kind}`);
  }
  const per = tokens.findIndex(
    ({ lower, noun }, at) =>
      at > 1 && noun?.classes.has('outsider') === true && PER.has(tokens[at - 1]!.lower) && lower !== 'person',
  );
  if (per > 0 && counted) out.push(`per outsider ${form}`);
  return out;
}

const PER: ReadonlySet<string> = new Set(['per', 'each', 'every']);

/** What those who are counted do: "12 crews using it", "40 people who come back", "8 scripts running in CI". */
function deedBehind(tokens: readonly Token[], from: number): string | undefined {
  const next = tokens[from];
  if (next?.kind !== 'word') return undefined;
  if (next.lower === 'who' || next.lower === 'that' || next.lower === 'which') return 'who';
  const verb = next.verb;
  if (!verb || (verb.form !== 'ing' && verb.form !== 'ed')) return undefined;
  const work = verb.classes.has('deliver') || verb.classes.has('act');
  return `${verb.form} ${verb.classes.has('behave') ? (work ? 'both' : 'behave') : work ? 'work' : 'other'}`;
}

/** "Practise for half an hour a day", "Read 20 minutes a day": as long as the work is to go on. */
function isSpent({ form, verb, verbClasses, tokens }: Frame, at: number): boolean {
  if (form !== 'imperative' || !(verbClasses.has('act') || verbClasses.has('deliver'))) return false;
  let before = at - 1;
  while (/^(?:at|least|over|more|than|about|around|up|to)$/.test(tokens[before]?.lower ?? '')) before--;
  return before === verb || tokens[before]?.lower === 'for';
}

/** "Ten hours of drawing", "20 hours in the workshop": the time somebody puts in. */
export function isOwnTime(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (/^(?:hours?|days?|minutes?|weeks?|each|every|a|an|per|week|day|month)$/.test(tokens[next]?.lower ?? ''))
    next++;
  if (!/^(?:of|in|on|for)$/.test(tokens[next]?.lower ?? '')) return false;
  return tokens
    .slice(next + 1, next + 4)
    .some(
      ({ verb, noun }) =>
        (verb?.form === 'ing' && (verb.classes.has('deliver') || verb.classes.has('act'))) ||
        noun?.classes.has('activity') ||
        noun?.classes.has('work'),
    );
}
