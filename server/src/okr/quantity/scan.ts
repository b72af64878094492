/**
 * Finds every number in a sentence and says what it is: a quantity, or digits that measure nothing (a date, a version, a
 * name, an ordinal, a window). One pass from left to right; each step looks ahead a bounded way.
 */
import { asciiDigits, isDigit, readLiteral } from './literal';
import { readNumber, withSign } from './scanDigits';
import { LETTER, type NumberAt, push, type Scanner, signAt, skipSpace } from './scanner';
import { readWord } from './scanWords';

/** All numbers of a text, left to right, without overlaps. Offsets are those of the text as it was given. */
export function scanNumbers(source: string): NumberAt[] {
  const text = asciiDigits(source);
  const found: NumberAt[] = [];
  const scanner = { text, source, minutes: undefined, found };
  let at = listNumberEnd(text);
  while (at < text.length) at = step(scanner, at);
  return found;
}

/** "1. Reduce churn", "2) …", "KR3: …": the number of the line says nothing. */
function listNumberEnd(text: string): number {
  return /^\s*(?:KR\s?\d+(?:\.\d+)*\s?[:.)-]|\d{1,2}[.)](?=\s+[A-Za-z]))\s*/.exec(text.slice(0, 40))?.[0].length ?? 0;
}

/** Reads what stands at `at` and gives the place to go on from. */
function step(scanner: Scanner, at: number): number {
  const { text } = scanner;
  const char = text[at]!;
  if (isDigit(text, at)) return readNumber(scanner, at, at, undefined);
  const currency = signAt(text, at);
  if (currency && (at === 0 || !LETTER.test(text[at - 1]!) || currency.sign.length === 1)) {
    const digits = skipSpace(text, at + currency.sign.length);
    if (isDigit(text, digits) || (text[digits] === '.' && isDigit(text, digits + 1)))
      return readNumber(scanner, withSign(text, at), digits, currency.code);
    return at + currency.sign.length;
  }
  if (char === '.' && isDigit(text, at + 1) && !/[\w.]/.test(text[at - 1] ?? ' '))
    return readNumber(scanner, at, at, undefined);
  if (char === '#' && isDigit(text, at + 1)) return push(scanner, at, readLiteral(text, at + 1)?.end ?? at + 2, 'name');
  if (isLetter(char)) return readWord(scanner, at);
  return at + 1;
}

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : LETTER.test(char);
}
