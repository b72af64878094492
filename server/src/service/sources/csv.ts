/** Numbers in CSV files (RFC 4180; also with semicolons or tabs between the fields, as spreadsheets write them). */
import type { Selector } from './address';

/** A number as it is written in a file, with its place in words; or why it can't be had. */
export type Picked = { readonly text: string; readonly place: string } | { readonly failed: string };

/**
 * The rows of a CSV text. Quoted fields keep separators and line breaks; two quotes in them are one. Empty lines are left out.
 *
 * @param given the separator, where it is known
 */
export function csvRows(text: string, given?: ',' | ';' | '\t'): string[][] {
  const source = text.replace(/^\ufeff/, '');
  const separator = given ?? separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    if (row.length > 1 || row[0]?.trim() !== '') rows.push(row);
    row = [];
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (source[at + 1] === '"') field += source[at++];
      else isQuoted = false;
    } else if (character === '"' && field.trim() === '') {
      isQuoted = true;
      field = '';
    } else if (character === separator) endField();
    else if (character === '\n') endRow();
    else if (character !== '\r' || source[at + 1] !== '\n') field += character;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

/** The separator of the first line: whichever of comma, semicolon and tab is there most often, outside of quotes. */
function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const line = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** The number at a place of a CSV text. Rows without a value in the column do not count. */
export function pickFromCsv(text: string, { column, row, where }: Extract<Selector, { kind: 'csv' }>): Picked {
  const [head, ...rows] = csvRows(text);
  if (!head) return { failed: 'the file is empty' };
  const at = columnAt(head, column);
  if (at === undefined) return { failed: `it has no column “${column}”; it has ${head.map(quoted).join(', ')}` };
  const conditions: { at: number; value: string }[] = [];
  for (const condition of where) {
    const place = columnAt(head, condition.column);
    if (place === undefined) return { failed: `it has no column “${condition.column}”` };
    conditions.push({ at: place, value: condition.value });
  }
  const fitting = rows
    .map((fields, index) => ({ fields, number: index + 1 }))
    .filter(({ fields }) => conditions.every((one) => (fields[one.at] ?? '').trim() === one.value));
  const filled = fitting.filter(({ fields }) => (fields[at] ?? '').trim() !== '');
  const found = row > 0 && where.length === 0 ? fitting[row - 1] : filled.at(row > 0 ? row - 1 : row);
  const value = found?.fields[at]?.trim() ?? '';
  if (!found || value === '') return { failed: `no row has a value there${where.length > 0 ? ' that fits' : ''}` };
  return { text: value, place: `row ${found.number}, ${quoted((head[at] ?? column).trim())}` };
}

function columnAt(head: readonly string[], name: string): number | undefined {
  const wanted = name.toLowerCase();
  const byName = head.findIndex((one) => one.trim().toLowerCase() === wanted);
  if (byName >= 0) return byName;
  const number = /^[1-9]\d{0,3}$/.test(name) ? Number(name) - 1 : head.length;
  return number < head.length ? number : undefined;
}

function quoted(text: string): string {
  return `“${text.trim()}”`;
}
