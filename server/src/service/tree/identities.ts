/**
 * Ids for things that have none of their own. A tree that names its nodes by title loses its state with each letter typed, one that
 * names them by position with each line inserted. So names are remembered: what has the same title, else the same position, under the
 * same parent as before keeps its name.
 */

export interface Nameable {
  /** The id that is written in the file, where there is one. */
  readonly own: string | undefined;
  readonly title: string;
}

interface Remembered {
  readonly name: string;
  readonly title: string;
}

/** One for each view. It remembers from one drawing to the next which thing had which id. */
export class Identities {
  private before = new Map<string, readonly Remembered[]>();
  private now = new Map<string, readonly Remembered[]>();

  /** Begins a new tree: what is not named again is forgotten. */
  next(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /** Names for the children of one kind under a parent's name, in their order; each is unique there. */
  name(parent: string, children: readonly Nameable[]): string[] {
    const known = this.before.get(parent) ?? [];
    const taken = new Set<string>();
    const names = new Array<string | undefined>(children.length);
    const take = (at: number, name: string | undefined) => {
      if (name === undefined || names[at] !== undefined || taken.has(name)) return;
      names[at] = name;
      taken.add(name);
    };
    children.forEach(({ own }, at) => {
      if (own !== undefined) take(at, `${parent}/${own}`);
    });
    children.forEach(({ title }, at) => {
      const free = known.find((one) => one.title === title && !taken.has(one.name));
      take(at, free?.name);
    });
    // As many as before: whatever has another title now was rewritten where it stands.
    if (known.length === children.length)
      known.forEach(({ name }, at) => {
        take(at, name);
      });
    children.forEach(({ title }, at) => {
      for (let copy = 1; names[at] === undefined; copy++)
        take(at, `${parent}/${short(title)}${copy > 1 ? `~${copy}` : ''}`);
    });
    const all = names as string[];
    this.now.set(
      parent,
      children.map(({ title }, at) => ({ name: all[at]!, title })),
    );
    return all;
  }
}

function short(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60);
}
