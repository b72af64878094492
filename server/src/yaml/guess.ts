/** What an unreadable value was meant as, where only one thing can be meant: `2026/09/05`, `0,7`, `Q4 2026`, `in progress`. */
import { nearest } from '../okr/nearest';
import { slug } from '../okr/reference';
import type { LeafKind } from '../okr/schema';
import { canonical } from './keys';
import type { LeafPlan } from './plan';

/** The text to write instead; undefined where it can't be told. */
export function guess(plan: LeafPlan, text: string): string | undefined {
  const said = text.trim();
  if (said === '' || said.length > 80) return undefined;
  const candidates = plan.choices ? words(said, plan.choices) : (BY_KIND[plan.doc.kind]?.(said) ?? []);
  return candidates.find((candidate) => candidate !== '' && candidate !== text && plan.read(candidate) !== undefined);
}

const BY_KIND: Partial<Record<LeafKind, (text: string) => readonly string[]>> = {
  date: dates,
  cycle: cycles,
  confidence: (text) => shares(text).flatMap((share) => (Number(share) >= 10 ? [`${share}%`] : [share])),
  score: (text) => shares(text),
  weight: (text) => [text.replace(',', '.').replace(/[x×]$/, '').trimEnd()],
  count: (text) => [NUMBERS.get(text.toLowerCase()) ?? text.replace(/\.0+$/, '')],
  quantity: (text) => [
    text.replace(/^(?:~|≈|about|around|approx\.?|circa|ca\.?)\s*/i, ''),
    text.replace(/(\d),(\d{1,2})(?!\d)/, '$1.$2'),
  ],
  id: (text) => [slug(text)],
  reference: (text) => [text.split('/').map(slug).join('/')],
  flag: (text) => [FLAGS.get(text.toLowerCase()) ?? text],
};

const NUMBERS = new Map(Object.entries({ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6' }));
const FLAGS = new Map(
  Object.entries({
    y: 'true',
    on: 'true',
    agreed: 'true',
    done: 'true',
    n: 'false',
    off: 'false',
    'not yet': 'false',
  }),
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

/** `2026/09/05`, `20260905`, `5 September 2026`, `Sep 5, 2026`; of `18.12.2026` the day, as there is no month 18 (of `5.9.2026` nothing). */
function dates(text: string): readonly string[] {
  const ordered =
    /^(\d{4})[/.\s](\d{1,2})[/.\s](\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    /^(\d{4})-(\d\d?)-(\d\d?)[T ]/.exec(text);
  if (ordered) return [day(ordered[1]!, ordered[2]!, ordered[3]!)];
  const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]${MONTH},?[ -](\\d{4})$`, 'i').exec(text);
  if (dayFirst) return [day(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!)];
  const monthFirst = new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i').exec(text);
  if (monthFirst) return [day(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!)];
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (!numbers) return [];
  const [a, b, year] = [Number(numbers[1]), Number(numbers[2]), numbers[3]!];
  if (a > 12 || a === b) return [day(year, String(b), String(a))];
  return b > 12 ? [day(year, String(a), String(b))] : [];
}

function day(year: string, month: string, date: string): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** `Q4 2026`, `2026Q4`, `Q4/26`, `FY27 Q3`, `H2 2026`, `November 2026`, `2026/11`. */
function cycles(text: string): readonly string[] {
  const partFirst = /^([QH]\d)[\s/_.-]?(FY)?[\s']?(\d{4}|\d{2})$/i.exec(text);
  if (partFirst) return [`${cycleYear(partFirst[2], partFirst[3]!)}-${partFirst[1]!.toUpperCase()}`];
  const yearFirst = /^(FY)?[\s']?(\d{4}|\d{2})[\s/_.-]?([QH]\d)$/i.exec(text);
  if (yearFirst) return [`${cycleYear(yearFirst[1], yearFirst[2]!)}-${yearFirst[3]!.toUpperCase()}`];
  const turned = /^(\d{4})[\s/_.-]?(\d)([QH])$/i.exec(text);
  if (turned) return [`${turned[1]}-${turned[3]!.toUpperCase()}${turned[2]}`];
  const month = new RegExp(`^${MONTH} (\\d{4})$`, 'i').exec(text);
  if (month) return [`${month[2]}-${monthOf(month[1]!).padStart(2, '0')}`];
  const numbers = /^(\d{4})[/.\s-](\d{1,2})$/.exec(text);
  if (numbers) return [`${numbers[1]}-${numbers[2]!.padStart(2, '0')}`];
  const fiscal = /^FY[\s'-](\d{2}|\d{4})$/i.exec(text);
  return fiscal ? [`FY${fiscal[1]}`] : [];
}

function cycleYear(fiscal: string | undefined, year: string): string {
  return fiscal ? `FY${year}` : year.length === 2 ? `20${year}` : year;
}

/** A share with a decimal comma, out of ten, or in percent; of `70` the percentage. */
function shares(text: string): readonly string[] {
  const decimal = text.replace(/^(\d?)[,.](\d+)$/, (_, whole: string, part: string) => `${whole || '0'}.${part}`);
  const parts = /^(\d{1,2}(?:\.\d)?)\s?(?:\/|of|out of)\s?(10|100)$/.exec(decimal);
  if (parts) return [String(Number(parts[1]) / Number(parts[2]))];
  const percent = /^(\d{1,3}(?:\.\d+)?)\s?(?:%|percent|per cent|pct)$/i.exec(decimal);
  if (percent) return [String(Number((Number(percent[1]) / 100).toFixed(6)))];
  return /^\d+(?:\.\d+)?$/.test(decimal) ? [decimal] : [];
}

/** People's words for the format's; each counts only where the key takes the word. */
const SYNONYMS: Record<string, readonly string[]> = {
  in_progress: ['doing', 'active'],
  wip: ['doing'],
  started: ['doing', 'active'],
  ongoing: ['doing', 'active'],
  running: ['doing', 'active'],
  open: ['active', 'ready'],
  live: ['active'],
  todo: ['ready', 'draft'],
  to_do: ['ready', 'draft'],
  planned: ['ready', 'draft'],
  backlog: ['idea'],
  proposed: ['idea', 'draft'],
  stuck: ['blocked'],
  on_hold: ['blocked'],
  paused: ['blocked'],
  waiting: ['blocked'],
  complete: ['done', 'achieved', 'closed'],
  completed: ['done', 'achieved', 'closed'],
  finished: ['done', 'achieved', 'closed'],
  done: ['achieved', 'closed'],
  shipped: ['done'],
  reached: ['achieved'],
  hit: ['achieved'],
  met: ['achieved'],
  failed: ['missed'],
  not_achieved: ['missed'],
  cancelled: ['dropped'],
  canceled: ['dropped'],
  abandoned: ['dropped'],
  stopped: ['dropped'],
  killed: ['dropped'],
  archived: ['closed'],
  commit: ['committed'],
  stretch: ['aspirational'],
  moonshot: ['aspirational'],
  bi_weekly: ['biweekly'],
  fortnightly: ['biweekly'],
  every_two_weeks: ['biweekly'],
  every_week: ['weekly'],
};

function words(text: string, choices: readonly string[]): readonly string[] {
  const word = canonical(text);
  const synonyms = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word]! : [];
  return [word, ...synonyms.slice(0, 3), nearest(word, choices) ?? ''].filter((candidate) =>
    choices.includes(candidate),
  );
}
