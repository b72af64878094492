/** The little English that a new sentence needs: articles, plural, a capital, and where a name must keep its case. */
import { nounOf } from '../lexicon/nouns';
import { verbOf } from '../lexicon/verbs';
import { DETERMINERS } from '../lexicon/words';

/** Nouns that stand without an article: stuffs, fields of work, doings. */
const MASS = new Set(
  (
    'documentation content data software hardware infrastructure monitoring alerting logging tracing caching testing training coaching ' +
    'mentoring hiring onboarding billing invoicing reporting planning feedback support security safety quality compliance governance ' +
    'authentication authorization encryption automation research marketing procurement payroll literacy hygiene prevention maintenance ' +
    'calibration advertising accounting budgeting packaging equipment staff information advice work traffic usage observability ' +
    'accessibility signing search retraining sampling writing reading sourcing development mode waste energy access care electricity water ' +
    'food furniture insurance management administration engineering integrity legislation ' +
    'satisfaction happiness engagement coverage accuracy adoption retention availability attendance productivity awareness sign-on login'
  ).split(' '),
);

export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen twenty thirty fifty hundred thousand'.split(' '),
);

/** Doings stand without an article as well; these are things, or there is one after the other of them. */
const THINGS_IN_ING =
  /^(?:meeting|building|hearing|listing|painting|briefing|opening|landing|ring|thing|wing|spring|string|rating|ranking|setting|warning|finding|drawing|recording|mapping|heading|booking|offering|wedding|crossing|ceiling|filing|evening|morning|outing|gathering|posting|saving|earning|king)$/i;
const isDoing = (word: string): boolean => /\p{L}{2}ing$/u.test(word) && !THINGS_IN_ING.test(word);

/** Where a noun phrase's own noun ends and what qualifies it begins. */
const QUALIFIER = /\s(?:of|for|in|on|at|with|to|about|between|among|against|around|under|behind|outside|inside)\s/i;

/** The phrase without what qualifies its noun: "policy for suppliers" gives "policy". */
export function core(phrase: string): string {
  const at = phrase.search(QUALIFIER);
  return at < 0 ? phrase : phrase.slice(0, at);
}

/** The noun of a phrase, in lower case. */
export function head(phrase: string): string {
  return (
    core(phrase)
      .match(/[\p{L}\p{N}'’/&+.-]+/gu)
      ?.at(-1) ?? ''
  ).toLowerCase();
}

export function isPlural(phrase: string): boolean {
  const noun = head(phrase);
  if (/(?:people|women|men|children|folk|staff)$|^results$/.test(noun)) return true;
  const known = nounOf(noun);
  if (known) return known.plural;
  return noun.length > 3 && noun.endsWith('s') && !/(?:ss|us|is|ics|ings?)$/.test(noun);
}

/** A phrase about one thing turned to many: "product manager" gives "product managers". */
export function plural(phrase: string): string {
  if (!phrase || isPlural(phrase)) return phrase;
  const noun = core(phrase);
  const many = /(?:s|x|ch|sh)$/.test(noun)
    ? `${noun}es`
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : `${noun}s`;
  return many + phrase.slice(noun.length);
}

/** An acronym, a product, a version: a word that keeps its case and needs no article. */
function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /\p{Ll}\p{Lu}|\p{N}/u.test(word);
}

/** Puts "the" where a single, common thing would stand bare: "data pipeline" gives "the data pipeline", "service X" stays. */
export function withArticle(phrase: string): string {
  const bare = phrase.replace(/^(?:an?|one|another)\s+/i, '');
  const first = bare.split(' ', 1)[0] ?? '';
  const last = core(bare).split(' ').at(-1) ?? '';
  const indefinite = bare !== phrase;
  if (DETERMINERS.has(first.toLowerCase())) return bare.replace(/^The /, 'the ');
  if (/^\p{N}/u.test(first) || NUMBER_WORDS.has(first.toLowerCase())) return bare;
  if (isPlural(bare) && !indefinite) return bare;
  // "the points API": a common thing by its letters, once something says which.
  const before = core(bare).split(' ').at(-2) ?? '';
  const common =
    /^\p{Lu}(?:\p{Ll}+|\p{Lu}+)$/u.test(last) &&
    bare !== last &&
    nounOf(last.toLowerCase()) &&
    // "Azure SQL" is a name as a whole.
    !(/^\p{Lu}+$/u.test(last) && /^\p{Lu}\p{Ll}/u.test(before));
  const named = isName(last) && !common && !/^(?:API|SDK|CLI|UI|UX|MVP|FAQ)$/.test(last);
  if (named && !indefinite) return bare;
  if ((MASS.has(last.toLowerCase()) || isDoing(last)) && !indefinite) return bare;
  return `the ${bare}`;
}

/** A first word in the case that it would have inside a sentence. */
export function lowerFirst(phrase: string): string {
  const [first = '', next = ''] = phrase.split(/[\s-]/, 2);
  // "Project Anthill", "Titan II": two names in a row are one name.
  if (/^\p{Lu}\p{Ll}|^I+$|^v?\p{N}/u.test(next)) return phrase;
  // "Apple IAP": a noun before an acronym is its name, and so is a word that nobody knows.
  if (/^\p{Lu}{2,}$/u.test(next) && (nounOf(first.toLowerCase()) || !verbOf(first.toLowerCase()))) return phrase;
  // "Script-to-Video" is a name as a whole.
  if (/^\p{Lu}\p{Ll}+-(?:\p{Ll}+-)?\p{Lu}/u.test(phrase)) return phrase;
  const people = /(?:ean|ian|ese)$|^(?:English|French|German|Spanish|Dutch|Danish|Swedish|Finnish|Polish|Irish)$/.test(
    first,
  );
  if (people && !nounOf(first.toLowerCase())) return phrase;
  const plain = /^\p{Lu}[\p{Ll}'’]*,?$/u.test(first) && first.length > 1;
  return plain ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase.replace(/^A /, 'a ');
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A word twice in a row, which no sentence here should have. */
export function doubles(sentence: string): boolean {
  const words = sentence.toLowerCase().split(/\s+/);
  return words.some((word, at) => word === words[at + 1] || words[at + 1]?.startsWith(`${word}-`));
}
