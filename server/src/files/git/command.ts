/**
 * The command `git`, run so that nothing of the repository's own configuration is executed and nothing leaves the machine: only commands
 * that look things up, without a shell; no hooks, no pager, no file system monitor, no signature check, no diff or text conversion
 * programs; no fetching of what a partial clone left out.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';

/** A command that takes longer, in milliseconds, is given up: without its history a file is judged all the same. */
const LONGEST = 20_000;

/** More output than this, in bytes, is not read. */
const LARGEST = 64 * 1024 * 1024;

/** What keeps the repository's configuration from running anything. */
const SAFE = [
  '--no-pager',
  '--no-optional-locks',
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', `core.hooksPath=${devNull}`],
  ...['-c', 'log.showSignature=false'],
  ...['-c', 'log.diffMerges=separate'],
  ...['-c', 'protocol.allow=never'],
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'submodule.recurse=false'],
];

/** The user's own variables that lead git to its parts and to the user's configuration. The others lead it elsewhere; hooks set them. */
const KEPT = /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|EXEC_PATH)$/;

function environment(root: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
  return {
    ...Object.fromEntries(own),
    // A list of protocols counts for more than what the repository allows; there is none of this name.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    // Where `.git` turns out to be none, no repository further up is taken for it.
    GIT_CEILING_DIRECTORIES: dirname(root),
    LC_ALL: 'C',
  };
}

/**
 * Starts a command of git in a repository.
 *
 * @param git the program
 * @param root the folder with `.git`
 * @param timeout in milliseconds, after which it is ended
 */
export function startGit(
  git: string,
  root: string,
  args: readonly string[],
  timeout?: number,
): ChildProcessWithoutNullStreams {
  const child = spawn(git, ['-C', root, ...SAFE, ...args], {
    cwd: dirname(process.execPath), // not in the repository: Windows would look for the program there first
    env: environment(root),
    shell: false,
    timeout,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  child.stdin.on('error', () => undefined); // it ended before it had read everything; its exit code says so
  return child;
}

/**
 * Runs a command of git and gives what it prints.
 *
 * @throws when it fails, takes too long or prints too much
 */
export function runGit(git: string, root: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = startGit(git, root, args, LONGEST);
    const parts: Buffer[] = [];
    let size = 0;
    let fault = '';
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > LARGEST) child.kill('SIGKILL');
      else parts.push(part);
    });
    child.stderr.on('data', (part: Buffer) => {
      if (fault.length < 2000) fault += part.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(parts).toString('utf8'));
      else reject(new Error(signal ? 'git took too long or had too much to say' : fault.trim().split('\n')[0]));
    });
    child.stdin.end();
  });
}
