/** Whom a statement names beside what is made: "a portal for teachers", "scanners rolled out to 14 stores". */
import { nounOf } from '../lexicon/nouns';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/words';
import { core, head, lowerFirst } from './grammar';
import { QUANTITY, words } from './phrase';
import { NOBODY } from './sorts';

const TOWARDS = /^(?:for|to|by|among|across|amongst)$/i;
const ENDS = /^(?:and|or|who|that|which|so|in|on|at|of|with|from|via|using|as|can|is|are|will|to|for|by)$/i;
const LONGEST = 7;

const ORGANISATIONS =
  /^(?:company|organi[sz]ation|enterprise|startup|business|firm|shop|store|school|hospital|clinic|university|city|village|household|community|bank|agency|foundation|club|charity|government|county|district|team|department|unit|office|squad|chapter|restaurant|hotel|supermarket|municipality|association|institution|laboratory|subsidiary|division|market|outlet|group|sme|ngo|non-profit|nonprofit)$/;

/** The people or organisations, as they stand, with the word that a clause about them begins with; undefined where none are named. */
export function whomOf(text: string): { readonly named: string; readonly relative: string } | undefined {
  const all = words(text);
  for (let at = 0; at < all.length - 1; at++) {
    if (!TOWARDS.test(all[at]!)) continue;
    const from = at + 1;
    let end = from;
    while (end < all.length && end - from < LONGEST && !ENDS.test(all[end]!)) {
      end++;
      if (/[,;:]$/.test(all[end - 1]!)) break;
    }
    const said = all
      .slice(from, end)
      .join(' ')
      .replace(/[,;:]$/, '');
    const found = people(said);
    if (found) return found;
  }
  return undefined;
}

function people(said: string): ReturnType<typeof whomOf> {
  let named = said.replace(QUANTITY, '');
  const first = words(named)[0]?.toLowerCase() ?? '';
  if (DETERMINERS.has(first)) named = named.slice(first.length).trim();
  named = named.replace(/^own /i, '');
  const noun = nounOf(words(named).at(-1)?.toLowerCase() ?? '');
  if (!noun?.plural || NOBODY.test(noun.lemma)) return undefined;
  const { classes } = noun;
  if ((['artefact', 'metric', 'event', 'activity', 'period', 'money'] as const).some((one) => classes.has(one)))
    return undefined;
  if (!classes.has('outsider') && !classes.has('insider')) return undefined;
  if (words(named).some((word) => PREPOSITIONS.has(word.toLowerCase()) || /\d/.test(word))) return undefined;
  return { named: lowerFirst(named), relative: relative(lowerFirst(named)) };
}

/** The phrase with the word that begins a clause about it: "teachers who", "schools that". */
export function relative(phrase: string): string {
  const noun = nounOf(head(phrase));
  const people =
    !noun || ((noun.classes.has('outsider') || noun.classes.has('insider')) && !ORGANISATIONS.test(noun.lemma));
  return `${phrase} ${people ? 'who' : 'that'}`;
}

/** The people of "teachers who". */
export const peopleOf = (whom: string): string => whom.replace(/ (?:who|that)$/, '');

/** "the portal for teachers" is the portal, where the sentence speaks of the teachers already. */
export function withoutWhom(phrase: string, people: string): string {
  return phrase.toLowerCase().includes(` ${people.toLowerCase()}`) ? core(phrase) : phrase;
}
