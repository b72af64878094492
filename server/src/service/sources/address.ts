/**
 * Where in a file a number stands, as a `source` says it behind a `#`:
 *
 * - `metrics/payments.csv#column=failure rate` and, joined by `&`, `row=last` (the default), `row=first` or `row=3`, and
 *   `where=region:EU`, which leaves the rows with that value in that column;
 * - `metrics/payments.json#/rates/failures`, a JSON Pointer (RFC 6901) in which `-1` is the last element of a list, `-2` the one before.
 *
 * Characters may be percent-encoded, as in any address.
 */
import { pathIn } from '../navigation/paths';

export type Selector =
  | {
      readonly kind: 'csv';
      /** The name in the first row, else the column's number from 1. */
      readonly column: string;
      /** From 1 below the names; from the end where negative. */
      readonly row: number;
      readonly where: readonly { readonly column: string; readonly value: string }[];
    }
  | { readonly kind: 'json'; readonly steps: readonly string[] };

/** A file, and the place of a number in it. */
export interface SourceAddress {
  /** As written, relative to the OKR file. */
  readonly path: string;
  readonly selector: Selector;
}

/**
 * Reads a `source`.
 *
 * @returns undefined where it names no place in a CSV or JSON file (a web address, a file as a whole); else the place, or what is
 *   wrong with how it is written
 */
export function parseSource(source: string): SourceAddress | { readonly wrong: string } | undefined {
  const { path, rest } = pathIn(source.trim()) ?? {};
  if (path === undefined || rest === undefined || rest.length < 2) return undefined;
  const kind = /\.(csv|json)$/i.exec(path)?.[1]?.toLowerCase();
  if (kind === undefined) return undefined;
  const selector = kind === 'csv' ? parseCsvPlace(rest.slice(1)) : parsePointer(rest.slice(1));
  return 'wrong' in selector ? selector : { path, selector };
}

function parseCsvPlace(text: string): Selector | { readonly wrong: string } {
  let column: string | undefined;
  let row = -1;
  const where: { column: string; value: string }[] = [];
  for (const part of text.split('&')) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(0, equals)).trim();
    const value = decoded(part.slice(equals + 1)).trim();
    const colon = value.indexOf(':');
    if (name === 'column' && value !== '') column = value;
    else if (name === 'row' && /^(?:last|first|[1-9]\d{0,8})$/.test(value))
      row = value === 'last' ? -1 : value === 'first' ? 1 : Number(value);
    else if (name === 'where' && colon > 0)
      where.push({ column: value.slice(0, colon).trim(), value: value.slice(colon + 1).trim() });
    else return { wrong: `“${part}” names no place. Write it like column=failure rate&row=last.` };
  }
  if (column === undefined)
    return { wrong: 'The source says no column. Write it like metrics.csv#column=failure rate.' };
  return { kind: 'csv', column, row, where };
}

function parsePointer(text: string): Selector | { readonly wrong: string } {
  const pointer = decoded(text);
  if (!pointer.startsWith('/'))
    return { wrong: `“#${text}” names no place in a JSON file. Write it like metrics.json#/rates/failures.` };
  const steps = pointer.slice(1).split('/');
  return { kind: 'json', steps: steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a bare percent sign
  }
}
