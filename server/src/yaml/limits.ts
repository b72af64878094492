/** What is not read at all, or not as it stands: files too large, files that are no text, and git's conflict markers. */
import type { Problem } from '../okr/problem';
import { Block, Span } from '../okr/span';

/** The longest text that is read, in UTF-16 units. (10,000 key results with weekly check-ins are 12 million.) */
export const MAX_LENGTH = 16_000_000;

/** A text as the reader takes it: as long as the file's, with what can't be read blanked out. */
export interface Readable {
  /** Undefined where nothing is read. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Looks at a whole text. */
export function readable(text: string): Readable {
  if (text.length > MAX_LENGTH) {
    const size = (text.length / 1e6).toFixed(1);
    return refused(
      'size',
      text,
      `This file is too large to read (${size} MB; the limit is ${MAX_LENGTH / 1e6} MB). Split it: one file per team and cycle.`,
    );
  }
  if (isBinary(text))
    return refused(
      'binary',
      text,
      'This is not a text file (it has bytes in it that no text has). Save it as UTF-8 text.',
    );
  if (hasOldLineEnds(text))
    return refused(
      'line-ends',
      text,
      'The lines of this file end in CR alone, as on very old Macs. Save it with LF or CRLF line ends.',
    );
  const foreign = text.indexOf(NOT_UTF8);
  const problems = foreign < 0 ? [] : [notUtf8(foreign)];
  if (!text.includes('<<<<<<< ')) return { text, problems };
  const read = withoutConflicts(text);
  return { ...read, problems: [...problems, ...read.problems] };
}

/**
 * Whether a change can bring or take away anything that `readable` looks for; if not, an earlier answer without problems still holds.
 *
 * @param around what was put in, with the few characters on both sides
 * @param length of the whole text now
 */
export function needsLook(around: string, length: number): boolean {
  return length > MAX_LENGTH || around.includes('<<<<') || around.includes(NOT_UTF8) || isBinary(around);
}

function refused(what: 'size' | 'binary' | 'line-ends', text: string, message: string): Readable {
  const newline = text.search(/[\r\n]/);
  const end = Math.min(newline < 0 ? text.length : newline, 80);
  return { text: undefined, problems: [{ kind: 'too-large', at: new Span(new Block(0, ''), 0, end), what, message }] };
}

/** What decoders put in the place of bytes that are no UTF-8. */
const NOT_UTF8 = '\ufffd';

function notUtf8(start: number): Problem {
  const message =
    'This character could not be read, because the file is not UTF-8 (an umlaut of an older encoding, for example). Save the file as UTF-8; until then some texts may be garbled.';
  return { kind: 'too-large', at: new Span(new Block(start, ''), 0, 1), what: 'encoding', message };
}

/** Lines that end in CR, and none in LF. A single line with a CR at its end is one that is being typed. */
function hasOldLineEnds(text: string): boolean {
  return !text.includes('\n') && /\r[^\r]/.test(text);
}

/** Text holds no NUL, and seldom the mark that stands for bytes that are no UTF-8. */
function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  let marks = 0;
  for (let at = text.indexOf(NOT_UTF8); at >= 0; at = text.indexOf(NOT_UTF8, at + 1)) marks++;
  return marks > 20 && marks > text.length / 100;
}

const MARKER = /^(?:<{7} .*|\|{7}(?: .*)?|={7}|>{7} .*)\r?$/gm;

/** Blanks out the markers and the lower side of each conflict, so that the upper side is read. */
function withoutConflicts(text: string): Readable {
  const problems: Problem[] = [];
  const parts: string[] = [];
  let from = 0;
  let side: 'none' | 'upper' | 'lower' = 'none';
  const take = (end: number, blank: boolean) => {
    const part = text.slice(from, end);
    parts.push(blank ? part.replace(/[^\r\n]/g, ' ') : part);
    from = end;
  };
  for (const match of text.matchAll(MARKER)) {
    const mark = match[0][0]!;
    if (side === 'none' ? mark !== '<' : mark === '<') continue;
    take(match.index, side === 'lower');
    take(match.index + match[0].length, true);
    if (mark === '<') problems.push(conflict(match.index, match[0]));
    side = mark === '>' ? 'none' : mark === '<' ? 'upper' : 'lower';
  }
  take(text.length, false);
  return { text: parts.join(''), problems };
}

function conflict(start: number, line: string): Problem {
  const at = new Span(new Block(start, ''), 0, line.trimEnd().length);
  const message =
    'A git conflict is open here: keep one side, and delete the lines that start with <<<<<<<, ======= and >>>>>>>. Until then the upper side is read.';
  return { kind: 'too-large', at, what: 'conflict', message };
}
