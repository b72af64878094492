/** Laying a file out anew without touching what it says. */
import { applyEdits, type TextEdit } from '../../../okr/edit';
import type { OkrDocument } from '../../../okr/model';
import { readDocument } from '../..';
import { fileLayout, paddingNear } from '../layout';
import { finish } from '../options';
import { type Page, pageOf } from '../page';
import type { Layout } from '../render';
import { Frozen } from './frozen';
import { firstLine, lineEdits } from './lines';
import { saysTheSame } from './same';
import { Walk } from './walk';

export interface FormatOptions {
  /** Columns of one level, where the file shows no habit of its own. */
  readonly step?: number;
  /** Only lines that this stretch of text touches are changed. */
  readonly within?: { readonly start: number; readonly end: number };
  /** The layout to give, where it is not the text's own. */
  readonly layout?: Layout;
}

/**
 * The edits that give a file one layout: one indentation, one style of lists (dashes below their key or indented) and of dashes, as
 * the file has them most often; one space behind colons and commas, no spaces at line ends, never two blank lines. Values, quotes,
 * comments and the order of things stay. A block that can't be read stays as it is, and what holds it stays in its columns.
 */
export function format(document: OkrDocument, { step, within, layout: given }: FormatOptions = {}): TextEdit[] {
  const page = pageOf(document);
  const layout = given ?? fileLayout(page, step);
  const padding = paddingNear(page, undefined);
  const kept = [...brokenParts(document), ...(within ? outside(page, within) : [])];
  // The first walk finds what is written in ways that are not looked into, and lines that belong to nothing.
  const asked = new Frozen(kept);
  const look = new Walk(page, layout, padding, asked);
  const more = [...look.odd, ...unclaimed(page, look)];
  const frozen = more.length === 0 ? asked : new Frozen([...kept, ...more]);
  const walk = more.length === 0 ? look : new Walk(page, layout, padding, frozen);
  const edits = finish(page, [...walk.gaps, ...lineEdits(page, walk, frozen), ...finalBreak(page, walk, frozen)], {});
  if (edits.length === 0) return [];
  // What is laid out is a person's file: better no change than one that changes what it says.
  const result = readDocument(document.uri, applyEdits(document.text, edits));
  return saysTheSame(document, result) ? edits : [];
}

/** The blocks in which something can't be read, or is read as something else than was meant. */
function brokenParts(document: OkrDocument): { start: number; end: number }[] {
  const hurt = document.problems
    .filter(({ kind }) => kind === 'yaml-syntax' || kind === 'unquoted-text' || kind === 'too-large')
    .flatMap(({ at }) => [at.block, at.endBlock]);
  const tabbed = document.blocks.filter(({ text }) => /^ *\t/m.test(text));
  return [...new Set([...hurt, ...tabbed])].map(({ start, text }) => ({ start, end: start + text.length }));
}

/** All lines but those that a stretch of text touches; a line that it ends at the beginning of is not among those. */
function outside(page: Page, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const last = end > start && page.lineStart(end) === end ? end - 1 : end;
  const behind = page.nextLine(last);
  return [
    { start: -1, end: page.lineStart(start) },
    ...(behind === undefined ? [] : [{ start: behind, end: page.text.length + 1 }]),
  ];
}

/** Lines with something on them that the walk did not come by. */
function unclaimed(page: Page, walk: Walk): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let line: number | undefined = firstLine(page); line !== undefined; line = page.nextLine(line)) {
    if (walk.columns.has(line) || walk.inside.has(line) || page.isBlank(line)) continue;
    if (page.commentColumn(line) !== undefined || /^(?:---|\.\.\.)(?:\s|$)|^%/.test(page.text.slice(line, line + 4)))
      continue;
    found.push({ start: line, end: page.nextLine(line) ?? page.text.length + 1 });
  }
  return found;
}

/** A line break at the end of the file; not behind a block scalar, whose text it might belong to. */
function finalBreak(page: Page, walk: Walk, frozen: Frozen): TextEdit[] {
  const { text } = page;
  const line = page.lineStart(text.length);
  if (text === '' || /[\r\n]$/.test(text) || /^[ \t]*$/.test(text.slice(line))) return [];
  if (walk.inside.get(line)?.text || frozen.touches(line, text.length)) return [];
  return [{ start: text.length, end: text.length, text: page.eol }];
}
