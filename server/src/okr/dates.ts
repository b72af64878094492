/** Calendar days, as ISO text (`2026-12-18`), which sorts as it reads. No clocks and no time zones. */

export type Day = string;

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Reads `2026-12-18` (also `2026-9-5`). Undefined for what is not a day of the calendar (2026-02-30). */
export function parseDate(text: string): Day | undefined {
  if (isFull(text)) return isDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)) ? text : undefined;
  const match = DAY.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? `${match[1]}-${pad(month)}-${pad(day)}` : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Whether a text is a day as it is written in full, by its digits and hyphens. (Without a pattern: each check-in has a date.) */
function isFull(text: string): boolean {
  if (text.length !== 10) return false;
  for (let at = 0; at < 10; at++) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== 0x2d : code < 0x30 || code > 0x39) return false;
  }
  return true;
}

const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The days of a month (1 to 12). */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : DAYS_IN[month - 1]!;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/**
 * A day as a number that counts days. Years are counted from March, so that a leap day is the last of its year (Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms"); many times as fast as a `Date`, which every check-in would ask for several times.
 */
function dayNumber(day: Day): number {
  const [month, ofMonth] = [digits(day, 5, 7), digits(day, 8, 10)];
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0);
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + ofMonth;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 0x30;
  return value;
}

/** The day `days` after `day`. */
export function addDays(day: Day, days: number): Day {
  return toDay(new Date(Date.parse(day) + days * 86_400_000));
}

/** The day of a UTC instant. */
export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** First day of the month that lies `months` after the month of (year, month 1–12). */
export function monthStart(year: number, month: number, months = 0): Day {
  return toDay(new Date(Date.UTC(year, month - 1 + months, 1)));
}
