import { type Disposable, type ExtensionContext, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import { type Known, known } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';

/** The example that the package brings. */
const EXAMPLE = 'media/example.okr.yaml';

/**
 * The command that opens a small set to look at and to play with: an unsaved file, so that nothing is left behind, for the
 * cycle one is in.
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
        const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, EXAMPLE));
        const example = new TextDecoder().decode(bytes);
        const { cycles } = await server.request<Known>(known);
        const content = cycles[0] ? example.replace(/^cycle: .*/m, `cycle: ${cycles[0]}`) : example;
        const document = await workspace.openTextDocument({ language: 'okr-yaml', content });
        await window.showTextDocument(document, { preview: false });
      },
    }),
  );
}
