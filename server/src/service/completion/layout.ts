/** How a file indents, from its text alone: completion runs on files that can't be parsed. */

import type { Lines } from './lines';

export interface TextLayout {
  /** Columns from a key to the keys of a map below it. */
  readonly step: number;
  /** Columns from a key to the dashes of its list: 0, 2 or 4. */
  readonly list: number;
  /** Columns from a dash to what stands behind it. */
  readonly dash: number;
  readonly eol: string;
}

/** How much of a file is looked at: its first lists are there, and a large file is not searched at every keystroke. */
const HEAD = 20_000;

/** Looks at the first list and the first nested map of the file; where there is none, two spaces. */
export function layoutOf(lines: Lines): TextLayout {
  const text = lines.head(HEAD);
  const list = /^([ ]*)(?:-[ ]+)*[\w-]+:[ ]*\r?\n([ ]*)-([ ]+)\S/m.exec(text);
  const nested = /^([ ]*)[\w-]+:[ ]*\r?\n([ ]+)[\w-]+:/m.exec(text);
  const column = (indent: string | undefined) => indent?.length ?? 0;
  const listStep = list ? Math.max(0, column(list[2]) - column(list[1])) : 2;
  const step = nested ? Math.max(1, column(nested[2]) - column(nested[1])) : listStep || 2;
  return { step, list: listStep, dash: list ? 1 + column(list[3]) : 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
