/** Verbs that say which way a number goes, and their opposites. */

type Forms = readonly [base: string, third: string, ing: string, past: string];

const UP: readonly Forms[] = [
  ['increase', 'increases', 'increasing', 'increased'],
  ['raise', 'raises', 'raising', 'raised'],
  ['rise', 'rises', 'rising', 'risen'],
  ['grow', 'grows', 'growing', 'grown'],
  ['boost', 'boosts', 'boosting', 'boosted'],
  ['lift', 'lifts', 'lifting', 'lifted'],
  ['climb', 'climbs', 'climbing', 'climbed'],
  ['expand', 'expands', 'expanding', 'expanded'],
];

const DOWN: readonly Forms[] = [
  ['decrease', 'decreases', 'decreasing', 'decreased'],
  ['reduce', 'reduces', 'reducing', 'reduced'],
  ['fall', 'falls', 'falling', 'fallen'],
  ['shrink', 'shrinks', 'shrinking', 'shrunk'],
  ['cut', 'cuts', 'cutting', 'cut'],
  ['lower', 'lowers', 'lowering', 'lowered'],
  ['drop', 'drops', 'dropping', 'dropped'],
  ['shorten', 'shortens', 'shortening', 'shortened'],
  ['decline', 'declines', 'declining', 'declined'],
];

/** For each verb the one that says the other way and fits the same sentence. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['increase', 'reduce'],
  ['raise', 'lower'],
  ['rise', 'fall'],
  ['grow', 'shrink'],
  ['boost', 'reduce'],
  ['lift', 'lower'],
  ['climb', 'fall'],
  ['expand', 'reduce'],
  ['decrease', 'increase'],
  ['reduce', 'increase'],
  ['fall', 'rise'],
  ['shrink', 'grow'],
  ['cut', 'raise'],
  ['lower', 'raise'],
  ['drop', 'rise'],
  ['shorten', 'increase'],
  ['decline', 'rise'],
];

interface Known {
  readonly direction: 'up' | 'down';
  readonly opposite: string;
}

const BY_FORM: ReadonlyMap<string, Known> = new Map(
  [...UP, ...DOWN].flatMap((forms) => {
    const opposite = OPPOSITES.find(([verb]) => verb === forms[0])![1];
    const opposites = [...UP, ...DOWN].find(([base]) => base === opposite)!;
    const direction: 'up' | 'down' = UP.includes(forms) ? 'up' : 'down';
    // "Cut" is a base and a past form: of equal forms the first counts, so the map takes them last to first.
    return forms.map((form, index): [string, Known] => [form, { direction, opposite: opposites[index]! }]).reverse();
  }),
);

export interface VerbOfChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly direction: 'up' | 'down';
  /** The verb that says the other way, in the same form, in lower case. */
  readonly opposite: string;
}

/** Before a noun these are nouns or adjectives themselves: "a drop", "the cut", "price increase". */
const NOUN_BEFORE = /(?:\b(?:a|an|the|no|any|per|each|of|with|without)|'s)\s$/i;

/** The first verb of a sentence that says up or down; undefined where there is none. */
export function verbOfChange(text: string): VerbOfChange | undefined {
  for (const match of text.matchAll(/[A-Za-z]+/g)) {
    const known = BY_FORM.get(match[0].toLowerCase());
    const start = match.index;
    if (!known || NOUN_BEFORE.test(text.slice(Math.max(0, start - 10), start))) continue;
    return { start, end: start + match[0].length, text: match[0], ...known };
  }
  return undefined;
}
