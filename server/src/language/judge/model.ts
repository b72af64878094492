/**
 * Learned weights, packed for the bundle: names are sorted and front-coded (the count of characters shared with the name
 * before, then the rest), each followed by one character a label. A character is a twelfth of weight, from −3.6 to 3.6.
 */
import { type Part, part, type Sink } from './parts';

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

/** Packs weights by name; rows in which no weight reaches `least` (in twelfths) are left out. */
export function packModel(
  labels: readonly string[],
  rows: ReadonlyMap<string, readonly number[]>,
  least = LEAST,
): string {
  const lines: string[] = [labels.join(' ')];
  let before = '';
  for (const name of [...rows.keys()].sort()) {
    const steps = rows.get(name)!.map((weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight * STEPS))));
    if (steps.every((step) => Math.abs(step) < least)) continue;
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
  /** Of each label of the model, in its order. */
  readonly probabilities: readonly number[];
}

/** Room in the table for each row: the fewer rows meet, the fewer steps to find one. */
const ROOM = 4;

/** Judges many statements by one model: a table of rows of weights, found by the numbers of a feature's parts. */
export class Scorer implements Sink {
  readonly #labels: readonly string[];
  readonly #scores: Float64Array;
  /** One row after the other, one column a label. */
  readonly #weights: Float64Array;
  /** By place in the table: the three parts, and the row. A place without a first part is free. */
  readonly #parts: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;
  /** By row, the statement that had this feature last: a feature counts once. */
  readonly #seen: Int32Array;
  #statement = 0;
  /** The words of open classes that have weights, by prefix and word. */
  readonly #words = new Map<string, Map<string, Part>>();

  constructor({ labels, weights }: Model) {
    this.#labels = labels;
    this.#scores = new Float64Array(labels.length);
    this.#weights = new Float64Array(labels.length * weights.size);
    this.#seen = new Int32Array(weights.size);
    let places = 1;
    while (places < weights.size * ROOM) places *= 2;
    this.#mask = places - 1;
    this.#parts = new Int32Array(places * 3);
    this.#rows = new Int32Array(places);
    let row = 0;
    for (const [name, each] of weights) {
      this.#weights.set(each, row * labels.length);
      this.#place(partsOf(name), row++);
      this.#know(name);
    }
  }

  /** The most probable label for the features that `tell` adds. */
  judge(tell: (sink: Sink) => void): Verdict {
    this.#statement++;
    const scores = this.#scores.fill(0);
    tell(this);
    let best = 0;
    for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label;
    const top = scores[best]!;
    let sum = 0;
    for (let label = 0; label < scores.length; label++) sum += Math.exp(scores[label]! - top);
    const probabilities: number[] = [];
    for (let label = 0; label < scores.length; label++) probabilities.push(Math.exp(scores[label]! - top) / sum);
    return { label: this.#labels[best]!, probability: 1 / sum, probabilities };
  }

  add(first: Part, second: Part = 0, third: Part = 0): void {
    if (first === 0) return;
    const parts = this.#parts;
    for (let at = hash(first, second, third) & this.#mask; ; at = (at + 1) & this.#mask) {
      const known = parts[at * 3]!;
      if (known === 0) return;
      if (known !== first || parts[at * 3 + 1] !== second || parts[at * 3 + 2] !== third) continue;
      const row = this.#rows[at]!;
      if (this.#seen[row] === this.#statement) return;
      this.#seen[row] = this.#statement;
      const scores = this.#scores;
      const count = scores.length;
      for (let label = 0; label < count; label++) scores[label]! += this.#weights[row * count + label]!;
      return;
    }
  }

  word(prefix: string, word: string): Part {
    return this.#words.get(prefix)?.get(word) ?? 0;
  }

  #place([first, second, third]: readonly [Part, Part, Part], row: number): void {
    let at = hash(first, second, third) & this.#mask;
    while (this.#parts[at * 3] !== 0) at = (at + 1) & this.#mask;
    this.#parts.set([first, second, third], at * 3);
    this.#rows[at] = row;
  }

  /** What a name opens with, where that is a word after "=" or a pattern after "!". */
  #know(name: string): void {
    const opening = name.startsWith('!') ? name : name.split(' ', 1)[0]!;
    const cut = opening.startsWith('!') ? 1 : opening.indexOf('=') + 1;
    if (cut === 0) return;
    const prefix = opening.slice(0, cut);
    const words = this.#words.get(prefix) ?? new Map<string, Part>();
    this.#words.set(prefix, words.set(opening.slice(cut), part(opening)));
  }
}

/** The parts of a feature's name; a pattern ("!count own nominal") is one. */
function partsOf(name: string): [Part, Part, Part] {
  const [first = '', second = '', third = ''] = name.startsWith('!') ? [name] : name.split(' ');
  return [part(first), part(second), part(third)];
}

/** Spreads neighbouring numbers over the table; the factors are large primes. */
const hash = (first: Part, second: Part, third: Part): number => {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d);
  return mixed ^ (mixed >>> 15);
};
