/** How far a thing is, in a few words. */
import type { Target } from '../okr/model';
import type { Lens } from './lens';
import { levelText, percent } from './words';

/** "62% · at risk"; a bet's status; a health metric's level, where it has one. */
export function standingText(lens: Lens, target: Target): string | undefined {
  if (target.shape === 'initiative') return target.status?.value ?? 'idea';
  if (target.shape === 'healthMetric') return levelText(target);
  const { progress, status } = target.shape === 'objective' ? lens.objectiveStanding(target) : lens.standing(target);
  return progress === undefined ? status : `${percent(progress)} · ${status}`;
}
