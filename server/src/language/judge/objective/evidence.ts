/** The words an objective was judged by, and why they show it. */
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import type { Evidence, ObjectiveKind } from '../../reading';
import { evidenceAt, verbEnd } from '../evidence';
import { mainAmount } from '../numbers';
import { isBareTheme, isNamedLikeAnOrder } from './generic';

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
  const ready = readyAt(frame);
  if (kind === 'metric') {
    const main = mainAmount(amounts);
    if (main) out.push(evidenceAt(text, frame, main.at, main.at, 'is a number, which belongs in a key result'));
  }
  if (kind === 'task' && ready !== undefined)
    out.push(evidenceAt(text, frame, ready, ready, 'is a state of the work, not what it is for'));
  else if (kind === 'task' && frame.verb !== undefined && !/^(?:have|be|get)$/.test(frame.lemma))
    out.push(evidenceAt(text, frame, frame.verb, verbEnd(frame, frame.verb), 'is work to be done, not what it is for'));
  if (kind === 'task' && named && named.head !== ready)
    out.push(evidenceAt(text, frame, named.from, named.head, 'is what is made, not what it is for'));
  if (kind === 'qualitative' && named)
    out.push(evidenceAt(text, frame, named.from, named.to, 'is what should be different'));
  if (out.length === 0) {
    const why =
      kind !== 'vague'
        ? 'is the whole statement'
        : isBareTheme(frame) || isNamedLikeAnOrder(frame)
          ? 'names a field, not what should be different in it'
          : 'would fit any team';
    out.push(evidenceAt(text, frame, frame.first, Math.max(frame.first, frame.limit - 1), why));
  }
  return out;
}

/** "App store ready", "Get the gate certification-ready". */
function readyAt({ tokens, limit, form, lemma }: Frame): number | undefined {
  const last = limit - 1;
  return (form === 'nominal' || /^(?:get|make|be)\b/.test(lemma)) && /(?:^|-)ready$/.test(tokens[last]?.lower ?? '')
    ? last
    : undefined;
}
