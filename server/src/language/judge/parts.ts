/**
 * The parts that the names of features are put together from, as small numbers: comparing numbers costs a tenth of building and
 * hashing "F=imperative V=deliver m" for every statement.
 */

/** A part's number; 0 is none. */
export type Part = number;

const NAMES: string[] = [''];
const NUMBERS = new Map<string, Part>([['', 0]]);

/** The number of a part, given once. Only for closed classes and the words of a model: what is numbered is kept. */
export function part(name: string): Part {
  let number = NUMBERS.get(name);
  if (number === undefined) {
    number = NAMES.push(name) - 1;
    NUMBERS.set(name, number);
  }
  return number;
}

const nameOf = (number: Part): string => NAMES[number]!;

/** The parts of a prefix and a word of a closed class. */
export function parts(prefix: string): (word: string) => Part {
  const known = new Map<string, Part>();
  return (word) => {
    let number = known.get(word);
    if (number === undefined) {
      number = part(prefix + word);
      known.set(word, number);
    }
    return number;
  };
}

/** Parts by their names. */
export const named = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Part>> =>
  Object.fromEntries(names.map((name) => [name, part(name)])) as Record<Name, Part>;

/** Takes the features of one statement. */
export interface Sink {
  /** A feature of one to three parts; the same one may come twice and counts once. */
  add(first: Part, second?: Part, third?: Part): void;
  /** The part of a word of an open class; 0 where this sink does not care for it. */
  word(prefix: string, word: string): Part;
}

/** The name of a feature as weights are written with; empty parts at its end are left out. */
export function featureName(first: Part, second = 0, third = 0): string {
  if (third !== 0) return `${nameOf(first)} ${nameOf(second)} ${nameOf(third)}`;
  return second === 0 ? nameOf(first) : `${nameOf(first)} ${nameOf(second)}`;
}
