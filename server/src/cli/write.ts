/** Writing files: only when somebody asked for it, and never over a text that was not seen. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyEdits, type OkrDocument, type TextEdit } from '../service';
import { type Io, UsageError } from './io';

/**
 * Writes edits into the file that they are for.
 *
 * @throws {UsageError} when the file has changed since it was read
 */
export async function writeEdits(io: Io, document: OkrDocument, edits: readonly TextEdit[]): Promise<void> {
  const now = await io.files.read(document.uri);
  if (!('text' in now) || now.text !== document.text)
    throw new UsageError('The file has changed since it was read; nothing was written. Try again.');
  await put(io, fileURLToPath(document.uri), applyEdits(document.text, edits), 'over');
}

/**
 * Writes a new file.
 *
 * @throws {UsageError} when something is there already, or it can't be written
 */
export async function writeNew(io: Io, path: string, text: string): Promise<void> {
  await put(io, path, text, 'new');
}

/**
 * Writes what was made from the sets, new or over what it wrote before.
 *
 * @throws {UsageError} when it can't be written
 */
export async function writeMade(io: Io, path: string, text: string): Promise<void> {
  await put(io, path, text, io.kindOf(path) === undefined ? 'new' : 'over');
}

async function put(io: Io, path: string, text: string, mode: 'new' | 'over'): Promise<void> {
  try {
    await io.write(path, text, mode);
  } catch (error) {
    throw new UsageError(`${path} can't be written: ${reasonOf(path, error as NodeJS.ErrnoException)}`);
  }
}

/** In words, for what a person can do something about. */
function reasonOf(path: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return `there is no folder ${dirname(path)}.`;
    case 'EISDIR':
      return 'it is a folder.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you may not write there.';
    case 'ENOSPC':
      return 'the disk is full.';
    default:
      return message;
  }
}

/** Where a new file goes: beside another one, or into a folder. */
export function pathBeside(file: string, name: string): string {
  return resolve(dirname(file), name);
}

/**
 * Refuses a path where something stands.
 *
 * @throws {UsageError}
 */
export function mustBeFree(io: Io, path: string): void {
  if (io.kindOf(path) !== undefined) throw new UsageError(`${path} is there already; nothing was written.`);
}
