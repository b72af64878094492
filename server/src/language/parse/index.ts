/** From text to structure: tokens, their frame, and what each number does in it. */
import { isEnglish } from '../english';
import type { Words } from '../reading';
import { type Amount, readAmounts } from './amounts';
import { type Frame, frameOf } from './frame';
import { tokenize, withMetricNouns } from './token';

export interface Parsed {
  readonly frame: Frame;
  readonly amounts: readonly Amount[];
}

/** A placeholder where a statement should be, as words: nothing to judge. */
const PLACEHOLDER =
  /^(?:|tbd|tba|todo|to do|to be defined|to be determined|n a|none|null|xxx?|key result(?: \d+)?|kr ?\d*|objective(?: \d+)?|_+)$/i;
/** How they all begin: nearly every statement is told apart by its first letters. */
const MAY_BE_PLACEHOLDER = /^\W*(?:t|n|x|k|o|_|lorem|$)/i;
/** Longer texts are none, but for the one that printers use. */
const LONGEST_PLACEHOLDER = 40;

function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return /^\W?lorem ipsum/i.test(text);
  if (!MAY_BE_PLACEHOLDER.test(text)) return false;
  const said = text.split(/\W+/).filter(Boolean).join(' ');
  return PLACEHOLDER.test(said) || /^lorem ipsum/i.test(said);
}

/** Places left to fill in, anywhere in a text: "<metric>", "X%", "TBD", "___". */
const BLANK = /<[a-z][a-z0-9 _-]{0,40}>|\bX{2,}\b|\bX%|\bTBD\b|\$X\b|\b[XYZN] ?%|_{3,}/i;

function isUnread(text: string): boolean {
  const head = text.slice(0, 600);
  return !/\p{L}{2}/u.test(head) || isPlaceholder(head) || BLANK.test(head) || !isEnglish(head);
}

/** The structure of a statement; undefined where there is none to judge: a placeholder, another language, nothing. */
export function parse(text: string, words: Words | undefined): Parsed | undefined {
  if (isUnread(text)) return undefined;
  const frame = frameOf(withMetricNouns(tokenize(text), words?.metricNouns));
  return frame.tokens.length === 0 ? undefined : { frame, amounts: readAmounts(frame) };
}
