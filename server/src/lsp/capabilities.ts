/** What the server tells the editor that it can do: what is answered, and nothing else. */
import { type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client';
import { LEGEND } from './handlers/annotations';
import { CODE_ACTION_KINDS } from './handlers/codeActions';
import { TRIGGERS } from './handlers/completion';
import { LINE_BREAK } from './handlers/formatting';
import { MOVED_FILES } from './handlers/renaming';
import { SHOW } from './handlers/show';

/** The capabilities for an editor: what it can't use is not offered to it. */
export function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'okr', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: client.resolvesEdits },
    completionProvider: {
      triggerCharacters: TRIGGERS,
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: LINE_BREAK },
    hoverProvider: true,
    documentSymbolProvider: { label: 'OKR' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    // Editors that don't prepare a rename take the answer whole.
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    linkedEditingRangeProvider: true,
    typeHierarchyProvider: true,
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: true,
    semanticTokensProvider: { legend: LEGEND, full: true, range: true },
    executeCommandProvider: { commands: [SHOW] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.tellsRenames && { fileOperations: { willRename: { filters: MOVED_FILES } } }),
    },
  };
}
