/**
 * Learns the weights of the statement reader: how much each structural feature speaks for each kind. Plain softmax regression
 * with L2, full-batch, from zero weights, so that the same statements always give the same weights.
 *
 *   npx tsx scripts/learn.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../server/src/language/judge/features';
import { packModel } from '../server/src/language/judge/model';
import { objectiveFeaturesOf } from '../server/src/language/judge/objective/features';
import { readAmounts } from '../server/src/language/parse/amounts';
import { readFrame } from '../server/src/language/parse/frame';

export interface Sample {
  readonly text: string;
  readonly label: string;
  readonly weight: number;
}

export interface Model {
  readonly labels: readonly string[];
  readonly names: readonly string[];
  /** One row a feature, one column a label. */
  readonly weights: readonly (readonly number[])[];
}

const ROUNDS = 250;
/** In how many statements a feature must stand to have a weight: rarer ones cost bytes and tell of single statements. */
const SEEN = { kr: 5, objective: 3 };

/** In twelfths: smaller weights are left out. Of the many for key results those of a sixth cost seven kilobytes and decide nothing. */
export const SMALLEST = { kr: 3, objective: 2 };

/** Fits the weights by gradient descent with momentum scaled per feature (Adam). */
export function learnWeights(
  samples: readonly Sample[],
  labels: readonly string[],
  read: (text: string) => readonly string[],
  l2: (name: string) => number,
  rounds = ROUNDS,
  least = SEEN.kr,
): Model {
  const counts = new Map<string, number>();
  const rows = samples.map((sample) => [...new Set(read(sample.text))]);
  for (const row of rows) for (const name of row) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const sparse = rows.map((row) => row.map((name) => index.get(name)).filter((at): at is number => at !== undefined));
  const k = labels.length;
  const size = names.length * k;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const decay = names.map(l2);
  const total = samples.reduce((sum, sample) => sum + sample.weight, 0);
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size);
    for (let at = 0; at < size; at++) gradient[at] = (decay[Math.floor(at / k)]! * weights[at]!) / total;
    samples.forEach((sample, row) => {
      const scores = new Float64Array(k);
      for (const feature of sparse[row]!)
        for (let label = 0; label < k; label++) scores[label]! += weights[feature * k + label]!;
      const top = Math.max(...scores);
      let sum = 0;
      for (let label = 0; label < k; label++) sum += scores[label] = Math.exp(scores[label]! - top);
      for (let label = 0; label < k; label++) {
        const error = ((scores[label]! / sum - (labels[label] === sample.label ? 1 : 0)) * sample.weight) / total;
        for (const feature of sparse[row]!) gradient[feature * k + label]! += error;
      }
    });
    const rate = 0.1 * (round > rounds * 0.7 ? 0.3 : 1);
    for (let at = 0; at < size; at++) {
      first[at] = 0.9 * first[at]! + 0.1 * gradient[at]!;
      second[at] = 0.999 * second[at]! + 0.001 * gradient[at]! ** 2;
      weights[at]! -=
        (rate * (first[at]! / (1 - 0.9 ** round))) / (Math.sqrt(second[at]! / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return { labels, names, weights: names.map((_, at) => [...weights.slice(at * k, at * k + k)]) };
}

export const KINDS = ['outcome', 'maintain', 'task', 'output', 'vague'] as const;
/** What an objective without a number is. */
export const GOALS = ['qualitative', 'task', 'vague'] as const;
export const readFeatures = (text: string): string[] => {
  const frame = readFrame(text);
  return featuresOf(frame, readAmounts(frame));
};
export const readObjectiveFeatures = (text: string): string[] => {
  const frame = readFrame(text);
  return objectiveFeaturesOf(frame, readAmounts(frame));
};
/** Of objectives, where there is less to learn from: a single word weighs only when many agree. */
export const objectiveStrength = (name: string): number =>
  /^(?:L|[SOso]H)=/.test(name) ? 5 : name.startsWith('!') ? 3 : 4;
/** A single word weighs only when many statements agree; what a coach would judge by ("!") weighs most freely. */
export const strength = (name: string): number => (/^(?:L|[SO]H)=/.test(name) ? 8 : name.startsWith('!') ? 2 : 5);

/** Lessons are short and rough, as organisations write: each counts for more than a written one. */
const LESSON = { kr: 1.5, objective: 2 };

/** What stands in few statements is not learned; small weights are dropped by the packing. */
function learn(
  samples: readonly Sample[],
  labels: readonly string[],
  read: (text: string) => readonly string[],
  l2: (name: string) => number,
  least: number,
  smallest: number,
): string {
  const model = learnWeights(samples, labels, read, l2, ROUNDS, least);
  return packModel(labels, new Map(model.names.map((name, at) => [name, model.weights[at]!])), smallest);
}

interface Row {
  readonly text: string;
  readonly label: string;
  readonly type?: string;
  readonly flags?: readonly string[];
}

/** The clean statements of the project's own files; `pairs.jsonl` is kept out: it is what the tests measure with. */
function samplesOf(type: 'kr' | 'objective', lessons: string): Sample[] {
  const own = join(__dirname, '..', 'test', 'eval');
  return ['written.jsonl', lessons].flatMap((file) =>
    readFileSync(join(own, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row)
      .filter((row) => (row.type ?? 'kr') === type && !row.flags?.includes('ambiguous'))
      .map(({ text, label }) => ({ text, label, weight: file === lessons ? LESSON[type] : 1 })),
  );
}

function write(file: string, name: string, samples: readonly Sample[], packed: string): void {
  const out = [
    '/** Made by scripts/learn.ts: weights of structural features, learned from the project’s own written statements. Do not edit. */',
    `export const ${name} = ${JSON.stringify(packed)};`,
    '',
  ].join('\n');
  writeFileSync(join(__dirname, '..', 'server/src/language/judge', file), out);
  console.log(`${file}: ${samples.length} statements, ${(out.length / 1024).toFixed(1)} KB`);
}

/** The statements that the weights of objectives are learned from: what has a number is known by it. */
export const objectiveSamples = (): Sample[] =>
  samplesOf('objective', 'objectives.jsonl').filter(({ label }) => label !== 'metric');

function main(): void {
  const results = samplesOf('kr', 'lessons.jsonl');
  write(
    'weights.generated.ts',
    'kindWeights',
    results,
    learn(results, KINDS, readFeatures, strength, SEEN.kr, SMALLEST.kr),
  );
  const goals = objectiveSamples();
  write(
    'objective/weights.generated.ts',
    'objectiveWeights',
    goals,
    learn(goals, GOALS, readObjectiveFeatures, objectiveStrength, SEEN.objective, SMALLEST.objective),
  );
}

if (process.argv[1]?.endsWith('learn.ts')) main();
