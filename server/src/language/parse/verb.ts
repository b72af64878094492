/** Where the verb of a statement stands behind its subject, and in which form. */
import { isVerb, verbOf } from '../lexicon/verbs';
import { COMPARATIVES, DETERMINERS, DONE_STATES, MODALS, PREPOSITIONS, PRONOUNS } from '../lexicon/words';
import { readPhrase } from './phrase';
import type { Token } from './token';

/**
 * imperative: "Reduce churn", also "Hiring two engineers", "Launched the app". passive: "Policy is published", "30 applications
 * sent". clause: a subject acts ("Customers renew"). capability: "Users can undo". state: "The site is live", "churn is 3%".
 * nominal: no verb at all.
 */
export type Form = 'imperative' | 'passive' | 'clause' | 'capability' | 'state' | 'nominal';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What opens a clause that describes a noun. */
export const RELATIVES = set('who which that whose whom');

/** Where, when and how often something is done: no noun that a participle could describe. */
const ADVERBS = set(
  'offline again today tomorrow directly twice once abroad together alone unaided early late instead elsewhere everywhere remotely internally externally ahead afterwards upfront overnight onsite upstream downstream live here there first-time end-to-end worldwide nationwide daily weekly monthly quarterly yearly annually',
);

/** Verbs that a participle, a bare verb or a state follows. */
const LINKING = set(
  "is are was were be been get gets got has have had isn't aren't doesn't don't do does being stay stays remain remains become becomes",
);

/** "set up", "roll out": the verb with its particle, when the pair is a known verb. */
export function withParticle(tokens: readonly Token[], at: number, lemma: string): string {
  for (const step of [1, 2, 3]) {
    const particle = tokens[at + step];
    // "Tick 9 names off".
    if (particle?.kind === 'number' && step === 1) continue;
    if (particle?.kind !== 'word') return lemma;
    if (isVerb(`${lemma}-${particle.lower}`)) return `${lemma}-${particle.lower}`;
    if (
      step > 1 &&
      tokens[at + step - 1]!.kind !== 'number' &&
      !DETERMINERS.has(tokens[at + step - 1]!.lower) &&
      !tokens[at + step - 1]!.noun
    )
      return lemma;
  }
  return lemma;
}

/** Whether what stands behind a participle is what it describes: "published articles". */
export function isBeforeNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.kind === 'word' &&
    !PREPOSITIONS.has(next.lower) &&
    !DETERMINERS.has(next.lower) &&
    !/^(?:and|or|&)$/.test(next.lower) &&
    (next.noun !== undefined || !next.verb) &&
    !ADVERBS.has(next.lower) &&
    !/ly$/.test(next.lower)
  );
}

/** A verb behind its subject. */
export interface FoundVerb {
  /** Where the subject ends. */
  readonly at: number;
  readonly root: number;
  readonly lemma: string;
  readonly form: Form;
  readonly after: number;
  readonly negated: boolean;
}

/** The verb of a statement that begins with its subject; not one behind "who" or "that". */
export function findVerb(
  tokens: readonly Token[],
  start: number,
  limit: number,
  within: (at: number) => boolean,
): FoundVerb | undefined {
  let relative = false;
  for (let at = start; at < limit; at++) {
    if (!within(at)) continue;
    const token = tokens[at]!;
    if (token.kind !== 'word' && !token.verb) continue;
    if (at > start && RELATIVES.has(token.lower)) {
      relative = true;
      continue;
    }
    if (at === start && !PRONOUNS.has(token.lower)) continue;
    const found = verbAt(tokens, at, start, limit, within);
    if (!found) continue;
    // The first verb behind "who" belongs to it; the statement's own follows, if it has one.
    if (relative) {
      relative = false;
      at = Math.max(at, found.root);
      continue;
    }
    if (found.at > start)
      return (isBareParticiple(tokens, found) && behindIt(tokens, found, start, limit, within)) || found;
  }
  return undefined;
}

const isBareParticiple = (tokens: readonly Token[], found: FoundVerb): boolean =>
  found.at === found.root && tokens[found.at]!.verb?.form === 'ed';

/** "Letters sent by the office are read", "goals agreed with each partner are met": the participle describes, the verb follows. */
function behindIt(
  tokens: readonly Token[],
  participle: FoundVerb,
  start: number,
  limit: number,
  within: (at: number) => boolean,
): FoundVerb | undefined {
  for (let at = participle.after; at < limit; at++) {
    const { lower } = tokens[at]!;
    if (!within(at)) continue;
    if (RELATIVES.has(lower) || /^(?:and|or|but|,|;)$/.test(lower)) return undefined;
    if (/^(?:is|are|was|were)$/.test(lower)) return verbAt(tokens, at, start, limit, within);
  }
  return undefined;
}

function verbAt(
  tokens: readonly Token[],
  at: number,
  start: number,
  limit: number,
  within: (at: number) => boolean,
): FoundVerb | undefined {
  const token = tokens[at]!;
  const word = token.lower;
  if (MODALS.has(word) && !(word === 'may' && token.proper))
    return afterAuxiliary(tokens, at, limit, within, word === 'can' || word === 'could' ? 'capability' : 'clause');
  if (LINKING.has(word)) return afterAuxiliary(tokens, at, limit, within, 'state');
  const verb = token.verb;
  if (!verb || COMPARATIVES.has(word)) return undefined;
  const before = previous(tokens, at, within);
  const next = at + 1 < limit && within(at + 1) ? tokens[at + 1] : undefined;
  if (
    !before ||
    (before.kind === 'word' &&
      (PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower)) &&
      !/^(?:up|out|in|over)$/.test(before.lower))
  )
    return undefined;
  if (before.lower === 'to' || before.lower === 'and' || before.lower === 'or') return undefined;
  const lemma = withParticle(tokens, at, verb.lemma);
  const after = at + 1 + (lemma === verb.lemma ? 0 : 1);
  if (verb.form === 'ing') {
    return !token.noun && before.kind === 'word' && before.noun?.plural && !PREPOSITIONS.has(next?.lower ?? 'x') && next
      ? { at, root: at, lemma, form: 'clause', after, negated: false }
      : undefined;
  }
  if (verb.form === 'ed') {
    if (isBeforeNoun(tokens, at) && !(next && (next.noun?.classes.has('period') || next.kind === 'number')))
      return undefined;
    const active =
      next !== undefined &&
      next.lower !== 'by' &&
      (DETERMINERS.has(next.lower) || (next.kind === 'number' && next.number!.role === 'quantity')) &&
      verb.classes.has('behave') &&
      hasActor(before);
    return {
      at,
      root: at,
      lemma,
      form:
        active ||
        (next?.lower !== 'by' &&
          verb.classes.has('behave') &&
          !verb.classes.has('deliver') &&
          !verb.classes.has('act') &&
          hasActor(before))
          ? 'clause'
          : 'passive',
      after,
      negated: false,
    };
  }
  if (verb.form === 's') {
    // "Zero records kept": counted.
    if (before.kind === 'number' && before.number?.quantity?.dimension === 'count' && token.noun) return undefined;
    if (
      token.noun &&
      !/^(?:everything|nothing|something|everyone|everybody|nobody|it|he|she)$/.test(before.lower) &&
      !(
        next &&
        (DETERMINERS.has(next.lower) ||
          next.kind === 'number' ||
          /^(?:to|from|below|under|above|by|up|down|out|within|at|less|more|no|itself|themselves|[a-z]+ly)$/.test(
            next.lower,
          )) &&
        before.noun &&
        !before.noun.plural &&
        !before.proper &&
        before.kind === 'word'
      )
    )
      return undefined;
    if (token.noun && at === start + 1 && before.verb?.form === 'base' && !before.noun) return undefined;
    return { at, root: at, lemma, form: 'clause', after, negated: false };
  }
  // "5 integrations live": a state.
  if (token.lower === 'live' && !hasActor(before)) return undefined;
  // A bare form: its subject is plural or a name of many.
  const subjectPlural =
    before.noun?.plural === true ||
    /^(?:people|we|they|i|you|staff|data|police|who|half|most|all|none|%)$/.test(before.lower) ||
    before.kind === 'number' ||
    (/[a-z]{2}s$/.test(before.lower) && !/(?:us|ss|is)$/.test(before.lower) && !before.verb);
  const far = pluralSubject(tokens, start, at, within);
  if (!subjectPlural && !far) return undefined;
  if (before.kind === 'number') return undefined;
  if (
    token.noun &&
    !(
      next &&
      (DETERMINERS.has(next.lower) ||
        PRONOUNS.has(next.lower) ||
        next.kind === 'number' ||
        /^(?:to|from|below|under|above|by|up|down|out|within|at|for|through|with|less|more|themselves|successfully|on|in)$/.test(
          next.lower,
        ) ||
        (next.kind === 'word' && hasActor(before)))
    )
  )
    return undefined;
  if (!subjectPlural && token.noun) return undefined;
  return { at, root: at, lemma, form: 'clause', after, negated: false };
}

/** "Customers of the old product churn": the head of the subject is plural though the word before the verb is not. */
function pluralSubject(tokens: readonly Token[], start: number, at: number, within: (at: number) => boolean): boolean {
  const phrase = readPhrase(tokens, start, at, within);
  return (
    phrase !== undefined &&
    phrase.plural &&
    (phrase.classes.has('outsider') || phrase.classes.has('insider') || phrase.classes.has('event'))
  );
}

function hasActor(token: Token): boolean {
  return token.noun !== undefined && (token.noun.classes.has('outsider') || token.noun.classes.has('insider'));
}

function previous(tokens: readonly Token[], at: number, within: (at: number) => boolean): Token | undefined {
  for (let before = at - 1; before >= 0; before--) {
    if (!within(before)) continue;
    if (tokens[before]!.kind === 'word' && !tokens[before]!.noun && tokens[before]!.lower.endsWith('ly')) continue;
    return tokens[before];
  }
  return undefined;
}

/** Behind an auxiliary: a participle makes a passive, a bare verb a clause, anything else a state. */
function afterAuxiliary(
  tokens: readonly Token[],
  at: number,
  limit: number,
  within: (at: number) => boolean,
  fallback: Form,
  begin = at,
): FoundVerb {
  const word = tokens[at]!.lower;
  let negated = /n't$/.test(word);
  let passive = /^(?:is|are|was|were|be|been|gets?|got|being|isn't|aren't)$/.test(word);
  const perfect = /^(?:has|have|had)$/.test(word);
  for (let next = at + 1; next < Math.min(limit, at + 6); next++) {
    if (!within(next)) break;
    const token = tokens[next]!;
    if (token.lower === 'not' || token.lower === 'never') {
      negated = true;
      continue;
    }
    if (/^(?:be|been|being)$/.test(token.lower)) {
      passive = true;
      continue;
    }
    if (/^(?:have|has|had)$/.test(token.lower) && fallback !== 'state') continue;
    const verb = token.verb;
    if (verb?.form === 'ed' && (passive || perfect)) {
      const lemma = withParticle(tokens, next, verb.lemma);
      return { at: begin, root: next, lemma, form: passive ? 'passive' : 'clause', after: next + 1, negated };
    }
    if (verb && verb.form === 'base' && !passive && !perfect) {
      const lemma = withParticle(tokens, next, verb.lemma);
      return {
        at: begin,
        root: next,
        lemma,
        form: fallback === 'state' ? 'clause' : fallback,
        after: next + 1,
        negated,
      };
    }
    if (verb?.form === 'ing' && passive && !token.noun)
      return { at: begin, root: next, lemma: verb.lemma, form: 'clause', after: next + 1, negated };
    if (token.lower === 'able' && tokens[next + 1]?.lower === 'to')
      return afterAuxiliary(tokens, next + 1, limit, within, 'capability', begin);
    if (
      /(?:ly|also|still|already|now|then|all|only|both|always|often)$/.test(token.lower) &&
      !DONE_STATES.has(token.lower)
    )
      continue;
    break;
  }
  const lemma = verbOf(word)?.lemma ?? 'be';
  return {
    at: begin,
    root: at,
    lemma,
    form:
      fallback === 'capability'
        ? 'capability'
        : lemma === 'be' || lemma === 'have' || fallback === 'state'
          ? 'state'
          : fallback,
    after: at + 1,
    negated,
  };
}
