/** A statement as tokens: words, numbers of all roles, and signs, each with what the lexicon knows of it. */
import { memoized } from '../../okr/memoized';
import { type NumberAt, scanNumbers } from '../../okr/quantity';
import { type NounClass, type NounReading, nounOf } from '../lexicon/nouns';
import { type VerbClass, type VerbForm, verbClasses, verbOf } from '../lexicon/verbs';
import { PREPOSITIONS } from '../lexicon/words';

export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'sign';
  /** For a number: quantity, date, name, ordinal or window. */
  readonly number?: NumberAt;
  /** For a word that can be a verb. */
  readonly verb?: { readonly lemma: string; readonly form: VerbForm; readonly classes: ReadonlySet<VerbClass> };
  /** For a word that can be a noun. */
  readonly noun?: NounReading;
  /** Inside brackets: said aside. */
  readonly aside: boolean;
  /** Written with a capital though it does not open the sentence, or in capitals: a name or an acronym. */
  readonly proper: boolean;
}

/** Longer statements are read to this length; nobody writes a key result of more. */
const LONGEST_STATEMENT = 2000;

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{N}]+)*/uy;
/** "roll-out", "sign-up": written together, a verb and its particle are a noun. */
const PHRASAL_NOUN = /^[a-z]+-(?:up|ups|out|outs|in|ins|on|off|offs|over|overs|down|back|through|live)$/;
const ARROW = /(?:-{1,2}|=)>|[→⇒➔➜]/y;
const COMPARATOR = /<=|>=|=<|[<>≤≥=≈~]/y;

/** Splits a text into tokens. Work grows with the text's length, up to the limit. */
export function tokenize(source: string): Token[] {
  const text = source.length > LONGEST_STATEMENT ? source.slice(0, LONGEST_STATEMENT) : source;
  const numbers = scanNumbers(text);
  const title = isTitleCase(text);
  const tokens: Token[] = [];
  let next = 0;
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const number = numbers[next];
    if (number && number.start <= at) {
      next++;
      if (number.end <= at) continue;
      const role = isVersion(tokens, number, text)
        ? { start: number.start, end: number.end, role: 'name' as const }
        : number;
      pushNumber(tokens, text, role, depth > 0);
      at = number.end;
      continue;
    }
    const char = text[at]!;
    // "[5] schools": a number that may still change is no aside.
    if ((char === '[' && number?.start === at + 1 && text[number.end] === ']') || (char === ']' && depth === 0)) {
      at++;
      continue;
    }
    if (char === '(' || char === '[') depth++;
    const end = wordEnd(text, at, number?.start ?? text.length) ?? signEnd(text, at);
    if (end > at) {
      if (isLetter(char)) pushWord(tokens, text, at, end, depth > 0, title);
      else pushSign(tokens, text, at, end, depth > 0);
      at = end;
    } else at++;
    if ((char === ')' || char === ']') && depth > 0) depth--;
  }
  return tokens;
}

/** "Compass 2.0", "Foo 4.1": one decimal behind a name or a thing that is made is its version. */
function isVersion(tokens: readonly Token[], number: NumberAt, text: string): boolean {
  const before = tokens.at(-1);
  // "returns 404", "no more 404s": a status by its number.
  if (number.quantity && STATUS.test(text.slice(number.start, number.end))) return true;
  // "Raise zlib 1.2 → 1.3".
  if (before?.kind === 'sign' && tokens.at(-2)?.number?.role === 'name' && isBareArrow(before.text)) return true;
  if (number.quantity?.unit !== '' || number.quantity.dimension !== 'count' || before?.kind !== 'word') return false;
  // "IATF 16949": the number of a standard.
  if (/^\p{Lu}{2,6}$/u.test(before.text) && !before.noun && /^\d{4,5}$/.test(text.slice(number.start, number.end)))
    return true;
  // "Upgrade to 16.2", "moved to Postgres 16.2": the version something is brought to.
  if (
    before.lower === 'to' &&
    /^\d{1,2}\.\d{1,2}$/.test(text.slice(number.start, number.end)) &&
    tokens.slice(-5).some(({ lower }) => /^(?:upgrad|updat|migrat|port)(?:e|ing|ed|ion|es)?$/.test(lower))
  )
    return true;
  // "code complete for 3.2".
  if (
    before.lower === 'for' &&
    /^\d{1,2}\.\d$/.test(text.slice(number.start, number.end)) &&
    number.end >= text.length - 1
  )
    return true;
  // "stable 1.0 version": said behind it.
  if (
    /^ (?:version|release|beta|alpha)\b/.test(text.slice(number.end, number.end + 9)) &&
    /^\d{1,2}\.\d+$/.test(text.slice(number.start, number.end))
  )
    return true;
  if (!/^\d{1,2}\.\d$/.test(text.slice(number.start, number.end)) || before.noun?.classes.has('metric')) return false;
  return (
    before.proper ||
    (before.noun?.classes.has('artefact') ?? false) ||
    (isNew(before) &&
      /^ (?:is|are|was|will|can|has|and|to|on|in|release|launch)\b/.test(text.slice(number.end, number.end + 9))) ||
    (/^\p{Lu}/u.test(before.text) && !before.verb && !before.noun)
  );
}

const isBareArrow = (text: string): boolean => {
  ARROW.lastIndex = 0;
  return ARROW.exec(text)?.[0] === text;
};

/** A word that the lexicon has as nothing: a name, if a version stands behind it ("lumenflow 2.0 is ready"). */
const isNew = ({ noun, verb, lower }: Token): boolean => !noun && !verb && lower.length > 3 && !PREPOSITIONS.has(lower);

/** Statuses of the web that nobody counts to by chance. */
const STATUS = /^(?:401|403|404|429|502|503|504)s?$/;

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? isAsciiLetter(code) : /\p{L}/u.test(char);
}

function wordEnd(text: string, at: number, limit: number): number | undefined {
  // Most words are ASCII letters up to a space or a stop; what goes on with a hyphen, an apostrophe or other letters is matched.
  let end = at;
  let code = text.charCodeAt(end);
  while (isAsciiLetter(code) || (code >= 48 && code <= 57 && end > at)) code = text.charCodeAt(++end);
  if (!(code >= 128) && code !== 39 && code !== 45) return end === at ? undefined : Math.min(end, limit);
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return undefined;
  return Math.min(at + word.length, limit);
}

/** The end of a sign that counts; `at` for white space. */
function signEnd(text: string, at: number): number {
  const char = text[at]!;
  if (char === ' ') return at;
  if (char === ',' || char === '.') return at + 1;
  for (const pattern of [ARROW, COMPARATOR]) {
    pattern.lastIndex = at;
    const sign = pattern.exec(text)?.[0];
    if (sign !== undefined) return at + sign.length;
  }
  return /\s/.test(char) ? at : at + 1;
}

const ODD_SIGN = /[’‑]/;
const ODD_SIGNS = new RegExp(ODD_SIGN, 'g');

function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  return ODD_SIGN.test(lower) ? lower.replace(ODD_SIGNS, (sign) => (sign === '’' ? "'" : '-')) : lower;
}

function pushSign(tokens: Token[], text: string, start: number, end: number, aside: boolean): void {
  const sign = text.slice(start, end);
  tokens.push({
    start,
    end,
    text: sign,
    lower: lowerOf(sign),
    kind: 'sign',
    number: undefined,
    verb: undefined,
    noun: undefined,
    aside,
    proper: false,
  });
}

function pushNumber(tokens: Token[], text: string, number: NumberAt, aside: boolean): void {
  const { start, end } = number;
  const word = text.slice(start, end);
  const lower = lowerOf(word);
  // "double", "halve": a number that is also what is done.
  const multiple = number.quantity?.dimension === 'factor' && number.inWords ? verbOf(lower) : undefined;
  tokens.push({
    start,
    end,
    text: word,
    lower,
    kind: 'number',
    number,
    verb: multiple && { ...multiple, classes: verbClasses(multiple.lemma) },
    noun: undefined,
    aside,
    proper: false,
  });
}

/** What a word is wherever it stands. */
interface Known {
  readonly lower: string;
  readonly verb: Token['verb'];
  readonly noun: Token['noun'];
  /** Opens with a capital. */
  readonly capital: boolean;
  /** All capitals. */
  readonly capitals: boolean;
  /** A name or an acronym by its letters alone ("NPS", "GitHub"). */
  readonly name: boolean;
}

const knownOf = memoized((word): Known => {
  const lower = lowerOf(word);
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  const verb = bare === lower && !PHRASAL_NOUN.test(lower) ? verbOf(lower) : undefined;
  return {
    lower,
    verb: verb && { ...verb, classes: verbClasses(verb.lemma) },
    noun: nounOf(bare),
    capital: /^\p{Lu}/u.test(word),
    capitals: /^\p{Lu}+$/u.test(word),
    name: /^\p{Lu}[\p{Lu}\p{N}&-]+s?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word),
  };
});

/** Shorter words are written small in titles, too. */
const LEAST_TITLE = 4;

/** "Train New Shift Leads In Every Plant": where nearly all words have a capital, it tells no names. */
function isTitleCase(text: string): boolean {
  let words = 0;
  let capitals = 0;
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (isAsciiLetter(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start > 0 && at - start >= LEAST_TITLE) {
      words++;
      if (text.charCodeAt(start) <= 90) capitals++;
    }
    start = -1;
  }
  return capitals > 2 && capitals > words * 0.7;
}

function pushWord(tokens: Token[], text: string, start: number, end: number, aside: boolean, title: boolean): void {
  const word = text.slice(start, end);
  const known = knownOf(word);
  const first = tokens.length === 0 || /^[:.]$/.test(tokens.at(-1)!.text);
  const proper = (!first && known.capital && !(title && (known.verb ?? known.noun))) || known.name;
  tokens.push({
    start,
    end,
    text: word,
    lower: known.lower,
    kind: 'word',
    number: undefined,
    verb: proper && !known.capitals ? undefined : known.verb,
    noun: known.noun,
    aside,
    proper,
  });
}

const OWN_METRIC: ReadonlySet<NounClass> = new Set(['metric']);

/** The same tokens with a team's own metric nouns known as such; of a name of several words the last one counts. */
export function withMetricNouns(tokens: readonly Token[], nouns: readonly string[] | undefined): readonly Token[] {
  if (!nouns || nouns.length === 0) return tokens;
  const own = new Set(nouns.map((noun) => noun.toLowerCase().split(/\s+/).at(-1)!));
  return tokens.map((token) => {
    const lemma = own.has(token.lower)
      ? token.lower
      : own.has(token.lower.replace(/s$/, ''))
        ? token.lower.replace(/s$/, '')
        : undefined;
    return lemma === undefined || token.kind !== 'word'
      ? token
      : { ...token, noun: { lemma, plural: lemma !== token.lower, classes: OWN_METRIC } };
  });
}
