/** Drafts as YAML text: lines for block style, one line for flow style. */
import type { Draft } from '../../okr/edit';
import { writeScalar } from './scalar';

/** How a file lays out what is nested. */
export interface Layout {
  /** Columns from a key to the keys of the map under it. */
  readonly step: number;
  /** Columns from a key to the dashes of the list under it: 0 for `key:` / `- a`, else as `step`. */
  readonly listStep: number;
  /** Columns from a dash to what it introduces: 2 for `- a`. */
  readonly dash: number;
}

/** Spaces inside the braces of flow maps: `{ a: 1 }` has one, `{a: 1}` none. Brackets have none. */
export type Padding = '' | ' ';

/**
 * A key with its value in block style.
 *
 * @returns lines without line ends; the key is at column 0 of the first
 */
export function renderEntry(key: string, draft: Draft, layout: Layout): string[] {
  const name = `${writeScalar(key)}:`;
  if (typeof draft === 'string') return withHead(`${name} `, renderText(draft), layout.step);
  if (isEmpty(draft)) return [`${name} ${renderFlow(draft, '')}`];
  const lines = isList(draft) ? draft.flatMap((each) => renderElement(each, layout)) : renderMap(draft, layout);
  return [name, ...indented(lines, isList(draft) ? layout.listStep : layout.step)];
}

/**
 * An element of a list in block style.
 *
 * @returns lines without line ends; the dash is at column 0 of the first
 */
export function renderElement(draft: Draft, layout: Layout): string[] {
  const head = '-'.padEnd(layout.dash);
  if (typeof draft === 'string') return withHead(head, renderText(draft), layout.dash);
  if (isEmpty(draft)) return [head + renderFlow(draft, '')];
  const lines = isList(draft) ? draft.flatMap((each) => renderElement(each, layout)) : renderMap(draft, layout);
  return withHead(head, lines, layout.dash);
}

/** The keys of a map, each with its value, in block style. */
function renderMap(draft: { readonly [key: string]: Draft }, layout: Layout): string[] {
  return Object.entries(draft).flatMap(([key, value]) => renderEntry(key, value, layout));
}

/** A draft on one line, in flow style. */
export function renderFlow(draft: Draft, padding: Padding): string {
  if (typeof draft === 'string') return writeScalar(draft, { flow: true });
  if (isList(draft)) return `[${draft.map((each) => renderFlow(each, padding)).join(', ')}]`;
  const entries = Object.entries(draft).map(([key, value]) => renderFlowEntry(key, value, padding));
  return entries.length === 0 ? '{}' : `{${padding}${entries.join(', ')}${padding}}`;
}

/** `key: value` inside a flow map. */
export function renderFlowEntry(key: string, draft: Draft, padding: Padding): string {
  return `${writeScalar(key, { flow: true })}: ${renderFlow(draft, padding)}`;
}

/** Text as a value in block style: on one line, or as a literal block where it has several that can stand in one. */
function renderText(text: string): string[] {
  return canBeLiteral(text) ? renderLiteral('|', text) : [writeScalar(text)];
}

/** Whether a text has several lines that read the same from a block scalar (`|`) without an indentation indicator. */
export function canBeLiteral(text: string): boolean {
  return text.replace(/\n$/, '').includes('\n') && fitsBlockScalar(text);
}

/** Whether a text, of one line or several, can stand in a block scalar without an indentation indicator. */
export function fitsBlockScalar(text: string): boolean {
  const visible = !/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(text);
  return visible && text !== '' && !/^\s/.test(text) && !/^[ \t]+$/m.test(text) && !text.endsWith('\n\n');
}

/**
 * A block scalar.
 *
 * @param indicator `|` keeps line breaks; `>` folds them, so that each row of them needs one more
 * @returns the header (with `-` where the text has no line break at its end) and the lines, all at column 0
 */
export function renderLiteral(indicator: '|' | '>', text: string): string[] {
  const chomp = text.endsWith('\n') ? '' : '-';
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return [indicator + chomp, ...(indicator === '>' ? body.replace(/\n+/g, '$&\n') : body).split('\n')];
}

/** Lines moved to the right; empty ones stay empty. */
export function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(columns) + line));
}

/** The first line behind a head (`key: `, `- `), the others `columns` to the right. */
function withHead(head: string, [first = '', ...rest]: readonly string[], columns: number): string[] {
  return [head + first, ...indented(rest, columns)];
}

function isList(draft: Draft): draft is readonly Draft[] {
  return Array.isArray(draft);
}

function isEmpty(draft: Exclude<Draft, string>): boolean {
  return (isList(draft) ? draft : Object.keys(draft)).length === 0;
}
