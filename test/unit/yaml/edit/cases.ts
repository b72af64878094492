/** The vocabulary of the edit tests: a text in, an edit of what the text says, the text after. */
import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../../../server/src/okr/edit';
import {
  each,
  type Initiative,
  type KeyResult,
  type Objective,
  type OkrDocument,
  type OkrSet,
} from '../../../../server/src/okr/model';
import { readDocument } from '../../../../server/src/yaml';

export interface Case {
  readonly name: string;
  readonly before: string;
  /** One edit, or several, each of the text that the one before it left. */
  readonly edit: Edit | readonly Edit[];
  readonly after: string;
}

export type Edit = (document: OkrDocument) => TextEdit[];

/** Runs a case with LF and with CRLF, and checks that the text after still reads without new problems. */
export function check({ name, before, edit, after }: Case): void {
  it(name, () => {
    assert.equal(edited(before, edit), after);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    assert.equal(edited(crlf(before), edit), crlf(after), 'with CRLF');
  });
}

export function read(text: string): OkrDocument {
  return readDocument('file:///test.okr.yaml', text);
}

export function edited(before: string, edit: Edit | readonly Edit[]): string {
  if (typeof edit !== 'function') return edit.reduce(edited, before);
  const document = read(before);
  const known = document.problems.length;
  const after = applyEdits(before, edit(document));
  assert.ok(read(after).problems.length <= known, `new problems in:\n${after}`);
  return after;
}

export function set(document: OkrDocument, index = 0): OkrSet {
  return present(document.sets[index]);
}

export function objective(document: OkrDocument, index = 0): Objective {
  return present(each(set(document).objectives)[index]);
}

/** A key result of the first objective. */
export function keyResult(document: OkrDocument, index = 0): KeyResult {
  return present(each(objective(document).key_results)[index]);
}

/** An initiative of the first objective. */
export function initiative(document: OkrDocument, index = 0): Initiative {
  return present(each(objective(document).initiatives)[index]);
}

export function present<T>(thing: T | undefined): T {
  assert.ok(thing !== undefined, 'it is not in the document');
  return thing;
}
