import { join } from 'node:path';
import { type ExtensionContext, type LogOutputChannel, workspace } from 'vscode';
import {
  CloseAction,
  type DocumentSelector,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../../server/src/lsp/messages';
import { displayMiddleware } from '../diagnostics/display';
import { lensMiddleware } from '../lenses';
import { TRUSTED_COMMANDS } from '../ui/trusted';
import { copiesMiddleware } from './copies';
import { answerFileRequests } from './files';

/** The documents the server looks after: OKR files on any file system, and the configuration, which stays YAML. */
const SELECTOR: DocumentSelector = [
  { language: 'okr-yaml' },
  { pattern: '**/okr.config.yaml' },
  { pattern: '**/okr.config.yml' },
];

/**
 * Makes the client of the server in `dist/server.js`, not yet started.
 * @param closed called when the server went away unasked; says whether to start it again
 */
export function createLanguageClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  closed: () => boolean,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    // a folder that VS Code keeps for us on this machine, so that only the first start has to compile
    run: { module, transport: TransportKind.ipc, args: [`--cache=${join(context.globalStorageUri.fsPath, 'code')}`] },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  // settings that change while it runs are asked for by the server; these it needs from the first moment
  const initializationOptions: InitializationOptions = {
    clientFiles: true,
    openRule: true,
    checkIn: true,
    translate: true,
    editorCommands: true,
    today: workspace.getConfiguration('okr').get<string>('today') || undefined,
  };
  const options: LanguageClientOptions = {
    documentSelector: SELECTOR,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: TRUSTED_COMMANDS }, supportHtml: false, supportThemeIcons: true },
    middleware: { ...displayMiddleware(context.extensionUri), ...lensMiddleware(() => client), ...copiesMiddleware() },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: closed() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
    },
  };
  const client = new QuietClient('okr', 'OKR', server, options);
  answerFileRequests(client);
  return client;
}

/** What goes wrong with the connection is told once, by us, in words a person uses; the rest belongs in the log. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
