/** The first key of an element that has nothing behind its dash yet. */
import type { TextEdit } from '../../okr/edit';
import type { Item } from '../../okr/model';
import { type Entry, sourceOf, type YamlNode } from '../nodes';
import type { Written } from './expand';
import { layoutNear, paddingNear } from './layout';
import { type Collection, headEnd, type Page } from './page';
import { indented } from './render';

/** Whether nothing is written, or one of YAML's words for that. */
export function isNothing(node: YamlNode | undefined): boolean {
  return (
    node === undefined ||
    (node.kind === 'scalar' && node.style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(node.text))
  );
}

/** Gives an empty element its first key. No edits where something else than a map is written. */
export function startItem(page: Page, item: Item, written: Written): TextEdit[] {
  const { node, entry } = sourceOf(item);
  if (!isNothing(node)) return [];
  const list = entry && page.holderOf(entry);
  return entry && list ? startElement(page, list, entry, written) : [];
}

function startElement(page: Page, list: Collection, entry: Entry, written: Written): TextEdit[] {
  const start = headEnd(entry);
  const end = entry.value?.span.end ?? start;
  if (list.flow) {
    const padding = paddingNear(page, undefined);
    return [{ start, end, text: `{${padding}${written.flow(padding)}${padding}}` }];
  }
  const layout = layoutNear(page, list);
  const column = list.column + layout.dash;
  const [first = '', ...rest] = written.lines(layout);
  const below = page.lineEnd(end);
  const edits = [{ start, end, text: ' '.repeat(Math.max(1, layout.dash - 1)) + first }];
  if (rest.length > 0) edits.push({ start: below, end: below, text: page.eol + page.join(indented(rest, column)) });
  return edits;
}
