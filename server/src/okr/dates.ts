/** Calendar days, as ISO text (`2026-12-18`), which sorts as it reads. No clocks and no time zones. */

export type Day = string;

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Reads `2026-12-18` (also `2026-9-5`). Undefined for what is not a day of the calendar (2026-02-30). */
export function parseDate(text: string): Day | undefined {
  const match = DAY.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return toDay(date);
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
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
