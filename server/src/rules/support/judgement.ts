/** When the rules that rest on reading a sentence may speak. */

/** Below this confidence a reading is a guess, and rules keep quiet: a wrong warning costs more than a missed one. */
export const SURE = 0.6;

/** The evidence that tells most, or the whole text where there is none. */
export function tellingWords(reading: {
  readonly text: string;
  readonly evidence: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly why: string;
  }[];
}) {
  return reading.evidence[0] ?? { start: 0, end: reading.text.length, text: reading.text, why: '' };
}
