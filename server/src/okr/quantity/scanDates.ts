/** Digits in a sentence that are a day, a year or a time of day. */
import { isDigit } from './literal';
import { match, push, type Scanner } from './scanner';

/** The names of months, as they may stand in a sentence. */
export const MONTHS =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'.split(
    ' ',
  );

/** A word that names a month. */
export const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

const PREPOSITION_OF_TIME =
  /(?:^|[\s(])(?:in|by|of|for|since|until|till|during|before|after|end|from|to|through|throughout|versus|vs\.?|the|than|and|mid|late|early|spring|summer|autumn|fall|winter|year|calendar|fiscal|fy|’|') ?$/i;

const ISO_DATE = /\d{4}-(?:\d{2}(?:-\d{2})?|[QH]\d)(?![\d])/y;

const NUMERIC_DATE = /\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)|(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.(?!\d)/y;

const CLOCK = /\d{1,2}[:.]\d{2}(?= ?(?:[ap]\.?m\b|o'clock))|[012]?\d:[0-5]\d(?![\d])|\d{1,2}(?= ?[ap]\.?m\b)/iy;

const DAY_OF_MONTH = /(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ([A-Za-z]{3,9})\b(?:,? (?:19|20)\d\d(?!\d))?/y;

const YEAR_SPAN = /(?:19|20)\d\d(?:[/–-](?:(?:19|20)\d\d|\d\d)(?!\d))?(?![\d%])/y;

/** Reads a date or a time of day that begins with these digits and gives the place behind it; undefined where they are none. */
export function readDate(scanner: Scanner, at: number): number | undefined {
  const { text } = scanner;
  let behind = at;
  while (isDigit(text, behind)) behind++;
  const next = text[behind] ?? '';
  if (next === '' || next === '%') return undefined;
  const iso =
    next === '-' || next === '.' || next === '/' || next === ':' || /[ apAP]/.test(next)
      ? (match(ISO_DATE, text, at) ?? match(NUMERIC_DATE, text, at) ?? match(CLOCK, text, at))
      : undefined;
  if (iso !== undefined) {
    return push(scanner, at, at + iso.length, 'date');
  }
  if (behind > at + 2) return undefined;
  DAY_OF_MONTH.lastIndex = at;
  const day = DAY_OF_MONTH.exec(text);
  if (day && MONTH.test(day[2]!) && Number(day[1]) <= 31 && day[2] !== 'may' && day[2] !== 'march' && day[2] !== 'mar')
    return push(scanner, at, at + day[0].length, 'date');
  return undefined;
}

/** A four-digit number that is a year: after a preposition, or with nothing counted behind it. */
export function isYear(text: string, at: number, end: number): boolean {
  const span = match(YEAR_SPAN, text, at);
  if (span === undefined || at + span.length < end) return false;
  const year = Number(text.slice(at, at + 4));
  const before = text.slice(Math.max(0, at - 12), at);
  const preposition = PREPOSITION_OF_TIME.test(before);
  // "2026 users" counts, "2027 budget" names a year: what is counted stands in the plural.
  const next = / ([A-Za-z-]+)/y;
  next.lastIndex = end;
  const word = next.exec(text)?.[1] ?? '';
  const counted =
    /[a-z]{2}s$/.test(word) || /^(?:people|children|women|men|new|active|more|paying|daily|weekly|monthly)$/.test(word);
  if (year >= 2010 && year <= 2040) return preposition || !counted;
  return preposition && !counted && !/(?:to|from|than) $/i.test(before);
}
