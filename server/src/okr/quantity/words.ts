/** Numbers that are written as words: cardinals ("twenty-five"), dozens, fractions ("two thirds"), multiples ("double"). */

/** A map, not an object: words of a text are keys here, and `constructor` is one. */
const table = (entries: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(entries));

const SMALL = table({
  zero: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const BIG = table({ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 });

/** Denominators of fractions. `second` is left out: it is a unit of time and an ordinal far more often. */
const PARTS = table({
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10,
});

/** What is multiplied, as a factor of what was. */
const MULTIPLES = table({
  twice: 2,
  double: 2,
  doubles: 2,
  doubled: 2,
  doubling: 2,
  triple: 3,
  triples: 3,
  tripled: 3,
  tripling: 3,
  treble: 3,
  quadruple: 4,
  quadruples: 4,
  quadrupled: 4,
  halve: 0.5,
  halves: 0.5,
  halved: 0.5,
  halving: 0.5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
});

export interface WordNumber {
  readonly end: number;
  readonly value: number;
  readonly kind: 'cardinal' | 'fraction' | 'multiple';
}

const WORD = /[A-Za-z]+/y;

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0].toLowerCase() ?? '';
}

/** Where the next word of the same number would start: behind one space or hyphen; -1 when something else follows. */
function nextWord(text: string, end: number): number {
  return text[end] === ' ' || text[end] === '-' || text[end] === '\u00A0' ? end + 1 : -1;
}

/** All words that may open a number. */
export const NUMBER_WORDS: readonly string[] = [
  'a',
  'an',
  ...[SMALL, MULTIPLES, PARTS, BIG].flatMap((words) => [...words.keys()]),
];

/** True for a first word that may open a number, so that a scanner can pass over all others quickly. */
export function opensNumber(word: string): boolean {
  return SMALL.has(word) || MULTIPLES.has(word) || PARTS.has(word) || BIG.has(word) || word === 'a' || word === 'an';
}

/** Reads a number in words that starts at `at`, the start of a word. */
export function readWords(text: string, at: number): WordNumber | undefined {
  const first = wordAt(text, at);
  const multiple = MULTIPLES.get(first);
  if (multiple !== undefined && first !== 'halves')
    return { end: at + first.length, value: multiple, kind: 'multiple' };
  if (first === 'half') return { end: at + 4, value: 50, kind: 'fraction' };
  if (first === 'a' || first === 'an') return readArticle(text, at, first);
  const small = SMALL.get(first);
  if (small === undefined) return undefined;
  return readCardinal(text, at + first.length, small);
}

/** "a dozen", "a hundred", "a third", "a quarter of": the article counts as one. */
function readArticle(text: string, at: number, article: string): WordNumber | undefined {
  const next = at + article.length + 1;
  if (text[next - 1] !== ' ') return undefined;
  const word = wordAt(text, next);
  const end = next + word.length;
  if (word === 'hundred' || word === 'thousand' || word === 'million' || word === 'billion' || word === 'dozen') {
    return { end, value: BIG.get(word)!, kind: 'cardinal' };
  }
  const part = PARTS.get(word);
  if (part === undefined) return undefined;
  // "a quarter" is a period and "a third person" an ordinal, unless a whole follows or a change stands in front.
  const whole = /^ (?:of|fewer|less|more|lower|higher|faster|cheaper|smaller)\b/.test(text.slice(end, end + 9));
  if (part !== 2 && !whole && !isChange(text, at, end)) return undefined;
  return { end, value: 100 / part, kind: 'fraction' };
}

/** "cut by a third", "down a fifth after …": behind a word of change, with nothing behind it that it could number. */
function isChange(text: string, at: number, end: number): boolean {
  if (!/\b(?:by|down|up) (?:about |at least |almost |over |nearly )?$/.test(text.slice(Math.max(0, at - 16), at)))
    return false;
  const behind = text.slice(end, end + 9);
  return (
    !/^[ -]?\w/.test(behind) ||
    /^ (?:after|and|against|as|at|before|by|compared|during|for|from|in|on|or|over|since|so|through|to|versus|vs|when|while|with|within|without|year)/.test(
      behind,
    )
  );
}

function readCardinal(text: string, after: number, first: number): WordNumber {
  let end = after;
  let total = 0;
  let current = first;
  for (;;) {
    let next = nextWord(text, end);
    if (next < 0) break;
    let word = wordAt(text, next);
    if (word === 'and' && current >= 100 && text[next + 3] === ' ' && SMALL.get(wordAt(text, next + 4)) !== undefined) {
      next += 4;
      word = wordAt(text, next);
    }
    const small = SMALL.get(word);
    const big = BIG.get(word);
    const part = PARTS.get(word);
    if (
      small !== undefined &&
      ((current >= 20 && current % 10 === 0 && current < 100 && small < 10 && small > 0) ||
        (current >= 100 && current % 100 === 0 && small < 100))
    )
      current += small;
    else if (big !== undefined && big < 1000 && current < 100) current *= big;
    else if (big !== undefined && big >= 1000) {
      total += current * big;
      current = 0;
    } else if (
      part !== undefined &&
      total === 0 &&
      current < part &&
      current > 0 &&
      (part !== 4 || current === 3 || / of\b/.test(text.slice(next + word.length, next + word.length + 4)))
    ) {
      return { end: next + word.length, value: (100 * current) / part, kind: 'fraction' };
    } else break;
    end = next + word.length;
  }
  return { end, value: total + current, kind: 'cardinal' };
}
