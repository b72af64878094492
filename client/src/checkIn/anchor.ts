import { type Disposable, Position, type TextDocument, workspace } from 'vscode';
import type { ItemAt } from '../../../server/src/lsp/messages';
import type * as protocol from '../server/protocol';
import { shift } from './shift';

/** A place in a document that stays on its text while the document is edited. */
export class Anchor implements Disposable {
  private now: number;
  private readonly subscription: Disposable;

  constructor(
    readonly document: TextDocument,
    position: protocol.Position,
  ) {
    this.now = document.offsetAt(new Position(position.line, position.character));
    this.subscription = workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      for (const change of event.contentChanges) this.now = shift(this.now, change);
    });
  }

  /** The place now. */
  get offset(): number {
    return this.now;
  }

  /** The place now, with the version it holds for. */
  get item(): ItemAt & { readonly version: number } {
    const { line, character } = this.document.positionAt(this.now);
    return { uri: this.document.uri.toString(), version: this.document.version, position: { line, character } };
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
