/**
 * Learned weights, packed for the bundle: names are sorted and front-coded (the count of characters shared with the name
 * before, then the rest), each followed by one character a label. A character is a twelfth of weight, from −3.6 to 3.6.
 */

export interface Model {
  readonly labels: readonly string[];
  readonly weights: ReadonlyMap<string, Float64Array>;
}

const STEPS = 12;
const MOST = 43;
/** Features that speak with less than a sixth for any label are left out: they cost bytes and decide nothing. */
const LEAST = 2;
/** `(` to `~`: printable ASCII, which costs one byte however the bundle is written. */
const FIRST = 0x28;

/** Packs weights by name; rows that round to nothing are left out. */
export function packModel(labels: readonly string[], rows: ReadonlyMap<string, readonly number[]>): string {
  const lines: string[] = [labels.join(' ')];
  let before = '';
  for (const name of [...rows.keys()].sort()) {
    const steps = rows.get(name)!.map((weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight * STEPS))));
    if (steps.every((step) => Math.abs(step) < LEAST)) continue;
    let shared = 0;
    while (shared < 31 && shared < name.length && name[shared] === before[shared]) shared++;
    lines.push(
      shared.toString(32) + name.slice(shared) + String.fromCharCode(...steps.map((step) => FIRST + MOST + step)),
    );
    before = name;
  }
  return lines.join('\n');
}

/** Reads what `packModel` wrote. */
export function unpackModel(packed: string): Model {
  const [head = '', ...lines] = packed.split('\n');
  const labels = head.split(' ');
  const weights = new Map<string, Float64Array>();
  let before = '';
  for (const line of lines) {
    const end = line.length - labels.length;
    const name = before.slice(0, Number.parseInt(line[0]!, 32)) + line.slice(1, end);
    const row = new Float64Array(labels.length);
    for (let label = 0; label < labels.length; label++)
      row[label] = (line.charCodeAt(end + label) - FIRST - MOST) / STEPS;
    weights.set(name, row);
    before = name;
  }
  return { labels, weights };
}

export interface Verdict {
  readonly label: string;
  /** Probability of the label, 0 to 1. */
  readonly probability: number;
  readonly probabilities: ReadonlyMap<string, number>;
}

/** The most probable label for these features. */
export function judge(model: Model, features: readonly string[]): Verdict {
  const scores = new Float64Array(model.labels.length);
  for (const name of new Set(features)) {
    const row = model.weights.get(name);
    if (row) for (let label = 0; label < scores.length; label++) scores[label]! += row[label]!;
  }
  const top = Math.max(...scores);
  let sum = 0;
  for (let label = 0; label < scores.length; label++) sum += Math.exp(scores[label]! - top);
  const probabilities = new Map(model.labels.map((label, at) => [label, Math.exp(scores[at]! - top) / sum]));
  const best = scores.indexOf(top);
  return { label: model.labels[best]!, probability: 1 / sum, probabilities };
}
