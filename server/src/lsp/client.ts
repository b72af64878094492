/** What the editor on the other side can do, worked out once from `initialize`. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './messages';

export interface Client {
  /** Asks for diagnostics itself; else they are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** Shows Markdown in hovers. */
  readonly markdown: boolean;
  /** Takes edits for stated versions. */
  readonly documentChanges: boolean;
  /** Has tab stops in edits. */
  readonly snippetEdits: boolean;
  /** Asks for a code action's edit when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly configuration: boolean;
  /** Says when settings change, once asked to. */
  readonly configurationChanges: boolean;
  readonly workspaceFolders: boolean;
  readonly watchesFiles: boolean;
  readonly progress: boolean;
  readonly showsDocuments: boolean;
  /** Holds the files that are not on a disk. */
  readonly files: boolean;
  /** Has the command `okr.openRule`. */
  readonly openRule: boolean;
}

/** Reads the client's capabilities; what it does not say it can't do. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities;
  const options = optionsOf(initializationOptions);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation !== false,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    showsDocuments: window?.showDocument?.support === true,
    files: options.clientFiles === true,
    openRule: options.openRule === true,
  };
}

/** The client's own options; anything else it sends is no options. */
export function optionsOf(sent: unknown): InitializationOptions {
  return typeof sent === 'object' && sent !== null ? sent : {};
}
