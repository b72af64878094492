/**
 * Whether the cost still has the right shape, within one run on whatever machine: an edit in a large file costs about what it costs
 * in a small one, and indexing is linear in the number of files.
 */
import { measureEdits, measureIndex } from './measure';
import { ours } from './servers';

/**
 * An edit in a large file may cost this many times one in a small one: three times is what the benchmark asks for, and a machine that
 * does other things needs some room. What grows with the file would cost a hundred times as much.
 */
const FLAT = 4;
/** How often a shape that is wrong is looked at again: other work on the machine may lie on one of two measurements. */
const TRIES = 3;
const SMALL = 100;
/** Key results of a clean file, and of one with a finding in each (where the list of findings itself grows with the file). */
const LARGE = { clean: 10_000, faulty: 2000 };

/** One of many files may cost this many times one of few: what is worse than linear shows. */
const LINEAR = 1.6;
const FEW_FILES = 30;
const MANY_FILES = 120;

/** Enough for the processor's clock, which ticks every 10 ms; the best of some rounds counts, for other work only ever adds. */
const EDITS = 120;
const ROUNDS = 3;
/** How often folders are read: the best counts. */
const READINGS = 2;

/** Measures, tells, and gives false where a shape is wrong. */
export async function gate(say: (line: string) => void): Promise<boolean> {
  let fine = true;
  const check = (what: string, ratio: number, most: number, detail: string) => {
    const ok = ratio <= most;
    fine &&= ok;
    say(`${ok ? 'ok  ' : 'FAIL'} ${what}: ${ratio.toFixed(2)} × (at most ${most} ×); ${detail}`);
  };
  for (const faulty of [false, true]) {
    const most = faulty ? LARGE.faulty : LARGE.clean;
    let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let attempt = 0; attempt === 0 || (attempt < TRIES && large / small > FLAT); attempt++) {
      small = Math.min(small, (await measureEdits(ours, SMALL, faulty, EDITS, ROUNDS)).cpu);
      large = Math.min(large, (await measureEdits(ours, most, faulty, EDITS, ROUNDS)).cpu);
    }
    const detail = `${small.toFixed(2)} ms and ${large.toFixed(2)} ms of CPU`;
    const of = faulty ? 'a finding in every key result' : 'a clean file';
    check(`an edit at ${most} and at ${SMALL} key results, ${of}`, large / small, FLAT, detail);
  }
  const { one, few, many } = await readings();
  check(
    `a file of ${MANY_FILES} and of ${FEW_FILES} indexed`,
    growth({ one, few, many }),
    LINEAR,
    `${few} ms and ${many} ms of CPU, ${one} ms for one`,
  );
  return fine;
}

/** Processor time in milliseconds that folders of these sizes took: the best of their readings. */
interface Readings {
  readonly one: number;
  readonly few: number;
  readonly many: number;
}

/** How much more one of many files costs than one of few, the start of the server left out. */
function growth({ one, few, many }: Readings): number {
  return (many - one) / (MANY_FILES - 1) / ((few - one) / (FEW_FILES - 1));
}

/** Reads folders of each size, taking turns, so that other work on the machine falls on all; longer where the shape looks wrong. */
async function readings(): Promise<Readings> {
  const best = async (known: number, files: number) => Math.min(known, (await measureIndex(ours, files, 10)).cpu);
  let found = { one: Number.POSITIVE_INFINITY, few: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY };
  for (let time = 0; time < READINGS || (time < READINGS * TRIES && growth(found) > LINEAR); time++)
    found = {
      one: await best(found.one, 1),
      few: await best(found.few, FEW_FILES),
      many: await best(found.many, MANY_FILES),
    };
  return found;
}
