/**
 * Loads our own bundles with the code that V8 compiled of them at an earlier start: reading a megabyte of source and compiling what the
 * first findings need takes a quarter of the time to them.
 *
 * What is kept is run, so it has to be ours. It is taken only from a folder that nobody else can write to, and only for the very source,
 * the very program and the very bytes that it was written with; V8 itself refuses what another version or other settings made. In any
 * doubt, and wherever something fails, the source is compiled as if nothing had been kept.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** When code is kept, in milliseconds after the start: what the first findings need has been compiled by then. */
const LATER = 5000;

/** Of the checksum in front of what is kept. */
const DIGEST_BYTES = 32;

interface Loaded {
  readonly module: { exports: unknown };
  readonly script: Script;
  /** Where its code is kept. */
  readonly path: string;
  /** It was loaded with kept code. */
  readonly wasKept: boolean;
}

type Run = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  file: string,
  folder: string,
) => void;

export class KeptCode {
  private readonly files = new Map<string, Loaded>();
  private readonly folder: string | undefined;

  /** @param folder where code is kept; made where it is missing. Without one, nothing is. */
  constructor(folder?: string) {
    this.folder = folder !== undefined && isOurs(folder) ? folder : undefined;
  }

  /** Whether all that was loaded so far came with kept code. */
  get wasKept(): boolean {
    return this.files.size > 0 && [...this.files.values()].every(({ wasKept }) => wasKept);
  }

  /**
   * Runs a CommonJS file, and with it the files beside it that it asks for (`./…`), each once.
   *
   * @param file its path
   * @returns what it exports
   * @throws what `require` would: a file that is missing or broken is none of the cache's business
   */
  load(file: string): unknown {
    const known = this.files.get(file);
    if (known) return known.module.exports;
    const outside = createRequire(file);
    if (this.folder === undefined) return outside(file);
    const source = readFileSync(file, 'utf8');
    const path = join(this.folder, `${basename(file)}-${keyOf(source)}`);
    const cachedData = codeIn(path);
    const script = new Script(wrap(source), { filename: file, cachedData });
    const module = { exports: {} };
    const wasKept = cachedData !== undefined && script.cachedDataRejected === false;
    const require = (id: string) => (id.startsWith('./') ? this.load(join(dirname(file), id)) : outside(id));
    this.files.set(file, { module, script, path, wasKept });
    (script.runInThisContext() as Run)(module.exports, require, module, file, dirname(file));
    return module.exports;
  }

  /** Keeps what has been compiled, once the start is over. */
  keepLater(): void {
    if (this.folder !== undefined && !this.wasKept) setTimeout(() => this.keep(), LATER).unref();
  }

  /** Writes the code of what was compiled anew, with all that has run of it so far, in place of what was kept of other versions. */
  keep(): void {
    for (const { script, path, wasKept } of this.files.values()) {
      if (wasKept) continue;
      try {
        const code = script.createCachedData();
        const draft = `${path}.${process.pid}`;
        writeFileSync(draft, Buffer.concat([digestOf(code), code]), { mode: 0o600 });
        renameSync(draft, path); // another server may read it at this moment
        removeOlder(path);
      } catch {
        // A full disk, a folder that has gone: the next start compiles again.
      }
    }
  }
}

/** Whether a folder is there, or could be made, that nobody but this user can write to. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    // Windows has no such bits: there a user's folders are the user's own.
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  } catch {
    return false;
  }
}

/** Tells apart the sources, and the programs that compile them. */
function keyOf(source: string): string {
  const program = `${process.version} ${process.versions.v8} ${process.arch} `;
  return createHash('sha256').update(program).update(source).digest('hex').slice(0, 32);
}

function digestOf(code: Buffer): Buffer {
  return createHash('sha256').update(code).digest();
}

/** What was kept at a path; undefined where there is nothing, or not all of it. */
function codeIn(path: string): Buffer | undefined {
  try {
    const kept = readFileSync(path);
    const code = kept.subarray(DIGEST_BYTES);
    return digestOf(code).equals(kept.subarray(0, DIGEST_BYTES)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what was kept of other versions of the same file. */
function removeOlder(path: string): void {
  const [folder, name] = [dirname(path), basename(path)];
  const file = name.slice(0, name.lastIndexOf('-') + 1);
  for (const other of readdirSync(folder))
    if (other !== name && other.startsWith(file)) rmSync(join(folder, other), { force: true });
}
