/** The command over files in memory. */
import type { Io } from '../../server/src/cli/io';
import { main } from '../../server/src/cli/main';
import { type MemoryFiles, memoryFiles } from './memoryFiles';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs `okr` in the folder of the files, on 2026-11-16.
 *
 * @param texts by path below that folder, a file that is undefined can't be read; or the files themselves, to go on with
 * @param more what is different from a terminal without colours, input and files to write
 */
export async function okr(
  argv: readonly string[],
  texts: MemoryFiles | Readonly<Record<string, string | undefined>> = {},
  more: Partial<Io> = {},
): Promise<Ran> {
  const files = isFiles(texts) ? texts : memoryFiles(texts);
  const paths = [...files.texts.keys()].map((uri) => decodeURIComponent(new URL(uri).pathname));
  const isFolder = (path: string) => path === '/w' || paths.some((one) => one.startsWith(`${path}/`));
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(
    argv,
    {
      cwd: '/w',
      files,
      unreadFolders: () => [],
      write: () => Promise.reject(new Error('nothing is to be written')),
      kindOf: (path) => (paths.includes(path) ? 'file' : isFolder(path) ? 'folder' : undefined),
      today: () => '2026-11-16',
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      input: async () => '',
      colours: false,
      ...more,
    },
    '1.2.3',
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function isFiles(texts: MemoryFiles | Readonly<Record<string, string | undefined>>): texts is MemoryFiles {
  return texts.texts instanceof Map;
}
