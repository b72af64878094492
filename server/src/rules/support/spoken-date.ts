/** Dates as sentences say them ("by June 30", "by the end of Q2", "in December 2026"), made days of the calendar. */
import { type Cycle, type FiscalYear, parseCycle, resolveCycle } from '../../okr/cycle';
import { addDays, type Day, monthStart, parseDate } from '../../okr/dates';

export interface SpokenDate {
  /** Where the words stand in the text. */
  readonly start: number;
  readonly end: number;
  /** The stretches of days that may be meant: one where a year is written, else one for each year around the cycle. */
  readonly meant: readonly { readonly first: Day; readonly last: Day }[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const YEAR = '(?:,? (?:of )?(?<year>20\\d\\d)\\b)?';
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?\\b';

const FORMS: readonly RegExp[] = [
  /\b(?<iso>20\d\d-\d{1,2}-\d{1,2})\b/,
  /\b(?<day>[0-3]?\d)\.(?<number>[01]?\d)\.(?<year>20\d\d)\b/,
  /\b(?<cycle>20\d\d-(?:[HQ][1-4]|\d\d))\b/i,
  /\b(?<part>[HQ][1-4])(?:[ /-]*(?<year>20\d\d)\b)?/i,
  new RegExp(`\\b${MONTH} ${DAY}(?! ?%)${YEAR}`, 'i'),
  new RegExp(`\\b${DAY}(?: of)? ${MONTH}${YEAR}`, 'i'),
  new RegExp(`\\b(?:(?:the )?(?<when>end|beginning|start|mid|middle)(?: of |[ -]))?${MONTH}${YEAR}`, 'i'),
  /\b(?<yearEnd>(?:the )?(?:end of (?:the |this )?year|year[- ]end|year's end|EOY))\b/i,
  /\b(?:(?:the )?end of )?(?<year>20\d\d)\b/,
];

/**
 * Finds the date in the words of a deadline.
 *
 * @param text the deadline's words, no whole sentence: "may" is read as a month
 * @param cycle the years around it are tried where none is written
 * @returns undefined where no date is written, or none that the calendar has
 */
export function spokenDate(text: string, cycle: Cycle, fiscalYear?: FiscalYear): SpokenDate | undefined {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const parts: Parts = match.groups ?? {};
    const meant = yearsOf(parts, cycle).flatMap((year) => stretches(parts, year, fiscalYear));
    return meant.length > 0 ? { start: match.index, end: match.index + match[0].length, meant } : undefined;
  }
  return undefined;
}

type Parts = { readonly [name: string]: string | undefined };

function yearsOf({ iso, cycle, year }: Parts, { start, end }: Cycle): number[] {
  const written = (iso ?? cycle ?? year)?.slice(0, 4);
  if (written !== undefined) return [Number(written)];
  const [from, to] = [Number(start.slice(0, 4)) - 1, Number(end.slice(0, 4)) + 1];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function stretches(parts: Parts, year: number, fiscalYear?: FiscalYear): { first: Day; last: Day }[] {
  if (parts.iso !== undefined) return single(parseDate(parts.iso));
  if (parts.cycle !== undefined) return named(parts.cycle);
  if (parts.part !== undefined) {
    const fiscal = fiscalYear ? named(`FY${year}-${parts.part}`, fiscalYear) : [];
    return [...named(`${year}-${parts.part}`), ...fiscal];
  }
  const month = parts.number ? Number(parts.number) : MONTHS.indexOf(parts.month?.slice(0, 3).toLowerCase() ?? '') + 1;
  if (parts.day !== undefined) return single(parseDate(`${year}-${month}-${parts.day}`));
  if (month > 0) return [{ first: monthStart(year, month), last: addDays(monthStart(year, month, 1), -1) }];
  if (parts.yearEnd !== undefined) return single(`${year}-12-31`);
  return [{ first: `${year}-01-01`, last: `${year}-12-31` }];
}

function named(name: string, fiscalYear?: FiscalYear): { first: Day; last: Day }[] {
  const spec = parseCycle(name.toUpperCase());
  if (!spec) return [];
  const { start, end } = resolveCycle(spec, fiscalYear);
  return [{ first: start, last: end }];
}

function single(day: Day | undefined): { first: Day; last: Day }[] {
  return day === undefined ? [] : [{ first: day, last: day }];
}
