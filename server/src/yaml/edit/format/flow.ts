/** The spaces inside of what is written in brackets: `{a: 1,b: 2}` → `{ a: 1, b: 2 }`. */
import type { TextEdit } from '../../../okr/edit';
import { endOf, type YamlNode } from '../../nodes';
import { type Page, partsOf, startOf, valueStart } from '../page';
import type { Padding } from '../render';

/**
 * The edits that put one space behind commas and colons, none before them, and `padding` inside braces, within lines. What stands
 * between two parts and is no comma and no space stays.
 */
export function flowGaps(page: Page, node: YamlNode, padding: Padding): TextEdit[] {
  if ((node.kind !== 'map' && node.kind !== 'seq') || !node.flow) return [];
  const { start, end } = node.span;
  const parts = partsOf(node);
  const first = parts[0];
  const last = parts.at(-1);
  const edits: TextEdit[] = [];
  if (page.text[start] === (node.kind === 'map' ? '{' : '[')) {
    const inside = node.kind === 'map' && first ? padding : '';
    if (!first || !last) return blank(page, start + 1, end - 1, inside);
    edits.push(...blank(page, start + 1, startOf(page, first), inside), ...blank(page, endOf(last), end - 1, inside));
  }
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if (next) edits.push(...comma(page, endOf(part), startOf(page, next)));
    if ('key' in part && part.colon) {
      edits.push(...blank(page, part.key.span.end, part.colon.start, ''));
      if (part.value) edits.push(...blank(page, part.colon.end, valueStart(part.value), ' '));
    }
    if (part.value) edits.push(...flowGaps(page, part.value, padding));
  });
  return edits;
}

function blank(page: Page, start: number, end: number, text: string): TextEdit[] {
  return start <= end && /^[ \t]*$/.test(page.text.slice(start, end)) ? [{ start, end, text }] : [];
}

function comma(page: Page, start: number, end: number): TextEdit[] {
  return start <= end && /^[ \t]*,[ \t]*$/.test(page.text.slice(start, end)) ? [{ start, end, text: ', ' }] : [];
}
