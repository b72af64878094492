import { RelativePattern, Uri, workspace } from 'vscode';
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

/** True when a workspace folder is on a file system that only the editor can read (a virtual workspace). */
export function filesAreElsewhere(): boolean {
  return (workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== 'file');
}

/** Lets the server find and read files through the editor. */
export function answerFileRequests(client: LanguageClient): void {
  client.onRequest(findFiles, async ({ folders }: FindFilesParams): Promise<string[]> => {
    const found = await Promise.all(
      folders.map((folder) => workspace.findFiles(new RelativePattern(Uri.parse(folder), OUR_FILES), null)),
    );
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
