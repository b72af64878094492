import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  window,
  workspace,
} from 'vscode';
import { registerCommands } from '../ui/commands';
import { pagePath } from './page';

/** The command that opens a rule's page, which the package brings along: it needs no network. */
export function registerRulePages(context: ExtensionContext, log: LogOutputChannel, disposables: Disposable[]): void {
  disposables.push(
    ...registerCommands(log, {
      'okr.openRule': async (code: unknown) => {
        const path = pagePath(code);
        if (!path) throw new Error(`“${String(code)}” is not the code of a rule.`);
        const uri = Uri.joinPath(context.extensionUri, path);
        await workspace.fs.stat(uri).then(undefined, () => {
          throw new Error(`The rule ${String(code)} has no page here.`);
        });
        await showMarkdown(uri);
      },
    }),
  );
}

/** As the built-in preview shows it; as text where that is switched off. */
async function showMarkdown(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri);
  }
}
