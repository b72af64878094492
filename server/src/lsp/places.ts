/** Offsets and positions, for open and closed documents. */
import type { Location, Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OkrDocument, Place } from '../service';
import { textByBlocks } from './blockText';
import { documentOf, type Session, spelled } from './session';

const texts = new WeakMap<OkrDocument, TextDocument>();

/** A document's text, for finding positions in it. */
export function textOf(document: OkrDocument): TextDocument {
  const known = texts.get(document);
  if (known) return known;
  const text = textByBlocks(document);
  texts.set(document, text);
  return text;
}

/** The text of a configuration file, for finding positions in it; undefined for what is none. */
export function configurationOf({ service }: Session, uri: string): TextDocument | undefined {
  const text = service.configuration(uri);
  return text === undefined ? undefined : TextDocument.create(uri, 'yaml', 0, text);
}

/** By the state of a closed file. */
const closedTexts = new WeakMap<object, TextDocument>();

/** The text of a file, for finding positions in it; a closed file is not read for that. Empty for what is not known. */
export function textIn(session: Session, uri: string): TextDocument {
  const { workspace } = session.service;
  const document = workspace.isOpen(uri) ? workspace.document(uri) : undefined;
  if (document) return textOf(document);
  const state = workspace.state(uri);
  const known = state && closedTexts.get(state);
  if (known) return known;
  const text = TextDocument.create(uri, 'okr-yaml', 0, workspace.text(uri) ?? '');
  if (state) closedTexts.set(state, text);
  return text;
}

/** The range between two offsets. */
export function rangeOf(text: TextDocument, { start, end }: { readonly start: number; readonly end: number }): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** The offset of a position; positions beyond the end are the end. */
export function offsetAt(document: OkrDocument, position: Position): number {
  return textOf(document).offsetAt(position);
}

/** The range of a place in any of the files; undefined where the file is not known any more. */
export function rangeIn(session: Session, place: Place): Range | undefined {
  const document = documentOf(session, place.uri);
  return document && rangeOf(textOf(document), place);
}

/** A place in any of the files, as the editor spells it. */
export function locationOf(session: Session, place: Place): Location | undefined {
  const range = rangeIn(session, place);
  return range && { uri: spelled(session, place.uri), range };
}
