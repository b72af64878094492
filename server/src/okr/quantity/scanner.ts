/** What the parts of the scan share: its state, and the smallest steps in a text. */
import type { Quantity } from '../quantity';
import { CURRENCY_SIGNS, type Unit } from './units';

/**
 * What a number in a sentence is. `name`: part of a name or version (SOC 2, v4.1, phase 2, P0). `window`: what is looked
 * at, not measured (top 50, last 90 days, 30-day). `date`: a day, month, year, quarter or time of day.
 */
export type NumberRole = 'quantity' | 'date' | 'name' | 'ordinal' | 'window';

/** A number and what it is. */
export interface NumberAt {
  readonly start: number;
  readonly end: number;
  readonly role: NumberRole;
  /** For a quantity. */
  readonly quantity?: Quantity;
  /** Written in words ("two"), so that "one of" and the like can be judged by the reader. */
  readonly inWords?: boolean;
}

/** A letter of the Latin alphabet. */
export const LETTER = /[A-Za-z\u00C0-\u024F]/;

/** A run of letters, from where it is asked to look. */
export const LETTERS = /[A-Za-z\u00C0-\u024Fµμ]+/y;

/** A run of letters and digits that belong together (`v4.1`, `24/7`), from where it is asked to look. */
export const RUN = /[A-Za-z0-9\u00C0-\u024F]+(?:[.\-/][A-Za-z0-9]+)*\+?/y;

/** The state of a scan. */
export interface Scanner {
  readonly text: string;
  readonly source: string;
  /** What a lone `m` means in this sentence; worked out when first asked for. */
  minutes: 'minutes' | 'metres' | 'millions' | undefined;
  readonly found: NumberAt[];
}

/** What a sticky pattern matches at a place. */
export function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The sign of a currency at a place. */
export function signAt(text: string, at: number): { sign: string; code: string } | undefined {
  const code = text.charCodeAt(at);
  // Every sign starts with a capital letter, `$`, `z` or a non-ASCII sign; most characters end here.
  if (code !== 36 && code < 128 && !(code >= 65 && code <= 85) && code !== 122) return undefined;
  for (const [sign, name] of CURRENCY_SIGNS) if (text.startsWith(sign, at)) return { sign, code: name };
  return undefined;
}

/** The place behind one space, if there is one. */
export function skipSpace(text: string, at: number): number {
  return text[at] === ' ' || text[at] === '\u00A0' || text[at] === '\u202F' || text[at] === '\u2009' ? at + 1 : at;
}

/** Notes digits that measure nothing, and gives the place behind them. */
export function push(scanner: Scanner, start: number, end: number, role: Exclude<NumberRole, 'quantity'>): number {
  scanner.found.push({ start, end, role });
  return end;
}

/** What a quantity is, beside its place and its text. */
export interface Amount {
  readonly amount: number;
  /** Without one it is a count. */
  readonly unit?: Unit;
  /** The period of a rate. */
  readonly per?: string;
  readonly inWords?: boolean;
}

/** Notes a quantity, and gives the place behind it. */
export function pushQuantity(
  { source, found }: Scanner,
  start: number,
  end: number,
  { amount, unit, per, inWords = false }: Amount,
): number {
  const quantity: Quantity = {
    text: source.slice(start, end),
    amount,
    base: amount * (unit?.factor ?? 1),
    dimension: unit?.dimension ?? 'count',
    unit: unit?.unit ?? '',
    ...(per !== undefined && { per }),
  };
  found.push({ start, end, role: 'quantity', quantity, ...(inWords && { inWords }) });
  return end;
}
