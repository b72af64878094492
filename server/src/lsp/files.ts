/** Files that are not on this machine's disk: read by the editor. */
import type { Connection } from 'vscode-languageserver';
import type { Files } from '../service';
import { type FileText, type FindFilesParams, findFiles, type ReadFileParams, readFile } from './messages';

/**
 * Files from two places: those of `file:` addresses from the disk, others through the editor when it offers that.
 *
 * @param offered whether the editor answers requests for files; known only after `initialize`
 */
export function filesOf(connection: Connection, disk: Files, offered: () => boolean): Files {
  const isOnDisk = (uri: string): boolean => uri.startsWith('file:');
  return {
    async find(folders) {
      const elsewhere = folders.filter((folder) => !isOnDisk(folder));
      const found = await disk.find(folders.filter(isOnDisk));
      if (elsewhere.length === 0 || !offered()) return found;
      const params: FindFilesParams = { folders: elsewhere };
      try {
        return [...found, ...(await connection.sendRequest<string[]>(findFiles, params))];
      } catch (error) {
        connection.console.warn(`The editor could not list ${elsewhere.join(', ')}: ${String(error)}`);
        return found;
      }
    },
    async read(uri) {
      if (isOnDisk(uri)) return disk.read(uri);
      // What was never saved is nowhere.
      if (!offered() || uri.startsWith('untitled:')) return { failed: '' };
      const params: ReadFileParams = { uri };
      try {
        return await connection.sendRequest<FileText>(readFile, params);
      } catch (error) {
        return { failed: String(error) };
      }
    },
  };
}
