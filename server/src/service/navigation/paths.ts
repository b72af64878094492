/** Paths as people write them in a file, and the addresses they mean. */
import { canonical, parentOf } from '../../workspace/uri';

/** A path relative to the file it stands in; what comes behind it (`#failures`) is a place inside the file it names. */
const PATH = /^(?![a-z]+:|[/\\])([^\n#:*?"<>|]+\.(?:csv|json|ya?ml|md))(#.*)?$/i;

/** The path that a `source` consists of, and what stands behind it; undefined where it is no file that an editor shows as text. */
export function pathIn(source: string): { readonly path: string; readonly rest: string } | undefined {
  const [, path, rest = ''] = PATH.exec(source) ?? [];
  return path === undefined ? undefined : { path, rest };
}

/** The address of a path that stands in a file; undefined for a file that lies nowhere yet. */
export function addressOf(path: string, file: string): string | undefined {
  const folder = parentOf(file);
  if (folder === undefined) return undefined;
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(folder)?.[0] ?? '';
  const segments = folder.slice(root.length).split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (segments.length > 1) segments.pop();
    } else if (part !== '.' && part !== '') segments.push(encodeURIComponent(part));
  }
  return canonical(`${root}${segments.join('/')}`);
}

/** The path by which a file names another; undefined where no path leads there. */
export function pathBetween(file: string, other: string): string | undefined {
  const [from, to] = [file.split('/').slice(0, -1), other.split('/')];
  // Another scheme or another machine.
  if (from.length < 3 || from.slice(0, 3).join('/') !== to.slice(0, 3).join('/')) return undefined;
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(decodeURIComponent)].join('/');
}
