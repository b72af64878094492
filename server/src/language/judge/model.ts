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
  return new Scorer(model).judge((add) => {
    for (const name of features) add(name);
  });
}

interface Row {
  readonly weights: Float64Array;
  /** The round of the last statement that had this feature: a feature counts once. */
  round: number;
}

/** The rows by the parts of their names, so that no name has to be put together to be found. */
interface Branch {
  row?: Row;
  readonly next: Map<string, Branch>;
}

/** Judges many statements by one model. */
export class Scorer {
  readonly #labels: readonly string[];
  readonly #rows = new Map<string, Row>();
  readonly #root: Branch = { next: new Map() };
  readonly #scores: Float64Array;
  #round = 0;

  constructor({ labels, weights }: Model) {
    this.#labels = labels;
    this.#scores = new Float64Array(labels.length);
    for (const [name, each] of weights) {
      const row = { weights: each, round: 0 };
      this.#rows.set(name, row);
      let branch = this.#root;
      for (const part of name.split(' ')) {
        let next = branch.next.get(part);
        if (!next) {
          next = { next: new Map() };
          branch.next.set(part, next);
        }
        branch = next;
      }
      branch.row = row;
    }
  }

  /** The most probable label for the features that `tell` adds: each by its whole name, or by its parts. */
  judge(tell: (add: (first: string, second?: string, third?: string) => void) => void): Verdict {
    this.#round++;
    this.#scores.fill(0);
    tell(this.#add);
    const labels = this.#labels;
    const scores = this.#scores;
    const top = Math.max(...scores);
    let sum = 0;
    for (let label = 0; label < scores.length; label++) sum += Math.exp(scores[label]! - top);
    const probabilities = new Map(labels.map((label, at) => [label, Math.exp(scores[at]! - top) / sum]));
    return { label: labels[scores.indexOf(top)]!, probability: 1 / sum, probabilities };
  }

  readonly #add = (first: string, second?: string, third?: string): void => {
    const row = second === undefined ? this.#rows.get(first) : this.#find(first, second, third);
    if (row === undefined || row.round === this.#round) return;
    row.round = this.#round;
    for (let label = 0; label < row.weights.length; label++) this.#scores[label]! += row.weights[label]!;
  };

  #find(first: string, second: string, third: string | undefined): Row | undefined {
    const branch = this.#root.next.get(first)?.next.get(second);
    return third === undefined ? branch?.row : branch?.next.get(third)?.row;
  }
}
