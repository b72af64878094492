/** How well what is measured is read: against the measures that the written statements say of themselves. */
import { readStatement } from '../../server/src/language';
import type { Measure } from '../../server/src/language/reading';
import { convert, parseQuantity } from '../../server/src/okr/quantity';

export interface Measured {
  readonly text: string;
  readonly measure?: Readonly<Record<string, string>> | null;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}²]+/gu) ?? [];

/** Share of words two phrases have in common, of the longer one's. */
function overlap(one: string, other: string): number {
  const left = words(one);
  const right = new Set(words(other));
  const shared = left.filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.length, right.size);
}

const UNIT_NAMES: Readonly<Record<string, string>> = {
  percent: '%',
  'per cent': '%',
  usd: '$',
  eur: '€',
  euros: '€',
  hrs: 'h',
  hours: 'h',
  hour: 'h',
  minutes: 'min',
  mins: 'min',
  minute: 'min',
  seconds: 's',
  second: 's',
  'percentage points': 'points',
  pp: 'points',
  aud: 'a$',
  'working day': 'working days',
  day: 'days',
  d: 'days',
  month: 'months',
  week: 'weeks',
  year: 'years',
};
const sameUnit = (one: string | undefined, other: string | undefined): boolean => {
  const norm = (unit: string | undefined): string =>
    UNIT_NAMES[(unit ?? '').toLowerCase()] ?? (unit ?? '').toLowerCase();
  return norm(one) === norm(other);
};

function sameNumber(read: Measure['to'], gold: string | undefined): boolean {
  if (gold === undefined) return read === undefined;
  if (!read) return false;
  if (words(gold).join(' ') === words(read.quantity.text).join(' ')) return true;
  const digits = (text: string): string => /\d[\d.,]*/.exec(text)?.[0] ?? '';
  if (digits(gold) !== '' && digits(gold) === digits(read.quantity.text)) return true;
  const wanted = parseQuantity(gold) ?? parseQuantity(gold.replace(/^.*?(?=[\d$€£¥₹])/, ''));
  if (!wanted) return words(gold).some((word) => words(read.quantity.text).includes(word));
  const amount = convert(read.quantity, wanted) ?? convert(wanted, read.quantity);
  return amount === wanted.amount || read.quantity.amount === wanted.amount;
}

const PARTS = [
  'read',
  'direction',
  'direction (a bound may be reached)',
  'from',
  'to',
  'by',
  'unit',
  'metric',
] as const;
type Part = (typeof PARTS)[number];

/** What of a statement's measure is right. */
function partsRight(text: string, gold: Readonly<Record<string, string>>): Readonly<Partial<Record<Part, boolean>>> {
  const { measure } = readStatement(text);
  if (!measure) return {};
  const same = measure.direction === gold.direction;
  return {
    read: true,
    direction: same,
    'direction (a bound may be reached)':
      same ||
      ((gold.direction === 'reach' || measure.direction === 'reach') && gold.direction !== 'hold' && !gold.from),
    from: sameNumber(measure.from, gold.from),
    to: sameNumber(measure.to, gold.to),
    by: sameNumber(measure.by, gold.by),
    unit:
      gold.unit === undefined ||
      sameUnit(measure.unit, gold.unit) ||
      (/^[a-z -]{3,}$/i.test(gold.unit) && measure.metric.toLowerCase().includes(gold.unit.toLowerCase())),
    metric: overlap(measure.metric, gold.metric ?? '') > 0.5,
  };
}

/**
 * "Below X" with no start and no verb of a direction: some of our labels call that down, some reach, and nothing in the sentences
 * tells which. What no reader can get right of these is the smaller half.
 */
function contradiction(rows: readonly Measured[]): string {
  const open = rows.filter(({ text, measure: gold }) => {
    const read = readStatement(text).measure;
    return (
      read?.direction === 'reach' &&
      !read.by &&
      !gold!.from &&
      /^(?:down|reach)$/.test(gold!.direction ?? '') &&
      isCeiling(text, read)
    );
  });
  const down = open.filter(({ measure }) => measure!.direction === 'down').length;
  return `  ${open.length} are a ceiling or zero with no start: ${down} labelled down, ${open.length - down} reach; out of reach for direction: ${percent(Math.min(down, open.length - down), rows.length)} of all`;
}

/** Zero, or a bound from above. */
const isCeiling = (text: string, { to }: Measure): boolean =>
  to !== undefined &&
  (to.quantity.amount === 0 ||
    /(?:under|below|beneath|within|<|≤|max(?:imum)?\.?|at most|(?:less|fewer|lower|later|more) th[ae]n|or below|or less) *(?:an? |max(?:imum)?\.? of |of )?[^\d\w]*$/i.test(
      text.slice(Math.max(0, to.start - 24), to.start),
    ));

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);

/** The share of statements of which each part is right. */
export function rightShares(rows: readonly Measured[]): Readonly<Record<Part, number>> {
  const right = rows.map(({ text, measure }) => partsRight(text, measure ?? {}));
  const share = (part: Part): number => right.filter((one) => one[part]).length / Math.max(1, rows.length);
  return Object.fromEntries(PARTS.map((part) => [part, share(part)])) as Record<Part, number>;
}

/**
 * @param file all lines of the file of written statements, of which `used` says which count
 *
 * Lines of a report: all, then the lines with even numbers, which are read while developing, and those with odd ones, which are
 * only measured. With `show`, the misses of the even ones come first.
 */
export function compareMeasures<Row extends Measured>(
  file: readonly Row[],
  used: (row: Row) => boolean,
  show: boolean,
): string[] {
  const numbered = file
    .map((row, index) => ({ row, even: index % 2 === 1 }))
    .filter(({ row }) => row.measure && used(row));
  const lines: string[] = [];
  if (show) for (const { row, even } of numbered) if (even) lines.push(...missesOf(row));
  for (const [name, of] of [
    ['Measures of', numbered],
    ['  even lines, read while developing:', numbered.filter(({ even }) => even)],
    ['  odd lines, only measured:', numbered.filter(({ even }) => !even)],
  ] as const) {
    const right = rightShares(of.map(({ row }) => row));
    const shares = PARTS.map((part) => `${part} ${(100 * right[part]).toFixed(1)}%`);
    lines.push(`${name} ${of.length} written statements: ${shares.join(', ')}`);
  }
  lines.push(contradiction(numbered.map(({ row }) => row)));
  return lines;
}

function missesOf({ text, measure: gold }: Measured): string[] {
  const right = partsRight(text, gold!);
  const wrong = PARTS.filter((part) => !right[part]);
  if (wrong.length === 0) return [];
  const { measure, kind } = readStatement(text);
  const said = measure && {
    metric: measure.metric,
    direction: measure.direction,
    from: measure.from?.quantity.text,
    to: measure.to?.quantity.text,
    by: measure.by?.quantity.text,
    unit: measure.unit,
  };
  return [
    `    ${measure ? wrong.join(', ') : `no measure (${kind})`}: ${text}`,
    ...(said ? [`        said ${JSON.stringify(said)}`, `        gold ${JSON.stringify(gold)}`] : []),
  ];
}
