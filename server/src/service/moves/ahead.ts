/** The workspace as it will be after edits of several files that build on each other. */
import { applyEdits, type TextEdit } from '../../okr/edit';
import type { OkrDocument } from '../../okr/model';
import { composed } from '../../rules/support/steps';
import type { WorkspaceView } from '../../rules/view';
import { createView } from '../../workspace/view';
import { readDocument } from '../../yaml';
import type { FileEdits } from '../actions/codeActions';
import type { Desk } from '../lens';

interface Changed {
  /** As it is. */
  readonly document: OkrDocument;
  /** As it will be. */
  readonly ahead: OkrDocument;
  readonly edits: readonly TextEdit[];
}

/** Edits are taken one after the other, each against the files as those before it leave them. */
export class Ahead {
  private readonly changed = new Map<string, Changed>();

  constructor(private readonly desk: Desk) {}

  /** A file as it will be after the edits so far. */
  document(document: OkrDocument): OkrDocument {
    return this.changed.get(document.uri)?.ahead ?? document;
  }

  /**
   * Makes edits of a file as it will be.
   *
   * @param document any reading of the file
   */
  edit(document: OkrDocument, edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    const known = this.changed.get(document.uri) ?? { document, ahead: document, edits: [] };
    const text = applyEdits(known.ahead.text, edits);
    this.changed.set(document.uri, {
      document: known.document,
      ahead: readDocument(document.uri, text, document.version),
      edits: composed(known.ahead.text, known.edits, edits),
    });
  }

  /** All sets as they will be. */
  view(): WorkspaceView {
    const { workspace } = this.desk;
    const documents = workspace.documents().map((document) => this.document(document));
    return createView(documents, (uri) => workspace.config(uri));
  }

  /** Everything that is to change, as edits of the files as they are. */
  files(): FileEdits[] {
    return [...this.changed.values()].map(({ document, edits }) => ({ uri: document.uri, document, edits }));
  }
}
