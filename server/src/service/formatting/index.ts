/** Laying files out: all of one, a stretch of lines, or the line that was just finished. */
import type { TextEdit } from '../../okr/edit';
import type { OkrDocument } from '../../okr/model';
import { inSteps } from '../../rules/support/steps';
import { type FormatOptions, format, formatLine, orderKeys } from '../../yaml/edit';

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
  const block = document.blocks.findLast(({ start }) => start < offset);
  // The break ends the line above; the block that holds it may end there, too.
  const end = block ? block.start + block.text.lastIndexOf('\n', offset - block.start - 1) : -1;
  return block && end >= block.start ? formatLine(document, end) : [];
}
