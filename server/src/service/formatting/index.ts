/** Laying files out: all of one, a stretch of lines, or the line that was just finished. */
import type { TextEdit } from '../../okr/edit';
import type { OkrDocument } from '../../okr/model';
import { inSteps } from '../../rules/support/steps';
import { type FormatOptions, format, orderKeys } from '../../yaml/edit';

export interface FormattingOptions extends FormatOptions {
  /** Puts keys into the format's order, too; only where the whole file is laid out. */
  readonly ordersKeys?: boolean;
}

/** The edits that lay a document out: spaces, indentation and the style of lists, and never what it says. */
export function formatting(document: OkrDocument, { ordersKeys = false, ...options }: FormattingOptions): TextEdit[] {
  if (!ordersKeys || options.within) return format(document, options);
  return inSteps(document, orderKeys, (current) => format(current, options));
}

/**
 * What is tidied when a line break was typed: the spaces within the line above it and at its end. Its indentation stays, for the
 * cursor stands in a line that follows from it.
 *
 * @param offset where the cursor is, on the new line
 */
export function formattingOnBreak(document: OkrDocument, offset: number): TextEdit[] {
  const { text } = document;
  const end = text.lastIndexOf('\n', offset - 1);
  if (end < 0) return [];
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const begun = (edit: TextEdit) => edit.start > start && /[^\s-]/.test(text.slice(start, edit.start));
  return format(document, { within: { start, end } }).filter(begun);
}
