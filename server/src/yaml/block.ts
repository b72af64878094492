/**
 * Reads a unit's text, structure first: the indentation of its lines gives maps and lists, and only what stands on one line as plain
 * or quoted text or in simple flow style is read here. Everything else (block scalars, escapes, text over several lines, anchors, …) goes to the yaml
 * package, one pair or list entry at a time. So a break stays in the pair it is in, and ordinary files cost little.
 */
import type { Comment } from '../okr/model';
import type { Span } from '../okr/span';
import { type Inline, InlineReader } from './inline';
import { type Findings, MAX_DEPTH, parseWithLibrary, type YamlFault } from './library';
import { COMMENT, CONTENT, Lines } from './lines';
import type { Alias, Entry, MapNode, Pair, Scalar, Seq, YamlNode } from './nodes';
import { ALL_KEYS } from './plan';
import { isBlankFrom, isDash, keyEnd, quotedKeyEnd, skip } from './signs';
import type { SourceText } from './source';
import { trapOf, withoutComment } from './traps';

/** A unit's text, parsed. */
export interface Parsed extends Findings {
  readonly root: YamlNode | undefined;
}

/** What somebody wants to know of a file who looks through many. */
export interface Wanted {
  /** Keys whose values don't matter. */
  readonly passed: ReadonlySet<string>;
  /** Keys of lists of which it matters only whether there is a map in them. */
  readonly sampled: ReadonlySet<string>;
}

/** Parses the text of one unit, or what is wanted of it. Never throws. */
export function parseUnit(source: SourceText, wanted?: Wanted): Parsed {
  const parser = new BlockParser(source, wanted);
  const root = parser.document();
  return { root, ...parser.findings };
}

/** How much had been found at some point. */
interface Mark {
  readonly faults: number;
  readonly comments: number;
  readonly anchors: number;
  readonly aliases: number;
}

/** What a key or a dash holds, and the comment on its line. */
interface Value {
  readonly node: YamlNode | undefined;
  readonly comment: Span | undefined;
}

/** A pair, or an element of a list, that has to be mended: where it is, in lines and offsets of the unit's text. */
interface Broken {
  /** Its first line, and the one after its last. */
  readonly line: number;
  readonly end: number;
  /** Where its value begins on the first line. */
  readonly value: number;
  /** The first line below with content; `end` where there is none. */
  readonly below: number;
  /** The column of the collection it is in, and how many collections are around it. */
  readonly column: number;
  readonly depth: number;
}

class BlockParser {
  readonly findings: {
    faults: YamlFault[];
    comments: Comment[];
    anchors: YamlNode[];
    readonly aliases: Alias[];
    tooDeep: Span | undefined;
  } = {
    faults: [],
    comments: [],
    anchors: [],
    aliases: [],
    tooDeep: undefined,
  };
  private readonly lines: Lines;
  private readonly text: string;
  private readonly inlines: InlineReader;
  /** The line up to which comments have been collected. */
  private commented = 0;
  /** The last answer of `keyEnd`, which is asked about a line several times over. */
  private lastKeyAt = -1;
  private lastKeyEnd = 0;

  constructor(
    private readonly source: SourceText,
    private readonly wanted: Wanted | undefined,
  ) {
    this.text = source.text;
    this.lines = new Lines(source.text);
    this.inlines = new InlineReader(source, this.findings);
  }

  document(): YamlNode | undefined {
    const { lines } = this;
    const first = lines.content(0, lines.count);
    const root =
      first < lines.count ? this.block(first, lines.count, lines.at[first]!, lines.column[first]!, 0) : undefined;
    this.commentLines(lines.count);
    return root;
  }

  /** What stands from `at`, on line `line` at `column`, to the line `end`. */
  private block(line: number, end: number, at: number, column: number, depth: number): YamlNode | undefined {
    if (depth > MAX_DEPTH) {
      this.findings.tooDeep ??= this.source.span(at, at + 1);
      this.commented = end;
      return undefined;
    }
    if (isDash(this.text, at)) return this.seq(line, end, at, column, depth);
    if (this.keyEnd(at) > 0) return this.map(line, end, at, column, depth);
    this.commentLines(line); // those above it; the package is given what follows
    return this.library(end, at, column, depth);
  }

  private map(firstLine: number, end: number, firstAt: number, column: number, depth: number): MapNode {
    const { lines } = this;
    const pairs: Pair[] = [];
    let line = firstLine;
    let at = firstAt;
    while (line < end) {
      this.commentLines(line);
      this.checkIndent(line, at, column);
      const next = this.pairEnd(line, end, at, column);
      this.pair(pairs, line, next, at, column, depth);
      line = next;
      at = lines.at[line] ?? 0;
    }
    return { kind: 'map', flow: false, column: this.source.column(firstAt), pairs, span: this.coverOf(pairs, firstAt) };
  }

  /** The line after the pair that starts on `line`: the next one with content that is no deeper, list dashes under an empty key aside. */
  private pairEnd(line: number, end: number, at: number, column: number): number {
    const { lines } = this;
    let next = this.deeperEnd(line + 1, end, column);
    const value = this.keyEnd(at) || quotedKeyEnd(this.text, at);
    if (
      value > 0 &&
      next < end &&
      lines.column[next] === column &&
      isDash(this.text, lines.at[next]!) &&
      isBlankFrom(this.text, value)
    ) {
      while (next < end && lines.column[next] === column && isDash(this.text, lines.at[next]!))
        next = this.deeperEnd(next + 1, end, column);
    }
    return next;
  }

  private pair(pairs: Pair[], line: number, end: number, at: number, column: number, depth: number): void {
    const colonEnd = this.keyEnd(at);
    if (colonEnd === 0) {
      this.pairWithoutKey(pairs, line, end, at, column, depth);
      return;
    }
    if (this.wanted && this.passes(this.wanted, pairs, line, end, at, depth)) return;
    const key = this.key(at, colonEnd);
    const value = skip(this.text, colonEnd);
    const below = this.lines.content(line + 1, end);
    const inline = this.simpleValue(line, end, value, below, depth);
    if (inline) pairs.push({ key: key.key, colon: key.colon, value: inline.node, comment: inline.comment });
    else this.mendPair(pairs, key, { line, end, value, below, column, depth });
  }

  /** What stands in the place of a pair, and has no ordinary key. */
  private pairWithoutKey(pairs: Pair[], line: number, end: number, at: number, column: number, depth: number): void {
    const glued = this.gluedKey(at, line, end);
    if (glued) {
      pairs.push(glued);
      return;
    }
    const mark = this.mark();
    const node = this.library(end, at, column, depth);
    if (node?.kind === 'map') pairs.push(...node.pairs);
    else if (node) this.fault('MISSING_CHAR', at, this.lines.endOf(line), 'map values');
    else if (this.clean(mark)) this.fault('BAD_SCALAR_START', at, this.lines.endOf(line), ''); // "%": read as a directive
  }

  /**
   * The value of a `key:` or `-`: what stands on the lines below, where nothing follows on its own line; else what follows there alone.
   * Undefined where the yaml package has to read it.
   */
  private simpleValue(line: number, end: number, value: number, below: number, depth: number): Value | undefined {
    if (isBlankFrom(this.text, value)) return this.below(line, end, value, depth);
    const inline = below === end ? this.inlines.read(value, this.lines.endOf(line)) : undefined;
    if (inline) this.commented = Math.max(this.commented, line + 1);
    return inline;
  }

  /**
   * Passes over a pair of which not everything is wanted; false where it has to be read. (What may be mended into more pairs than one
   * is read: a value with keys below it.)
   */
  private passes({ passed, sampled }: Wanted, pairs: Pair[], line: number, end: number, at: number, depth: number) {
    const { lines } = this;
    const colonEnd = this.keyEnd(at);
    const name = this.keyText(at, this.keyTextEnd(colonEnd));
    const isEmpty = isBlankFrom(this.text, colonEnd);
    const below = lines.content(line + 1, end);
    if (passed.has(name) && (isEmpty || below === end)) {
      this.commented = Math.max(this.commented, end);
      return true;
    }
    if (!sampled.has(name) || !isEmpty || below === end || !isDash(this.text, lines.at[below]!)) return false;
    const value = this.seq(below, end, lines.at[below]!, lines.column[below]!, depth + 1, true);
    this.commented = Math.max(this.commented, end);
    pairs.push({ ...this.key(at, colonEnd), value, comment: undefined });
    return true;
  }

  /**
   * Reads a pair by the yaml package; where that complains and it is clear what was meant (a value that is a text for people, or keys
   * that stand deeper than their neighbours), as it was meant.
   */
  private mendPair(pairs: Pair[], key: { key: Scalar; colon: Span }, broken: Broken): void {
    const { line, end, value, below, column, depth } = broken;
    const at = this.source.offset(key.key.span);
    const mark = this.mark();
    const node = this.library(end, at, column, depth);
    if (this.clean(mark) && !this.isLostBlock(node)) {
      if (node?.kind === 'map') pairs.push(...node.pairs);
      return;
    }
    const text = this.trapped(value, line, end, below);
    if (text) {
      this.reset(mark, line);
      this.commented = line + 1;
      pairs.push({ ...key, value: text, comment: undefined });
      return;
    }
    const inline = below < end && this.keyEnd(this.lines.at[below]!) > 0 ? this.retry(mark, line, value) : undefined;
    if (inline) {
      pairs.push({ key: key.key, colon: key.colon, value: inline.node, comment: inline.comment });
      if (!this.lines.tab[below]) this.misplaced(below, column);
      const more = this.block(below, end, this.lines.at[below]!, this.lines.column[below]!, depth);
      if (more?.kind === 'map') pairs.push(...more.pairs);
      return;
    }
    this.soften(mark, value, this.lines.endOf(line));
    if (node?.kind === 'map' && node.pairs.length === 1) pairs.push(node.pairs[0]!);
    else pairs.push({ ...key, value: undefined, comment: undefined });
  }

  /** `key:text`, where the space after the colon is missing. */
  private gluedKey(at: number, line: number, end: number): Pair | undefined {
    const match = /^([a-z_]{2,20}):(?=[^\s/:])/.exec(this.text.slice(at, at + 40));
    if (!match || this.lines.content(line + 1, end) < end) return undefined;
    const colonEnd = at + match[0].length;
    const inline = this.inlines.read(colonEnd, this.lines.endOf(line));
    if (!inline) return undefined;
    this.commented = Math.max(this.commented, line + 1);
    this.fault('MISSING_SPACE', at, colonEnd, '');
    return { ...this.key(at, colonEnd), value: inline.node, comment: inline.comment };
  }

  /** @param sampled only up to the first map */
  private seq(firstLine: number, end: number, firstAt: number, column: number, depth: number, sampled = false): Seq {
    const { lines } = this;
    const entries: Entry[] = [];
    let line = firstLine;
    let at = firstAt;
    while (line < end) {
      this.commentLines(line);
      this.checkIndent(line, at, column);
      const next = this.deeperEnd(line + 1, end, column);
      this.entry(entries, line, next, at, column, depth);
      if (sampled && entries.at(-1)?.value?.kind === 'map') break;
      line = next;
      at = lines.at[line] ?? 0;
    }
    return {
      kind: 'seq',
      flow: false,
      column: this.source.column(firstAt),
      entries,
      span: this.coverOf(entries, firstAt),
    };
  }

  private entry(entries: Entry[], line: number, end: number, at: number, column: number, depth: number): void {
    if (!isDash(this.text, at)) {
      this.withoutDash(entries, line, end, at, column, depth);
      return;
    }
    const dash = this.source.span(at, at + 1);
    const value = skip(this.text, at + 1);
    const below = this.lines.content(line + 1, end);
    if (!isBlankFrom(this.text, value) && (isDash(this.text, value) || this.keyEnd(value) > 0)) {
      if (this.text.slice(at, value).includes('\t')) this.tabbed(at + 1, value);
      entries.push({ dash, value: this.block(line, end, value, column + (value - at), depth + 1), comment: undefined });
      return;
    }
    const inline = this.simpleValue(line, end, value, below, depth);
    if (inline) entries.push({ dash, value: inline.node, comment: inline.comment });
    else this.mendEntry(entries, dash, { line, end, value, below, column, depth });
  }

  /** A line among the elements of a list that has no dash: keys go on with the element above it, other text is lost. */
  private withoutDash(entries: Entry[], line: number, end: number, at: number, column: number, depth: number): void {
    const last = entries.at(-1)?.value;
    const colonEnd = this.keyEnd(at);
    const isKey = colonEnd > 0 && (last?.kind === 'map' || ALL_KEYS.has(this.keyText(at, this.keyTextEnd(colonEnd))));
    const isTold = this.findings.faults.some(({ from }) => from >= this.lines.start[line]! && from <= at);
    if (!isTold && isKey) this.misplaced(line, last?.kind === 'map' && !last.flow ? last.column : undefined);
    else if (!isTold) this.fault('MISSING_DASH', at, this.lines.endOf(line), '', [{ from: at, to: at, text: '- ' }]);
    const more = colonEnd > 0 ? this.block(line, end, at, column, depth + 1) : this.library(end, at, column, depth);
    if (more?.kind === 'map' && last?.kind === 'map') (last.pairs as Pair[]).push(...more.pairs);
  }

  /** Lines below a list's plain text that begin with a dash of their own: YAML takes them for more of the text. */
  private lostDashes(value: YamlNode | undefined, line: number, end: number, column: number): void {
    if (value?.kind !== 'scalar' || value.style !== 'plain') return;
    const { lines } = this;
    const lost: number[] = [];
    for (let below = lines.content(line + 1, end); below < end; below = lines.content(below + 1, end))
      if (isDash(this.text, lines.at[below]!)) lost.push(below);
    if (lost.length === 0) return;
    const indent = ' '.repeat(column);
    const repair = lost.map((below) => ({ from: lines.start[below]!, to: lines.at[below]!, text: indent }));
    this.fault('LOST_DASH', lines.at[lost[0]!]!, lines.endOf(lost[0]!), '', repair);
  }

  /** The same as `mendPair`, for an element of a list. */
  private mendEntry(entries: Entry[], dash: Span, broken: Broken): void {
    const { line, end, value, below, column, depth } = broken;
    const mark = this.mark();
    const node = this.library(end, this.source.offset(dash), column, depth);
    const asked = this.text[value] === '?' && below === end;
    if (this.clean(mark) && !asked && !this.isLostBlock(node)) {
      if (node?.kind !== 'seq') return;
      entries.push(...node.entries);
      this.lostDashes(node.entries[0]?.value, line, end, column);
      return;
    }
    const text = this.trapped(value, line, end, below);
    if (text) {
      this.reset(mark, line);
      this.commented = line + 1;
      entries.push({ dash, value: text, comment: undefined });
      return;
    }
    const inline = below < end && this.keyEnd(this.lines.at[below]!) > 0 ? this.retry(mark, line, value) : undefined;
    if (inline) {
      const repair = [{ from: value, to: value, text: 'title: ' }];
      this.fault('TEXT_THEN_KEYS', value, this.source.offset(inline.node.span) + inline.node.span.length, '', repair);
      const rest = this.block(below, end, this.lines.at[below]!, this.lines.column[below]!, depth + 1);
      const key: Scalar = { kind: 'scalar', style: 'plain', text: 'title', span: this.source.span(value, value) };
      const first: Pair = { key, colon: undefined, value: inline.node, comment: inline.comment };
      const pairs = rest?.kind === 'map' ? [first, ...rest.pairs] : [first];
      const map: MapNode = {
        kind: 'map',
        flow: false,
        column: this.source.column(value),
        pairs,
        span: this.coverOf(pairs, value),
      };
      entries.push({ dash, value: map, comment: undefined });
      return;
    }
    this.soften(mark, value, this.lines.endOf(line));
    const first = node?.kind === 'seq' ? node.entries[0]?.value : undefined;
    entries.push({ dash, value: first, comment: undefined });
  }

  /** What stands on the lines below an empty `key:` or `-`. */
  private below(line: number, end: number, at: number, depth: number): Value {
    const below = this.lines.content(line + 1, end);
    const comment = this.inlines.commentAt(at);
    this.commented = Math.max(this.commented, line + 1);
    const node =
      below < end ? this.block(below, end, this.lines.at[below]!, this.lines.column[below]!, depth + 1) : undefined;
    return { node, comment };
  }

  /** A value on one line (or on several without keys in them) that YAML can't read, as the text that was meant. */
  private trapped(at: number, line: number, end: number, below: number): Scalar | undefined {
    const raw = withoutComment(this.text.slice(at, this.lines.endOf(line)));
    const trap = below === end ? trapOf(raw) : undefined;
    return trap && { kind: 'scalar', style: 'plain', text: raw, span: this.source.span(at, at + raw.length), trap };
  }

  /** The value on the line alone, after the yaml package failed with all of the lines. */
  private retry(mark: Mark, line: number, value: number): Inline | undefined {
    const kept = this.findings.comments.length;
    this.findings.comments.length = mark.comments;
    const inline = this.inlines.read(value, this.lines.endOf(line));
    if (inline) {
      this.reset(mark, line, inline.comment);
      return inline;
    }
    this.findings.comments.length = Math.min(kept, this.findings.comments.length);
    return undefined;
  }

  private library(end: number, at: number, column: number, depth: number): YamlNode | undefined {
    this.commented = end;
    return parseWithLibrary(this.source, at, this.lines.startOf(end), column, depth, this.findings);
  }

  /** `>60` is a text block with nothing in it. */
  private isLostBlock(node: YamlNode | undefined): boolean {
    const value =
      node?.kind === 'map' ? node.pairs[0]?.value : node?.kind === 'seq' ? node.entries[0]?.value : undefined;
    if (value?.kind !== 'scalar' || value.text !== '' || (value.style !== 'literal' && value.style !== 'folded'))
      return false;
    return value.span.length > 1;
  }

  /** How much has been found so far. */
  private mark(): Mark {
    const { faults, comments, anchors, aliases } = this.findings;
    return { faults: faults.length, comments: comments.length, anchors: anchors.length, aliases: aliases.length };
  }

  private clean(mark: Mark): boolean {
    return this.findings.faults.length === mark.faults;
  }

  /** Forgets what was found since. */
  private reset(mark: Mark, line: number, comment?: Span): void {
    this.findings.faults.length = mark.faults;
    this.findings.anchors.length = mark.anchors;
    this.findings.aliases.length = mark.aliases;
    this.findings.comments.length = comment ? mark.comments + 1 : mark.comments;
    this.commented = line + 1;
  }

  /** Of the faults found since, keeps the first; a quote or bracket that is never closed is marked from where it opens. */
  private soften(mark: Mark, from: number, to: number): void {
    const { faults } = this.findings;
    const first = faults[mark.faults];
    if (!first) return;
    faults.length = mark.faults;
    const quote = /closing (["'])/.exec(first.message)?.[1];
    const bracket = /end with a [\]}]/.test(first.message);
    const start = quote ? Math.max(from, this.text.indexOf(quote, from)) : bracket ? from : undefined;
    faults.push(start === undefined ? first : { ...first, from: start, to: Math.max(start, to) });
  }

  /** Notes a line that stands in another column than those it belongs to, and tabs; each once in a unit. */
  private checkIndent(line: number, at: number, column: number): void {
    if (this.lines.at[line] !== at) return;
    if (this.lines.tab[line]) this.tabbed(this.lines.start[line]!, at);
    else if (this.lines.column[line] !== column) this.misplaced(line, column);
  }

  /** Notes a tab that indents, once in a unit. */
  private tabbed(from: number, to: number): void {
    if (!this.findings.faults.some(({ code }) => code === 'TAB_AS_INDENT')) this.fault('TAB_AS_INDENT', from, to, '');
  }

  /**
   * Notes that a line stands in the wrong column.
   * @param column where it should begin, if that is known. A line with others below it is not moved: they may be the ones to trust
   */
  private misplaced(line: number, column?: number): void {
    const { lines } = this;
    const at = lines.at[line]!;
    const below = lines.content(line + 1, lines.count);
    const leads = below < lines.count && lines.column[below]! > lines.column[line]!;
    const colonEnd = keyEnd(this.text, at);
    const isEmpty = colonEnd > 0 && isBlankFrom(this.text, colonEnd); // its list may be read by itself, and not be here
    const repair =
      column === undefined || leads || isEmpty || lines.tab[line]
        ? undefined
        : [{ from: lines.start[line]!, to: at, text: ' '.repeat(column) }];
    this.fault('BAD_INDENT', at, lines.endOf(line), '', repair);
  }

  private fault(code: string, from: number, to: number, message: string, repair?: YamlFault['repair']): void {
    this.findings.faults.push({ code, from, to, message, repair });
  }

  private key(at: number, colonEnd: number): { key: Scalar; colon: Span } {
    const end = this.keyTextEnd(colonEnd);
    const key: Scalar = {
      kind: 'scalar',
      style: 'plain',
      text: this.keyText(at, end),
      span: this.source.span(at, end),
    };
    return { key, colon: this.source.span(colonEnd - 1, colonEnd) };
  }

  /** Where the text of a key ends whose colon ends at `colonEnd`. */
  private keyTextEnd(colonEnd: number): number {
    let end = colonEnd - 1;
    while (this.text[end - 1] === ' ' || this.text[end - 1] === '\t') end--;
    return end;
  }

  /** One string for each key of the format: look-ups by it cost less than by a piece of the text, which it would hold. */
  private keyText(at: number, end: number): string {
    const text = this.text.slice(at, end);
    return ALL_KEYS.get(text) ?? text;
  }

  /** The offset after the colon of the ordinary key at `at`; 0 where there is none. */
  private keyEnd(at: number): number {
    if (this.lastKeyAt !== at) {
      this.lastKeyAt = at;
      this.lastKeyEnd = keyEnd(this.text, at);
    }
    return this.lastKeyEnd;
  }

  /** The first line with content from `line` on that is not deeper than `column`, or `end`. */
  private deeperEnd(line: number, end: number, column: number): number {
    const { kind, column: columns } = this.lines;
    let next = line;
    while (next < end && (kind[next] !== CONTENT || columns[next]! > column)) next++;
    return next;
  }

  private coverOf(parts: readonly (Pair | Entry)[], at: number): Span {
    const first = this.source.span(at, at);
    const last = parts.at(-1);
    if (!last) return first;
    const end = last.value ? last.value.span : 'key' in last ? (last.colon ?? last.key.span) : last.dash;
    return this.source.cover(first, end ?? first);
  }

  /** Collects the comment lines that were not yet collected, up to a line. */
  private commentLines(end: number): void {
    const { lines } = this;
    for (; this.commented < end; this.commented++) {
      if (lines.kind[this.commented] === COMMENT)
        this.inlines.addComment(lines.at[this.commented]!, lines.endOf(this.commented), true);
    }
  }
}
