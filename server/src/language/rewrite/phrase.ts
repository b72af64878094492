/** Cutting a statement down to the noun phrase that it is about. */

import { withoutEnd } from '../../okr/ends';
import { nounOf } from '../lexicon/nouns';
import { verbOf } from '../lexicon/verbs';
import { COMPARATIVES, DETERMINERS, LEADING_ADVERBS, MODALS, PREPOSITIONS } from '../lexicon/words';
import { capital, plural, withArticle } from './grammar';

/** What follows one of these says why, how or when, not what. */
const BREAK =
  /(?:[;(–—]|:(?!\d)|\s[;:(–—]|\s-\s|,\s|\s(?:so|because|which|that|who|where|when|while|if|unless|until|till|before|after|by|via|using|through|based|per|within|during|without|from|into|than|as|in order|once|instead|ready|this|next|every|each|across|including|starting|aimed|according|regarding|depending|outside|over|since|due (?:to|by|on)|across)(?=\s)|\s(?:daily|weekly|monthly|quarterly|everywhere|in (?:Q\d|H\d|20\d\d|production|full|time|place|use|force|parallel|(?:early |mid[- ]?|late )?(?:january|february|march|april|may|june|july|august|september|october|november|december))|on (?:time|budget|production|staging)|a (?:day|week|month|quarter|year)|twice|once|(?:two|three|four|five|six|\d{1,3}) (?:minutes?|mins?|days?|weeks?|months?|hours?|times))(?=\s|$))/i;

export const QUANTITY =
  /^(?:(?:at least|at most|more than|up to|about|around|over|the (?:top|first|next|last)|(?:top|first|next|last)(?=\s+\p{N})|(?:the )?(?:rest|entirety|whole) of|(?:the )?(?:missing )?(?:pieces|parts) of|an additional|another|some|several|many|all|both|each of|every|half of|most of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a dozen|percent|per cent|the|of|our)\s+|[<>≥≤~+-]*\s*[$€£]?(?!\p{N}:\p{N})\p{N}[\p{N}.,%+kKmM–-]*(?:\s*(?:%|percent))?\s*|(?:(?:hours?|minutes?|days?) (?:of|in|on)|(?:weeks|months|years|km|kilomet(?:re|er)s|met(?:re|er)s|miles|tonnes|tons|kg|litres|liters|oz|pages|lines|pieces|sets|copies|units) of)\s+)+/iu;

/** A noun of work in front of "of": what it is of is the subject. */
export const WORK_OF =
  /^(?:(?:a|an|the|first|initial|working|new|final|successful|full|complete|company-wide|daily|weekly|regular|internal|external)\s+)*(?:prototype|introduction|rollout|roll-out|launch|go-live|migration|implementation|creation|development|release|completion|publication|draft|version|redesign|definition|setup|set-up|deployment|integration|establishment|design|evaluation|proof of concept|poc|pilot|rewrite|refactoring|list|start|upgrade|translation|delivery|installation|consolidation|modernisation|modernization|relaunch|rebuild|beta|mvp|review|analysis|switch|move|use|usage|adoption|update|opening|replacement|kick-off|kickoff|ga|general availability|dry run|work|relocation|(?:\p{L}+ )?v\d[\d.]*)s?\s+(?:of|to|towards)\s+/iu;
/** A noun of work at the end: "CRM rollout" is about the CRM. */
const OF_WORK =
  / (?:rollout|roll-out|migration|launch|go-live|implementation|redesign|rewrite|introduction|relaunch|kick-?off|upgrade|retraining|move|relocation|refactoring|refactor|deployment|prototype|mvp|poc|proof of concept|beta|project|release|setup|set-up|modernisation|modernization|replacement|consolidation|overhaul|revamp|creation|development|draft)$/i;

/** "Model retraining", "CRM rollout". */
export function endsInWork(text: string): boolean {
  return OF_WORK.test(text);
}

/** The statement without its label, its "Ensure that", its bracketed asides and its closing marks. */
export function plain(text: string): string {
  const said = firstSentence(text.slice(0, 600).replace(/\s+/g, ' '))
    .replace(/^[^\p{L}\p{N}<>≥≤$€£%]+/u, '')
    .replace(/^(?:KR|O|Key result) ?(?:\d+(?:\.\d+)?)? ?[:.)-] ?/i, '')
    .replace(/\bface to face\b/gi, 'face-to-face')
    .replace(/\([^()]*\)|https?:\/\/\S+/g, ' ')
    .replace(/["“”„‘*`]|’(?=\s|$)|(?<=^|\s)_|_(?=\s|$)/g, '')
    .replace(/\b(?:end to end$|with an? (?:eye|view) (?:to|on|of) .*)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return headline(quiet(withoutEnd(said, '.!?,;:')));
}

/** Up to a full stop behind three words or more. */
function firstSentence(text: string): string {
  const stop = text.search(/[a-z]{2}[.!?] (?=\p{Lu})/u);
  return stop > 0 && text.slice(0, stop).split(' ').length > 2 ? text.slice(0, stop + 2) : text;
}

/** Short words that may be capitals in a heading. */
const COMMON =
  /^(?:new|key|high|low|robust|early|next|first|best|full|open|free|fast|strong|smart|core|main|our|the|all|more|better|clear|simple|great|good|short|small|large|deep|rich|warm|safe|modern|trustworthy|healthy|easy)$/i;
const ADJECTIVE = /\p{Ll}{2}(?:able|ible|al|ive|ful|less|ous|ic|ed|ing|ly|ent|ant|ary)$/u;

/** "Build Reliable Offline Storage": where every word has a capital, only those that are no common words keep it. */
function headline(text: string): string {
  const all = text.split(' ');
  // The first word has its capital anyway.
  const long = all.filter(
    (word, at) => at > 0 && /^\p{L}{3,}/u.test(word) && !/^(?:and|for|the|with|from|into|our|all|its)$/.test(word),
  );
  const capitals = long.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  if (long.length < 3 || capitals.length < long.length * 0.8) return text;
  const common = all.map((word) => {
    const lower = word.toLowerCase();
    return (
      !/^\p{Lu}/u.test(word) ||
      (/^\p{Lu}[\p{Ll}-]*$/u.test(word) &&
        Boolean(
          COMMON.test(lower) ||
            ADJECTIVE.test(lower) ||
            PREPOSITIONS.has(lower) ||
            MODALS.has(lower) ||
            nounOf(lower) ||
            verbOf(lower),
        ))
    );
  });
  // Beside a word that nobody knows, a known one is part of the name: "Heron League".
  const named = (at: number): boolean => common[at] === false;
  return capital(
    all.map((word, at) => (common[at] && !named(at - 1) && !named(at + 1) ? word.toLowerCase() : word)).join(' '),
  );
}

/** "IMPROVE TENANT TRUST by …": shouted words in a row are no acronyms. */
const quiet = (text: string): string => {
  const all = text.split(' ');
  const shouted = all.map((word) => /^\p{Lu}{4,}$/u.test(word));
  const quieter = all.map((word, at) =>
    shouted[at] && (shouted[at - 1] || shouted[at + 1]) ? word.toLowerCase() : word,
  );
  return shouted[0] ? capital(quieter.join(' ')) : quieter.join(' ');
};

export const words = (text: string): string[] => text.split(' ').filter(Boolean);

/** Verbs whose participle does not end in -ed, as an order says them. */
const BASE: Readonly<Record<string, string>> = { built: 'build', written: 'write', made: 'make' };

/** Drops "Ensure that", "Successfully", "We", "Help to". */
export function skipLead(text: string): string {
  let rest = text;
  for (let turn = 0; turn < 4; turn++) {
    const next = rest
      .replace(/^(?:ensure|make sure|guarantee|see to it)(?: that)?\s+/i, '')
      .replace(/^there (?:is|are|will be)\s+/i, '')
      .replace(
        /^(?:we|i|they|you)(?:['’]ve| (?:now )?(?:have|had|will have)) (?=\p{L}+ed |built |written |made |set )/iu,
        '',
      )
      .replace(/^(?:built|written|made)(?= \p{L})/iu, (done) => BASE[done.toLowerCase()]!)
      .replace(
        /^(?:once|twice|\p{N}+ times) (?:a|an|per|each|every) (?:day|week|month|quarter|year),?\s+(?=\p{L})/iu,
        '',
      )
      .replace(
        /^(?:by|over|during|in|within|on|at(?! least| most)|for|before|after|until|between|from) [^,:]{2,60}[,:]\s+/i,
        '',
      )
      .replace(/^by (?:the )?(?:end of )?[\p{L}\p{N}]+(?: \d+)?\s+(?=the |we |our |all )/iu, '')
      .replace(/^(?:work|partner|collaborate|align|liaise) with .{2,50}? to (?=\p{L})/iu, '')
      .replace(/^(?:start|begin|continue|help|try|be able|aim) to\s+/i, '');
    const [first = '', ...others] = words(next);
    rest = LEADING_ADVERBS.has(first.toLowerCase()) && others.length > 1 ? others.join(' ') : next;
    if (rest === text) break;
  }
  return rest;
}

/** The noun phrase at the beginning of a text, ready to stand inside a sentence; "every manager" speaks of managers. */
export function phraseOf(text: string): string {
  if (/^(?:every|each) (?:day|week|month|quarter|year|morning|evening|night|weekday|weekend)\b/i.test(text)) return '';
  const each = /^(?:every|each(?: of the)?)\s/i.test(text);
  const bare = each ? plural(trimmed(text)) : trimmed(text);
  return bare ? withArticle(bare) : '';
}

/** "a clear, measurable standard": the first comma parts adjectives, no list of things; "sessions or other formats" are the sessions. */
function oneThing(text: string): string {
  const other = text.search(/\sor (?:other|another|similar|any other)\s/i);
  const one = other < 0 ? text : text.slice(0, other);
  const [, described = '', last = '', rest = ''] = /^((?:\S+ ){0,3}?)([\p{L}-]+), (?:and )?(.+)$/u.exec(one) ?? [];
  const noun = nounOf(last) ?? (last.endsWith('ing') ? undefined : verbOf(last));
  if (!last || !(COMMON.test(last) || (!noun && ADJECTIVE.test(last)))) return one;
  return oneThing(`${described}${last} ${rest}`);
}

/** Cut to the noun phrase: no quantity before it, no reason, place in time or list behind it. */
export function trimmed(text: string): string {
  let rest = oneThing(text)
    .replace(/^(?:that|this|these|those)\s+(?=\p{L})/iu, '')
    .replace(QUANTITY, '')
    .replace(/^(?:daily|(?:bi-?)?weekly|fortnightly|monthly|quarterly|regular|periodic)\s+(?=[\p{L}\p{N}])/iu, '')
    .replace(/^(?:and|or)\s+(?=\p{L})/iu, '')
    .replace(/^(?:of|a|an)\s+(?=\p{L})/iu, (found) => (found.startsWith('of') ? '' : found));
  rest = rest.replace(WORK_OF, '');
  const stop = ` ${rest}`.search(BREAK);
  if (stop > 1) rest = rest.slice(0, stop - 1);
  else if (stop >= 0 && stop <= 1) rest = '';
  rest = cutWork(cutSecond(rest));
  // Behind "for" the work's noun belongs to the purpose: "the grant for wreck development".
  rest = (/\s(?:for|of|on)\s/i.test(rest) ? rest : withoutWork(rest)).replace(QUANTITY, '');
  const shown = words(rest).slice(0, 9);
  while (
    shown.length > 0 &&
    (PREPOSITIONS.has(shown.at(-1)!.toLowerCase()) ||
      /^(?:and|or|&|the|a|an|our|is|are|accessible|available|needed|required|possible|ready|live|on-site|onsite|online|in-person|according)$/i.test(
        shown.at(-1)!,
      ) ||
      (shown.length > 1 &&
        shown.at(-1)!.length > 4 &&
        shown.at(-1)!.endsWith('ly') &&
        !nounOf(shown.at(-1)!.toLowerCase())) ||
      (shown.length > 1 && /^(?:always|never|now|already|still|also)$/i.test(shown.at(-1)!)) ||
      (shown.length > 1 && COMPARATIVES.has(shown.at(-1)!.toLowerCase())))
  )
    shown.pop();
  return withoutEnd(shown.join(' '), '.,;:!?');
}

/** Ends before a second doing ("and migrate"), a purpose ("to help"), a modal, or a place with its own number ("to 14 stores"). */
function cutSecond(text: string): string {
  const all = words(text);
  // "Explore whether a radar would help": nothing that anybody uses.
  if (/^(?:how|why|whether|if|what|which|who)$/i.test(all[0] ?? '')) return '';
  for (let at = 1; at < all.length; at++) {
    const word = all[at]!.toLowerCase();
    const next = all[at + 1]?.toLowerCase() ?? '';
    if (/^(?:how|why|whether|what|not)$/.test(word)) return all.slice(0, at).join(' ');
    // "… and formally elect the board"
    const adverb = next.endsWith('ly') && verbOf(all[at + 2]?.toLowerCase() ?? '')?.form === 'base';
    if (/^(?:and|&)$/.test(word) && adverb) return all.slice(0, at).join(' ');
    // "… and react to the findings": a verb that nobody knows, by its preposition.
    const unknown = !nounOf(next) && !verbOf(next) && /^(?:to|on|upon)$/i.test(all[at + 2] ?? '');
    if (/^(?:and|&)$/.test(word) && unknown && /^\p{Ll}+$/u.test(all[at + 1] ?? '')) return all.slice(0, at).join(' ');
    // "The site supports lists": a plural noun as much as a verb, but behind one thing and in front of many.
    const does = word === 'supports' || (/^(?:tracks|offers|shows|uses|checks)$/.test(word) && nounOf(next)?.plural);
    const supports = at > 0 && does && next !== '' && !nounOf(all[at - 1]!.toLowerCase())?.plural;
    const runs =
      !/^sets$|-/.test(word) &&
      // "special needs teachers"
      (word !== 'needs' || DETERMINERS.has(next) || next === 'to') &&
      verbOf(word)?.form === 's' &&
      next !== '' &&
      !/^(?:and|or|&|of|for)$/.test(next) &&
      (!nounOf(word) || next.endsWith('ly'));
    // "a report broken down by region": how it looks, not what it is.
    const form = nounOf(word) ? undefined : verbOf(word)?.form;
    const behindNoun =
      form === 'ing' &&
      (PREPOSITIONS.has(next) || next.startsWith('out-')) &&
      nounOf(all[at - 1]!.toLowerCase()) !== undefined;
    const shaped =
      behindNoun ||
      /^(?:characteri[sz]ing|describing|showing|comparing|explaining|covering|detailing|outlining|listing|featuring|benchmarking|measuring)$/.test(
        word,
      ) ||
      ((form === 'ed' || word === 'live') && (PREPOSITIONS.has(next) || /^(?:down|out|up|off)$/.test(next)));
    if (MODALS.has(word) || runs || supports || shaped) return all.slice(0, at).join(' ');
    if (
      /^(?:and|or|&|vs\.?|then)$/.test(word) &&
      (word.startsWith('vs') || (verbOf(next)?.form === 'base' && all[at + 2] !== undefined))
    ) {
      return all.slice(0, at).join(' ');
    }
    if (word === 'to' || word === 'for' || word === 'in' || word === 'with' || word === 'on' || word === 'at') {
      const purpose = word === 'to' && verbOf(next)?.form === 'base' && !nounOf(next);
      const gerund = word === 'for' && verbOf(next)?.form === 'ing' && !nounOf(next);
      if (purpose || gerund || word === 'to' || /^(?:all|every|each|both|the \d|\p{N}|at$|least)/u.test(next))
        return all.slice(0, at).join(' ');
    }
  }
  return text;
}

/** "finish the Kubernetes rollout in the Oslo data centre": the work's noun stands before its place. */
function cutWork(text: string): string {
  const at = text.search(/\s(?:of|for|in|on|at|with|about)\s/i);
  return at < 0 ? text : withoutWork(text.slice(0, at)) + text.slice(at);
}

/** "CRM rollout" is about the CRM; a public launch is about the launch. */
function withoutWork(text: string): string {
  const thing = text.replace(OF_WORK, '');
  const last = thing.split(' ').at(-1) ?? '';
  // "a generally available prototype": what is left must be a thing.
  if (ADJECTIVE.test(last) && !nounOf(last.toLowerCase())) return text;
  // "our secret project": an adjective that nobody lists.
  if (/^\p{Ll}/u.test(last) && !nounOf(last) && !verbOf(last)) return text;
  return /^(?:the |a )?(?:public|official|soft|hard|global|internal|external|first|full|successful|initial|national|regional|local|annual)$/i.test(
    thing,
  )
    ? text
    : thing;
}
