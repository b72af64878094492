import { commands, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { registerCommands } from '../ui/commands';

/** The walkthrough in package.json. */
const ID = 'start';

/** The command that opens the walkthrough, from the first key result to the end of a cycle. */
export function registerWalkthrough(context: ExtensionContext, log: LogOutputChannel, disposables: Disposable[]): void {
  disposables.push(
    ...registerCommands(log, {
      'okr.openWalkthrough': () =>
        commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#${ID}`, false),
    }),
  );
}
