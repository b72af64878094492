/** The history of files, by the command `git`: one log for each repository, and the contents that are asked for. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileHistory, History } from '../../workspace/history';
import { Blobs } from './blobs';
import { runGit } from './command';
import { type Change, changesByPath, parseLog, versionsOf } from './log';

const LOG = [
  'log',
  '--topo-order',
  ...['-m', '--raw', '-z', '--no-abbrev', '--root'],
  ...['--no-color', '--no-ext-diff', '--no-textconv', '--no-show-signature', '--encoding=UTF-8'],
  '--format=%x01%as%x02%an%x02%P%x02%s%x03',
];
const PATHS = ['HEAD', '--', ':(top,icase)*.okr.yaml', ':(top,icase)*.okr.yml'];

/** What is known of a repository in one state. */
interface Repository {
  readonly head: string;
  readonly isShallow: boolean;
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly blobs: Blobs;
}

/**
 * @param git the command, by its path where that is known
 * @param log is told, once for each repository, of a history that can't be read
 */
export function gitHistory(log: (message: string) => void, git = 'git'): History {
  const repositories = new Map<string, Repository>();
  const told = new Set<string>();

  /** A repository as it is now; what was read of it counts while its HEAD is the same. */
  async function repositoryAt(root: string): Promise<Repository | undefined> {
    try {
      const [shallow, head = ''] = (await runGit(git, root, ['rev-parse', '--is-shallow-repository', 'HEAD'])).split(
        '\n',
      );
      const known = repositories.get(root);
      if (known?.head === head) return known;
      const changes = changesByPath(parseLog(await logOf(root)));
      const repository = { head, isShallow: shallow === 'true', changes, blobs: new Blobs(git, root) };
      repositories.set(root, repository);
      return repository;
    } catch (error) {
      tell(root, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Files that were renamed and changed at once are found by their contents; a partial clone may lack those. */
  async function logOf(root: string): Promise<string> {
    const read = (renames: string) => runGit(git, root, [...LOG, renames, ...PATHS]);
    return read('-M').catch(() => read('-M100%'));
  }

  /** Where there is no git, or no commit yet, there is no history, and that is no fault. */
  function tell(root: string, reason: string): void {
    if (told.has(root) || /unknown revision|ambiguous argument 'HEAD'|ENOENT/.test(reason)) return;
    told.add(root);
    log(`The history of ${root} is not read: ${reason}`);
  }

  return {
    async of(uris) {
      const found = new Map<string, FileHistory>();
      for (const [root, files] of byRepository(uris)) {
        const repository = await repositoryAt(root);
        if (!repository) continue;
        const { head, isShallow, changes, blobs } = repository;
        for (const { uri, path } of files) {
          const versions = versionsOf(relative(root, path).split(sep).join('/'), changes).map(
            ({ blob, day, author, summary }) => ({ day, author, summary, text: () => blobs.read(blob) }),
          );
          if (versions.length > 0) found.set(uri, { head, root: pathToFileURL(root).href, isShallow, versions });
        }
      }
      return found;
    },
  };
}

/** Files with their paths, by the folder of the repository that they lie in; what lies in none is left out. */
function byRepository(uris: readonly string[]): Map<string, { readonly uri: string; readonly path: string }[]> {
  const roots = new Map<string, string | undefined>();
  const found = new Map<string, { readonly uri: string; readonly path: string }[]>();
  for (const uri of uris) {
    if (!uri.startsWith('file:')) continue;
    const path = fileURLToPath(uri);
    const root = rootOf(dirname(path), roots);
    if (root === undefined) continue;
    const files = found.get(root) ?? [];
    files.push({ uri, path });
    found.set(root, files);
  }
  return found;
}

/** The nearest folder, from this one on up, that is a repository. What is found is kept in `known`. */
function rootOf(folder: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const above = dirname(folder);
  const root = existsSync(join(folder, '.git')) ? folder : above === folder ? undefined : rootOf(above, known);
  known.set(folder, root);
  return root;
}
