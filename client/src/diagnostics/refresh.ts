import type { Disposable } from 'vscode';
import { workspace } from 'vscode';
import type { Server } from '../server/server';

/** Asks for all findings again when somebody changes which of them are shown. */
export function refreshFindings(server: Server, disposables: Disposable[]): void {
  disposables.push(
    workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration('okr.diagnostics') || server.state === 'failed') return;
      const client = await server.client;
      if (client.isRunning()) client.getFeature('textDocument/diagnostic').refresh();
    }),
  );
}
