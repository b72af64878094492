/**
 * The files that are open in the editor. The text of an OKR file is kept by its reading, block by block, and an edit goes straight
 * there: to put a text of megabytes together at every keystroke would cost more than all else.
 */
import type {
  Connection,
  DidChangeTextDocumentParams,
  Disposable,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonical, isConfigFile, isOkrFile, type Workspace } from '../service';
import { textOf } from './places';

export interface OpenFile {
  /** As the editor spells it. */
  readonly uri: string;
  readonly version: number;
}

interface Kept extends OpenFile {
  /** The text of what is no OKR file. */
  readonly text: TextDocument | undefined;
}

/** What follows from changes in the editor. */
export interface Followers {
  changed(): void;
  /** @param read done when the file was read from the disk again */
  closed(read: Promise<void>): void;
}

/** The open files by address, kept up to date by the editor's notifications. */
export class OpenFiles {
  /** By canonical address. */
  private readonly files = new Map<string, Kept>();

  /** The addresses, as the editor spells them. */
  keys(): string[] {
    return [...this.files.values()].map(({ uri }) => uri);
  }

  /** An open file, however its address is spelled. */
  get(uri: string): OpenFile | undefined {
    return this.files.get(canonical(uri));
  }

  /** An address as the editor spells it: one file may have several spellings, and editors compare them as text. */
  spelled(uri: string): string {
    return this.get(uri)?.uri ?? uri;
  }

  /** Takes what the editor tells of its documents, and hands it on to the workspace. */
  listen(connection: Connection, workspace: Workspace, follow: Followers): Disposable {
    const handlers = [
      connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
        if (!isOurs(languageId, uri)) return;
        this.keep(uri, version, isConfigFile(uri) ? TextDocument.create(uri, languageId, version, text) : undefined);
        workspace.open(uri, text, version);
        follow.changed();
      }),
      connection.onDidChangeTextDocument((params) => {
        if (this.change(workspace, params)) follow.changed();
      }),
      connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
        if (this.files.delete(canonical(uri))) follow.closed(workspace.close(uri));
      }),
    ];
    return { dispose: () => handlers.forEach((handler) => void handler.dispose()) };
  }

  private keep(uri: string, version: number, text: TextDocument | undefined): void {
    this.files.set(canonical(uri), { uri, version, text });
  }

  /** @returns false for a file that is not open, or none of ours */
  private change(workspace: Workspace, { textDocument, contentChanges }: DidChangeTextDocumentParams): boolean {
    const { uri, version } = textDocument;
    const known = this.files.get(canonical(uri));
    if (!known) return false;
    if (known.text) {
      const text = TextDocument.update(known.text, contentChanges, version);
      this.keep(known.uri, version, text);
      workspace.open(uri, text.getText(), version);
    } else {
      this.keep(known.uri, version, undefined);
      for (const one of contentChanges) changeFile(workspace, uri, version, one);
    }
    return true;
  }
}

/** Makes one change in an OKR file. Each counts in the text that the one before it left. */
function changeFile(workspace: Workspace, uri: string, version: number, change: TextDocumentContentChangeEvent): void {
  const document = 'range' in change ? workspace.document(uri) : undefined;
  if (!('range' in change) || !document) {
    workspace.open(uri, change.text, version);
    return;
  }
  const text = textOf(document);
  const [one, other] = [text.offsetAt(change.range.start), text.offsetAt(change.range.end)];
  workspace.edit(uri, { start: Math.min(one, other), end: Math.max(one, other), text: change.text }, version);
}

/** By its language, or by its name in editors that call it YAML. */
function isOurs(languageId: string, uri: string): boolean {
  return languageId === 'okr-yaml' || isOkrFile(uri) || isConfigFile(uri);
}
