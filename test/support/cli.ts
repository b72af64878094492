/** The command over files in memory. */
import { main } from '../../server/src/cli/main';
import { memoryFiles } from './memoryFiles';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `okr` in the folder of the files, on 2026-11-16; a file that is undefined can't be read. */
export async function okr(argv: readonly string[], texts: Readonly<Record<string, string | undefined>>): Promise<Ran> {
  const files = memoryFiles(texts);
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(
    argv,
    {
      cwd: '/w',
      files,
      unreadFolders: () => [],
      write: () => Promise.reject(new Error('nothing is to be written')),
      kindOf: (path) => (path === '/w' ? 'folder' : files.texts.has(`file://${path}`) ? 'file' : undefined),
      today: () => '2026-11-16',
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      input: async () => '',
      colours: false,
    },
    '1.2.3',
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}
