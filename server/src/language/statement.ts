/** A statement's reading: its kind at once, and all else when first asked for, because most of the work is in it. */
import { isBinary } from './judge/binary';
import { explain } from './judge/evidence';
import { readMeasure } from './judge/measure';
import {
  readAmbiguous,
  readContradiction,
  readDeadline,
  readInternal,
  readParts,
  readReadable,
  readSolution,
  readVague,
  readVanity,
  usuallyReadable,
} from './judge/signals';
import { type Parsed, parse } from './parse';
import type { Kind, Reading, Words } from './reading';

type Details = Omit<Reading, 'text' | 'kind' | 'confidence'>;

const NOTHING: Details = {
  evidence: [],
  measure: null,
  deadline: null,
  binary: false,
  parts: [],
  solution: null,
  vague: [],
  ambiguous: [],
  vanity: [],
  internal: [],
  readable: undefined,
  contradiction: null,
};

/** The reading of a text that can't be judged. */
export const unread = (text: string): Reading => ({ text, kind: 'unread', confidence: 0, ...NOTHING });

/**
 * Readings whose structure is still at hand: whoever reads a statement mostly asks for all of it right away. It is many times as
 * large as the reading, so that the thousands that a cache keeps let it go, and parse again in the rare case.
 */
const AT_HAND = 256;
const atHand: (StatementReading | undefined)[] = [];
let next = 0;

/** The reading of a statement that can be judged. */
export class StatementReading implements Reading {
  readonly text: string;
  readonly kind: Kind;
  readonly confidence: number;
  readonly #words: Words | undefined;
  #parsed: Parsed | undefined;
  #details: Details | undefined;
  /** Where it stands among those at hand. */
  readonly #place: number;

  constructor(text: string, kind: Kind, confidence: number, words: Words | undefined, parsed: Parsed) {
    this.text = text;
    this.kind = kind;
    this.confidence = confidence;
    this.#words = words;
    this.#parsed = parsed;
    const earlier = atHand[next];
    if (earlier) earlier.#parsed = undefined;
    atHand[next] = this;
    this.#place = next;
    next = (next + 1) % AT_HAND;
  }

  get #all(): Details {
    if (!this.#details) {
      this.#details = detailsOf(this.text, this.kind, this.#words, this.#parsed ?? parse(this.text, this.#words));
      this.#parsed = undefined;
      if (atHand[this.#place] === this) atHand[this.#place] = undefined;
    }
    return this.#details;
  }

  get evidence(): Reading['evidence'] {
    return this.#all.evidence;
  }
  get measure(): Reading['measure'] {
    return this.#all.measure;
  }
  get deadline(): Reading['deadline'] {
    return this.#all.deadline;
  }
  get binary(): boolean {
    return this.#all.binary;
  }
  get parts(): Reading['parts'] {
    return this.#all.parts;
  }
  get solution(): Reading['solution'] {
    return this.#all.solution;
  }
  get vague(): Reading['vague'] {
    return this.#all.vague;
  }
  get ambiguous(): Reading['ambiguous'] {
    return this.#all.ambiguous;
  }
  get vanity(): Reading['vanity'] {
    return this.#all.vanity;
  }
  get internal(): Reading['internal'] {
    return this.#all.internal;
  }
  /** The catalogue is asked only by who asks: few do, and looking a metric up costs as much as finding it in the sentence. */
  get readable(): Reading['readable'] {
    const { readable, measure } = this.#all;
    return readable ?? (measure ? usuallyReadable(measure) : undefined);
  }
  get contradiction(): Reading['contradiction'] {
    return this.#all.contradiction;
  }
}

function detailsOf(text: string, kind: Kind, words: Words | undefined, parsed: Parsed | undefined): Details {
  if (!parsed) return NOTHING;
  const { frame, amounts } = parsed;
  const binary = kind === 'task' && isBinary(frame);
  const measure = readMeasure(text, frame, amounts, kind);
  return {
    evidence: explain(text, frame, amounts, kind, binary),
    measure,
    deadline: readDeadline(text, frame),
    binary,
    parts: readParts(text, frame, amounts, kind),
    solution: readSolution(text, frame, kind),
    vague: readVague(text, frame, kind, words),
    ambiguous: readAmbiguous(text, frame, measure, kind),
    vanity: readVanity(text, frame, measure, kind),
    internal: readInternal(text, frame, kind, words),
    readable: readReadable(text, frame, measure),
    contradiction: readContradiction(text, frame, amounts),
  };
}
