/** Words brought to one form, so that "deployments", "Deployed" and "deployment" find the same entry. */

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** The same in text of ASCII alone, which needs no tables of letters. */
const ASCII_WORD = /[a-z0-9]+(?:'[a-z]+)?/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
const ARTICLES = new Set(['the', 'a', 'an', 'our', 'their', 'its', 'your', 'my']);
/** Words of a statistic that do not change what is measured: "mean time to recovery" is time to recovery. */
const STATISTICS = new Set(['mean', 'average', 'median', 'overall']);
/** Statements longer than this many words are matched by their beginning; real ones have fewer than 60. */
const MOST_WORDS = 80;
const APOSTROPHE = /['’]/;
const MOST_REMEMBERED = 4000;

/** British spellings to American ones, and the few spellings with two common forms. */
function spelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/is(e|ed|ing|ation|ations)$/, 'iz$1')
    .replace(/^licence/, 'license')
    .replace(/^programme/, 'program')
    .replace(/^centre/, 'center')
    .replace(/^fulfil(?!l)/, 'fulfill');
}

/** A noun's singular, by its ending; the same rule is used on both sides, so a wrong guess still meets itself. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const ENDINGS =
  'izations ization izing izes ized ize ations ation ating ates ated ate ments ment ings ing ions ion ers ed es e s'.split(
    ' ',
  );

/** Remembers the forms of words already seen; the vocabulary of OKRs is small. Emptied when it is full, so that it stays small. */
function remembered(form: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      found = form(word);
      known.set(word, found);
    }
    return found;
  };
}

/** The common beginning of a verb and the nouns made from it: migrate, migrated, migrating, migration. */
export const stem = remembered((word) => {
  const one = singular(spelling(word));
  for (const ending of ENDINGS) {
    if (one.endsWith(ending) && one.length - ending.length >= 4) {
      const cut = one.slice(0, -ending.length);
      // "planning" and "plan", "shipped" and "ship" meet when a doubled last letter is taken back.
      return /([bdgmnprt])\1$/.test(cut) && cut.length > 4 ? cut.slice(0, -1) : cut;
    }
  }
  return one;
});

/** The words of a text in lower case, hyphens and slashes opened, without possessive endings. */
export function words(text: string): string[] {
  const head = text.slice(0, 2000).toLowerCase();
  const found = head.match(BEYOND_ASCII.test(head) ? WORD : ASCII_WORD) ?? [];
  if (found.length > MOST_WORDS) found.length = MOST_WORDS;
  return APOSTROPHE.test(text) ? found.map((word) => word.replace(/['’]s?$/, '')) : found;
}

const oneForm = remembered((word) => singular(spelling(word)));

/** The words that name a metric: singular, one spelling, without articles and the words of a statistic. */
export function nameWords(text: string): string[] {
  const all: string[] = [];
  const telling: string[] = [];
  for (const word of words(text)) {
    if (ARTICLES.has(word)) continue;
    const form = oneForm(word);
    all.push(form);
    if (!STATISTICS.has(word)) telling.push(form);
  }
  return telling.length > 0 ? telling : all;
}
