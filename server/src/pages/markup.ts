/**
 * A page as data: elements with attributes and children. In the terminal it becomes text, in a webview elements of the document; so
 * one drawing serves both. Text is text in both: what people write in their files can't become part of the page.
 */

/** `undefined` and `false` leave an attribute out; `true` is one without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Markup {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Markup | string)[];
}

export type Child = Markup | string | undefined | null | false | readonly Child[];

/** An element. */
export function el(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  return { tag, attributes, children: children.flatMap(flat) };
}

function flat(child: Child): (Markup | string)[] {
  if (child === undefined || child === null || child === false || child === '') return [];
  return typeof child === 'object' && 'length' in child ? child.flatMap(flat) : [child as Markup | string];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** Elements that have no end tag. */
const VOID = new Set(['br', 'hr', 'meta']);

/** Parts of drawings that hold nothing: there HTML lets a tag end itself. */
const SHAPES = new Set(['path', 'rect', 'circle']);

/** The text of a page's part, as HTML. */
export function toHtml(node: Markup | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) =>
    value === undefined || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`,
  );
  const start = `<${node.tag}${attributes.join('')}>`;
  if (VOID.has(node.tag)) return start;
  if (SHAPES.has(node.tag) && node.children.length === 0) return `${start.slice(0, -1)}/>`;
  return `${start}${node.children.map(toHtml).join('')}</${node.tag}>`;
}
