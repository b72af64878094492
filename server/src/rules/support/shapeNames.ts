/** What the things of the format are called at the beginning of a sentence. */
import type { ShapeName } from '../../okr/schema';

/** By shape, with the article: "A key result". */
export const shapeNames: Record<ShapeName, string> = {
  set: 'A set',
  objective: 'An objective',
  keyResult: 'A key result',
  initiative: 'An initiative',
  healthMetric: 'A health metric',
  checkIn: 'A check-in',
  decision: 'A decision',
  action: 'A next action',
  dependency: 'A dependency',
  change: 'A change',
  feedback: 'A comment',
  reply: 'A reply',
  reading: 'A reading',
  retrospective: 'A retrospective',
  cycleMap: 'A cycle',
};
