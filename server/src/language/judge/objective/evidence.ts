/** The words an objective was judged by, and why they show it. */
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Evidence, ObjectiveKind } from '../../reading';
import { evidenceAt } from '../evidence';
import { mainAmount } from '../numbers';

/** The words an objective was judged by. */
export function explainObjective(
  text: string,
  frame: Frame,
  amounts: readonly Amount[],
  kind: ObjectiveKind,
): Evidence[] {
  const out: Evidence[] = [];
  const phrase = frame.object ?? frame.subject;
  const named = phrase && phrase.head >= 0 ? phrase : undefined;
  if (kind === 'metric') {
    const main = mainAmount(amounts);
    if (main) out.push(evidenceAt(text, frame, main.at, main.at, 'is a number, which belongs in a key result'));
  }
  if (kind === 'task' && frame.verb !== undefined)
    out.push(evidenceAt(text, frame, frame.verb, frame.verb, 'is work to be done, not what it is for'));
  if (kind === 'task' && named)
    out.push(evidenceAt(text, frame, named.from, named.head, 'is what is made, not what it is for'));
  if (kind === 'qualitative' && named)
    out.push(evidenceAt(text, frame, named.from, named.to, 'is what should be different'));
  if (out.length === 0) {
    const why = kind === 'vague' ? 'could stand in any team’s list' : 'is the whole statement';
    out.push(evidenceAt(text, frame, frame.first, Math.max(frame.first, frame.limit - 1), why));
  }
  return out;
}
