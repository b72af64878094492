/** The measure of an effect that stands beside the main clause. */
import type { Amount } from '../../parse/amounts';
import type { Frame } from '../../parse/frame';
import { names, openingOf, type Span } from './edges';

/** "… so that sick leave drops from 14 cases to 5": the measure of an effect, from its clause's beginning to its verb. */
export function effectSpan(frame: Frame, main: Amount): Span | undefined {
  const { tokens } = frame;
  const { places } = frame.clause;
  if (places[main.at] !== 'sub') return undefined;
  let from = main.at;
  while (from > 0 && places[from - 1] === 'sub' && !/^(?:that|so|and|;|,)$/.test(tokens[from - 1]!.lower)) from--;
  for (let at = from + 1; at <= main.at; at++) {
    const { verb, noun } = tokens[at]!;
    const moves =
      verb !== undefined && (verb.form === 's' || !noun) && (verb.classes.has('down') || verb.classes.has('up'));
    const goes = /^(?:goes|go)$/.test(tokens[at]!.lower) && /^(?:up|down|from|to)$/.test(tokens[at + 1]?.lower ?? '');
    if (moves || goes || at === main.at) return moves || goes ? { from, to: at - 1 } : undefined;
  }
  return undefined;
}

/** "complaints after a release from dozens to five": the circumstance stands between what is measured and its numbers. */
export function spanThrough(frame: Frame, begin: number, main: Amount): Span | undefined {
  const { tokens, clause } = frame;
  if (clause.places[main.at] !== 'sub' || main.role === 'count') return undefined;
  let end = openingOf(frame, main) - 1;
  for (let at = begin; at <= end; at++) {
    if (/^(?:[,;:]|so|while|because|although|in)$/.test(tokens[at]!.lower)) return undefined;
    if (tokens[at]!.lower === 'from') end = at - 1;
  }
  const span = { from: begin, to: end };
  return end > begin && names(frame, span) ? span : undefined;
}
