// npx tsx test/performance/reader.ts
//
// How many statements a second the reader reads on one core: those it has not seen before, once the machine has warmed up, and the
// same again. The kind alone, as a list of statements needs it, and all that it says, as an editor does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reading, readStatement } from '../../server/src/language';

const OWN = join(__dirname, '../eval');
/** Rounds before the ones that count: by then everything is compiled. */
const WARM = 12;
const ROUNDS = 8;
/** So many readings are kept for sure. */
const KEPT = 4000;

const texts = ['written', 'lessons', 'pairs']
  .flatMap((name) =>
    readFileSync(join(OWN, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean),
  )
  .map((line) => JSON.parse(line) as { text: string; type?: string })
  .filter(({ type }) => type !== 'objective')
  .map(({ text }) => text);

const kind = (reading: Reading): unknown => reading.kind;
const all = ({ evidence, measure, parts, contradiction }: Reading): unknown => [
  evidence,
  measure,
  parts,
  contradiction,
];

/** Statements a second of processor time, in the quickest of the rounds: other work on the machine only ever slows one down. */
function speed(look: (reading: Reading) => unknown, again: boolean): number {
  const asked = again ? texts.slice(0, KEPT) : texts;
  let best = 0;
  for (let round = 0; round < WARM + ROUNDS; round++) {
    // readings are kept by the team's own words, too: with other ones every statement is a new one
    const words = again ? undefined : { internalNames: [`round ${round}`] };
    const started = process.cpuUsage();
    for (const text of asked) look(readStatement(text, words));
    const { user, system } = process.cpuUsage(started);
    if (round >= WARM) best = Math.max(best, asked.length / ((user + system) / 1e6));
  }
  return best;
}

const shown = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en')} a second`.padStart(20);

console.log(`${texts.length} statements, processor time of one core`);
console.log(`  new, their kind       ${shown(speed(kind, false))}`);
console.log(`  new, all about them   ${shown(speed(all, false))}`);
console.log(`  read before           ${shown(speed(all, true))}`);
