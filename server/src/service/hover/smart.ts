/** The five letters of SMART, one by one: whether the file says it, and where it says so. */
import type { Reading } from '../../language';
import { each, type KeyResult } from '../../okr/model';
import { typeOf } from '../../rules/facts';
import type { Standing } from '../../rules/standing';
import { confidenceText, goalText } from '../words';

export interface Letter {
  readonly letter: 'S' | 'M' | 'A' | 'R' | 'T';
  readonly name: string;
  /** Undefined: nobody can tell yet. */
  readonly holds: boolean | undefined;
  /** What shows it, or what is missing. */
  readonly because: string;
}

/** Below this, whoever checked in does not believe in the target. */
const DOUBT = { committed: 0.7, aspirational: 0.5 } as const;

/** Judges a key result letter by letter. */
export function smart(keyResult: KeyResult, reading: Reading | undefined, standing: Standing): Letter[] {
  return [
    { letter: 'S', name: 'specific', ...specific(reading, standing) },
    { letter: 'M', name: 'measurable', ...measurable(standing) },
    { letter: 'A', name: 'achievable', ...achievable(keyResult, standing) },
    { letter: 'R', name: 'relevant', ...relevant(keyResult) },
    { letter: 'T', name: 'time-bound', ...timeBound(standing) },
  ];
}

type Verdict = Pick<Letter, 'holds' | 'because'>;

function specific(reading: Reading | undefined, { measure }: Standing): Verdict {
  const vague = reading?.vague[0];
  if (vague) return { holds: false, because: `“${vague.text}” can mean anything` };
  if (measure.metric) return { holds: true, because: `what changes: ${measure.metric}` };
  return { holds: false, because: 'it names nothing that changes' };
}

function measurable({ measure }: Standing): Verdict {
  const goal = goalText(measure);
  if (measure.target || measure.by) return { holds: true, because: goal ?? '' };
  return { holds: false, because: goal === undefined ? 'no number says when it is reached' : 'no target' };
}

function achievable(keyResult: KeyResult, { confidence }: Standing): Verdict {
  const open = each(keyResult.depends_on).find((dependency) => dependency.committed?.value !== true);
  if (open) return { holds: false, because: `${open.team?.text ?? 'another team'} has not agreed to help` };
  if (confidence === undefined) return { holds: undefined, because: 'the first check-in will tell how sure you are' };
  const sure = confidence >= DOUBT[typeOf(keyResult)];
  return { holds: sure, because: `confidence ${confidenceText(confidence)} at the last check-in` };
}

function relevant({ parent }: KeyResult): Verdict {
  const supports = each(parent.supports)[0];
  if (parent.why?.value !== undefined) return { holds: true, because: parent.why.value };
  if (supports) return { holds: true, because: `its objective supports ${supports.text}` };
  return { holds: undefined, because: 'the objective says neither why nor what it supports' };
}

function timeBound({ due }: Standing): Verdict {
  return due === undefined
    ? { holds: false, because: 'no due date and no cycle' }
    : { holds: true, because: `by ${due}` };
}
