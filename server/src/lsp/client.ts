/** What the editor on the other side can do, worked out once from `initialize`. */
import { type CompletionClientCapabilities, type InitializeParams, InsertTextMode } from 'vscode-languageserver';
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
  /** Lets git be run. */
  readonly history: boolean;
  /** Has the command `okr.openRule`. */
  readonly openRule: boolean;
  /** Has the command `okr.translate`. */
  readonly translate: boolean;
  /** Has the command `okr.checkIn`. */
  readonly checkIn: boolean;
  /** Has VS Code's own commands. */
  readonly editorCommands: boolean;
  readonly completion: CompletionClient;
  /** Takes the place that a link was followed from along with its goal. */
  readonly definitionLinks: boolean;
  readonly preparesRename: boolean;
  /** Asks for edits before it renames files. */
  readonly tellsRenames: boolean;
  /** Shows words at the pointer over a link. */
  readonly linkTooltips: boolean;
  /** What it can be told to ask for again. */
  readonly refreshes: Readonly<Record<'codeLens' | 'inlayHint' | 'semanticTokens', boolean>>;
}

/** What the client's completion can do. */
export interface CompletionClient {
  /** Has tab stops. */
  readonly snippets: boolean;
  /** Can be told to leave indentation as it is. */
  readonly asIs: boolean;
  readonly markdown: boolean;
  /** Shows words to the right of a label. */
  readonly labelDetails: boolean;
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
    history: options.history === true,
    openRule: options.openRule === true,
    translate: options.translate === true,
    checkIn: options.checkIn === true,
    editorCommands: options.editorCommands === true,
    completion: completionClient(textDocument?.completion?.completionItem),
    preparesRename: textDocument?.rename?.prepareSupport === true,
    tellsRenames: workspace?.fileOperations?.willRename === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    refreshes: {
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
  };
}

function completionClient(item: CompletionClientCapabilities['completionItem']): CompletionClient {
  return {
    snippets: item?.snippetSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    markdown: item?.documentationFormat?.includes('markdown') === true,
    labelDetails: item?.labelDetailsSupport === true,
  };
}

/** The client's own options; anything else it sends is no options. */
export function optionsOf(sent: unknown): InitializationOptions {
  return typeof sent === 'object' && sent !== null ? sent : {};
}
