/** What became of a key result in the cycles before: how each ended, and what was learned. */
import { type KeyResult, setOf, type Target } from '../../okr/model';
import type { SetEntry } from '../../rules/view';
import type { Lens } from '../lens';
import { goalText, rawPercent, written } from '../words';
import { inline, lines, quote } from './markdown';
import { placeName } from './reference';

/** How many cycles are told; what lies further back stands there. */
const MOST = 3;

/** The cycles that a key result goes on from (`continues`), the latest first; undefined for one that is new. */
export function historyText(lens: Lens, keyResult: KeyResult): string | undefined {
  const told: string[] = [];
  const seen = new Set<Target>([keyResult]);
  for (let at: KeyResult = keyResult; told.length < MOST; ) {
    const reference = at.continues?.value;
    const found = reference && lens.view.resolve(reference, setOf(at));
    if (found?.kind !== 'found' || found.target.shape !== 'keyResult' || seen.has(found.target)) break;
    seen.add(found.target);
    told.push(ended(lens, found.target, found.entry));
    at = found.target;
  }
  return told.length === 0 ? undefined : lines(...told);
}

/** "Before, in Payments · 2026-Q3: 2.4% → 1.1%, ended at 1.3% (85% of the way), missed, score 0.8; learned “…”" */
function ended(lens: Lens, keyResult: KeyResult, entry: SetEntry): string {
  const { measure, now, progress, status } = lens.standing(keyResult);
  const goal = goalText(measure);
  const last = now && `${status === 'achieved' || status === 'missed' ? 'ended at' : 'last'} ${written(now)}`;
  const said = [
    goal && inline(goal),
    last && inline(progress === undefined ? last : `${last} (${rawPercent(progress)} of the way)`),
    status,
    keyResult.score?.value !== undefined && `score ${keyResult.score.text}`,
  ];
  const learned = keyResult.learned?.value;
  return `Before, in ${inline(placeName(entry))}: ${said.filter(Boolean).join(', ')}${learned === undefined ? '' : `; learned ${quote(learned)}`}`;
}
