/** Replacing a value that is there, or writing one where there is none. */
import type { Draft, TextEdit } from '../../okr/edit';
import { endOf, type Pair, type Scalar, type YamlNode } from '../nodes';
import { layoutNear, paddingNear } from './layout';
import { type Collection, headEnd, type Page, type Part, valueStart } from './page';
import { regionOf } from './region';
import { canBeLiteral, fitsBlockScalar, indented, renderEntry, renderFlow, renderLiteral } from './render';
import { quotingOf, writeScalar } from './scalar';

/** Gives a part's scalar a new text, in the style it is written in where that can hold the text. */
export function replaceScalar(
  page: Page,
  holder: Collection | undefined,
  part: Part | undefined,
  node: Scalar,
  text: string,
): TextEdit[] {
  if (node.text === text) return [];
  if (node.style === 'literal' || node.style === 'folded') return replaceBlockScalar(page, holder, part, node, text);
  const { start, end } = node.span;
  const onOneLine = end <= page.lineEnd(start);
  if (holder && !holder.flow && node.style === 'plain' && onOneLine && canBeLiteral(text)) {
    const [header = '', ...body] = renderLiteral('|', text);
    const column = contentColumn(page, holder, part);
    return [{ start, end, text: header }, linesBelow(page, page.lineEnd(end), indented(body, column))];
  }
  const quoting = quotingOf(page.text.slice(start, end));
  return [{ start, end, text: writeScalar(text, { flow: holder?.flow ?? false, quoting }) }];
}

/** The column of lines that belong to a part's value. */
function contentColumn(page: Page, holder: Collection, part: Part | undefined): number {
  const layout = layoutNear(page, holder);
  return holder.column + (part && 'key' in part ? layout.step : layout.dash);
}

function replaceBlockScalar(
  page: Page,
  holder: Collection | undefined,
  part: Part | undefined,
  node: Scalar,
  text: string,
): TextEdit[] {
  const { start, end } = node.span;
  const header = /^[|>][-+\d]*/.exec(page.text.slice(start, start + 4))?.[0] ?? '';
  const bodyStart = page.lineEnd(start);
  const bodyEnd = Math.max(bodyStart, end);
  const replaceHeader = (by: string): TextEdit => ({ start, end: start + header.length, text: by });
  if (!fitsBlockScalar(text)) {
    return [replaceHeader(writeScalar(text)), { start: bodyStart, end: bodyEnd, text: '' }];
  }
  const folds = node.style === 'folded' && !/^[ \t]/m.test(text);
  const [newHeader = '', ...body] = renderLiteral(folds ? '>' : '|', text);
  const indent = /^([ \t]*)\S/m.exec(page.text.slice(bodyStart, bodyEnd))?.[1];
  const column = indent !== undefined ? indent.length : holder ? contentColumn(page, holder, part) : 2;
  return [
    replaceHeader(newHeader),
    { start: bodyStart, end: bodyEnd, text: linesBelow(page, bodyStart, indented(body, column)).text },
  ];
}

function linesBelow(page: Page, lineEnd: number, lines: readonly string[]): TextEdit {
  return { start: lineEnd, end: lineEnd, text: lines.map((line) => page.eol + page.join([line])).join('') };
}

/** Gives a pair a value, whatever it had. Comments on the line of its key stay. */
export function writeValue(page: Page, holder: Collection, pair: Pair, draft: Draft): TextEdit[] {
  const old = pair.value;
  if (old && says(old, draft)) return [];
  if (old?.kind === 'scalar' && typeof draft === 'string') return replaceScalar(page, holder, pair, old, draft);
  if (old?.kind === 'alias' && typeof draft === 'string' && !canBeLiteral(draft)) {
    return [{ start: old.span.start, end: old.span.end, text: writeScalar(draft, { flow: holder.flow }) }];
  }
  if (holder.flow) return writeFlowValue(page, holder, pair, draft);
  if (old && isFilledFlow(page, old) && typeof draft !== 'string') {
    return [{ start: old.span.start, end: old.span.end, text: renderFlow(draft, paddingNear(page, old)) }];
  }
  return writeBlockValue(page, holder, pair, draft);
}

function writeFlowValue(page: Page, holder: Collection, pair: Pair, draft: Draft): TextEdit[] {
  const text = renderFlow(draft, paddingNear(page, pair.value ?? holder));
  if (pair.value) return [{ start: pair.value.span.start, end: pair.value.span.end, text }];
  const end = headEnd(pair);
  return [{ start: end, end, text: pair.colon ? ` ${text}` : `: ${text}` }];
}

/** In flow style, with something in it; an empty list or map shows no style. */
function isFilledFlow(page: Page, node: YamlNode): boolean {
  if (node.kind !== 'map' && node.kind !== 'seq') return false;
  return node.flow && page.text.slice(node.span.start + 1, node.span.end - 1).trim() !== '';
}

function writeBlockValue(page: Page, holder: Collection, pair: Pair, draft: Draft): TextEdit[] {
  const layout = layoutNear(page, holder);
  const [first = '', ...rest] = renderEntry('', draft, layout);
  const below = typeof draft === 'string' ? 'key' : 'comments';
  return writeBlockLines(page, holder, pair, first.slice("'':".length), indented(rest, holder.column), below);
}

/**
 * Puts a value in block style behind a key, in the place of the one it has.
 *
 * @param inline what stands behind the colon, with the space before it
 * @param lines what stands below, indented
 * @param below where these go when there was no value: under the key at once, or under its comments
 */
export function writeBlockLines(
  page: Page,
  holder: Collection,
  pair: Pair,
  inline: string,
  lines: readonly string[],
  below: 'key' | 'comments',
): TextEdit[] {
  const head = headEnd(pair);
  const text = (pair.colon ? '' : `${page.eol}${' '.repeat(holder.column)}:`) + inline;
  const old = pair.value;
  if (!old) {
    const at = below === 'key' ? page.lineEnd(head) : regionOf(page, holder, pair).end;
    return [{ start: head, end: head, text }, linesBelow(page, at, lines)];
  }
  const keyLineEnd = page.lineEnd(head);
  const start = valueStart(old) === old.span.start ? head : old.span.start;
  const inPlace = start === head ? text : text.trimStart();
  if (old.span.start > keyLineEnd) {
    const body = { ...linesBelow(page, keyLineEnd, lines), end: page.lineEnd(endOf(pair)) };
    return [{ start: head, end: head, text }, body];
  }
  if (old.kind === 'scalar' && (old.style === 'literal' || old.style === 'folded')) {
    const header = /^[|>][-+\d]*/.exec(page.text.slice(old.span.start, old.span.start + 4))?.[0] ?? '';
    const body = { ...linesBelow(page, keyLineEnd, lines), end: Math.max(keyLineEnd, old.span.end) };
    return [{ start, end: old.span.start + header.length, text: inPlace }, body];
  }
  return [{ start, end: old.span.end, text: inPlace }, linesBelow(page, page.lineEnd(old.span.end), lines)];
}

/** Whether a node already says what a draft says. */
export function says(node: YamlNode | undefined, draft: Draft): boolean {
  if (!node || node.kind === 'alias') return false;
  if (typeof draft === 'string') return node.kind === 'scalar' && node.text === draft;
  if (Array.isArray(draft)) {
    const entries = node.kind === 'seq' ? node.entries : undefined;
    return entries?.length === draft.length && draft.every((each, index) => says(entries[index]?.value, each));
  }
  if (node.kind !== 'map') return false;
  const wanted = Object.entries(draft);
  return (
    wanted.length === node.pairs.length &&
    wanted.every(([key, value], index) => {
      const pair = node.pairs[index]!;
      return pair.key.kind === 'scalar' && pair.key.text === key && says(pair.value, value);
    })
  );
}
