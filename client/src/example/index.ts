import {
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Position,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type Known, known } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';

/** The files that the package brings: a small set to look at and to play with, and one with tasks to turn into results. */
type Example = 'example' | 'practice';

/**
 * The commands that open an example as an unsaved file, so that nothing is left behind, for the cycle one is in. Where it is open
 * already, it is shown as it is.
 */
export function registerExample(
  server: Server,
  context: ExtensionContext,
  log: LogOutputChannel,
  disposables: Disposable[],
): void {
  const open = async (name: Example): Promise<void> => {
    const file = `${name}.okr.yaml`;
    const shown = Uri.from({ scheme: 'untitled', path: file });
    const document = await workspace.openTextDocument(shown);
    if (document.getText() === '') {
      const edit = new WorkspaceEdit();
      edit.insert(shown, new Position(0, 0), await textOf(server, Uri.joinPath(context.extensionUri, 'media', file)));
      await workspace.applyEdit(edit);
    }
    await window.showTextDocument(document, { preview: false });
  };
  disposables.push(
    ...registerCommands(log, {
      'okr.openExample': () => open('example'),
      'okr.openPractice': () => open('practice'),
    }),
  );
}

async function textOf(server: Server, file: Uri): Promise<string> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const { cycles } = await server.request<Known>(known);
  return cycles[0] ? text.replace(/^cycle: .*/m, `cycle: ${cycles[0]}`) : text;
}
