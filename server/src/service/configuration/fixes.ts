/** What can be done about a name that `okr.config.yaml` does not have. */
import type { TextEdit } from '../../okr/edit';
import type { ConfigProblem } from '../../workspace';
import type { Stretch } from '../selection';

export interface ConfigurationFix {
  readonly title: string;
  readonly problem: ConfigProblem;
  readonly edits: readonly TextEdit[];
}

/** The fixes for the faults that touch a range: the nearest name that there is, in the place of one that there is not. */
export function configurationFixes(problems: readonly ConfigProblem[], { start, end }: Stretch): ConfigurationFix[] {
  return problems.flatMap((problem) => {
    const { nearest } = problem;
    if (nearest === undefined || problem.end < start || problem.start > end) return [];
    const edits = [{ start: problem.start, end: problem.end, text: nearest }];
    return [{ title: `Change to "${nearest}"`, problem, edits }];
  });
}
