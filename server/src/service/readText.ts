/** How one sentence is read, for people who want to try one. */
import { type Kind, readStatement } from '../language';
import { rewriteStatement } from '../language/rewrite';
import type { Config } from '../okr/config';

export interface TextReading {
  readonly text: string;
  readonly kind: Kind;
  /** 0 to 1. */
  readonly confidence: number;
  /** The words it was judged by, as offsets into `text`, and why. */
  readonly evidence: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly why: string;
  }[];
  /** What is measured, in the sentence's own words; null where it says nothing. */
  readonly measure: {
    readonly metric: string;
    readonly direction: 'up' | 'down' | 'hold' | 'reach';
    readonly from: string | null;
    readonly to: string | null;
    readonly by: string | null;
    readonly unit: string | null;
    readonly per: string | null;
    readonly deadline: string | null;
  } | null;
  /** What could stand there instead, with `<from>`, `<to>`, … where numbers go. */
  readonly rewrites: readonly string[];
}

/** Reads a sentence with the words of a configuration. */
export function readText(text: string, config: Config): TextReading {
  const reading = readStatement(text, config.words);
  const { kind, confidence, evidence, measure, deadline } = reading;
  return {
    text,
    kind,
    confidence,
    evidence: evidence.map(({ start, end, text: words, why }) => ({ start, end, text: words, why })),
    measure: measure && {
      metric: measure.metric,
      direction: measure.direction,
      from: measure.from?.quantity.text ?? null,
      to: measure.to?.quantity.text ?? null,
      by: measure.by?.quantity.text ?? null,
      unit: measure.unit ?? null,
      per: measure.per ?? null,
      deadline: deadline?.text ?? null,
    },
    rewrites: rewriteStatement(reading).map((rewrite) => rewrite.text),
  };
}
