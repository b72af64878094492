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

/** The example that the package brings, and the name it is shown under. */
const EXAMPLE = 'media/example.okr.yaml';
const SHOWN = Uri.from({ scheme: 'untitled', path: 'example.okr.yaml' });

/**
 * The command that opens a small set to look at and to play with: an unsaved file, so that nothing is left behind, for the
 * cycle one is in. Where it is open already, it is shown as it is.
 */
export function registerExample(
  server: Server,
  context: ExtensionContext,
  log: LogOutputChannel,
  disposables: Disposable[],
): void {
  disposables.push(
    ...registerCommands(log, {
      'okr.openExample': async () => {
        const document = await workspace.openTextDocument(SHOWN);
        if (document.getText() === '') {
          const edit = new WorkspaceEdit();
          edit.insert(SHOWN, new Position(0, 0), await exampleText(server, context.extensionUri));
          await workspace.applyEdit(edit);
        }
        await window.showTextDocument(document, { preview: false });
      },
    }),
  );
}

async function exampleText(server: Server, extension: Uri): Promise<string> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, EXAMPLE));
  const text = new TextDecoder().decode(bytes);
  const { cycles } = await server.request<Known>(known);
  return cycles[0] ? text.replace(/^cycle: .*/m, `cycle: ${cycles[0]}`) : text;
}
