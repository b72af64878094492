/** The states of a bet, from an idea to its end. */
import type { Initiative } from '../../okr/model';

export type BetState = NonNullable<NonNullable<Initiative['status']>['value']>;

/** The state as written, else `idea`. */
export function stateOf(bet: Initiative): BetState {
  return bet.status?.value ?? 'idea';
}

/** Work on it has begun and not ended. */
export function isUnderWay(state: BetState): boolean {
  return state === 'doing' || state === 'blocked';
}

/** It has ended, whether it paid off or not. */
export function isEnded(state: BetState): boolean {
  return state === 'done' || state === 'dropped';
}
