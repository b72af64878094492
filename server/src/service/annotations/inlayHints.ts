/** Small grey words behind values: what was read from them. */
import { each } from '../../okr/model';
import type { Lens } from '../lens';
import { goalText, percent } from '../words';

export interface InlayHint {
  /** Absolute offset that the hint stands behind. */
  readonly at: number;
  readonly text: string;
  readonly tooltip?: string;
}

/** The hints between two offsets, in order. */
export function inlayHints(lens: Lens, range: { readonly start: number; readonly end: number }): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const set of lens.document.sets) {
    if (set.span.end < range.start || set.span.start > range.end) continue;
    const facts = lens.facts(set);
    if (set.cycle && facts.cycle && !set.cycle.value?.own) {
      hints.push({
        at: set.cycle.span.end,
        text: `${facts.cycle.start} to ${facts.cycle.end}`,
        tooltip: 'The first and the last day of this cycle.',
      });
    }
    for (const keyResult of each(set.objectives).flatMap((objective) => each(objective.key_results))) {
      if (!keyResult.title || keyResult.span.end < range.start || keyResult.span.start > range.end) continue;
      const { progress, measure } = lens.standing(keyResult);
      const goal = keyResult.target ? undefined : goalText(measure);
      const told = progress !== undefined ? percent(progress) : goal;
      if (told)
        hints.push({
          at: keyResult.title.span.end,
          text: told,
          tooltip:
            progress !== undefined
              ? 'Progress from the baseline to the target.'
              : 'How the goal was read from the sentence.',
        });
    }
  }
  return hints.filter(({ at }) => range.start <= at && at <= range.end).sort((a, b) => a.at - b.at);
}
