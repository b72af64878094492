/** Reading one statement: the only door to this folder. Pure, deterministic, offline, linear in the text's length. */
import type { ObjectiveReading, Reading, Words } from './reading';

export type * from './reading';

/** Reads a key result's sentence. Repeated texts are answered from a cache. */
export function readStatement(text: string, _words?: Words): Reading {
  return {
    text, kind: 'unread', confidence: 0, evidence: [], measure: null, deadline: null, binary: false, parts: [], solution: null,
    vague: [], ambiguous: [], vanity: [], internal: [], contradiction: null,
  };
}

/** Reads an objective's sentence. */
export function readObjective(text: string, _words?: Words): ObjectiveReading {
  return { text, kind: 'unread', confidence: 0, evidence: [], businessAsUsual: null, urgency: null };
}
