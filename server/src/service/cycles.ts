/** Cycles worth offering for a new set. */
import { type Cycle, type FiscalYear, parseCycle, resolveCycle } from '../okr/cycle';
import { addDays, type Day } from '../okr/dates';

const QUARTERS = ['-Q1', '-Q2', '-Q3', '-Q4'];
const HALVES = ['-H1', '-H2'];
const WHOLE = [''];

/** Names of cycles, the likeliest first: the running quarter, the next one, the half and the year they are in. */
export function likelyCycles(today: Day, fiscalYear?: FiscalYear): string[] {
  const running = cycleOf(today, QUARTERS, fiscalYear);
  const next = running && cycleOf(addDays(running.end, 1), QUARTERS, fiscalYear);
  const cycles = [running, next, cycleOf(today, HALVES, fiscalYear), cycleOf(today, WHOLE, fiscalYear)];
  return cycles.flatMap((cycle) => (cycle ? [cycle.name] : []));
}

/** The cycle of these parts of a year that holds a day. A fiscal year may be named by the year before or after. */
function cycleOf(day: Day, parts: readonly string[], fiscalYear: FiscalYear | undefined): Cycle | undefined {
  const year = Number(day.slice(0, 4));
  const names = [year - 1, year, year + 1].flatMap((one) => {
    const name = fiscalYear ? `FY${String(one % 100).padStart(2, '0')}` : String(one);
    return parts.map((part) => name + part);
  });
  const cycles = names.flatMap((name) => {
    const spec = parseCycle(name);
    return spec ? [resolveCycle(spec, fiscalYear)] : [];
  });
  return cycles.find((cycle) => cycle.start <= day && day <= cycle.end);
}
