/** Whether a text is English enough to be judged: a cheap check by script and by function words. */
import { memoized } from '../okr/memoized';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Frequent words of other languages that are no English words. */
const FOREIGN = set(
  // German
  'der die das den dem des und oder mit von zu zum zur für auf aus bei nach über unter durch ein eine einen einem einer wir unsere unser ist sind wird werden nicht auch alle bis pro um im am als dass mehr ' +
    // French
    'le la les du au aux et ou avec pour dans sur par une des est sont nos notre nous de plus moins chaque jusque ' +
    // Spanish, Portuguese, Italian, Catalan
    'el los las del y con para por en una uno nuestros nuestra es son que más o os ao aos da do dos das em com uma não mais il lo gli della delle di e un per che nel con su sono più nostri nostro al cada todos ' +
    // Dutch, Scandinavian
    'het een van voor met op naar onze wij te bij niet och att för med på av till från ett vi våra og til fra ikke å det som ' +
    // Polish, Czech, Turkish, Indonesian
    'w na do z i o się dla przez oraz ve bir için ile dan untuk dengan yang di ke pada',
);
const ENGLISH = set(
  'the of to in for and a with on by from at is are our all new per that who we be as have has not no more than or an their they its it least most under over up down within who which every each can will without between ' +
    'increase reduce improve launch build create users customers time rate team',
);
/** In both lists of many languages, or English words as well: they decide nothing. */
const SHARED = set(
  'a i on in an is as at do me so no per was am die des the plan over van de la el e y o le or per con pro es se son on par and all most da di in tot men her',
);
const NON_LATIN = /[\u0370-\u1CFF\u2E80-\uD7FF\uF900-\uFDFF\uFE70-\uFEFF\uFF66-\uFFDC]/g;
const WORD = /[\p{L}']+/gu;
/** Text of ASCII alone needs no tables of letters. */
const BEYOND_ASCII = /[^\0-\x7f]/;
const ASCII_WORD = /[A-Za-z']+/g;
/** Endings that make nouns, infinitives and adverbs in German, Spanish, Portuguese and Italian, and in no English word. */
const FOREIGN_ENDING =
  /(?:[hk]eit|igkeiten|ungen|ierung|ieren|schaft|ssern|igern|ción|ciones|ção|ções|zione|zioni|mente|idad|dade)$/;
const ACCENT = /[äöüßéèêàâçñãõåøæœąęłńśźżčřšžğışőűîïôûáíóúòìù]/;

/** Words that English writes with an accent. */
const LOANS = set(
  'café cafés naïve résumé résumés façade façades cliché clichés crèche crèches protégé protégés exposé exposés décor communiqué communiqués fiancé fiancée matinée soirée soirées purée',
);

/** What one word shows of its language. */
interface Sign {
  readonly english: boolean;
  /** By the word itself, and by its ending. */
  readonly foreign: number;
  readonly ending: number;
  readonly accented: boolean;
}

const signOf = memoized((word): Sign => {
  const lower = word.toLowerCase();
  const english = ENGLISH.has(lower);
  return {
    english,
    foreign: !english && FOREIGN.has(lower) && word === lower ? (SHARED.has(lower) ? 0.5 : 1) : 0,
    ending: FOREIGN_ENDING.test(lower) && !/^(?:commente|elemente)/.test(lower) ? 0.9 : 0,
    accented: ACCENT.test(lower) && /^\p{Ll}/u.test(word) && !LOANS.has(lower),
  };
});

/** By first and second letter, as a bit each: the lengths of the foreign words; and by the last two letters, the endings. */
const SHAPES = new Uint32Array(32 * 32);
const ENDINGS = new Uint8Array(32 * 32);
const pair = (text: string, at: number): number => (text.charCodeAt(at) & 31) * 32 + (text.charCodeAt(at + 1) & 31);
for (const word of FOREIGN)
  SHAPES[word.length > 1 ? pair(word, 0) : (word.charCodeAt(0) & 31) * 32]! |= 1 << word.length;
for (const ending of [
  'heit',
  'igkeiten',
  'ungen',
  'ierung',
  'ieren',
  'schaft',
  'ssern',
  'igern',
  'ciones',
  'zione',
  'zioni',
  'mente',
  'idad',
  'dade',
])
  ENDINGS[pair(ending, ending.length - 2)] = 1;

/** Whether any word of an ASCII text has the shape of a foreign one: most English sentences have none, and need no look-up. */
function mayBeForeign(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    let end = at;
    let code = text.charCodeAt(end) | 32;
    while (code >= 97 && code <= 122) code = text.charCodeAt(++end) | 32;
    if (end === at) continue;
    const length = end - at;
    const shape = SHAPES[length > 1 ? pair(text, at) : (text.charCodeAt(at) & 31) * 32]!;
    if (length < 16 && (shape & (1 << length)) !== 0 && isForeign(text.slice(at, end))) return true;
    if (length > 4 && ENDINGS[pair(text, end - 2)] !== 0 && FOREIGN_ENDING.test(text.slice(at, end).toLowerCase()))
      return true;
    at = end;
  }
  return false;
}

const isForeign = (word: string): boolean => FOREIGN.has(word) && !ENGLISH.has(word);

/** "w/" and "w/o" for with and without: no Polish. */
const WITH = /\bw\/o?\b|\bw\/(?= )/gi;

/** False when the text is in another language or another script; short texts without any sign of one count as English. */
export function isEnglish(text: string): boolean {
  const start = text.slice(0, 600);
  const head = start.includes('/') ? start.replace(WITH, ' ') : start;
  const ascii = !BEYOND_ASCII.test(head);
  if (!ascii) {
    const letters = head.match(/\p{L}/gu)?.length ?? 0;
    if (letters === 0 || (head.match(NON_LATIN)?.length ?? 0) > letters / 3) return false;
  } else if (!/[A-Za-z]/.test(head)) return false;
  else if (!mayBeForeign(head)) return true;
  let foreign = 0;
  let english = 0;
  let accented = 0;
  const words = head.match(ascii ? ASCII_WORD : WORD) ?? [];
  for (const word of words) {
    const sign = signOf(word);
    if (sign.english) english++;
    foreign += sign.foreign;
    foreign += sign.ending;
    if (sign.accented) accented++;
  }
  if (foreign + accented === 0) return true;
  // A German or French line shows one of its own small words in every four or five; an English one shows English ones.
  return foreign + accented * 0.8 < 1.2
    ? english > 0 || foreign + accented < 0.9 || words.length > 8
    : english >= foreign + accented;
}
