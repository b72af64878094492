/** Today, where the reader of the files is. */
import type { Day } from '../okr/dates';

/** The day of an instant in the local time zone. */
export function localDay(now: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
