/** Formatting: a whole document, a stretch of lines, and the line that was just finished. */
import type { FormattingOptions, TextEdit as ProtocolEdit } from 'vscode-languageserver';
import type { OkrDocument, TextEdit } from '../../service';
import { offsetAt, rangeOf, textOf } from '../places';
import type { Session } from '../session';
import { aboutDocument } from './aboutDocument';

/** What is typed when a line is finished. */
export const LINE_BREAK = '\n';

/** The widest step of indentation that is taken over from an editor. */
const WIDEST = 8;

/** Answers requests for formatting. */
export function handleFormatting(session: Session): void {
  const { connection, service, settings } = session;
  const edits = (document: OkrDocument, made: readonly TextEdit[]): ProtocolEdit[] =>
    made.map((edit) => ({ range: rangeOf(textOf(document), edit), newText: edit.text }));
  connection.onDocumentFormatting(
    aboutDocument(
      session,
      'formatting',
      (document, { options }): ProtocolEdit[] => {
        const { ordersKeys } = settings.current;
        return edits(document, service.formatting(document, { step: stepOf(options), ordersKeys }));
      },
      () => [],
    ),
  );
  connection.onDocumentRangeFormatting(
    aboutDocument(
      session,
      'formatting of a range',
      (document, { range, options }): ProtocolEdit[] => {
        const within = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
        return edits(document, service.formatting(document, { step: stepOf(options), within }));
      },
      () => [],
    ),
  );
  connection.onDocumentOnTypeFormatting(
    aboutDocument(
      session,
      'formatting while typing',
      (document, { position, ch }): ProtocolEdit[] =>
        ch === LINE_BREAK ? edits(document, service.formattingOnBreak(document, offsetAt(document, position))) : [],
      () => [],
    ),
  );
}

/** The editor's step of indentation, where it is one. */
function stepOf({ tabSize }: FormattingOptions): number | undefined {
  return Number.isInteger(tabSize) && tabSize >= 1 && tabSize <= WIDEST ? tabSize : undefined;
}
