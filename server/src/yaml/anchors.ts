/** What `&name` and `*name` mean within one YAML document, also across its units. */
import type { Alias, YamlNode } from './nodes';
import type { Unit } from './unit';

/** How many nodes may be read through aliases in one unit: a few short lines can stand for billions of values. */
export const MAX_EXPANSION = 1000;

/** The anchors of one YAML document, and which of them are used. */
export class Anchors {
  private readonly byName = new Map<string, YamlNode[]>();
  private readonly names: ReadonlySet<string>;

  private constructor(
    /** The nodes with an anchor, in the order of the file. */
    private readonly nodes: readonly YamlNode[],
    aliases: readonly Alias[],
  ) {
    for (const node of nodes) {
      const known = this.byName.get(node.anchor!);
      if (known) known.push(node);
      else this.byName.set(node.anchor!, [node]);
    }
    this.names = new Set(aliases.map((alias) => alias.name));
  }

  /** The anchors of a YAML document's units: those that one of them was read with, where they still are the same. */
  static of(units: readonly Unit[]): Anchors {
    const concerned = units.filter((unit) => unit.mindsAnchors);
    const nodes = concerned.flatMap((unit) => unit.parsed.anchors).sort((a, b) => a.span.start - b.span.start);
    const anchors = new Anchors(
      nodes,
      concerned.flatMap((unit) => unit.parsed.aliases),
    );
    const known = concerned.find((unit) => unit.readWith)?.readWith;
    return known?.equals(anchors) ? known : anchors;
  }

  /** The node that an alias stands for: the last one of that name that ends above it. Undefined where there is none. */
  resolve(alias: Alias): YamlNode | undefined {
    let at: YamlNode | undefined = alias;
    for (let hops = 0; at?.kind === 'alias' && hops < 10; hops++) {
      const { name, span }: Alias = at;
      at = this.byName.get(name)?.findLast((node) => node.span.start < span.start && node.span.end <= span.start);
    }
    return at?.kind === 'alias' ? undefined : at;
  }

  /** Whether there are neither anchors nor aliases. */
  get isEmpty(): boolean {
    return this.nodes.length === 0 && this.names.size === 0;
  }

  /** Whether any alias has this name. */
  isUsed(name: string): boolean {
    return this.names.has(name);
  }

  private equals(other: Anchors): boolean {
    const sameNodes =
      this.nodes.length === other.nodes.length && this.nodes.every((node, index) => node === other.nodes[index]);
    return sameNodes && this.names.size === other.names.size && [...this.names].every((name) => other.names.has(name));
  }
}
