/** A history in memory, behind the same port as git's. */
import type { FileHistory, History } from '../../server/src/service';
import { addressOf, FOLDER } from './memoryFiles';

/** A version of a file. */
export interface Committed {
  readonly day: string;
  readonly text: string;
  readonly author?: string;
  readonly summary?: string;
}

export interface MemoryHistory extends History {
  /** What was asked for so far: addresses of files, and `address@day` of texts. */
  readonly asked: string[];
}

/** @param files the versions of files by path, the oldest first */
export function memoryHistory(
  files: Readonly<Record<string, readonly Committed[]>>,
  { isShallow = false, head = 'abc' } = {},
): MemoryHistory {
  const asked: string[] = [];
  const histories = new Map(
    Object.entries(files).map(([path, versions]) => {
      const uri = addressOf(path);
      const history: FileHistory = {
        head,
        root: FOLDER,
        isShallow,
        versions: versions.map(({ day, text, author = 'ida', summary = 'A change' }) => ({
          day,
          author,
          summary,
          text: async () => {
            asked.push(`${path}@${day}`);
            return text;
          },
        })),
      };
      return [uri, history] as const;
    }),
  );
  return {
    asked,
    async of(uris) {
      asked.push(...uris);
      return new Map([...histories].filter(([uri]) => uris.includes(uri)));
    },
  };
}
