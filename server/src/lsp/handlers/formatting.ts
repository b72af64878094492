/** Formatting: a whole document, a stretch of lines, and the line that was just finished. */
import type { CancellationToken, FormattingOptions, TextEdit as ProtocolEdit } from 'vscode-languageserver';
import type { OkrDocument, TextEdit } from '../../service';
import { offsetAt, rangeOf, textOf } from '../places';
import { checkCancelled, documentOf, guarded, type Session } from '../session';

/** What is typed when a line is finished. */
export const LINE_BREAK = '\n';

/** The widest step of indentation that is taken over from an editor. */
const WIDEST = 8;

/** Answers requests for formatting. */
export function handleFormatting(session: Session): void {
  const { connection, service, settings } = session;
  const edits = (document: OkrDocument, made: readonly TextEdit[]): ProtocolEdit[] =>
    made.map((edit) => ({ range: rangeOf(textOf(document), edit), newText: edit.text }));
  const document = (uri: string, token: CancellationToken) => {
    checkCancelled(token);
    return documentOf(session, uri);
  };
  connection.onDocumentFormatting(
    guarded(
      session,
      'formatting',
      ({ textDocument, options }, token): ProtocolEdit[] => {
        const file = document(textDocument.uri, token);
        const ordersKeys = settings.current.ordersKeys;
        return file ? edits(file, service.formatting(file, { step: stepOf(options), ordersKeys })) : [];
      },
      () => [],
    ),
  );
  connection.onDocumentRangeFormatting(
    guarded(
      session,
      'formatting of a range',
      ({ textDocument, range, options }, token): ProtocolEdit[] => {
        const file = document(textDocument.uri, token);
        if (!file) return [];
        const within = { start: offsetAt(file, range.start), end: offsetAt(file, range.end) };
        return edits(file, service.formatting(file, { step: stepOf(options), within }));
      },
      () => [],
    ),
  );
  connection.onDocumentOnTypeFormatting(
    guarded(
      session,
      'formatting while typing',
      ({ textDocument, position, ch }, token): ProtocolEdit[] => {
        const file = ch === LINE_BREAK ? document(textDocument.uri, token) : undefined;
        return file ? edits(file, service.formattingOnBreak(file, offsetAt(file, position))) : [];
      },
      () => [],
    ),
  );
}

/** The editor's step of indentation, where it is one. */
function stepOf({ tabSize }: FormattingOptions): number | undefined {
  return Number.isInteger(tabSize) && tabSize >= 1 && tabSize <= WIDEST ? tabSize : undefined;
}
