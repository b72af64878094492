/** Edits by offsets as the protocol's workspace edits: for a stated version, with tab stops where the editor has them. */
import type {
  TextEdit as ProtocolEdit,
  Range,
  SnippetTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, escapeText, type FileEdits, type OkrDocument, type TextEdit, toSnippet } from '../service';
import type { FileChange } from './messages';
import { rangeOf, textOf } from './places';
import { type Session, spelled } from './session';

/** A workspace edit that makes all these edits. */
export function workspaceEdit(session: Session, files: readonly FileEdits[]): WorkspaceEdit {
  if (!session.client.documentChanges) {
    const changes = files.map((file) => [
      spelled(session, file.uri),
      file.edits.map((edit) => plainEdit(textFor(session, file), edit)),
    ]);
    return { changes: Object.fromEntries(changes) };
  }
  return {
    documentChanges: files.map((file): TextDocumentEdit => {
      const uri = spelled(session, file.uri);
      return { textDocument: { uri, version: versionOf(session, file) }, edits: editsOf(session, file) };
    }),
  };
}

/** What is to change in one file, with the text that comes of it. What is written stays as it is: nothing becomes a tab stop. */
export function fileChange(session: Session, document: OkrDocument, edits: readonly TextEdit[]): FileChange {
  const plain = edits.map(({ start, end, text }) => ({ start, end, text })).sort((a, b) => a.start - b.start);
  const file = { uri: document.uri, document, edits: plain };
  return {
    uri: spelled(session, document.uri),
    version: versionOf(session, file),
    edit: workspaceEdit(session, [file]),
    after: applyEdits(document.text, plain),
  };
}

/** The files that edits change, in the versions that they are for. */
export function versionsOf(session: Session, files: readonly FileEdits[]): { uri: string; version: number | null }[] {
  return files.map((file) => ({ uri: spelled(session, file.uri), version: versionOf(session, file) }));
}

/** One edit as a snippet, for a client that puts it in by itself: from the start of a line on where it has several. */
export function snippetEdit(
  document: OkrDocument,
  edit: TextEdit,
): { readonly range: Range; readonly snippet: string } {
  const text = textOf(document);
  const whole = fromLineStart(text, edit, [edit]);
  const present = whole.text.slice(0, whole.text.length - edit.text.length);
  return { range: rangeOf(text, whole), snippet: escapeText(present) + toSnippet(edit.text).snippet };
}

/** The version that the offsets count in; null for a file that is not open. */
export function versionOf(session: Session, { uri, document }: Pick<FileEdits, 'uri' | 'document'>): number | null {
  if (document) return session.service.workspace.isOpen(document.uri) ? document.version : null;
  return session.open.get(uri)?.version ?? null;
}

function textFor(session: Session, { uri, document }: FileEdits): TextDocument {
  if (document) return textOf(document);
  const text = session.service.workspace.configProblems().get(uri)?.text ?? '';
  return TextDocument.create(uri, 'yaml', 0, text);
}

function editsOf(session: Session, file: FileEdits): (ProtocolEdit | SnippetTextEdit)[] {
  const text = textFor(session, file);
  let stop = 1;
  return file.edits.map((edit) => {
    if (!edit.blanks || !session.client.snippetEdits) return plainEdit(text, edit);
    const whole = fromLineStart(text, edit, file.edits);
    const { snippet, next } = toSnippet(whole.text, stop);
    stop = next;
    return { range: rangeOf(text, whole), snippet: { kind: 'snippet', value: snippet } };
  });
}

function plainEdit(text: TextDocument, edit: TextEdit): ProtocolEdit {
  return { range: rangeOf(text, edit), newText: edit.text };
}

/**
 * Editors indent the further lines of a snippet like the line it is put into. Ours have their indentation; so a snippet of several
 * lines begins where its line begins, with what stands there, and there is nothing to add.
 */
function fromLineStart(text: TextDocument, edit: TextEdit, all: readonly TextEdit[]): TextEdit {
  if (!edit.text.includes('\n')) return edit;
  const { line } = text.positionAt(edit.start);
  const start = text.offsetAt({ line, character: 0 });
  const isFree = all.every((other) => other === edit || other.end <= start || other.start >= edit.start);
  if (!isFree) return edit;
  return { ...edit, start, text: text.getText().slice(start, edit.start) + edit.text };
}
