/**
 * Values that stand on one line, with the comment after them: plain, quoted without escapes, in simple flow style, or an alias. They are
 * nearly all values of ordinary files. What is written in any other way is left to the yaml package.
 */
import type { Comment } from '../okr/model';
import type { Span } from '../okr/span';
import { readFlow } from './flow';
import type { Alias, Scalar, YamlNode } from './nodes';
import { isBlankFrom, isWordCharacter, skip } from './signs';
import type { SourceText } from './source';

/** A value, and the comment behind it on its line. */
export interface Inline {
  readonly node: YamlNode;
  readonly comment: Span | undefined;
}

/** What a plain scalar may not start with here; a dash only before a digit or letter. */
const SPECIAL = /[-?:,[\]{}#&*!|>'"%@`\s]/;

/** Reads values of one text, and notes the comments and aliases that it comes by. */
export class InlineReader {
  private readonly text: string;

  constructor(
    private readonly source: SourceText,
    private readonly found: { readonly comments: Comment[]; readonly aliases: Alias[] },
  ) {
    this.text = source.text;
  }

  /** Reads the value from `at` to the end of its line. Undefined for one that is written in any other way. */
  read(at: number, end: number): Inline | undefined {
    const { text } = this;
    if (!isWordCharacter(text.charCodeAt(at))) {
      const quote = text[at];
      if (quote === '"' || quote === "'") return this.quoted(at, end, quote);
      if (quote === '[' || quote === '{') return this.flow(at, end);
      if (quote === '*') return this.alias(at, end);
      const second = text.charCodeAt(at + 1);
      if (SPECIAL.test(quote!) && !(quote === '-' && at + 1 < end && second !== 0x20 && second !== 0x09))
        return undefined;
    }
    let stop = end;
    let comment: Span | undefined;
    for (let i = at; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x3a && (i + 1 === end || text.charCodeAt(i + 1) === 0x20 || text.charCodeAt(i + 1) === 0x09))
        return undefined;
      if (code === 0x23 && (text.charCodeAt(i - 1) === 0x20 || text.charCodeAt(i - 1) === 0x09)) {
        comment = this.addComment(i, end, false);
        stop = i;
        break;
      }
    }
    while (stop > at && (text.charCodeAt(stop - 1) === 0x20 || text.charCodeAt(stop - 1) === 0x09)) stop--;
    return {
      node: { kind: 'scalar', style: 'plain', text: text.slice(at, stop), span: this.source.span(at, stop) },
      comment,
    };
  }

  private quoted(at: number, end: number, quote: '"' | "'"): Inline | undefined {
    const { text } = this;
    let close = text.indexOf(quote, at + 1);
    while (quote === "'" && close >= 0 && text[close + 1] === "'") close = text.indexOf(quote, close + 2);
    if (close < 0 || close >= end) return undefined;
    const raw = text.slice(at + 1, close);
    const rest = skip(this.text, close + 1);
    if (
      (quote === '"' && raw.includes('\\')) ||
      !isBlankFrom(this.text, rest) ||
      (text[rest] === '#' && rest === close + 1)
    )
      return undefined;
    const comment = this.commentAt(rest);
    const style = quote === '"' ? 'double' : 'single';
    const node: Scalar = {
      kind: 'scalar',
      style,
      text: style === 'single' ? raw.replaceAll("''", "'") : raw,
      span: this.source.span(at, close + 1),
    };
    return { node, comment };
  }

  /** `*name`, of letters, digits and hyphens. */
  private alias(at: number, end: number): Inline | undefined {
    const name = /^[\w-]+/.exec(this.text.slice(at + 1, Math.min(end, at + 80)))?.[0];
    const stop = at + 1 + (name?.length ?? 0);
    if (!name || !/^(?:[ \t]+#.*|[ \t]*)$/.test(this.text.slice(stop, end))) return undefined;
    const node: Alias = { kind: 'alias', name, span: this.source.span(at, stop) };
    this.found.aliases.push(node);
    return { node, comment: this.commentAt(skip(this.text, stop)) };
  }

  private flow(at: number, end: number): Inline | undefined {
    const flow = readFlow(this.source, at, end);
    if (!flow) return undefined;
    const rest = skip(this.text, flow.end);
    if (!isBlankFrom(this.text, rest) || (this.text[rest] === '#' && rest === flow.end)) return undefined;
    return { node: flow.node, comment: this.commentAt(rest) };
  }

  /** Notes the comment that begins at `at`, where one does, and gives its place. */
  commentAt(at: number): Span | undefined {
    if (this.text[at] !== '#') return undefined;
    const newline = this.text.indexOf('\n', at);
    const end = newline < 0 ? this.text.length : newline;
    return this.addComment(at, this.text[end - 1] === '\r' ? end - 1 : end, false);
  }

  /** Notes a comment and gives its place. */
  addComment(from: number, to: number, ownLine: boolean): Span {
    const span = this.source.span(from, to);
    this.found.comments.push({ span, text: this.text.slice(from, to), ownLine });
    return span;
  }
}
