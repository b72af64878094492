/**
 * A stretch of a unit's text to syntax nodes, with the yaml package: for all that `block.ts` does not read by itself (flow style,
 * block scalars, text over several lines, escapes, anchors and tags).
 */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node as LibraryNode,
  type Pair as LibraryPair,
  Scalar as LibraryScalar,
  Parser,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Comment } from '../okr/model';
import type { Span } from '../okr/span';
import type { Alias, Entry, Pair, Style, YamlNode } from './nodes';
import type { SourceText } from './source';

/** How deep values may lie in each other. */
export const MAX_DEPTH = 50;

/** What the YAML parser complained of, offsets in the unit's text. */
export interface YamlFault {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** Edits that mend it, where it is clear what was meant. */
  readonly repair?: readonly { readonly from: number; readonly to: number; readonly text: string }[];
}

/** What is gathered while a unit is parsed. */
export interface Findings {
  readonly faults: YamlFault[];
  readonly comments: Comment[];
  /** Nodes with a `&name`, in order. */
  readonly anchors: YamlNode[];
  /** In the order they were read. */
  readonly aliases: Alias[];
  /** Where values lie deeper in each other than MAX_DEPTH. */
  tooDeep: Span | undefined;
}

/** All that a token of any kind may hold. */
interface TokenParts {
  readonly type?: string;
  readonly start?: TokenParts | readonly TokenParts[];
  readonly key?: TokenParts;
  readonly sep?: readonly TokenParts[];
  readonly value?: TokenParts;
  readonly end?: readonly TokenParts[];
  readonly items?: readonly TokenParts[];
  readonly props?: readonly TokenParts[];
}

const STYLES: Record<string, Style> = {
  [LibraryScalar.PLAIN]: 'plain',
  [LibraryScalar.QUOTE_SINGLE]: 'single',
  [LibraryScalar.QUOTE_DOUBLE]: 'double',
  [LibraryScalar.BLOCK_LITERAL]: 'literal',
  [LibraryScalar.BLOCK_FOLDED]: 'folded',
};

/**
 * Parses the characters from `from` to `to`, which begin at `column` of their line and hold one value, pair or list entry with all
 * its lines. Never throws: what the parser can't read is in the findings' faults.
 */
export function parseWithLibrary(
  source: SourceText,
  from: number,
  to: number,
  column: number,
  depth: number,
  findings: Findings,
): YamlNode | undefined {
  return new Conversion(
    source,
    ' '.repeat(column) + source.text.slice(from, to),
    from - column,
    depth,
    findings,
  ).document();
}

class Conversion {
  constructor(
    private readonly source: SourceText,
    /** The text that is parsed; spaces stand for what is before the stretch on its line. */
    private readonly text: string,
    /** What to add to an offset in `text` for one in the unit's. */
    private readonly shift: number,
    private readonly depth: number,
    private readonly findings: Findings,
  ) {}

  document(): YamlNode | undefined {
    const tooDeep = tooNested(this.text);
    if (tooDeep !== undefined) {
      this.findings.tooDeep ??= this.place(tooDeep, tooDeep + 1);
      return undefined;
    }
    const composer = new Composer({
      keepSourceTokens: true,
      prettyErrors: false,
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const tokens = [...new Parser().parse(this.text)];
    for (const token of tokens) this.commentsOf(token);
    let first: Document.Parsed | undefined;
    for (const document of composer.compose(tokens, true, this.text.length)) {
      if (!first) first = document;
      for (const fault of [...document.errors, ...document.warnings]) this.fault(fault);
    }
    return first?.contents ? this.node(first.contents, undefined, this.depth) : undefined;
  }

  private fault(error: YAMLError): void {
    const [from, to] = error.pos;
    this.findings.faults.push({
      code: error.code,
      from: from + this.shift,
      to: Math.max(from, to) + this.shift,
      message: error.message,
    });
  }

  /** A node; undefined where nothing is written. */
  private node(node: LibraryNode, tokens: readonly CST.SourceToken[] | undefined, depth: number): YamlNode | undefined {
    if (depth > MAX_DEPTH) {
      const at = node.range?.[0] ?? 0;
      this.findings.tooDeep ??= this.place(at, at + 1);
      return undefined;
    }
    const built = this.bare(node, this.properties(node, tokens), depth);
    if (built?.anchor !== undefined) this.findings.anchors.push(built);
    return built;
  }

  private bare(
    node: LibraryNode,
    base: { anchor?: string; tag?: string; properties?: Span },
    depth: number,
  ): YamlNode | undefined {
    const [from, to] = node.range ?? [0, 0];
    if (isAlias(node)) {
      const alias: Alias = { kind: 'alias', name: node.source, span: this.place(from, to), ...base };
      this.findings.aliases.push(alias);
      return alias;
    }
    if (isScalar(node)) {
      if (from === to && node.type === LibraryScalar.PLAIN && base.anchor === undefined && base.tag === undefined)
        return undefined;
      const style = STYLES[node.type ?? LibraryScalar.PLAIN] ?? 'plain';
      const end = style === 'literal' || style === 'folded' ? this.trimmed(from, to) : to;
      return { kind: 'scalar', style, text: String(node.value ?? ''), span: this.place(from, end), ...base };
    }
    if (isMap(node)) return this.map(node, base, depth);
    if (isSeq(node)) return this.seq(node, base, depth);
    return undefined;
  }

  private map(node: YAMLMap, base: { anchor?: string; tag?: string; properties?: Span }, depth: number): YamlNode {
    const flow = node.flow === true || node.srcToken?.type === 'flow-collection';
    const pairs = node.items.map((pair) => this.pair(pair, depth)).filter((pair) => pair !== undefined);
    const [from, to] = node.range ?? [0, 0];
    const first = pairs[0]?.key;
    const span =
      flow || !first ? this.place(from, to) : this.source.cover(first.properties ?? first.span, lastOf(pairs.at(-1)!));
    return { kind: 'map', flow, column: this.source.column(this.source.offset(span)), pairs, span, ...base };
  }

  private pair(pair: LibraryPair, depth: number): Pair | undefined {
    const token = (pair as { srcToken?: CST.CollectionItem }).srcToken;
    const sep = token?.sep ?? [];
    const key = pair.key as LibraryNode | null;
    const built = key ? this.node(key, token?.start, depth + 1) : undefined;
    const value = pair.value as LibraryNode | null;
    const colonAt = sep.find((t) => t.type === 'map-value-ind');
    const at = key?.range?.[0] ?? colonAt?.offset ?? 0;
    return {
      key: built ?? { kind: 'scalar', style: 'plain', text: '', span: this.place(at, at) },
      colon: colonAt && this.place(colonAt.offset, colonAt.offset + 1),
      value: value ? this.node(value, afterColon(sep), depth + 1) : undefined,
      comment: this.comment(sep) ?? this.comment(endTokens(token?.value)),
    };
  }

  private seq(node: YAMLSeq, base: { anchor?: string; tag?: string; properties?: Span }, depth: number): YamlNode {
    const token = node.srcToken;
    const flow = node.flow === true || token?.type === 'flow-collection';
    const written =
      token && 'items' in token
        ? (token.items as CST.CollectionItem[]).filter(
            (item) => item.value || item.key || item.start.some((t) => t.type === 'seq-item-ind'),
          )
        : [];
    const entries = node.items.map((item, index): Entry => {
      const start = written.length === node.items.length ? written[index]!.start : undefined;
      const dash = start?.find((t) => t.type === 'seq-item-ind');
      const value = isPair(item) ? undefined : this.node(item as LibraryNode, start, depth + 1);
      const after = dash ? start!.slice(start!.indexOf(dash) + 1) : [];
      const comment = this.comment(after) ?? this.comment(endTokens(written[index]?.value));
      return { dash: dash && this.place(dash.offset, dash.offset + 1), value, comment };
    });
    const [from, to] = node.range ?? [0, 0];
    const first = entries[0]?.dash;
    const span = flow || !first ? this.place(from, to) : this.source.cover(first, lastOf(entries.at(-1)!) ?? first);
    return { kind: 'seq', flow, column: this.source.column(this.source.offset(span)), entries, span, ...base };
  }

  private properties(
    node: LibraryNode,
    tokens: readonly CST.SourceToken[] | undefined,
  ): { anchor?: string; tag?: string; properties?: Span } {
    const anchor = (node as { anchor?: string }).anchor;
    const written = tokens?.filter((token) => token.type === 'anchor' || token.type === 'tag') ?? [];
    if (written.length === 0) return anchor === undefined ? {} : { anchor };
    const last = written.at(-1)!;
    const tag = written.find((token) => token.type === 'tag')?.source;
    return { anchor, tag, properties: this.place(written[0]!.offset, last.offset + last.source.length) };
  }

  /** The first comment before a line ends. */
  private comment(tokens: readonly CST.SourceToken[] | undefined): Span | undefined {
    for (const token of tokens ?? []) {
      if (token.type === 'newline') return undefined;
      if (token.type === 'comment') return this.place(token.offset, token.offset + token.source.length);
    }
    return undefined;
  }

  private trimmed(from: number, to: number): number {
    let end = to;
    while (end > from && ' \t\r\n'.includes(this.text[end - 1]!)) end--;
    return end;
  }

  /** The place of a range of the parsed text. */
  private place(from: number, to: number): Span {
    return this.source.span(from + this.shift, to + this.shift);
  }

  /** Collects the comments of a token and of everything in it. */
  private commentsOf(root: CST.Token): void {
    const open: TokenParts[] = [root as TokenParts];
    while (open.length > 0) {
      const token = open.pop() as TokenParts;
      if (token.type === 'comment') this.addComment(token as CST.SourceToken);
      for (const part of [token.start, token.key, token.sep, token.value, token.end, token.items, token.props]) {
        if (Array.isArray(part)) for (const inner of part) open.push(inner);
        else if (part) open.push(part as TokenParts);
      }
    }
  }

  private addComment(token: CST.SourceToken): void {
    const text = token.source.replace(/\r$/, '');
    let before = token.offset;
    while (before > 0 && (this.text[before - 1] === ' ' || this.text[before - 1] === '\t')) before--;
    const ownLine = before === 0 || this.text[before - 1] === '\n';
    this.findings.comments.push({ span: this.place(token.offset, token.offset + text.length), text, ownLine });
  }
}

/** The last written part of a pair or an entry. */
function lastOf(part: Pair | Entry): Span {
  if (part.value)
    return part.value.span.length === 0 && part.value.properties ? part.value.properties : part.value.span;
  return 'key' in part ? (part.colon ?? part.key.span) : part.dash!;
}

function afterColon(sep: readonly CST.SourceToken[]): readonly CST.SourceToken[] {
  return sep.slice(sep.findIndex((token) => token.type === 'map-value-ind') + 1);
}

function endTokens(token: CST.Token | null | undefined): readonly CST.SourceToken[] | undefined {
  if (!token) return undefined;
  if (token.type === 'block-scalar') return token.props as CST.SourceToken[];
  if (token.type === 'flow-collection') return token.end.slice(1);
  return 'end' in token ? token.end : undefined;
}

/** Where brackets or dashes nest so deep that parsing them would be a risk; quotes and comments are not looked at. */
function tooNested(text: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) {
      if (++depth > 4 * MAX_DEPTH) return i;
    } else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1);
    else if (code === 0x0a) continue;
  }
  return undefined;
}
