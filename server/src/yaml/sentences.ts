/**
 * Sentences that YAML reads without complaint, as something else: `- Churn: 5% to 3%` is a map, `see #412` ends in a comment,
 * `{ value: 1,250 }` has a key `250`. Each is given back as the text that was meant.
 */
import type { Trap } from '../okr/problem';
import { Span } from '../okr/span';
import type { Pair, Scalar, YamlNode } from './nodes';
import { isLostText } from './traps';

/** A map of one key on one line, as the sentence that it is in a place where text may stand. */
export function asSentence(node: YamlNode): Scalar | undefined {
  if (node.kind !== 'map' || node.flow || node.pairs.length !== 1) return undefined;
  const { key, colon, value } = node.pairs[0]!;
  if (key.kind !== 'scalar' || key.style !== 'plain' || !colon) return undefined;
  if (value && (value.kind !== 'scalar' || value.style === 'literal' || value.style === 'folded')) return undefined;
  const scalar = meant('key', between(key.span, value?.span ?? colon));
  return scalar.text.includes('\n') ? undefined : scalar;
}

/** A text together with the comment that cut it short; undefined where the comment is one. */
export function withComment(before: Span, comment: Span | undefined): Scalar | undefined {
  if (!comment || comment.block !== before.block || !isLostText(textAt(comment))) return undefined;
  const scalar = meant('comment', between(before, comment));
  return scalar.text.includes('\n') ? undefined : scalar;
}

/** A comment that stands where a value belongs: `- #1 in search`. */
export function commentAlone(comment: Span | undefined): Scalar | undefined {
  return comment && isLostText(textAt(comment)) ? meant('comment', comment) : undefined;
}

/** A text with the `&name` or `!tag` before it. */
export function withProperties(node: Scalar): Scalar {
  const trap: Trap = node.tag !== undefined ? 'tag' : 'anchor';
  return node.properties ? meant(trap, between(node.properties, node.span)) : node;
}

/** The pairs of a flow map, where a comma that was meant as text made a key of what follows it: `1,250`. */
export function joined(pairs: readonly Pair[], known: ReadonlyMap<string, unknown>): readonly Pair[] {
  const result: Pair[] = [];
  for (const pair of pairs) {
    const last = result.at(-1);
    const plain = last?.value?.kind === 'scalar' && last.value.style === 'plain' ? last.value : undefined;
    const loose = !pair.colon && pair.key.kind === 'scalar' && pair.key.style === 'plain' && !known.has(pair.key.text);
    if (last && plain && loose)
      result[result.length - 1] = { ...last, value: meant('comma', between(plain.span, pair.key.span)) };
    else result.push(pair);
  }
  return result;
}

function meant(trap: Trap, span: Span): Scalar {
  return { kind: 'scalar', style: 'plain', text: textAt(span).trim(), span, trap };
}

function between(from: Span, to: Span): Span {
  return new Span(from.block, from.from, to.to, to.endBlock);
}

/** The text of a place that lies within one block. */
function textAt(span: Span): string {
  return span.block.text.slice(span.from, span.endBlock === span.block ? span.to : undefined);
}
