/** The words a kind was judged by, and why they show it. */

import { MODALS, PREPOSITIONS, PRONOUNS, VAGUE_WORDS } from '../lexicon/words';
import type { Amount } from '../parse/amounts';
import type { Frame } from '../parse/frame';
import type { Phrase } from '../parse/phrase';
import type { Evidence, Kind } from '../reading';
import { keeps } from './keeping';
import { mainAmount } from './numbers';

/** Builds evidence from a range of tokens of the statement, without a closing sign and with the mark that ends a quotation in it. */
export function evidenceAt(text: string, frame: Frame, from: number, to: number, why: string): Evidence {
  const start = frame.tokens[from]!.start;
  let last = Math.max(from, to);
  while (last > from && /^[.,;:!]$/.test(frame.tokens[last]!.lower)) last--;
  const end = quotationEnd(text, start, frame.tokens[last]!.end);
  return { start, end, text: text.slice(start, end), why };
}

const LONGEST_QUOTATION = 60;

/** Where a range ends that opens a quotation: behind the mark that closes it, where that is near. */
function quotationEnd(text: string, start: number, end: number): number {
  for (const mark of ['"', '`']) {
    if (text.slice(start, end).split(mark).length % 2 === 1) continue;
    const closing = text.indexOf(mark, end);
    if (closing >= 0 && closing - end <= LONGEST_QUOTATION) return closing + 1;
  }
  return end;
}

/** The evidence for a kind, most telling first; never empty for a text that has a token. */
export function explain(
  text: string,
  frame: Frame,
  amounts: readonly Amount[],
  kind: Kind,
  binary: boolean,
): Evidence[] {
  const out: Evidence[] = [];
  const shown = new Set<number>();
  const add = (from: number, to: number, why: string): void => {
    if (!shown.has(from)) out.push(evidenceAt(text, frame, from, to, why));
    shown.add(from);
  };
  const verb = frame.verb;
  const named = frame.object ?? frame.subject;
  const phrase = (one: Phrase | undefined, why: string): void => {
    if (
      one &&
      one.head >= 0 &&
      !NAMELESS.test(frame.tokens[one.head]!.lower) &&
      !PRONOUNS.has(frame.tokens[one.head]!.lower)
    )
      add(one.from, Math.min(one.to, one.head), why);
  };
  if (kind === 'task') {
    if (binary && frame.subject) phrase(frame.subject, 'is reached or not, with nothing in between');
    const why = whyWork(frame);
    const done = verb !== undefined && frame.lemma === 'have' && frame.tokens[verb + 1]?.verb?.form === 'ed';
    if (verb !== undefined && why)
      add(frame.form === 'capability' ? modalBefore(frame, verb) : verb, verbEnd(frame, verb), why);
    // "We have written the plan".
    else if (done) add(verb + 1, verb + 1, WORK_DONE);
    const first = frame.tokens[frame.first];
    // "File and label all charts": a verb that could be a noun, and stands where an order begins.
    const ordered =
      named?.head === frame.first && first?.verb?.form === 'base' && frame.tokens.length > frame.first + 2;
    phrase(named, ordered ? WORK : 'names what is made or done, not what changes');
  } else if (kind === 'output') {
    const counted = countedWork(frame, amounts);
    if (counted) add(counted.from, counted.to, 'counts your own work, not what it changes');
    if (verb !== undefined) add(verb, verbEnd(frame, verb), 'is your own activity');
    phrase(named, 'is what you make or do, not what changes for others');
  } else if (kind === 'vague') {
    const at = frame.tokens.findIndex((token) => VAGUE_WORDS.has(token.lower));
    const comparative = frame.subject?.comparative ?? frame.object?.comparative;
    // "There is a faster parser", "It can load quickly", "Be fair": none of these verbs says which way.
    const idle =
      verb !== undefined && (/^(?:be|have|do|get)$/.test(frame.lemma) || MODALS.has(frame.tokens[verb]!.lower));
    const saying = idle ? undefined : verb;
    const telling = [saying, comparative].filter((one) => one !== undefined);
    // "Faster answers with less time spent": what stands first gives the direction.
    for (const one of telling.sort((left, right) => left - right))
      add(one, one, 'gives a direction, but no number to tell when it is reached');
    if (at >= 0) add(at, at, 'can mean anything until a number says how much');
    phrase(named, 'is not measured here');
  } else if (kind === 'maintain') {
    const at = frame.tokens.findIndex((_, index) => keeps(frame.tokens, index));
    if (at >= 0) add(at, at, 'keeps a level that is already there');
    else if (verb !== undefined) add(verb, verb, 'keeps a level that is already there');
  } else if (kind === 'outcome') {
    const order = ['to', 'from', 'by', 'level', 'count', 'limit'] as const;
    for (const role of order)
      for (const amount of amounts) if (amount.role === role) add(amount.at, amount.at, WHY_AMOUNT[role]);
    const zero = frame.subject?.zero ?? frame.object?.zero;
    const all = frame.subject?.all ?? frame.object?.all;
    if (zero !== undefined) add(zero, zero, 'sets the threshold at zero');
    if (all !== undefined) add(all, all, 'sets the threshold at all of them');
    phrase(named, 'is what changes');
  }
  if (out.length === 0 && frame.tokens.length > 0)
    add(frame.first, Math.max(frame.first, frame.limit - 1), WHOLE[kind]);
  return out;
}

/** Where "can" stands before its verb: the two show it together. */
function modalBefore({ tokens }: Frame, verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - MODAL_REACH); at--) if (MODALS.has(tokens[at]!.lower)) return at;
  return verb;
}
const MODAL_REACH = 3;

/** Heads that name nothing. */
const NAMELESS = /^(?:able|ready|sure)$/;

/** A verb with what belongs to it, for the words that are shown: "Set up", "Roll out". */
export function verbEnd({ tokens }: Frame, verb: number): number {
  const next = tokens[verb + 1];
  return next && /^(?:up|out|off|down|over|together)$/.test(next.lower) ? verb + 1 : verb;
}

const WORK = 'is work to be done, not what it changes';
const WORK_DONE = 'says that work is done, not what it changes';

/** Why the verb shows work; undefined where it does not ("have", "might"), and what it speaks of tells more. */
function whyWork({ form, lemma, tokens, verb }: Frame): string | undefined {
  const said = verb === undefined ? undefined : tokens[verb]!;
  if (!said || /^(?:have|be|do|get)$/.test(lemma) || MODALS.has(said.lower)) return undefined;
  if (form === 'passive') return WORK_DONE;
  if (form === 'capability') return 'names what becomes possible, not who uses it or how much';
  return form === 'clause' || form === 'state' ? 'says what will be there, not what it changes for anybody' : WORK;
}

/** Whether a number tells where or for whom the work is done: it stands behind a preposition, and behind a verb of its own. */
function isPlaced({ tokens, verb, form }: Frame, at: number): boolean {
  if (verb === undefined || verb > at || form !== 'imperative') return false;
  for (let before = at - 1; before > verb + 1; before--) {
    const { lower } = tokens[before]!;
    // "at least 5 rules": how many, not where.
    if (lower === 'at' && /^(?:least|most)$/.test(tokens[before + 1]!.lower)) continue;
    if (/^(?:in|for|with|at|to|on|across|among)$/.test(lower)) return true;
    if (!/^(?:least|most|the|all|over|than|more|up)$/.test(lower)) return false;
  }
  return false;
}

/** How far behind its number the counted thing is looked for. */
const COUNTED = 5;

/** "12 blog posts", "20% of the modules": the number and what it counts. */
function countedWork(frame: Frame, amounts: readonly Amount[]): { from: number; to: number } | undefined {
  for (const phrase of [frame.object, frame.subject, frame.objectInner, frame.subjectInner]) {
    if (phrase?.count === undefined || isPlaced(frame, phrase.count)) continue;
    const { count, head } = phrase;
    // "Add new guides: 25 per quarter": a number alone tells nothing.
    if (head <= count && frame.verb !== undefined) continue;
    return { from: count, to: head > count && head - count <= COUNTED ? head : count };
  }
  const main = mainAmount(amounts);
  // "Run a study in 12 villages": the villages are no work; what is done there is.
  if (!main || isPlaced(frame, main.at)) return undefined;
  let to = main.at;
  for (let at = main.at + 1; at <= main.at + COUNTED; at++) {
    const token = frame.tokens[at];
    if (token?.kind !== 'word' || PREPOSITIONS.has(token.lower) || /^(?:and|or|that|who|which)$/.test(token.lower))
      break;
    if (token.noun) to = at;
  }
  return to === main.at && frame.verb !== undefined ? undefined : { from: main.at, to };
}

const WHY_AMOUNT = {
  to: 'says where it should get to',
  from: 'says where it starts',
  by: 'says how much it changes',
  level: 'is the level to reach',
  count: 'is how many it takes',
  limit: 'is the time it may take',
} as const;

const WHOLE: Readonly<Record<Kind, string>> = {
  outcome: 'states a change that can be seen',
  maintain: 'keeps a level that is already there',
  task: 'names what is made or done, not what changes',
  output: 'counts your own work, not what it changes',
  vague: 'gives a direction, but no number to tell when it is reached',
  unread: 'could not be read',
};
