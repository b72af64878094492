/** What `&name` and `*name` mean within one YAML document, also across its units. */
import type { Alias, YamlNode } from './nodes';

/** How many nodes may be read through aliases in one YAML document. */
export const MAX_EXPANSION = 1000;

export class Anchors {
  private readonly byName = new Map<string, YamlNode[]>();
  private expanded = 0;
  readonly used = new Set<string>();

  /** @param nodes the nodes with an anchor, in the order of the file. */
  constructor(readonly nodes: readonly YamlNode[]) {
    for (const node of nodes) {
      const known = this.byName.get(node.anchor!);
      if (known) known.push(node);
      else this.byName.set(node.anchor!, [node]);
    }
  }

  /** The node that an alias stands for: the last one of that name above it. Undefined where there is none. */
  resolve(alias: Alias): YamlNode | undefined {
    let at: YamlNode | undefined = alias;
    for (let hops = 0; at?.kind === 'alias' && hops < 10; hops++) {
      const from: Alias = at;
      this.used.add(from.name);
      at = this.byName
        .get(from.name)
        ?.findLast((node) => node.span.start < from.span.start && node.span.end <= from.span.start);
    }
    return at?.kind === 'alias' ? undefined : at;
  }

  /** Counts a node read through an alias. False once there are too many (a few short lines can stand for billions of values). */
  spend(): boolean {
    this.expanded++;
    return this.expanded <= MAX_EXPANSION;
  }
}
