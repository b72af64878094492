/** Files in memory, behind the same port as those on disk. */
import type { Files } from '../../server/src/workspace';

export interface MemoryFiles extends Files {
  /** Text by address; a value of undefined is a file that can't be read. */
  readonly texts: Map<string, string | undefined>;
}

/** @param texts by path below `file:///w/`, or by whole address */
export function memoryFiles(texts: Readonly<Record<string, string | undefined>> = {}): MemoryFiles {
  const all = new Map(Object.entries(texts).map(([path, text]) => [addressOf(path), text] as const));
  return {
    texts: all,
    find: async (folders) => [...all.keys()].filter((uri) => folders.some((folder) => uri.startsWith(`${folder}/`))),
    read: async (uri) => {
      const text = all.get(uri);
      if (text !== undefined) return { text };
      return { failed: all.has(uri) ? 'permission denied' : '' };
    },
  };
}

/** The folder that the files of a test lie in. */
export const FOLDER = 'file:///w';

/** The address of a path in {@link FOLDER}; addresses stay as they are. */
export function addressOf(path: string): string {
  return path.includes('://') ? path : `${FOLDER}/${path}`;
}
