/**
 * Whether the cost still has the right shape, within one run on whatever machine: an edit in a large file costs about what it costs
 * in a small one, and indexing is linear in the number of files.
 */
import { measureEdits, measureIndex } from './measure';
import { ours } from './servers';

/** An edit in a file of 2,000 key results may cost this many times one in a file of 100. */
const FLAT = 3;
const SMALL = 100;
const LARGE = 2000;

/** One of 120 files may cost this many times one of 30: what is worse than linear shows. */
const LINEAR = 1.6;
const FEW_FILES = 30;
const MANY_FILES = 120;

/** Enough for the processor's clock, which ticks every 10 ms. */
const EDITS = 60;

/** Measures, tells, and gives false where a shape is wrong. */
export async function gate(say: (line: string) => void): Promise<boolean> {
  let fine = true;
  const check = (what: string, ratio: number, most: number, detail: string) => {
    const ok = ratio <= most;
    fine &&= ok;
    say(`${ok ? 'ok  ' : 'FAIL'} ${what}: ${ratio.toFixed(2)} × (at most ${most} ×); ${detail}`);
  };
  for (const faulty of [false, true]) {
    const small = await measureEdits(ours, SMALL, faulty, EDITS);
    const large = await measureEdits(ours, LARGE, faulty, EDITS);
    const detail = `${small.cpu.toFixed(2)} ms and ${large.cpu.toFixed(2)} ms of CPU`;
    const of = faulty ? 'a finding in every key result' : 'a clean file';
    check(`an edit at ${LARGE} and at ${SMALL} key results, ${of}`, large.cpu / small.cpu, FLAT, detail);
  }
  const few = await measureIndex(ours, FEW_FILES, 10);
  const many = await measureIndex(ours, MANY_FILES, 10);
  const started = await measureIndex(ours, 1, 10);
  const each = (cpu: number, files: number) => (cpu - started.cpu) / (files - 1);
  const detail = `${few.cpu} ms and ${many.cpu} ms of CPU, ${started.cpu} ms for one`;
  const ratio = each(many.cpu, MANY_FILES) / each(few.cpu, FEW_FILES);
  check(`a file of ${MANY_FILES} and of ${FEW_FILES} indexed`, ratio, LINEAR, detail);
  return fine;
}
