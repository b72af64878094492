/** Cycles: the stretch of time a set is for. `2026` · `2026-H2` · `2026-Q4` · `2026-11` · `FY27-Q3`, or a name with dates. */
import { addDays, type Day, monthStart } from './dates';

/** A cycle as written; a fiscal year becomes dates only with the configuration's fiscal year. */
export interface CycleSpec {
  /** As written: `2026-Q4`. */
  readonly name: string;
  readonly fiscal: boolean;
  readonly year: number;
  /** The part of the year: months from its start, and how many. */
  readonly offset: number;
  readonly months: number;
  /** For a cycle written as a map: its own days. */
  readonly own?: { readonly start: Day; readonly end: Day };
}

/** A cycle with its first and last day. */
export interface Cycle {
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
}

export interface FiscalYear {
  /** First day, `MM-DD`. */
  readonly start: string;
  /** Whether FY27 is the year that starts or that ends in 2027. */
  readonly namedBy: 'start' | 'end';
}

const FORM = /^(FY)?(\d{4}|\d{2})(?:-(?:(H)([12])|(Q)([1-4])|(\d{2})))?$/i;

/** Reads a cycle's name. Undefined for what is none (`Q4`, `2026-Q5`, `2026-13`). */
export function parseCycle(text: string): CycleSpec | undefined {
  const name = text.trim();
  const match = FORM.exec(name);
  if (!match) return undefined;
  const fiscal = match[1] !== undefined;
  const digits = match[2]!;
  if (!fiscal && digits.length !== 4) return undefined;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  if (year < 1900) return undefined;
  const spec = (offset: number, months: number): CycleSpec => ({ name, fiscal, year, offset, months });
  if (match[3]) return spec((Number(match[4]) - 1) * 6, 6);
  if (match[5]) return spec((Number(match[6]) - 1) * 3, 3);
  if (match[7]) {
    const month = Number(match[7]);
    return month >= 1 && month <= 12 ? spec(month - 1, 1) : undefined;
  }
  return spec(0, 12);
}

/** The first and last day of a cycle. Without a fiscal year in the configuration, fiscal years are calendar years. */
export function resolveCycle(spec: CycleSpec, fiscalYear?: FiscalYear): Cycle {
  if (spec.own) return { name: spec.name, ...spec.own };
  const [month, day] = spec.fiscal && fiscalYear ? fiscalYear.start.split('-').map(Number) : [1, 1];
  const startsOnNewYear = month === 1 && day === 1;
  const year = spec.fiscal && !startsOnNewYear && fiscalYear?.namedBy !== 'start' ? spec.year - 1 : spec.year;
  const at = (months: number): Day => addDays(monthStart(year, month ?? 1, months), (day ?? 1) - 1);
  return { name: spec.name, start: at(spec.offset), end: addDays(at(spec.offset + spec.months), -1) };
}

/** The name of the cycle behind one of the same length: 2026-Q4 → 2027-Q1. Undefined for one with days of its own. */
export function followingCycle({ name, year, offset, months, own }: CycleSpec): string | undefined {
  const match = FORM.exec(name);
  if (own || !match) return undefined;
  const isLast = offset + months >= 12;
  const digits = match[2]!;
  const next = String(isLast ? year + 1 : year).slice(-digits.length);
  const part = isLast ? 1 : offset / months + 2;
  const letter = match[3] ?? match[5];
  const rest = months === 12 ? '' : `-${letter ?? ''}${letter ? part : String(part).padStart(2, '0')}`;
  return `${match[1] ?? ''}${next}${rest}`;
}

/** Whether two cycles share a day. */
export function overlap(a: Cycle, b: Cycle): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether `outer` holds every day of `inner`. */
export function covers(outer: Cycle, inner: Cycle): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
