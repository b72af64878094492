/** Units and currencies: how they are written, what they measure, and how they convert. Data only. */
import type { Dimension } from '../quantity';

export interface Unit {
  /** Canonical name. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** How many base units one of it is (seconds, bytes, metres, grams, watt hours). */
  readonly factor: number;
  /** Units convert within a family; without one they compare only with themselves. */
  readonly family?: string;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
/** A mean Gregorian year, in days. */
const YEAR = 365.25;

/** Written forms → unit. Forms are lower case; the few whose case matters stand in `EXACT`. */
const FORMS: readonly (readonly [
  forms: string,
  unit: string,
  dimension: Dimension,
  factor: number,
  family?: string,
])[] = [
  ['% percent pct percents prozent', '%', 'percent', 1],
  ['‰ permille', '‰', 'percent', 0.1],
  ['pp ppt ppts pts points point', 'points', 'points', 1],
  ['bps bp', 'bps', 'points', 0.01],
  ['ns nanosecond nanoseconds', 'ns', 'duration', 1e-9],
  ['µs μs microsecond microseconds', 'µs', 'duration', 1e-6],
  ['ms msec millisecond milliseconds millis', 'ms', 'duration', 1e-3],
  ['s sec secs second seconds', 's', 'duration', 1],
  ['min mins minute minutes', 'min', 'duration', MINUTE],
  ['h hr hrs hour hours', 'h', 'duration', HOUR],
  ['d day days', 'd', 'duration', DAY],
  ['w wk wks week weeks', 'week', 'duration', 7 * DAY],
  ['mo mos month months', 'month', 'duration', (YEAR / 12) * DAY],
  ['quarter quarters', 'quarter', 'duration', (YEAR / 4) * DAY],
  ['y yr yrs year years', 'year', 'duration', YEAR * DAY],
  ['byte bytes', 'B', 'data', 1],
  ['kb kilobyte kilobytes', 'kB', 'data', 1e3],
  ['mb megabyte megabytes', 'MB', 'data', 1e6],
  ['gb gigabyte gigabytes', 'GB', 'data', 1e9],
  ['tb terabyte terabytes', 'TB', 'data', 1e12],
  ['pb petabyte petabytes', 'PB', 'data', 1e15],
  ['kib', 'KiB', 'data', 1024],
  ['mib', 'MiB', 'data', 1024 ** 2],
  ['gib', 'GiB', 'data', 1024 ** 3],
  ['tib', 'TiB', 'data', 1024 ** 4],
  ['kbit kbps', 'kbit', 'data', 125],
  ['mbit mbps', 'Mbit', 'data', 125e3],
  ['gbit gbps', 'Gbit', 'data', 125e6],
  ['mm millimetre millimetres millimeter millimeters', 'mm', 'length', 1e-3],
  ['cm centimetre centimetres centimeter centimeters', 'cm', 'length', 1e-2],
  ['metre metres meter meters', 'm', 'length', 1],
  ['km kilometre kilometres kilometer kilometers', 'km', 'length', 1e3],
  ['mi mile miles', 'mi', 'length', 1609.344],
  ['ft foot feet', 'ft', 'length', 0.3048],
  ['mg', 'mg', 'other', 1e-3, 'mass'],
  ['g gram grams', 'g', 'other', 1, 'mass'],
  ['kg kgs kilo kilos kilogram kilograms', 'kg', 'other', 1e3, 'mass'],
  ['t ton tons tonne tonnes', 't', 'other', 1e6, 'mass'],
  ['lb lbs', 'lb', 'other', 453.59237, 'mass'],
  ['gco2e', 'gCO2e', 'other', 1, 'carbon'],
  ['kgco2e kgco2', 'kgCO2e', 'other', 1e3, 'carbon'],
  ['tco2e tco2', 'tCO2e', 'other', 1e6, 'carbon'],
  ['wh', 'Wh', 'other', 1, 'energy'],
  ['kwh', 'kWh', 'other', 1e3, 'energy'],
  ['mwh', 'MWh', 'other', 1e6, 'energy'],
  ['gwh', 'GWh', 'other', 1e9, 'energy'],
  ['kw', 'kW', 'other', 1e3, 'power'],
  ['mw', 'MW', 'other', 1e6, 'power'],
  ['°c', '°C', 'other', 1],
  ['°f', '°F', 'other', 1],
  ['bpm', 'bpm', 'other', 1],
  ['ppm', 'ppm', 'other', 1],
  ['rpm', 'rpm', 'other', 1],
  ['fps', 'fps', 'other', 1],
  ['qps', 'qps', 'other', 1],
  ['rps', 'rps', 'other', 1],
  ['tps', 'tps', 'other', 1],
  ['db', 'dB', 'other', 1],
  ['litre litres liter liters', 'l', 'other', 1],
  ['x ×', 'x', 'factor', 1],
  ['times', 'x', 'factor', 1],
  ['stars star', '/5', 'ratio', 0.2],
];

const BY_FORM = new Map<string, Unit>();
for (const [forms, unit, dimension, factor, family] of FORMS) {
  for (const form of forms.split(' ')) BY_FORM.set(form, { unit, dimension, factor, family });
}

/** Two-word units, by their first and second word. A working day is 7/5 of a calendar day in the mean. */
const TWO_WORDS: readonly (readonly [first: string, second: RegExp, form: Unit])[] = [
  ['percentage', /^points?$/, { unit: 'points', dimension: 'points', factor: 1 }],
  ['%', /^(?:points?|pts?)$/, { unit: 'points', dimension: 'points', factor: 1 }],
  ['per', /^cent$/, { unit: '%', dimension: 'percent', factor: 1 }],
  ['basis', /^points?$/, { unit: 'bps', dimension: 'points', factor: 0.01 }],
  ['nps', /^points?$/, { unit: 'points', dimension: 'points', factor: 1 }],
  ['working', /^days?$/, { unit: 'working day', dimension: 'duration', factor: 1.4 * DAY }],
  ['business', /^days?$/, { unit: 'working day', dimension: 'duration', factor: 1.4 * DAY }],
  ['calendar', /^days?$/, { unit: 'd', dimension: 'duration', factor: DAY }],
  ['working', /^hours?$/, { unit: 'working hour', dimension: 'duration', factor: 4.2 * HOUR }],
  ['business', /^hours?$/, { unit: 'working hour', dimension: 'duration', factor: 4.2 * HOUR }],
];

/** One-letter units that are a word or a scale unless they stand right behind the digits or alone behind one space. */
export const METRES: Unit = { unit: 'm', dimension: 'length', factor: 1 };
export const MINUTES_BY_M: Unit = { unit: 'm', dimension: 'duration', factor: MINUTE };
export const BYTES_BY_B: Unit = { unit: 'B', dimension: 'data', factor: 1 };

/** The unit that a written word names, or undefined. Case counts only where it must (`Mb`/`MB` are both megabytes here). */
export function unitOf(word: string): Unit | undefined {
  return BY_FORM.get(word.toLowerCase());
}

/** The unit that two words name together ("working days"), or undefined. */
export function unitOfTwo(first: string, second: string): Unit | undefined {
  const head = first.toLowerCase();
  const tail = second.toLowerCase();
  return TWO_WORDS.find(([one, two]) => one === head && two.test(tail))?.[2];
}

/** The unit by its canonical name, for conversions. */
const BY_NAME = new Map<string, Unit>(
  [...[...BY_FORM.values()].reverse(), ...TWO_WORDS.map(([, , form]) => form)].map((unit) => [
    `${unit.dimension} ${unit.unit}`,
    unit,
  ]),
);

/** The unit of a dimension by its own name (`Quantity.unit`), for conversions; undefined for none that converts. */
export function canonicalUnit(dimension: Dimension, unit: string): Unit | undefined {
  return BY_NAME.get(`${dimension} ${unit}`);
}

/** Currency signs; the longer ones first, so that `R$` is not read as a dollar. */
export const CURRENCY_SIGNS: readonly (readonly [sign: string, code: string])[] = [
  ['US$', 'USD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['CA$', 'CAD'],
  ['AU$', 'AUD'],
  ['MX$', 'MXN'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['zł', 'PLN'],
];

/** ISO 4217 codes of the currencies people plan in (upper case only: `try` and `all` are words). */
const CODES = new Set(
  'USD EUR GBP JPY CHF CNY RMB INR AUD CAD NZD SGD HKD SEK NOK DKK ISK PLN CZK HUF RON BGN TRY UAH RUB ILS AED SAR QAR KWD EGP NGN KES ZAR GHS MAD BRL MXN ARS CLP COP PEN UYU KRW TWD THB VND IDR MYR PHP PKR BDT LKR'.split(
    ' ',
  ),
);

const CURRENCY_WORDS = new Map(
  Object.entries({
    dollar: 'USD',
    dollars: 'USD',
    bucks: 'USD',
    euro: 'EUR',
    euros: 'EUR',
    yen: 'JPY',
    rupee: 'INR',
    rupees: 'INR',
    franc: 'CHF',
    francs: 'CHF',
    sterling: 'GBP',
  }),
);

/** The currency code that a word names (`EUR`, `euros`), or undefined. */
export function currencyOf(word: string): string | undefined {
  if (CODES.has(word)) return word === 'RMB' ? 'CNY' : word;
  return CURRENCY_WORDS.get(word.toLowerCase());
}

/** Scales by their written form. `m` alone is decided by what stands around it. */
export function scaleOf(word: string): number | undefined {
  switch (word) {
    case 'k':
    case 'K':
      return 1e3;
    case 'M':
      return 1e6;
    case 'B':
      return 1e9;
    case 'T':
      return undefined;
  }
  return SCALE_WORDS.get(word.toLowerCase());
}

const SCALE_WORDS = new Map(
  Object.entries({
    thousand: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    lac: 1e5,
    mn: 1e6,
    mm: 1e6,
    mio: 1e6,
    mill: 1e6,
    million: 1e6,
    millions: 1e6,
    crore: 1e7,
    crores: 1e7,
    cr: 1e7,
    bn: 1e9,
    bil: 1e9,
    billion: 1e9,
    billions: 1e9,
    trillion: 1e12,
    tn: 1e12,
  }),
);

/** Periods a rate is given per, with the words that name them. */
export const PERIODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    second: 'second',
    sec: 'second',
    s: 'second',
    minute: 'minute',
    min: 'minute',
    hour: 'hour',
    hr: 'hour',
    h: 'hour',
    day: 'day',
    d: 'day',
    week: 'week',
    wk: 'week',
    w: 'week',
    month: 'month',
    mo: 'month',
    mth: 'month',
    quarter: 'quarter',
    qtr: 'quarter',
    q: 'quarter',
    year: 'year',
    yr: 'year',
    annum: 'year',
    sprint: 'sprint',
    shift: 'shift',
    weekend: 'weekend',
    weekday: 'weekday',
    fortnight: 'fortnight',
    semester: 'semester',
    term: 'term',
    season: 'season',
  }),
);
