/**
 * Reads flow style on one line, as people write it: `[Gateway, Ledger]`, `{ text: Move it?, who: noor }`. Gives up on whatever is not
 * plain, quoted without escapes, or another such list or map; the yaml package reads that.
 */
import type { Entry, Pair, Scalar, YamlNode } from './nodes';
import type { SourceText } from './source';

/** The flow list or map that starts at `at`, and the offset after its bracket. Undefined for what is not simple. */
export function readFlow(source: SourceText, at: number, end: number): { node: YamlNode; end: number } | undefined {
  const reader = new FlowReader(source, at, end);
  const node = reader.collection(0);
  return node && { node, end: reader.at };
}

/** What a plain scalar may start with here; further on, all but what ends it. */
const START = /[^-?:,[\]{}#&*!|>'"%@`\s]/;
/** How deep lists and maps are followed here. */
const DEPTH = 10;

class FlowReader {
  constructor(
    private readonly source: SourceText,
    public at: number,
    private readonly end: number,
  ) {}

  collection(depth: number): YamlNode | undefined {
    if (depth > DEPTH) return undefined;
    const open = this.source.text[this.at];
    return open === '[' ? this.list(depth) : open === '{' ? this.map(depth) : undefined;
  }

  private list(depth: number): YamlNode | undefined {
    const start = this.at;
    const entries: Entry[] = [];
    const closed = this.each(']', () => {
      const value = this.value(depth);
      if (!value) return false;
      entries.push({ dash: undefined, value, comment: undefined });
      return true;
    });
    if (!closed) return undefined;
    return {
      kind: 'seq',
      flow: true,
      column: this.source.column(start),
      entries,
      span: this.source.span(start, this.at),
    };
  }

  private map(depth: number): YamlNode | undefined {
    const start = this.at;
    const pairs: Pair[] = [];
    const closed = this.each('}', () => {
      const pair = this.pair(depth);
      if (pair) pairs.push(pair);
      return pair !== undefined;
    });
    if (!closed) return undefined;
    return {
      kind: 'map',
      flow: true,
      column: this.source.column(start),
      pairs,
      span: this.source.span(start, this.at),
    };
  }

  /** Reads elements and the commas between them, up to the closing bracket; false where it is not that simple. */
  private each(close: string, element: () => boolean): boolean {
    this.at++;
    this.skip();
    while (this.current !== close) {
      if (!element()) return false;
      this.skip();
      if (this.current === ',') {
        this.at++;
        this.skip();
      } else if (this.current !== close) return false;
    }
    this.at++;
    return true;
  }

  private pair(depth: number): Pair | undefined {
    const key = this.plain();
    if (!key || this.current !== ':') return undefined;
    const colon = this.source.span(this.at, this.at + 1);
    this.at++;
    if (this.source.text[this.at] !== ' ') return undefined;
    this.skip();
    const value = this.value(depth);
    return value && { key, colon, value, comment: undefined };
  }

  private value(depth: number): YamlNode | undefined {
    const { current } = this;
    if (current === '[' || current === '{') return this.collection(depth + 1);
    const scalar = current === '"' || current === "'" ? this.quoted(current) : this.plain();
    const next = this.source.text[this.at];
    return next === ',' || next === ']' || next === '}' || next === ' ' ? scalar : undefined;
  }

  private plain(): Scalar | undefined {
    const { text } = this.source;
    const start = this.at;
    if (this.current === undefined || !START.test(this.current)) return undefined;
    let at = start;
    for (; at < this.end; at++) {
      const char = text[at]!;
      if (',[]{}'.includes(char)) break;
      if (char === '#' && text[at - 1] === ' ') return undefined;
      if (char === '\t') return undefined;
      if (char === ':' && (text[at + 1] === undefined || ' ,[]{}\r\n\t'.includes(text[at + 1]!))) break;
    }
    let stop = at;
    while (text[stop - 1] === ' ') stop--;
    if (at < this.end && text[at] === ':' && stop !== at) return undefined;
    this.at = stop;
    return { kind: 'scalar', style: 'plain', text: text.slice(start, stop), span: this.source.span(start, stop) };
  }

  private quoted(quote: '"' | "'"): Scalar | undefined {
    const { text } = this.source;
    const close = text.indexOf(quote, this.at + 1);
    if (close < 0 || close >= this.end || text[close + 1] === "'") return undefined;
    const raw = text.slice(this.at + 1, close);
    if (raw.includes('\\')) return undefined;
    const span = this.source.span(this.at, close + 1);
    this.at = close + 1;
    return { kind: 'scalar', style: quote === '"' ? 'double' : 'single', text: raw, span };
  }

  private get current(): string | undefined {
    return this.at < this.end ? this.source.text[this.at] : undefined;
  }

  private skip(): void {
    while (this.current === ' ') this.at++;
  }
}
