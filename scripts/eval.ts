/**
 * How well the statement reader reads: confusion, precision and recall per kind, false alarms on good statements.
 *
 *   npx tsx scripts/eval.ts [--corpus DIR] [--misses] [--half A|B] [--folds]
 *
 * The corpus is `../shared/corpus` beside the project; without one the project's own set `test/eval/*.jsonl` is read. Real
 * statements are split in halves by a hash of their source: half A is read while developing, half B only measured. The weights
 * are learned from the written statements alone; `--folds` learns them anew on four fifths to measure the other fifth.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readObjective, readStatement } from '../server/src/language';
import { judgeBy } from '../server/src/language/judge/kind';
import { packModel, Scorer, unpackModel } from '../server/src/language/judge/model';
import { settleObjective } from '../server/src/language/judge/objective';
import { addObjectiveFeatures } from '../server/src/language/judge/objective/features';
import { readAmounts } from '../server/src/language/parse/amounts';
import { readFrame } from '../server/src/language/parse/frame';
import {
  GOALS,
  KINDS,
  learnWeights,
  objectiveSamples,
  objectiveStrength,
  readFeatures,
  readObjectiveFeatures,
  SMALLEST,
  strength,
} from './learn';
import { compareMeasures } from './lib/measures';

export interface Row {
  readonly text: string;
  readonly label: string;
  readonly type?: 'kr' | 'objective';
  readonly flags?: readonly string[];
  readonly origin?: string;
  readonly source?: string;
  readonly measure?: Readonly<Record<string, string>> | null;
}

interface Judged {
  readonly row: Row;
  readonly kind: string;
  readonly confidence: number;
}

export const readRows = (file: string): Row[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Row)
    : [];

export const isClean = (row: Row): boolean => !row.flags?.includes('ambiguous') && row.label !== 'other';

/** Half of a source: FNV-1a, one bit. */
function halfOf(source: string): 'A' | 'B' {
  let hash = 0x811c9dc5;
  for (const char of source) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return ((hash >>> 7) & 1) === 0 ? 'A' : 'B';
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);

export interface Score {
  readonly accuracy: number;
  /** Share of good statements that get a task, output or no-number verdict a rule would speak on. */
  readonly falseAlarms: number;
}

/** The figures of a set: accuracy and false alarms, over the clean statements. */
export function scoreOf(judged: readonly Judged[], good: string, alarms: readonly string[]): Score {
  const right = judged.filter((one) => one.kind === one.row.label).length;
  const goods = judged.filter((one) => one.row.label === good);
  const wrong = goods.filter((one) => alarms.includes(one.kind)).length;
  return {
    accuracy: judged.length === 0 ? 1 : right / judged.length,
    falseAlarms: goods.length === 0 ? 0 : wrong / goods.length,
  };
}

const judgeAll = (rows: readonly Row[], type: 'kr' | 'objective'): Judged[] =>
  rows.filter(isClean).map((row) => {
    const reading = type === 'kr' ? readStatement(row.text) : readObjective(row.text);
    return { row, kind: reading.kind, confidence: reading.confidence };
  });

function table(judged: readonly Judged[], labels: readonly string[]): void {
  const columns = [...labels, 'unread'];
  console.log(`  ${'label'.padEnd(12)}${columns.map((name) => name.padStart(12)).join('')}   precision  recall`);
  for (const label of labels) {
    const of = judged.filter((one) => one.row.label === label);
    if (of.length === 0) continue;
    const said = judged.filter((one) => one.kind === label);
    const right = of.filter((one) => one.kind === label).length;
    const cells = columns.map((name) => String(of.filter((one) => one.kind === name).length).padStart(12));
    console.log(
      `  ${label.padEnd(12)}${cells.join('')}   ${percent(right, said.length).padStart(9)}${percent(right, of.length).padStart(8)}`,
    );
  }
}

const ALARMS = ['task', 'output', 'vague', 'unread'];

function report(
  name: string,
  judged: readonly Judged[],
  labels: readonly string[],
  good: string,
  alarms: readonly string[],
  full: boolean,
): void {
  const score = scoreOf(judged, good, alarms);
  const loud = scoreOf(
    judged.map((one) => (one.confidence >= 0.6 ? one : { ...one, kind: 'silent' })),
    good,
    alarms,
  );
  console.log(
    `${name}: ${judged.length} clean, ${(100 * score.accuracy).toFixed(1)}% right, false alarms on good ${(100 * score.falseAlarms).toFixed(1)}% (at confidence ≥ 0.6: ${(100 * loud.falseAlarms).toFixed(1)}%)`,
  );
  if (full) table(judged, labels);
}

function misses(judged: readonly Judged[]): void {
  for (const { row, kind, confidence } of judged
    .filter((one) => one.kind !== one.row.label)
    .sort((a, b) => b.confidence - a.confidence)) {
    console.log(`    ${row.label.padEnd(8)} read as ${kind.padEnd(8)} ${confidence.toFixed(2)}  ${row.text}`);
  }
}

/** Learns on four fifths, measures the fifth: what the figure on statements never seen would be. */
function folds(rows: readonly Row[], labels: readonly string[], show: boolean): void {
  const clean = rows.filter(isClean);
  const judged: Judged[] = [];
  for (let fold = 0; fold < 5; fold++) {
    const samples = clean
      .filter((_, at) => at % 5 !== fold)
      .map((row) => ({ text: row.text, label: row.label, weight: 1 }));
    const learned = learnWeights(samples, labels, readFeatures, strength);
    const scorer = new Scorer(
      unpackModel(
        packModel(labels, new Map(learned.names.map((name, at) => [name, learned.weights[at]!])), SMALLEST.kr),
      ),
    );
    for (const row of clean.filter((_, at) => at % 5 === fold)) {
      const frame = readFrame(row.text);
      judged.push({ row, ...judgeBy(scorer, frame, readAmounts(frame)) });
    }
  }
  report(
    'Written, each fifth read by weights learned from the others',
    judged,
    labels,
    labels[0]!,
    labels.filter((label) => label !== labels[0] && label !== 'maintain'),
    true,
  );
  if (show) misses(judged);
}

/** The same for objectives. */
function objectiveFolds(show: boolean): void {
  const samples = objectiveSamples();
  const judged: Judged[] = [];
  for (let fold = 0; fold < 5; fold++) {
    const learned = learnWeights(
      samples.filter((_, at) => at % 5 !== fold),
      GOALS,
      readObjectiveFeatures,
      objectiveStrength,
    );
    const scorer = new Scorer(
      unpackModel(packModel(GOALS, new Map(learned.names.map((name, at) => [name, learned.weights[at]!])))),
    );
    for (const { text, label } of samples.filter((_, at) => at % 5 === fold)) {
      const frame = readFrame(text);
      const amounts = readAmounts(frame);
      const verdict = scorer.judge((sink) => addObjectiveFeatures(sink, frame, amounts));
      judged.push({ row: { text, label }, ...settleObjective(verdict, frame, amounts) });
    }
  }
  report(
    'Own objectives, each fifth read by weights learned from the others',
    judged,
    OBJECTIVES,
    'qualitative',
    OBJECTIVE_ALARMS,
    true,
  );
  if (show) misses(judged);
}

const OBJECTIVES = ['qualitative', 'metric', 'task', 'vague'];
const OBJECTIVE_ALARMS = ['metric', 'task', 'vague', 'unread'];

function main(): void {
  const root = join(__dirname, '..');
  const option = (name: string): string | undefined =>
    process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
  const corpus = option('--corpus') ?? join(root, '..', 'shared', 'corpus');
  const show = process.argv.includes('--misses');
  const half = option('--half');
  const real = readRows(join(corpus, 'key-results.jsonl'));
  if (real.length > 0) {
    const inHalf = (rows: readonly Row[], which: string): Row[] =>
      rows.filter((row) => halfOf(row.source ?? '') === which);
    report('Real key results', judgeAll(real, 'kr'), KINDS, 'outcome', ALARMS, true);
    report(
      '  named organisations',
      judgeAll(
        real.filter((row) => row.origin === 'org'),
        'kr',
      ),
      KINDS,
      'outcome',
      ALARMS,
      false,
    );
    report(
      '  galleries, blogs, templates',
      judgeAll(
        real.filter((row) => row.origin !== 'org'),
        'kr',
      ),
      KINDS,
      'outcome',
      ALARMS,
      false,
    );
    for (const which of ['A', 'B']) {
      const judged = judgeAll(inHalf(real, which), 'kr');
      report(`  half ${which}`, judged, KINDS, 'outcome', ALARMS, false);
      if (show && half === which) misses(judged);
    }
    const objectives = readRows(join(corpus, 'objectives.jsonl'));
    report('Real objectives', judgeAll(objectives, 'objective'), OBJECTIVES, 'qualitative', OBJECTIVE_ALARMS, true);
    for (const which of ['A', 'B']) {
      const judged = judgeAll(inHalf(objectives, which), 'objective');
      report(`  half ${which}`, judged, OBJECTIVES, 'qualitative', OBJECTIVE_ALARMS, false);
      if (show && half === which) misses(judged);
    }
  } else console.log(`No corpus at ${corpus}: the project's own set.`);
  const written = readRows(join(corpus, 'written.jsonl'));
  const krs = written.filter((row) => row.type !== 'objective');
  if (written.length > 0) {
    report('Written key results', judgeAll(krs, 'kr'), KINDS, 'outcome', ALARMS, true);
    report(
      'Written objectives',
      judgeAll(
        written.filter((row) => row.type === 'objective'),
        'objective',
      ),
      OBJECTIVES,
      'qualitative',
      OBJECTIVE_ALARMS,
      true,
    );
    const used = (row: Row): boolean => row.type !== 'objective' && isClean(row);
    for (const line of compareMeasures(written, used, show && half === undefined)) console.log(line);
    if (process.argv.includes('--folds')) {
      folds(krs, KINDS, show && half === undefined);
      objectiveFolds(show && half === undefined);
    }
  }
  const own = join(root, 'test', 'eval');
  for (const file of existsSync(own) ? readdirSync(own).filter((name) => name.endsWith('.jsonl')) : []) {
    const rows = readRows(join(own, file));
    const results = judgeAll(
      rows.filter((row) => row.type !== 'objective'),
      'kr',
    );
    const objectives = judgeAll(
      rows.filter((row) => row.type === 'objective'),
      'objective',
    );
    if (results.length > 0) report(`Own set ${file}`, results, KINDS, 'outcome', ALARMS, true);
    if (objectives.length > 0)
      report(`Own set ${file}, objectives`, objectives, OBJECTIVES, 'qualitative', OBJECTIVE_ALARMS, true);
    if (show && half === undefined) misses([...results, ...objectives]);
  }
}

if (process.argv[1]?.endsWith('eval.ts')) main();
