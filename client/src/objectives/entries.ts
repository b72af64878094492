import type { TreeNode } from '../../../server/src/lsp/messages';

type Range = NonNullable<TreeNode['range']>;

/** A row of the tree. The same object stands for the same thing over refreshes, which is what keeps the view's state. */
export interface Entry {
  readonly id: string;
  node: TreeNode;
  parent: Entry | undefined;
  children: readonly Entry[];
}

/** The id that a row's thing has among the objectives, where the server knows it by. */
export function thingOf({ node }: Entry): string {
  return node.same ?? node.id;
}

/** What a refresh has to draw again: everything, or these rows with what is below them. */
export type Redraw = 'everything' | readonly Entry[];

/** The rows of the tree, kept over refreshes. */
export class Entries {
  private byId = new Map<string, Entry>();
  roots: readonly Entry[] = [];

  /**
   * Takes over a new forest. Rows whose ids are known stay the objects they were.
   * @returns what has changed in a way one sees: an empty list when nothing has
   */
  update(forest: readonly TreeNode[]): Redraw {
    const before = this.byId;
    this.byId = new Map();
    const redraw = new Set<Entry>();
    const take = (node: TreeNode, parent: Entry | undefined): Entry => {
      const known = before.get(node.id);
      const entry: Entry = known ?? { id: node.id, node, parent, children: [] };
      this.byId.set(node.id, entry);
      const old = entry.node;
      entry.node = node;
      entry.parent = parent;
      const children = takeAll(node.children, entry);
      if (known && (looksDifferent(old, node) || !sameList(entry.children, children))) redraw.add(entry);
      entry.children = children;
      return entry;
    };
    // two rows with one id would make the view refuse the tree: the first one counts
    const takeAll = (nodes: readonly TreeNode[], parent: Entry | undefined): readonly Entry[] =>
      nodes.flatMap((node) => (this.byId.has(node.id) ? [] : [take(node, parent)]));
    const roots = takeAll(forest, undefined);
    const everything = !sameList(this.roots, roots);
    this.roots = roots;
    if (everything) return 'everything';
    return [...redraw].filter((entry) => !hasAncestorIn(entry, redraw));
  }

  get(id: string): Entry | undefined {
    return this.byId.get(id);
  }

  all(): Iterable<Entry> {
    return this.byId.values();
  }
}

function sameList(a: readonly Entry[], b: readonly Entry[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

/** A row that is drawn again takes those below it along. */
function hasAncestorIn(entry: Entry, set: ReadonlySet<Entry>): boolean {
  for (let above = entry.parent; above; above = above.parent) if (set.has(above)) return true;
  return false;
}

/** Whether a row has to be drawn again. Its place in the file is no reason: it is looked up when it is needed. */
function looksDifferent(a: TreeNode, b: TreeNode): boolean {
  return (
    a.label !== b.label ||
    a.description !== b.description ||
    a.tooltip !== b.tooltip ||
    a.accessibleLabel !== b.accessibleLabel ||
    a.kind !== b.kind ||
    a.status !== b.status ||
    a.initiativeStatus !== b.initiativeStatus ||
    a.canCheckIn !== b.canCheckIn ||
    (a.attention.length === 0) !== (b.attention.length === 0) ||
    (a.uri === undefined) !== (b.uri === undefined) ||
    (a.children.length === 0) !== (b.children.length === 0)
  );
}

/**
 * The row for a place in a file: the innermost item that contains it.
 * @param isFile whether an address of the server is the file's
 * @param preferred where several fit equally (one thing can stand at two places), this one
 */
export function entryAt(
  entries: Iterable<Entry>,
  isFile: (address: string) => boolean,
  line: number,
  preferred: Entry | undefined,
): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of entries) {
    const { node } = entry;
    if (!node.uri || !node.range || node.kind === 'group') continue;
    if (!contains(node.range, line) || !isFile(node.uri)) continue;
    const better = best?.node.range ? size(node.range) - size(best.node.range) : -1;
    if (better < 0 || (better === 0 && entry === preferred)) best = entry;
  }
  return best;
}

function contains({ start, end }: Range, line: number): boolean {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return line >= start.line && line <= last;
}

const size = ({ start, end }: Range): number => end.line - start.line;
