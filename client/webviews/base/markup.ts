/** Markup (server/src/pages/markup.ts) as elements of the document, and kept up to date without drawing everything anew. */
import type { Attributes, Markup } from '../../../server/src/pages/markup';
import { setAttributes } from './dom';

type Node = Markup | string;

const SVG = 'http://www.w3.org/2000/svg';

/** Makes the elements. */
export function made(markup: Markup): Element {
  return elementOf(markup, false);
}

function elementOf({ tag, attributes, children }: Markup, isDrawing: boolean): Element {
  const drawing = isDrawing || tag === 'svg';
  const element = drawing ? document.createElementNS(SVG, tag) : document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.map((child) => nodeOf(child, drawing)));
  return element;
}

function nodeOf(node: Node, isDrawing: boolean): Element | Text {
  return typeof node === 'string' ? document.createTextNode(node) : elementOf(node, isDrawing);
}

/**
 * Brings an element that was made from `before` to what `after` says. What is the same stays the same element, so that the focus, what
 * was scrolled and opened, and attributes that others have set are kept. Children with an `id` or a `data-key` are found again
 * wherever they went.
 */
export function patch(element: Element, before: Markup, after: Markup): void {
  if (before === after) return;
  patchAttributes(element, before.attributes, after.attributes);
  patchChildren(element, before.children, after.children);
}

function patchAttributes(element: Element, before: Attributes, after: Attributes): void {
  const changed: Record<string, Attributes[string]> = {};
  for (const name of Object.keys(before)) if (after[name] !== before[name]) changed[name] = after[name];
  for (const name of Object.keys(after)) if (!(name in before)) changed[name] = after[name];
  setAttributes(element, changed);
}

function patchChildren(parent: Element, before: readonly Node[], after: readonly Node[]): void {
  const isDrawing = parent.namespaceURI === SVG;
  const olds = [...parent.childNodes].map((node, at) => ({ node, markup: before[at]!, isUsed: false }));
  const keyed = new Map(olds.flatMap((old) => (keyOf(old.markup) === undefined ? [] : [[keyOf(old.markup), old]])));
  let from = 0;
  const nextLike = (markup: Node): (typeof olds)[number] | undefined => {
    const key = keyOf(markup);
    if (key !== undefined) return keyed.get(key);
    for (let at = from; at < olds.length; at++) {
      const old = olds[at]!;
      if (old.isUsed || keyOf(old.markup) !== undefined) continue;
      if (!isAlike(old.markup, markup)) return undefined;
      from = at + 1;
      return old;
    }
    return undefined;
  };
  const nodes = after.map((markup) => {
    const old = nextLike(markup);
    if (!old || old.isUsed || !isAlike(old.markup, markup)) return nodeOf(markup, isDrawing);
    old.isUsed = true;
    if (typeof markup === 'string') {
      if (old.markup !== markup) old.node.nodeValue = markup;
    } else patch(old.node as Element, old.markup as Markup, markup);
    return old.node;
  });
  for (const { node, isUsed } of olds) if (!isUsed) node.remove();
  // what stands where it should is not touched: moving an element takes its focus away
  nodes.forEach((node, at) => {
    const there = parent.childNodes[at];
    if (there !== node) parent.insertBefore(node, there ?? null);
  });
}

function isAlike(a: Node, b: Node): boolean {
  if (typeof a === 'string' || typeof b === 'string') return typeof a === typeof b;
  return a.tag === b.tag && keyOf(a) === keyOf(b);
}

function keyOf(node: Node): string | undefined {
  if (typeof node === 'string') return undefined;
  const key = node.attributes['data-key'] ?? node.attributes.id;
  return key === undefined ? undefined : String(key);
}
