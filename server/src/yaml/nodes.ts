/**
 * The syntax tree under the model: what YAML made of a file, with the place of every part, so that an edit can be made to the
 * character. A node is about what is written; what it means is the model's business (`okr/model.ts`).
 */
import type { Written } from '../okr/model';
import type { Trap } from '../okr/problem';
import type { Span } from '../okr/span';

/** How a scalar is written: `text`, `'text'`, `"text"`, `|`, `>`. */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

interface NodeBase {
  /**
   * The node's own text: quotes and brackets included, properties (`&name`, `!tag`) not. A block map reaches from its first key,
   * a block list from its first dash, to the end of the last value, without spaces, comments and line ends after it.
   */
  readonly span: Span;
  /** The name after `&`. */
  readonly anchor?: string;
  /** The tag as it is written: `!important`. */
  readonly tag?: string;
  /** From the first of `&name` and `!tag` to the last, where there are any. */
  readonly properties?: Span;
}

export interface Scalar extends NodeBase {
  readonly kind: 'scalar';
  readonly style: Style;
  /** The text that is meant: quotes, escapes and folded lines resolved; plain text as in the source (`012`, `no`). */
  readonly text: string;
  /** Where YAML can't read it as text, or reads something else: `text` is then what was meant, `span` the range to put in quotes. */
  readonly trap?: Trap;
}

/** `*name` */
export interface Alias extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  /** The column of the keys, in UTF-16 units from 0; of a flow map, that of its bracket. */
  readonly column: number;
  readonly pairs: readonly Pair[];
}

export interface Seq extends NodeBase {
  readonly kind: 'seq';
  readonly flow: boolean;
  /** The column of the dashes, in UTF-16 units from 0; of a flow list, that of its bracket. */
  readonly column: number;
  readonly entries: readonly Entry[];
}

export type YamlNode = Scalar | Alias | MapNode | Seq;

/** One `key: value` of a map. */
export interface Pair {
  readonly key: YamlNode;
  /** The `:`, where there is one (`{ a }` and `? a` have none). */
  readonly colon: Span | undefined;
  /** Undefined where nothing is written after the colon. */
  readonly value: YamlNode | undefined;
  /** The comment that ends the line of the colon (before a value on the lines below) or of the value, from its `#`. */
  readonly comment: Span | undefined;
}

/** One element of a list. */
export interface Entry {
  /** The `-`; undefined in a flow list. */
  readonly dash: Span | undefined;
  /** Undefined where nothing is written after the dash. */
  readonly value: YamlNode | undefined;
  /** The comment that ends the line of the dash or of a value that is no block, from its `#`. */
  readonly comment: Span | undefined;
}

/** What the model keeps in `written`: where an item, a field or a list comes from. */
export interface Source {
  /** The value's node. An alias stays one; undefined only for a set in an empty document. */
  readonly node: YamlNode | undefined;
  /** The pair whose value this is. */
  readonly pair?: Pair;
  /** The list element whose value this is. */
  readonly entry?: Entry;
  /** It stands elsewhere and came in through `<<` or an alias: changing it changes every place that takes it. */
  readonly shared?: boolean;
}

/** The source of an item, a field or a list. */
export function sourceOf(thing: Written): Source {
  return thing.written as Source;
}

/** The pair that a block or flow map has under a name, written out in the map itself. Of two, the first, which is the one that counts. */
export function pairOf(map: YamlNode | undefined, name: string): Pair | undefined {
  if (map?.kind !== 'map') return undefined;
  return map.pairs.find((pair) => pair.key.kind === 'scalar' && pair.key.text === name);
}

/** Where a pair or an entry ends: after its value, else its colon or dash, else its key; comments not counted. */
export function endOf(part: Pair | Entry): number {
  if (part.value) return part.value.span.end;
  if ('key' in part) return (part.colon ?? part.key.span).end;
  return part.dash?.end ?? 0;
}
