/** What was copied from a spreadsheet: rows of cells, with the names of the columns above them where they were copied too. */
import { parseDate } from '../../okr/dates';
import { parseQuantity } from '../../okr/quantity';
import { slug } from '../../okr/reference';
import { csvRows } from '../sources/csv';

/** A key result to be written: its keys in the order of the format. */
export interface Pasted {
  readonly [key: string]: string;
  readonly title: string;
}

/** The keys that a column may be, in the order of the format. */
const KEYS = ['title', 'owner', 'metric', 'baseline', 'target', 'due', 'weight', 'source'] as const;
type Key = (typeof KEYS)[number];

/** What people call these columns, in lower case. */
const NAMES: Readonly<Record<Key, readonly string[]>> = {
  title: ['title', 'key result', 'key results', 'kr', 'krs', 'name', 'description', 'result'],
  owner: ['owner', 'dri', 'responsible', 'accountable', 'lead', 'assignee'],
  metric: ['metric', 'kpi', 'measure', 'indicator'],
  baseline: ['baseline', 'from', 'start', 'start value', 'starting value', 'initial'],
  target: ['target', 'to', 'goal', 'target value', 'end value'],
  due: ['due', 'due date', 'deadline', 'by'],
  weight: ['weight'],
  source: ['source', 'link', 'url', 'data source', 'dashboard'],
};

/** Heads of columns that only count the rows. */
const COUNTS = ['#', 'no', 'no.', 'nr', 'nr.'];

/**
 * The rows of a table as key results. Columns are known by their names, else by what is in them: the first text is the title, numbers are
 * baseline and target (one alone the target), a date is when it is due. What no key takes goes under a key of the writer's own (`x-…`),
 * so that nothing is lost.
 *
 * @returns undefined for a text that is no table
 */
export function tableOf(text: string, isPerson: (name: string) => boolean): Pasted[] | undefined {
  if (!text.includes('\t')) return undefined;
  const rows = csvRows(text, '\t').map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const [first, ...below] = rows;
  if (!first) return undefined;
  const named = namesIn(first);
  const found = (named ? below : rows).flatMap((row): Pasted[] => {
    const cells = named ? byNames(named, row) : byContent(row, isPerson);
    const title = cells.get('title') ?? changeOf(cells);
    if (title === undefined) return [];
    const own = [...cells.keys()].filter((key) => key.startsWith('x-'));
    const others = [...KEYS.slice(1), ...own].flatMap((key) => {
      const value = cells.get(key);
      return value === undefined ? [] : [[key, value]];
    });
    return [{ title, ...Object.fromEntries(others) }];
  });
  return found.length > 0 ? found : undefined;
}

/** The keys of the columns, none for those that only count; undefined where the first row is no row of names. */
function namesIn(row: readonly string[]): (string | undefined)[] | undefined {
  const keys = row.map((cell) => KEYS.find((key) => NAMES[key].includes(cell.toLowerCase())));
  const known = new Set(keys.filter((key) => key !== undefined));
  if (!known.has('title') && !(known.has('metric') && known.has('target'))) return undefined;
  return row.map((cell, at) => {
    const key = keys[at];
    if (COUNTS.includes(cell.toLowerCase())) return undefined;
    // Of two columns with one meaning the first is it.
    return key !== undefined && keys.indexOf(key) === at ? key : ownKey(cell, at);
  });
}

function ownKey(name: string, at: number): string {
  return `x-${slug(name) || `column-${at + 1}`}`;
}

function byNames(keys: readonly (string | undefined)[], row: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [at, cell] of row.entries()) {
    const key = at < keys.length ? keys[at] : ownKey('', at);
    if (cell !== '' && key !== undefined) cells.set(key, cell);
  }
  return cells;
}

function byContent(row: readonly string[], isPerson: (name: string) => boolean): Map<string, string> {
  const cells = new Map<string, string>();
  const numbers: string[] = [];
  for (const [at, cell] of row.entries()) {
    if (cell === '') continue;
    if (parseDate(cell) !== undefined && !cells.has('due')) cells.set('due', cell);
    else if (parseQuantity(cell) && numbers.length < 2) numbers.push(cell);
    else if (isPerson(cell) && !cells.has('owner')) cells.set('owner', cell);
    else if (!cells.has('title')) cells.set('title', cell);
    else cells.set(ownKey('', at), cell);
  }
  const [first, second] = numbers;
  if (first !== undefined && second !== undefined) cells.set('baseline', first).set('target', second);
  else if (first !== undefined) cells.set('target', first);
  return cells;
}

/** "Reduce churn from 5% to 3%", of a row that names a metric and its numbers and has no sentence. */
function changeOf(cells: ReadonlyMap<string, string>): string | undefined {
  const [metric, from, to] = [cells.get('metric'), cells.get('baseline'), cells.get('target')];
  if (metric === undefined || to === undefined) return undefined;
  const [start, end] = [from === undefined ? undefined : parseQuantity(from), parseQuantity(to)];
  const verb = start && end && end.base < start.base ? 'Reduce' : 'Raise';
  return `${verb} ${metric}${from === undefined ? '' : ` from ${from}`} to ${to}`;
}
