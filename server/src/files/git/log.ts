/** What `git log -m --raw -z` prints, and the versions of one file in it. */

/** A commit that changed a file. */
export interface Change {
  /** The author's day: 2026-10-05. */
  readonly day: string;
  readonly author: string;
  /** The first line of the commit's message. */
  readonly summary: string;
  /** Against one of several parents. */
  readonly isMerge: boolean;
  /** The place in the log, the newest first. */
  readonly order: number;
  /** Added, modified, deleted, renamed, … */
  readonly kind: string;
  /** The ids of the file's content before and after it. */
  readonly before: string;
  readonly after: string;
  readonly path: string;
  /** The path before it, where it was renamed. */
  readonly from: string | undefined;
}

/**
 * Reads the output of `git log -m --raw -z --format=%x01%as%x02%an%x02%P%x02%s%x03`.
 *
 * @returns the changes as they are printed: the newest first
 */
export function parseLog(output: string): Change[] {
  return output
    .split('\u0001')
    .slice(1)
    .flatMap((commit, order): Change[] => {
      const end = commit.indexOf('\u0003');
      const [day = '', author = '', parents = '', summary = ''] = commit.slice(0, end).split('\u0002');
      const isMerge = parents.includes(' ');
      return filesIn(commit.slice(end + 1)).map((file) => ({ ...file, day, author, summary, isMerge, order }));
    });
}

type FileChange = Pick<Change, 'kind' | 'before' | 'after' | 'path' | 'from'>;

/** `:100644 100644 <before> <after> M`, then its path; for a rename (`R087`) the old path, then the new one. */
function filesIn(text: string): FileChange[] {
  const parts = text.split('\0').map((part) => part.replace(/^\n+/, ''));
  const files: FileChange[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [, , before, after, kind] = parts[at]!.startsWith(':') ? parts[at]!.split(' ') : [];
    if (before === undefined || after === undefined || kind === undefined) continue;
    const first = parts[++at] ?? '';
    const isMoved = kind.startsWith('R') || kind.startsWith('C');
    const path = isMoved ? (parts[++at] ?? '') : first;
    files.push({ kind: kind.charAt(0), before, after, path, from: isMoved ? first : undefined });
  }
  return files;
}

/** Changes by the path that a file had after them, each list in the order of the log. */
export function changesByPath(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of changes) {
    const known = found.get(change.path);
    if (known) known.push(change);
    else found.set(change.path, [change]);
  }
  return found;
}

/** A version of a file. */
export interface FileVersion extends Pick<Change, 'day' | 'author' | 'summary'> {
  readonly blob: string;
}

/**
 * The versions that led to the file as it is in the last commit, the oldest first; under older names too, back to where it was added.
 *
 * Branches lie beside each other in a log. Therefore each step goes to the commit that made the content which the next one started
 * from; a merge counts only where it put both sides together. What was tried on a branch and never came here is left out.
 */
export function versionsOf(path: string, changes: ReadonlyMap<string, readonly Change[]>): FileVersion[] {
  const versions: FileVersion[] = [];
  let wanted = changes.get(path)?.[0]?.after;
  let name = path;
  for (let order = -1; ; ) {
    const makers = changes.get(name)?.filter((change) => change.order > order && change.after === wanted) ?? [];
    const change = makers.find(({ isMerge }) => !isMerge) ?? makers[0];
    if (!change || change.kind === 'D') return versions;
    const { day, author, summary, after } = change;
    versions.unshift({ day, author, summary, blob: after });
    if (change.kind === 'A') return versions;
    order = change.order;
    wanted = change.before;
    name = change.from ?? name;
  }
}
