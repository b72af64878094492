/** Tidying one line of a large file at the cost of the block that it stands in. */
import type { TextEdit } from '../../../okr/edit';
import { each, type OkrDocument } from '../../../okr/model';
import type { Block } from '../../../okr/span';
import { readDocument } from '../..';
import { fileLayout } from '../layout';
import { pageOf } from '../page';
import type { Layout } from '../render';
import { format } from './index';

/** How much of a file is looked at for how it is laid out: its first blocks. In characters. */
const HEAD = 2_000;

/** A block of more than this is no key result that somebody types: it is left alone. In characters. */
const LARGEST = 100_000;

/**
 * The edits that tidy the spaces within the line that an offset stands in, and at its end; its indentation and dash stay. Only the block of the
 * line is read, and the first ones, to see how the file is laid out.
 */
export function formatLine(document: OkrDocument, offset: number): TextEdit[] {
  const block = blockAt(document.blocks, offset);
  const above = block && block.text.length <= LARGEST ? skeletonAbove(document, block) : undefined;
  if (!block || above === undefined) return [];
  const at = offset - block.start;
  const start = at === 0 ? 0 : block.text.lastIndexOf('\n', at - 1) + 1;
  const newline = block.text.indexOf('\n', at);
  const end = newline < 0 ? block.text.length : newline;
  const content = start + /^[ \t-]*/.exec(block.text.slice(start, end))![0].length;
  const moved = block.start - above.length;
  const within = { start: above.length + start, end: above.length + end };
  return format(readDocument(document.uri, above + block.text), { within, layout: headLayout(document) })
    .map((edit) => ({ ...edit, start: edit.start + moved, end: edit.end + moved }))
    .filter((edit) => edit.start >= block.start + content);
}

/** The block that holds an offset. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}

/** The least that a block can stand under, so that it reads as it does in its file; undefined where that can't be told. */
function skeletonAbove(document: OkrDocument, block: Block): string | undefined {
  const [, indent = '', dash = ''] = /^([ ]*)(?=[^\s#])(-(?=\s|$))?/m.exec(block.text) ?? [];
  const column = indent.length;
  const eol = document.eol;
  const below = (key: string) => (column < 2 ? undefined : `objectives:${eol}-${' '.repeat(column - 1)}${key}${eol}`);
  if (dash === '') return column === 0 ? '' : below('x-above: 1');
  return isKeyResult(document, block) ? below('key_results:') : `objectives:${eol}`;
}

function isKeyResult(document: OkrDocument, block: Block): boolean {
  return document.sets.some((set) =>
    each(set.objectives).some((objective) => each(objective.key_results).some(({ span }) => span.block === block)),
  );
}

/** How a file is laid out, as far as its beginning tells. */
function headLayout(document: OkrDocument): Layout {
  let text = '';
  for (const block of document.blocks) {
    if (text.length > HEAD) break;
    text += block.text;
  }
  return fileLayout(pageOf(readDocument(document.uri, text)));
}
