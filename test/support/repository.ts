/** A git repository in a folder of its own, for tests of what is read from one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether there is a git here to test with. */
export const HAS_GIT = spawnSync('git', ['--version']).status === 0;

/** Who changed something, when and why. */
export interface Commit {
  /** 2026-10-02 */
  readonly day: string;
  readonly author?: string;
  readonly summary?: string;
}

export class Repository {
  private constructor(readonly root: string) {}

  /** An empty one. With `of` it is a clone, made with the options. */
  static make(of?: Repository, ...options: readonly string[]): Repository {
    const made = new Repository(realpathSync(mkdtempSync(join(tmpdir(), 'okr-git-'))));
    if (of) made.git('clone', '-q', ...options, pathToFileURL(of.root).href, '.');
    else made.git('init', '-q', '-b', 'main');
    return made;
  }

  /** Runs a command as nobody in particular: the configuration of whoever runs the tests does not count. */
  git(...args: readonly string[]): string {
    return this.gitAt('2026-11-01', 'ida', args);
  }

  private gitAt(day: string, author: string, args: readonly string[]): string {
    const date = `${day}T12:00:00Z`;
    const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
    const env = {
      ...Object.fromEntries(kept),
      GIT_CONFIG_GLOBAL: join(this.root, 'no-such-file'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: `${author}@example.com`,
      GIT_COMMITTER_NAME: author,
      GIT_COMMITTER_EMAIL: `${author}@example.com`,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    };
    return execFileSync('git', args, { cwd: this.root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  }

  path(path: string): string {
    return join(this.root, path);
  }

  uri(path: string): string {
    return pathToFileURL(this.path(path)).href;
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  /** Writes files and commits everything. */
  commit(files: Readonly<Record<string, string>>, { day, author = 'ida', summary = `On ${day}` }: Commit): void {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.git('add', '-A');
    this.gitAt(day, author, ['commit', '-q', '--allow-empty', '-m', summary]);
  }

  /** Merges a branch, with a commit of its own. */
  merge(branch: string, { day, author = 'ida' }: Commit): void {
    this.gitAt(day, author, ['merge', '-q', '--no-ff', '-m', `Merge ${branch}`, branch]);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
