/** Findings of a file that is looked at once: nothing is kept for a next version, and so nobody watches what the checks look at. */
import type { Item, OkrSet } from '../okr/model';
import { each } from '../okr/model';
import type { Sift } from './kept';
import type { Finding, Rule } from './rule';
import type { Run, Subject } from './run';

export class Once {
  private run: Run | undefined;

  /** To be called at the start of the run. */
  begin(run: Run): void {
    this.run = run;
  }

  /** The findings of what could not be understood. */
  ofProblems(): Finding[] {
    const run = this.run!;
    const rules = run.rules.filter(({ check }) => check.problem);
    return run.document.problems.flatMap((problem) =>
      rules.flatMap((rule) => run.ofProblem(rule, problem, false).findings),
    );
  }

  /** The findings of a set itself. */
  ofSet(set: OkrSet, _index: number, speaks: (rule: Rule) => boolean): readonly Finding[] {
    return this.of(set, 'set', speaks);
  }

  /** The findings of the things in a set, each thing's sifted. */
  inSet(set: OkrSet, _index: number, speaks: (rule: Rule) => boolean, sift: Sift): Finding[] {
    const found: Finding[] = [];
    const look = (subject: Subject, items: readonly Item[]): void => {
      for (const item of items) {
        const own = this.of(item, subject, speaks);
        if (own.length > 0) for (const one of sift(own)) found.push(one);
      }
    };
    for (const objective of each(set.objectives)) {
      look('objective', [objective]);
      look('keyResult', each(objective.key_results));
      look('initiative', each(objective.initiatives));
    }
    look('initiative', each(set.initiatives));
    look('healthMetric', each(set.health_metrics));
    return found;
  }

  private of(item: Item, subject: Subject, speaks: (rule: Rule) => boolean): readonly Finding[] {
    const run = this.run!;
    let found: readonly Finding[] = NONE;
    for (const rule of run.about(subject)) {
      if (!speaks(rule)) continue;
      const { findings } = run.ofItem(rule, subject, item, false);
      if (findings.length > 0) found = found.length > 0 ? [...found, ...findings] : findings;
    }
    return found;
  }
}

const NONE: readonly Finding[] = [];
