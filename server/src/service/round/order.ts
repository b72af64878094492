/** Which key results a round looks at, and in which order. */
import { type KeyResult, keyResultsOf, type OkrSet } from '../../okr/model';
import { type KeyResultStatus, statusShown } from '../../okr/progress';
import { type SetFacts, typeOf } from '../../rules/facts';
import type { Standing } from '../../rules/standing';
import { isDue } from '../attention/due';
import type { Lens } from '../lens';

/** What needs most help first. */
const ORDER: readonly KeyResultStatus[] = ['off track', 'at risk', 'no data', 'on track'];

export interface Ranked {
  readonly keyResult: KeyResult;
  readonly standing: Standing;
  /** As it would be shown if it had been looked at today: being late says nothing about the risk. */
  readonly status: KeyResultStatus;
  readonly due: boolean;
}

/** The open key results of a set that is pursued and whose cycle runs; none of others. */
export function openOnes(lens: Lens, set: OkrSet): Ranked[] {
  const facts = lens.facts(set);
  const { status, cycle } = facts;
  if (status !== 'active' || (cycle && (lens.today < cycle.start || cycle.end < lens.today))) return [];
  return keyResultsOf(set)
    .filter((keyResult) => (keyResult.status?.value ?? 'active') === 'active')
    .map((keyResult) => {
      const standing = lens.standing(keyResult);
      return {
        keyResult,
        standing,
        status: riskOf(keyResult, standing, facts, lens.today),
        due: isDue(keyResult, facts, lens.today),
      };
    });
}

function riskOf(keyResult: KeyResult, standing: Standing, facts: SetFacts, today: string): KeyResultStatus {
  const { progress, expected, confidence } = standing;
  const type = typeOf(keyResult);
  const { cadenceDays } = facts;
  const since = undefined; // nothing is stale here
  const judged = { type, progress, expected, confidence, since, cadenceDays, today, score: undefined };
  return statusShown({ ...judged, set: 'active', own: 'active' });
}

/** Most at risk first: by status, then by the stated confidence, then by how far it is behind. */
export function byRisk(a: Ranked, b: Ranked): number {
  return (
    ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
    (a.standing.confidence ?? 1) - (b.standing.confidence ?? 1) ||
    behind(b.standing) - behind(a.standing)
  );
}

function behind({ progress, expected }: Standing): number {
  return (expected ?? 0) - (progress ?? 0);
}
