/** Findings of a file that is looked at once: nothing is kept for a next version, and so nobody watches what the checks look at. */
import { each, type Item, type OkrSet } from '../okr/model';
import type { Sift } from './kept';
import type { Finding, Group } from './rule';
import type { Run } from './run';
import type { Subject } from './selection';

export class Once {
  private run: Run | undefined;

  /** To be called at the start of the run. */
  begin(run: Run): void {
    this.run = run;
  }

  /** The findings of what could not be understood. */
  ofProblems(): Finding[] {
    const run = this.run!;
    const rules = run.selection.about('problem');
    return run.document.problems.flatMap((problem) => rules.flatMap((rule) => run.ofProblem(rule, problem)));
  }

  /** The findings of a set itself. */
  ofSet(set: OkrSet, _index: number, groups: ReadonlySet<Group>): readonly Finding[] {
    return this.of(set, 'set', groups);
  }

  /** The findings of the things in a set, each thing's sifted. */
  inSet(set: OkrSet, _index: number, groups: ReadonlySet<Group>, sift: Sift): Finding[] {
    const found: Finding[] = [];
    const look = (subject: Subject, items: readonly Item[]): void => {
      for (const item of items) {
        const own = this.of(item, subject, groups);
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

  private of(item: Item, subject: Subject, groups: ReadonlySet<Group>): readonly Finding[] {
    const run = this.run!;
    let found: readonly Finding[] = NONE;
    for (const rule of run.selection.inGroups(groups, subject)) {
      const findings = run.ofItem(rule, subject, item);
      if (findings.length > 0) found = found.length > 0 ? [...found, ...findings] : findings;
    }
    return found;
  }
}

const NONE: readonly Finding[] = [];
