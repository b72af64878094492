/** What stands behind a number in a sentence: a scale, a currency, a unit, the period of a rate. */
import { isDigit, readLiteral } from './literal';
import { LETTER, LETTERS, match, type Scanner, signAt, skipSpace } from './scanner';
import { BYTES_BY_B, currencyOf, METRES, MINUTES_BY_M, PERIODS, scaleOf, type Unit, unitOf, unitOfTwo } from './units';

/** A scale behind the digits: `k`, `M`, `bn`, `million`, and `m` where it means millions. */
export function readScale(scanner: Scanner, at: number, money: boolean): { end: number; scale: number } | undefined {
  const { text } = scanner;
  const from = skipSpace(text, at);
  const word = match(LETTERS, text, from);
  if (word === undefined) return undefined;
  const end = from + word.length;
  if (/^[-‑][A-Za-z]/.test(text.slice(end, end + 2))) return undefined;
  if (word === 'm') return money || meaningOfM(scanner, end) === 'millions' ? { end, scale: 1e6 } : undefined;
  if (word === 'mm' && !money) return undefined;
  if (word.length === 1 && from > at && !money) return undefined;
  const scale = scaleOf(word);
  return scale === undefined ? undefined : { end, scale };
}

/** `m`: millions of a counted thing, minutes in a sentence about time, metres in one about lengths. */
function meaningOfM(scanner: Scanner, end: number): 'minutes' | 'metres' | 'millions' {
  const { text } = scanner;
  const next = / ([A-Za-z]{3,})/y;
  next.lastIndex = end;
  const counted = next.exec(text)?.[1];
  if (
    counted &&
    !/^(?:and|for|from|with|per|while|during|after|before|until|each|every|instead|today|this|when|across)$/.test(
      counted,
    )
  ) {
    return /^(?:long|wide|high|deep|tall|radius|distance)$/.test(counted) ? 'metres' : 'millions';
  }
  if (scanner.minutes) return scanner.minutes;
  const head = text.slice(0, 2000);
  if (/\d ?(?:km|cm|mm|metres|meters|miles|ft)\b|\b(?:distance|length|height|depth|radius|run|swim)\b/i.test(head))
    scanner.minutes = 'metres';
  else if (
    /\b(?:revenue|sales|users|views|visits|visitors|requests|budget|arr|mrr|funding|customers|downloads|people|households|raise|income|turnover)\b/i.test(
      head,
    )
  )
    scanner.minutes = 'millions';
  else scanner.minutes = 'minutes';
  return scanner.minutes;
}

/** A currency behind a number ("5 €", "20 US dollars", "30 cents"), and how many of it one is. */
export function currencyAfter(text: string, at: number): { end: number; code: string; factor: number } | undefined {
  const from = skipSpace(text, at);
  const sign = signAt(text, from);
  if (sign && !isDigit(text, from + sign.sign.length))
    return { end: from + sign.sign.length, code: sign.code, factor: 1 };
  let end = from;
  let word = match(LETTERS, text, from);
  if (word === undefined) return undefined;
  if (word === 'US' || word === 'Swiss') {
    const second = match(LETTERS, text, from + word.length + 1);
    if (second === undefined || !currencyOf(second)) return undefined;
    end += word.length + 1;
    word = second;
  }
  end += word.length;
  if (/^cents?$/i.test(word)) return { end, code: 'USD', factor: 0.01 };
  const code = currencyOf(word);
  return code && text[end] !== '-' ? { end, code, factor: 1 } : undefined;
}

/** A unit and where it ends. */
interface UnitAt {
  readonly end: number;
  readonly unit: Unit;
}

/** The unit behind a number, attached or after one space; words longer than a letter must end there. */
export function readUnit(scanner: Scanner, at: number, minutesToo: boolean): UnitAt | undefined {
  const { text } = scanner;
  const from = skipSpace(text, at);
  const char = text[from] ?? '';
  if (char === '%' || char === '‰') {
    const points = unitOfTwo('%', match(LETTERS, text, skipSpace(text, from + 1)) ?? '');
    if (points)
      return { end: skipSpace(text, from + 1) + match(LETTERS, text, skipSpace(text, from + 1))!.length, unit: points };
    return { end: from + 1, unit: unitOf(char)! };
  }
  if (char === '×') return { end: from + 1, unit: unitOf('x')! };
  if (char === '°') {
    const degrees = unitOf(text.slice(from, from + 2));
    return degrees && { end: from + 2, unit: degrees };
  }
  const word = match(LETTERS, text, from);
  if (word === undefined || word.length > 14) return undefined;
  const end = from + word.length;
  if (isDigit(text, end) && /^[hH]$/.test(word)) return { end, unit: unitOf('h')! };
  if (/[0-9]/.test(text[end] ?? '')) {
    const longer = unitOf(text.slice(from, from + 7)) ?? unitOf(text.slice(from, from + 6));
    return longer && { end: from + (unitOf(text.slice(from, from + 7)) ? 7 : 6), unit: longer };
  }
  if (text[end] === ' ') {
    const second = match(LETTERS, text, end + 1);
    const two = second && unitOfTwo(word, second);
    if (two) return { end: end + 1 + second.length, unit: two };
  }
  if (/[-‑]/.test(text[end] ?? '') && LETTER.test(text[end + 1] ?? '')) return undefined;
  if (word === 'm')
    return minutesToo ? { end, unit: meaningOfM(scanner, end) === 'metres' ? METRES : MINUTES_BY_M } : undefined;
  if (word === 'B' && from === at) return { end, unit: BYTES_BY_B };
  // One letter behind a space is more often a word ("5 s" excepted) than a unit; upper case ones are names.
  if (word.length === 1 && (from > at ? !/^[hsgtd]$/.test(word) : !/^[hsgtdwyx]$/.test(word))) return undefined;
  // "three times faster" multiplies, "downloaded 100,000 times" counts.
  if (
    word.toLowerCase() === 'times' &&
    !/^ (?:as|more|less|fewer|higher|lower|faster|better|larger|cheaper|the|our|their)\b/.test(text.slice(end, end + 9))
  )
    return undefined;
  const unit = unitOf(word);
  if (!unit) return undefined;
  return { end, unit };
}

const SINGULAR_TIME = /(?:second|minute|hour|day|week|month|quarter|year)$/i;

/** Whether a period describes what follows: "a 30 day trial". */
export function isAdjective(text: string, unit: UnitAt): boolean {
  return (
    unit.unit.dimension === 'duration' &&
    SINGULAR_TIME.test(text.slice(unit.end - 7, unit.end)) &&
    / [a-z]{4,}/y.test(text.slice(unit.end, unit.end + 6)) &&
    !/^ (?:from|over|after|before|with|when|than|each|every|less|more|under|faster|across)/.test(
      text.slice(unit.end, unit.end + 8),
    )
  );
}

/** "1h 30m", "2 h 15 min": the smaller part, in the larger one's unit. */
export function readRest(scanner: Scanner, unit: UnitAt): { end: number; more: number } {
  const { text } = scanner;
  const none = { end: unit.end, more: 0 };
  if (unit.unit.dimension !== 'duration') return none;
  const from = skipSpace(text, unit.end);
  const literal = isDigit(text, from) ? readLiteral(text, from) : undefined;
  const rest = literal && !literal.version ? readUnit(scanner, literal.end, true) : undefined;
  if (!literal || !rest || rest.unit.dimension !== 'duration' || rest.unit.factor >= unit.unit.factor) return none;
  return { end: rest.end, more: (literal.value * rest.unit.factor) / unit.unit.factor };
}

const RATE = /(?: ?\/ ?| per | an? | each | every | p\.)([A-Za-z]+)/y;

/** The period of a rate right behind a number: "per quarter", "a week", "/month". */
export function rateAt(text: string, at: number): string | undefined {
  RATE.lastIndex = at;
  const word = RATE.exec(text)?.[1];
  return word && word.length < 12 ? PERIODS.get(word.toLowerCase()) : undefined;
}
