/**
 * The line scan that splits a file into segments: stretches of whole lines that belong to one set's head, one objective's head or
 * one key result. It looks at indentation, dashes and two keys (`objectives`, `key_results`), never at what the lines say, so that
 * a break inside one segment leaves its neighbours alone. What is not written in regular block style stays in one larger segment.
 *
 * The scan is an automaton with a small state. Every segment remembers the state it was entered with: after an edit the scan starts
 * at the segment before it and ends as soon as it meets a later segment in the state that segment was entered with.
 */

import type { Comment } from '../okr/model';
import { Block } from '../okr/span';
import type { Unit } from './unit';

export type Kind = 'set' | 'objective' | 'keyResult';

/** Columns the scan has to know. -1: not inside such a thing (yet). */
export interface State {
  /** Column of the set's keys, or one of the phases below. */
  readonly top: number;
  /** Column of the dashes of `objectives`. */
  readonly objectives: number;
  /** Column of the current objective's keys; UNKNOWN after a lone dash, OPAQUE where it is written in a way that is not looked into. */
  readonly inner: number;
  /** Column of the dashes of the objective's `key_results`. */
  readonly keyResults: number;
  /** The line before was `objectives:` or `key_results:`, so that the next one may start its list. */
  readonly awaits: Kind | '';
}

const UNKNOWN = -1;
const OPAQUE = -2;
/** Phases of a YAML document before its first key: nothing yet, after `---`, after `...`. */
const FRESH = -1;
const MARKED = -3;
const ENDED = -4;

const INITIAL: State = { top: FRESH, objectives: -1, inner: UNKNOWN, keyResults: -1, awaits: '' };

/** A stretch of whole lines, and the unit that it is a part of. */
export class Segment {
  readonly block: Block;
  /** Comments inside, in order; filled when its unit is parsed. */
  comments: Comment[] = [];
  /** The unit that was made of it, kept as long as all of its segments stay. */
  unit: Unit | undefined;

  constructor(
    start: number,
    line: number,
    text: string,
    readonly kind: Kind,
    /** It begins a new set, objective or key result, rather than going on with one after its children. */
    readonly opens: boolean,
    readonly entry: State,
  ) {
    this.block = new Block(start, text, line);
  }

  get end(): number {
    return this.block.start + this.block.text.length;
  }
}

/** Where a segment begins; its text reaches to the next one. */
export interface Cut {
  readonly start: number;
  readonly kind: Kind;
  readonly opens: boolean;
  readonly entry: State;
}

/**
 * Scans from `from`, a segment's start, in that segment's entry state. `stop` is asked at every new segment and ends the scan with
 * true; the answer's `end` is then that segment's start, else the text's end.
 */
export function scan(
  text: string,
  from: number,
  entry: State | undefined,
  stop: (cut: Cut) => boolean,
): { cuts: Cut[]; end: number } {
  const scanner = new Scanner(text, from, entry ?? INITIAL, stop);
  return scanner.run();
}

/** Whether a scan that goes on from either state does the same. */
export function sameState(a: State, b: State): boolean {
  return (
    a === b ||
    (a.top === b.top &&
      a.objectives === b.objectives &&
      a.inner === b.inner &&
      a.keyResults === b.keyResults &&
      a.awaits === b.awaits)
  );
}

class Scanner {
  private readonly cuts: Cut[] = [];
  private kind: Kind | undefined;
  /** The start of the first comment line that may belong to what comes next. */
  private pending = -1;
  private stopped = -1;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private state: State,
    private readonly stop: (cut: Cut) => boolean,
  ) {}

  run(): { cuts: Cut[]; end: number } {
    const { text } = this;
    let line = this.from;
    while (line < text.length && this.stopped < 0) {
      const newline = text.indexOf('\n', line);
      const next = newline < 0 ? text.length : newline + 1;
      this.line(line, next);
      line = next;
    }
    if (this.stopped >= 0) return { cuts: this.cuts, end: this.stopped };
    if (this.cuts.length === 0 && this.from < text.length) this.open('set', this.from, true);
    return { cuts: this.cuts, end: text.length };
  }

  private line(start: number, next: number): void {
    const { text, state } = this;
    let at = start;
    while (text.charCodeAt(at) === 0x20) at++;
    const indent = at - start;
    const first = text.charCodeAt(at);
    if (at >= next || first === 0x0a || (first === 0x0d && at + 2 >= next)) return;
    if (first === 0x09) this.stay(start);
    else if (first === 0x23) {
      if (this.pending < 0 && indent <= this.innermost()) this.pending = start;
    } else if (indent === 0 && isMarker(text, at)) this.marker(start, at, next);
    else if (first === 0x25 && indent === 0 && (state.top === FRESH || state.top === ENDED)) {
      if (state.top === ENDED || this.kind === undefined) this.section(start, FRESH);
    } else if (state.top < 0 && state.top !== OPAQUE) this.firstContent(start, at, indent);
    else this.content(start, at, indent, isDash(text, at));
  }

  /** A line that starts with `---` or `...`. */
  private marker(start: number, at: number, next: number): void {
    this.pending = -1;
    if (this.text.charCodeAt(at) === 0x2e) {
      if (this.kind === undefined) this.open('set', start, true);
      this.state = { ...INITIAL, top: ENDED };
      return;
    }
    const rest = isBlankOrComment(this.text, at + 3, next);
    const phase = rest ? MARKED : OPAQUE;
    if (this.state.top === FRESH && this.kind !== undefined) this.state = { ...INITIAL, top: phase };
    else this.section(start, phase);
  }

  /** The first line of a YAML document that says something. */
  private firstContent(start: number, at: number, indent: number): void {
    const top = isOpaque(this.text, at) ? OPAQUE : indent;
    if (this.state.top === ENDED || this.kind === undefined) this.section(start, top);
    else this.state = { ...this.state, top };
    if (top !== OPAQUE) this.topLine(start, at, indent);
  }

  private content(start: number, at: number, indent: number, dash: boolean): void {
    const { top, objectives, inner, keyResults, awaits } = this.state;
    if (top === OPAQUE) this.stay(start);
    else if (keyResults >= 0 && indent === keyResults && dash) this.open('keyResult', start, true);
    else if (keyResults >= 0 && !this.leaves(indent, dash)) this.stay(start);
    else if (objectives >= 0 && awaits === 'keyResult' && dash && indent >= inner) {
      this.open('keyResult', start, true);
      this.state = { ...this.state, keyResults: indent, awaits: '' };
    } else if (objectives >= 0 && indent > objectives) this.objectiveLine(start, at, indent);
    else if (objectives >= 0 && indent === objectives && dash) this.objective(start, at);
    else if (objectives >= 0 && indent > top) this.stay(start);
    else if (objectives < 0 && awaits === 'objective' && dash && indent >= top) {
      this.state = { ...this.state, objectives: indent };
      this.objective(start, at);
    } else this.topLine(start, at, indent);
  }

  /** Whether a line ends the list of key results: a key of the objective or of the set, or the next objective's dash. */
  private leaves(indent: number, dash: boolean): boolean {
    const { top, objectives, inner, keyResults } = this.state;
    if (indent > inner || (dash && indent >= keyResults)) return false;
    return dash ? indent === objectives : indent === inner || indent <= top;
  }

  /** A line of the set's head. */
  private topLine(start: number, at: number, indent: number): void {
    const { top } = this.state;
    if (this.kind !== 'set') this.open('set', start, false);
    this.pending = -1;
    const awaits = indent === top && isKey(this.text, at, 'objectives') ? 'objective' : '';
    this.state = { top, objectives: -1, inner: UNKNOWN, keyResults: -1, awaits };
  }

  /** The line with the dash of an objective. */
  private objective(start: number, at: number): void {
    const { text } = this;
    this.open('objective', start, true);
    let column = at + 1;
    while (text.charCodeAt(column) === 0x20) column++;
    const first = text.charCodeAt(column);
    const lone = Number.isNaN(first) || first === 0x0a || first === 0x0d || first === 0x23;
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const opaque = isOpaque(text, column);
    const inner = lone ? UNKNOWN : opaque ? OPAQUE : column - lineStart;
    const awaits = inner >= 0 && isKey(text, column, 'key_results') ? 'keyResult' : '';
    this.state = { ...this.state, objectives: at - lineStart, inner, keyResults: -1, awaits };
  }

  /** A line of an objective's head. */
  private objectiveLine(start: number, at: number, indent: number): void {
    const { text, state } = this;
    if (this.kind !== 'objective') this.open('objective', start, false);
    this.pending = -1;
    let inner = state.inner;
    if (inner === UNKNOWN) inner = isOpaque(text, at) ? OPAQUE : indent;
    const awaits = indent === inner && isKey(text, at, 'key_results') ? 'keyResult' : '';
    this.state = { ...state, inner, keyResults: -1, awaits };
  }

  /** A line that goes on with whatever the current segment is. */
  private stay(start: number): void {
    if (this.kind === undefined) this.open('set', start, true);
    this.pending = -1;
  }

  /** A new YAML document. */
  private section(start: number, top: number): void {
    const entry = this.state;
    this.state = entry.top === ENDED || entry.top === FRESH ? entry : { ...INITIAL, top: ENDED };
    this.open('set', this.cuts.length === 0 && this.kind === undefined ? this.from : start, true);
    this.state = { ...INITIAL, top };
  }

  private open(kind: Kind, start: number, opens: boolean): void {
    if (this.stopped >= 0) return;
    const first = this.cuts.length === 0;
    const cut = { start: first ? this.from : this.pending >= 0 ? this.pending : start, kind, opens, entry: this.state };
    if (!first && this.stop(cut)) {
      this.stopped = cut.start;
      return;
    }
    this.pending = -1;
    this.kind = kind;
    this.cuts.push(cut);
  }

  private innermost(): number {
    const { keyResults, objectives, top } = this.state;
    return keyResults >= 0 ? keyResults : objectives >= 0 ? objectives : top;
  }
}

/** `-` followed by a space or the line's end. */
function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2d && isGap(text.charCodeAt(at + 1));
}

/** A space, a tab, a line's end or the text's end. */
function isGap(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || Number.isNaN(code);
}

/** `---` or `...` as a document's start or end. */
function isMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x2d && code !== 0x2e) return false;
  return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code && isGap(text.charCodeAt(at + 3));
}

/** Whether a list, a flow collection, a quoted or block scalar, or something with properties starts here: not looked into. */
function isOpaque(text: string, at: number): boolean {
  return isDash(text, at) || '{["\'|>&!*?'.includes(text[at] ?? ' ');
}

/** The key `name`, with nothing but a comment after its colon. */
function isKey(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at) || text.charCodeAt(at + name.length) !== 0x3a) return false;
  const end = text.indexOf('\n', at);
  return isBlankOrComment(text, at + name.length + 1, end < 0 ? text.length : end);
}

/** Whether there is nothing but space, or space and then a comment, from `at` to `end`. */
function isBlankOrComment(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && isGap(text.charCodeAt(i))) i++;
  return i >= end || (text.charCodeAt(i) === 0x23 && i > at);
}
