/** Files on this machine's disk, behind the one port. */
import { type Dirent, promises as fs, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Files, isConfigFile, isOkrFile } from '../workspace/files';

/** Larger files are not even opened; the reader's own limit is below that, and says so in the file. */
const LARGEST = 64 * 1024 * 1024;

/** Folders that hold other people's or generated files. Hidden ones (`.git`) are left out by their name. */
const SKIPPED = new Set(['node_modules']);

/** What could not be looked into, and why, for a person; and the folder's path. */
type Log = (message: string, folder: string) => void;

/** @param log is told of every folder that can't be read */
export function nodeFiles(log: Log): Files {
  return {
    async find(folders) {
      const found: string[] = [];
      const visited = new Set<string>();
      for (const folder of folders) await walk(fileURLToPath(folder), found, visited, log);
      return found.map((path) => pathToFileURL(path).href);
    },
    async read(uri) {
      try {
        const path = fileURLToPath(uri);
        const { size } = await fs.stat(path);
        if (size > LARGEST) return { failed: `it is larger than ${LARGEST / 1024 / 1024} MB` };
        return { text: await fs.readFile(path, 'utf8') };
      } catch (error) {
        return { failed: reasonOf(error) };
      }
    },
  };
}

/** What stands at a path; undefined for nothing, 'locked' for what may not be looked at. */
export function kindOf(path: string): 'file' | 'folder' | 'locked' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return reasonOf(error) === NO_PERMISSION ? 'locked' : undefined;
  }
}

/**
 * Writes a text: a new file, or over one, by a file beside it that takes its place once it is whole.
 *
 * @throws when it can't be written, or when a new file is there already
 */
export async function writeFile(path: string, text: string, mode: 'new' | 'over'): Promise<void> {
  if (mode === 'new') return fs.writeFile(path, text, { flag: 'wx' });
  const target = await fs.realpath(path); // a link stays a link
  const { mode: rights } = await fs.stat(target);
  const making = `${target}.${process.pid}.tmp`;
  try {
    await fs.writeFile(making, text, { mode: rights, flag: 'wx' });
    await fs.rename(making, target);
  } catch (error) {
    await fs.rm(making, { force: true });
    throw error;
  }
}

/** Looks through a folder and those below it. Each is visited once, also where links lead in circles. */
async function walk(folder: string, found: string[], visited: Set<string>, log: Log): Promise<void> {
  let entries: Dirent[];
  try {
    const real = await fs.realpath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    entries = await fs.readdir(folder, { withFileTypes: true });
  } catch (error) {
    log(`The folder ${folder} can't be read: ${reasonOf(error) || 'it is not there'}`, folder);
    return;
  }
  const below: string[] = [];
  const linked: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && !SKIPPED.has(entry.name)) below.push(path);
    } else if (entry.isSymbolicLink()) {
      if (!entry.name.startsWith('.') && !SKIPPED.has(entry.name)) linked.push(path);
    } else if (isWanted(entry.name)) found.push(path);
  }
  for (const path of below) await walk(path, found, visited, log);
  // A folder counts under its own name first, under that of a link to it only where it lies outside.
  for (const path of linked) {
    const stat = await fs.stat(path).catch(() => undefined);
    if (stat?.isDirectory()) await walk(path, found, visited, log);
    else if (stat?.isFile() && isWanted(path)) found.push(path);
  }
}

function isWanted(name: string): boolean {
  return isOkrFile(name) || isConfigFile(name);
}

const NO_PERMISSION = 'no permission';

/** Why a file can't be read, for a person; empty where it is simply not there. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return '';
  if (code === 'EACCES' || code === 'EPERM') return NO_PERMISSION;
  if (code === 'EISDIR') return 'it is a folder';
  return message ?? String(error);
}
