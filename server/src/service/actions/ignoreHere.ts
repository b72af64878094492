/** "Ignore … here": a comment above the item or line that a finding is about. */
import type { TextEdit } from '../../okr/edit';
import type { OkrDocument } from '../../okr/model';
import { placeAt } from '../locate';

/** Rules about what can't be read or about the comments themselves: ignoring them there would only hide the next fault. */
const NOT_IGNORED: ReadonlySet<string> = new Set(['yaml-syntax', 'unused-ignore', 'unknown-rule']);

/** The blank for the reason: a tab stop where the editor can. */
const REASON = '<why this is right here>';

/**
 * The edit that silences a rule where a finding stands; undefined for rules that can't be.
 *
 * @param offset where the finding begins
 * @param withBlank whether the reason is left as a blank to fill, rather than empty
 */
export function ignoreHere(
  document: OkrDocument,
  code: string,
  offset: number,
  withBlank: boolean,
): TextEdit | undefined {
  if (NOT_IGNORED.has(code)) return undefined;
  const { text, eol } = document;
  const start = text.lastIndexOf('\n', anchorOf(document, offset) - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, start + 200))![0];
  const reason = withBlank ? REASON : '';
  return { start, end: start, text: `${indent}# okr-ignore ${code}: ${reason}${eol}`, blanks: withBlank };
}

/** A comment can't stand inside a value of several lines: it goes above the key, or the dash, of the value. */
function anchorOf(document: OkrDocument, offset: number): number {
  const place = placeAt(document, offset);
  return place?.field ? Math.min(offset, (place.field.key ?? place.field.span).start) : offset;
}
