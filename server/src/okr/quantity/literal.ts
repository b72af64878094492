/** Number literals in running text: `1,250`, `12.500,00`, `1 250`, `12'500`, `1,20,000`, `.5`, `1e6`, full-width digits. */

export interface Literal {
  readonly end: number;
  readonly value: number;
  /** Digits behind the decimal separator, as written. */
  readonly decimals: number;
  /** Written with a thousands separator: what is grouped is a number and never a year. */
  readonly grouped: boolean;
  /** `4.1.2`: digits and dots that make no number. */
  readonly version: boolean;
}

/** Digits and signs of other scripts, each one UTF-16 unit, so that offsets hold after the change. */
const ODD = /[\uFF04\uFF05\uFF0B-\uFF0F\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9\u066A-\u066C]/;
const ODD_ALL = new RegExp(ODD, 'g');
const ODD_SIGNS: Readonly<Record<string, string>> = { '\u066A': '%', '\u066B': '.', '\u066C': ',' };

/** The same text with full-width and Arabic digits and signs as ASCII; its length does not change. */
export function asciiDigits(text: string): string {
  return ODD.test(text) ? text.replace(ODD_ALL, asciiOf) : text;
}

function asciiOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff00) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x06f0) return String.fromCharCode(code - 0x06f0 + 48);
  return ODD_SIGNS[char] ?? String.fromCharCode(code - 0x0660 + 48);
}

/** Whether an ASCII digit stands at an offset; false beyond the end of the text. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Spaces that stand between groups of digits: plain, no-break, thin, narrow no-break. */
const GROUP_SPACE = ' \u00A0\u2009\u202F';

/** More groups than any number has; a bound, so that "1,1,1,…" is not read to its end from each of its digits. */
const MOST_GROUPS = 8;

/** Reads the literal that starts at `at` (a digit, or a dot before one); undefined when there is none or it is not finite. */
export function readLiteral(text: string, at: number): Literal | undefined {
  if (text[at] === '.' && isDigit(text, at + 1)) {
    const end = digitsEnd(text, at + 1);
    return finite(text, end, `0${text.slice(at, end)}`, end - at - 1, false);
  }
  if (!isDigit(text, at)) return undefined;
  const ends = [digitsEnd(text, at)];
  const separators: string[] = [];
  while (separators.length < MOST_GROUPS) {
    const last = ends.at(-1)!;
    const separator = text[last] ?? '';
    if (
      !(
        separator === '.' ||
        separator === ',' ||
        separator === "'" ||
        separator === '’' ||
        GROUP_SPACE.includes(separator)
      ) ||
      separator === ''
    )
      break;
    if (!isDigit(text, last + 1)) break;
    const end = digitsEnd(text, last + 1);
    if (separator !== '.' && separator !== ',' && (end - last !== 4 || ends[0]! - at > 3)) break;
    separators.push(separator);
    ends.push(end);
  }
  return interpret(text, at, ends, separators);
}

/** Decides which separators group thousands and which one is the decimal sign, as a reader of the text would. */
function interpret(
  text: string,
  at: number,
  ends: readonly number[],
  separators: readonly string[],
): Literal | undefined {
  const plain = (count: number): string => {
    let digits = text.slice(at, ends[0]);
    for (let group = 1; group <= count; group++) digits += text.slice(ends[group - 1]! + 1, ends[group]);
    return digits;
  };
  const length = (group: number): number => ends[group]! - (group === 0 ? at : ends[group - 1]! + 1);
  const count = separators.length;
  const whole = (groups: number): Literal | undefined => finite(text, ends[groups]!, plain(groups), 0, groups > 0);
  if (count === 0) return whole(0);
  const first = separators[0]!;
  const last = separators[count - 1]!;
  const sameBeforeLast = separators.slice(0, -1).every((separator) => separator === first);
  const threes = (groups: number): boolean => {
    for (let group = 1; group < groups; group++)
      if (length(group) !== 3 && !(first === ',' && length(group) === 2)) return false;
    return length(groups) === 3 && length(0) <= 3;
  };
  if (count > 1 && sameBeforeLast && last !== first && (last === '.' || last === ',') && threes(count - 1)) {
    return finite(
      text,
      ends[count]!,
      `${plain(count - 1)}.${text.slice(ends[count - 1]! + 1, ends[count])}`,
      length(count),
      true,
    );
  }
  if (first === '.') {
    if (count > 1 && separators.every((separator) => separator === '.')) {
      if (threes(count)) return whole(count);
      const literal = whole(count);
      return literal && { ...literal, grouped: false, version: true };
    }
    const euros =
      length(1) === 3 && length(0) <= 3 && text[at] !== '0' && /^[\s\u00A0]?€/.test(text.slice(ends[1], ends[1]! + 2));
    if (euros) return whole(1);
    return finite(text, ends[1]!, `${text.slice(at, ends[0])}.${text.slice(ends[0]! + 1, ends[1])}`, length(1), false);
  }
  let same = 1;
  while (same < count && separators[same] === first) same++;
  for (let groups = same; groups >= 1; groups--)
    if (threes(groups) && !(first === ',' && text[at] === '0')) return whole(groups);
  if (first === ',' && count === 1 && length(1) <= 2) {
    return finite(text, ends[1]!, `${text.slice(at, ends[0])}.${text.slice(ends[0]! + 1, ends[1])}`, length(1), false);
  }
  return whole(0);
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end++;
  return end;
}

/** Adds an exponent (`1e6`) and refuses what is not finite (`1e999`). */
function finite(text: string, end: number, digits: string, decimals: number, grouped: boolean): Literal | undefined {
  let stop = end;
  let source = digits;
  if (
    (text[end] === 'e' || text[end] === 'E') &&
    (isDigit(text, end + 1) || (/[+-]/.test(text[end + 1] ?? '') && isDigit(text, end + 2)))
  ) {
    stop = digitsEnd(text, end + 2);
    source += text.slice(end, stop);
  }
  const value = Number(source);
  return Number.isFinite(value) ? { end: stop, value, decimals, grouped, version: false } : undefined;
}
