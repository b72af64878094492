import {
  type Disposable,
  FileType,
  type LogOutputChannel,
  languages,
  SnippetString,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type Known, known, type NewFile, newFile } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { askOne, keep } from '../ui/ask';
import { registerCommands } from '../ui/commands';
import { nameStep } from '../ui/steps';
import { runSteps, type Step } from '../ui/wizard';
import { freeName } from './name';

const TITLE = 'New OKR File';

/**
 * The command that makes a new OKR file: asks for team and cycle, and leaves the cursor in the first blank. It takes the
 * folder where the file goes (as the explorer's menu gives it), or {@link Answers}, and then asks nothing.
 */
export function registerNewFile(server: Server, log: LogOutputChannel, disposables: Disposable[]): void {
  disposables.push(
    ...registerCommands(log, {
      'okr.newFile': async (source: Uri | Partial<Answers> | undefined) => {
        const where = source instanceof Uri ? source : source?.folder;
        const answers = isAnswered(source) ? source : await ask(await server.request<Known>(known), where);
        if (!answers) return;
        const { team, cycle } = answers;
        const { name, snippet } = await server.request<NewFile>(newFile, { team, cycle });
        await createFile(answers.folder, name, snippet);
      },
    }),
  );
}

interface Answers {
  team: string;
  cycle: string;
  /** Where the file goes; undefined while no folder is open. */
  folder?: Uri;
}

function isAnswered(source: Uri | Partial<Answers> | undefined): source is Answers {
  return source !== undefined && 'team' in source && 'cycle' in source;
}

/** @param where the folder from whose menu the command was called */
async function ask(known: Known, where: Uri | undefined): Promise<Answers | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const answers: Answers = { team: '', cycle: '', folder: where ?? folders[0]?.uri };
  const team = nameStep(answers, 'team', () => ({
    title: TITLE,
    placeholder: known.teams.length > 0 ? 'Which team? Choose, or type another name.' : 'Which team? Type its name.',
    names: known.teams,
    newName: 'a new team here',
  }));
  const cycle = nameStep(answers, 'cycle', () => ({
    title: TITLE,
    placeholder: 'Which cycle? Choose, or type another: 2026-Q4, 2026-H2, 2026, 2026-11, FY27-Q3.',
    names: known.cycles,
    newName: 'as typed',
  }));
  const folder: Step = (progress) =>
    keep(
      askOne({
        ...progress,
        title: TITLE,
        placeholder: 'In which folder?',
        items: folders.map(({ name, uri }) => ({ label: name, description: uri.fsPath, uri })),
      }),
      ({ uri }) => {
        answers.folder = uri;
      },
    );
  const steps = !where && folders.length > 1 ? [team, cycle, folder] : [team, cycle];
  return (await runSteps(() => steps)) ? answers : undefined;
}

/** Opens the new file with its blanks as tab stops. On disk it is there once it is saved. */
export async function createFile(folder: Uri | undefined, name: string, snippet: string): Promise<void> {
  const document = await openNew(folder, name);
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new SnippetString(snippet));
}

async function openNew(folder: Uri | undefined, name: string) {
  if (!folder) return workspace.openTextDocument({ language: 'okr-yaml' });
  const free = await freeName(name, (candidate) => exists(Uri.joinPath(folder, candidate)));
  const uri = Uri.joinPath(folder, free);
  if (folder.scheme === 'file') {
    const document = await workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
    return languages.setTextDocumentLanguage(document, 'okr-yaml');
  }
  // other file systems know no unsaved files with a name
  await workspace.fs.writeFile(uri, new Uint8Array());
  return workspace.openTextDocument(uri);
}

/** Whether there is a file, saved or not. */
async function exists(uri: Uri): Promise<boolean> {
  if (workspace.textDocuments.some(({ uri: open }) => open.path === uri.path)) return true;
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & (FileType.File | FileType.Directory)) !== 0,
    () => false,
  );
}
