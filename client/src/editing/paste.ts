import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  env,
  type LogOutputChannel,
  languages,
  type Range,
  type TextDocument,
  type TextEditor,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type PasteEdit, type PasteParams, pasteKeyResults, type Refusal } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';

const TEXT = 'text/plain';
const KIND = DocumentDropOrPasteEditKind.Empty.append('okr', 'keyResults');

/**
 * What was copied from a document or a spreadsheet becomes key results: offered when it is pasted into a list of them, and as a command.
 * The server makes the edit; either way it is one step for undo.
 */
export function registerPaste(server: Server, log: LogOutputChannel, disposables: Disposable[]): void {
  disposables.push(
    languages.registerDocumentPasteEditProvider({ language: 'okr-yaml' }, new KeyResultPaste(server, log), {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: [TEXT],
    }),
    ...registerCommands(log, { 'okr.pasteKeyResults': () => pasteHere(server, window.activeTextEditor) }),
  );
}

/** A paste edit, beside the text as it is. */
class KeyResultPaste implements DocumentPasteEditProvider {
  constructor(
    private readonly server: Server,
    private readonly log: LogOutputChannel,
  ) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const [range, ...more] = ranges;
    if (!range || more.length > 0) return undefined;
    try {
      const text = await data.get(TEXT)?.asString();
      const made = text ? await ask(this.server, document, range, text) : undefined;
      if (!made || 'refused' in made || !made.inList || token.isCancellationRequested) return undefined;
      const paste = new DocumentPasteEdit('', titleOf(made), KIND);
      paste.additionalEdit = await toWorkspaceEdit(this.server, made);
      // In the middle of a text, or for a single line, the text as it is comes first.
      if (!made.likely) paste.yieldTo = [DocumentDropOrPasteEditKind.Text];
      return [paste];
    } catch (error) {
      this.log.warn(`paste as key results: ${String(error)}`); // the text as it is can still be pasted
      return undefined;
    }
  }
}

/** Pastes the clipboard at the cursor, as key results; tells why where that can't be. */
async function pasteHere(server: Server, editor: TextEditor | undefined): Promise<void> {
  if (editor?.document.languageId !== 'okr-yaml') {
    void window.showInformationMessage('Open an OKR file, and put the cursor where the key results are to stand.');
    return;
  }
  const { document, selection } = editor;
  const made = await ask(server, document, selection, await env.clipboard.readText());
  if ('refused' in made) {
    void window.showWarningMessage(made.refused);
    return;
  }
  const edit = await toWorkspaceEdit(server, made);
  if (!(await workspace.applyEdit(edit))) throw new Error('The file has changed in the meantime. Paste again.');
}

function ask(server: Server, document: TextDocument, range: Range, text: string): Promise<PasteEdit | Refusal> {
  const { start, end } = range;
  const params: PasteParams = { uri: document.uri.toString(), version: document.version, range: { start, end }, text };
  return server.request<PasteEdit | Refusal>(pasteKeyResults, params);
}

async function toWorkspaceEdit(server: Server, { edit }: PasteEdit): Promise<WorkspaceEdit> {
  const { protocol2CodeConverter } = await server.client;
  return protocol2CodeConverter.asWorkspaceEdit(edit);
}

function titleOf({ count }: PasteEdit): string {
  return count === 1 ? 'Paste as a Key Result' : `Paste as ${count} Key Results`;
}
