import { commands, type Disposable, type LogOutputChannel, window } from 'vscode';

/** Registers commands whose failures end in the log and in a message, never in silence. */
export function registerCommands(
  log: LogOutputChannel,
  table: Readonly<Record<string, (...args: never[]) => unknown>>,
): Disposable[] {
  return Object.entries(table).map(([id, run]) =>
    commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await run(...(args as never[]));
      } catch (error) {
        log.error(`${id}:`, error instanceof Error ? error : String(error));
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(`OKR: ${reason}`, 'Show Log').then((chosen) => chosen && log.show());
        return undefined;
      }
    }),
  );
}
