import { setTimeout as sleep } from 'node:timers/promises';
import { CancellationTokenSource, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type FileText,
  type FindFilesParams,
  findFiles,
  type ReadFileParams,
  readFile,
} from '../../../server/src/lsp/messages';

/** What the server may want to read. */
const OUR_FILES = '**/{*.okr.yaml,*.okr.yml,okr.config.yaml,okr.config.yml}';
const OUR_NAME = /(?:\.okr|^okr\.config)\.ya?ml$/i;

/** Where nobody keeps OKRs. */
const SKIPPED = new Set(['.git', 'node_modules']);

/** A search that has not answered after so many milliseconds won't. */
const SEARCH_LIMIT = 2000;

/** So many folders are looked into, one by one, where the file system has no search. */
const MOST_FOLDERS = 2000;

/** Lets the server find and read, through the editor, what is not on the disk (in a virtual workspace). */
export function answerFileRequests(client: LanguageClient): void {
  client.onRequest(findFiles, async ({ folders }: FindFilesParams): Promise<string[]> => {
    const found = await Promise.all(folders.map((folder) => filesIn(Uri.parse(folder))));
    return [...new Set(found.flat().map((uri) => client.code2ProtocolConverter.asUri(uri)))];
  });
  client.onRequest(readFile, async ({ uri }: ReadFileParams): Promise<FileText> => {
    try {
      return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) };
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  });
}

/** All files of ours below a folder. Where the file system has no search, which shows in no answer, its folders are walked. */
async function filesIn(folder: Uri): Promise<readonly Uri[]> {
  const impatience = new CancellationTokenSource();
  const tooLong = sleep(SEARCH_LIMIT, [], { ref: false });
  const pattern = new RelativePattern(folder, OUR_FILES);
  const search = workspace.findFiles(pattern, null, undefined, impatience.token).then(undefined, () => []);
  const found = await Promise.race([search, tooLong]);
  impatience.cancel();
  impatience.dispose();
  return found.length > 0 ? found : walk(folder);
}

async function walk(root: Uri): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [root];
  for (let looked = 0; looked < MOST_FOLDERS; looked++) {
    const folder = folders.shift();
    if (!folder) break;
    const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []); // it may be gone, or closed to us
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory && !SKIPPED.has(name)) folders.push(uri);
      if ((type & FileType.File) !== 0 && OUR_NAME.test(name)) found.push(uri);
    }
  }
  return found;
}
