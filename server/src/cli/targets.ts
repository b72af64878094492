/** From the paths on the command line to the files that are reported, and the workspace they are judged in. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import { canonical, isConfigFile, isOkrFile } from '../service';
import { type Io, UsageError } from './io';

export interface Targets {
  /** Folders to read, as addresses: the repositories that the paths lie in, else the paths' own folders. */
  readonly folders: readonly string[];
  /** Files that are named one by one; they are read wherever they lie. */
  readonly files: readonly string[];
  /** Whether a file is among what is reported. */
  isReported(uri: string): boolean;
  /** After reading: what was asked for and is not there. */
  check(uris: readonly string[]): void;
}

const GLOB = /[*?[\]{}!]/;

/** The address of a path. */
export function addressOf(io: Io, path: string): string {
  return canonical(pathToFileURL(resolve(io.cwd, path)).href);
}

/** @param paths files, folders and globs; the current folder where there are none */
export function targetsOf(io: Io, paths: readonly string[]): Targets {
  const folders = new Set<string>();
  const files: string[] = [];
  const tests: ((uri: string) => boolean)[] = [];
  const globs: { readonly glob: string; matches(uri: string): boolean }[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const kind = io.kindOf(resolve(io.cwd, path));
    const uri = addressOf(io, path);
    if (kind === 'folder') {
      // A folder that the walk would leave out (hidden, node_modules) is looked into when it is asked for.
      folders.add(addressOf(io, repositoryOf(io, path) ?? path)).add(uri);
      tests.push((one) => one === uri || one.startsWith(`${uri}/`));
    } else if (kind === 'file') {
      if (!isOkrFile(uri) && !isConfigFile(uri))
        throw new UsageError(`${path} is no OKR file: their names end in .okr.yaml or .okr.yml.`);
      folders.add(addressOf(io, repositoryOf(io, path) ?? resolve(io.cwd, path, '..')));
      files.push(uri);
      tests.push((one) => one === uri);
    } else if (kind === 'locked') {
      throw new UsageError(`${path} can't be read: no permission to look into its folder.`);
    } else if (GLOB.test(path)) {
      const { base, glob } = picomatch.scan(slashed(path));
      folders.add(addressOf(io, repositoryOf(io, base) ?? base));
      const matches = matcherOf(io, base, glob);
      globs.push({ glob: path, matches });
      tests.push(matches);
    } else throw new UsageError(`${path} is not there.`);
  }
  return {
    folders: [...folders],
    files,
    isReported: (uri) => tests.some((test) => test(uri)),
    check(uris) {
      const empty = globs.find(({ matches }) => !uris.some(matches));
      if (empty) throw new UsageError(`No OKR file matches ${empty.glob}.`);
    },
  };
}

/** Whether a file matches a glob, which counts from the current folder: what is fixed in it is a folder, the rest a pattern. */
function matcherOf(io: Io, base: string, pattern: string): (uri: string) => boolean {
  const isMatch = picomatch(pattern, { dot: true });
  const folder = resolve(io.cwd, base);
  return (uri) => {
    const path = slashed(relative(folder, fileURLToPath(uri)));
    return path !== '' && !path.startsWith('../') && isMatch(path);
  };
}

/** The nearest folder above a path that is a repository; undefined where there is none. */
function repositoryOf(io: Io, path: string): string | undefined {
  for (let at = resolve(io.cwd, path); ; ) {
    const kind = io.kindOf(resolve(at, '.git'));
    if (kind === 'folder' || kind === 'file') return at; // a file in a work tree
    const above = resolve(at, '..');
    if (above === at) return undefined;
    at = above;
  }
}

/** A path as it is shown: from the current folder where it lies below, with slashes. */
export function shown(io: Io, path: string): string {
  const from = relative(io.cwd, path);
  return slashed(from === '' || from.startsWith('..') || isAbsolute(from) ? path : from);
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
