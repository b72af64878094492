/** Finding what rules say of a file that is looked at once: nothing is kept for a next version, so nobody watches what checks look at. */
import { each, type Item, type OkrSet } from '../okr/model';
import type { Sift } from './findingsCache';
import type { Finding, Group } from './rule';
import type { Asked, Run } from './run';

/** Stands in for a {@link FindingsCache}: the same calls, and nothing is remembered. */
export class NoFindingsCache {
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
    return this.of(set, this.run!.asked(groups, 'set'));
  }

  /** The findings of the things in a set, each thing's sifted. */
  inSet(set: OkrSet, _index: number, groups: ReadonlySet<Group>, sift: Sift): Finding[] {
    const run = this.run!;
    const found: Finding[] = [];
    const look = (items: readonly Item[], asked: readonly Asked[]): void => {
      for (const item of items) {
        const own = this.of(item, asked);
        if (own.length > 0) for (const one of sift(own)) found.push(one);
      }
    };
    const ofObjective = run.asked(groups, 'objective');
    const ofKeyResult = run.asked(groups, 'keyResult');
    const ofInitiative = run.asked(groups, 'initiative');
    for (const objective of each(set.objectives)) {
      look([objective], ofObjective);
      look(each(objective.key_results), ofKeyResult);
      look(each(objective.initiatives), ofInitiative);
    }
    look(each(set.initiatives), ofInitiative);
    look(each(set.health_metrics), run.asked(groups, 'healthMetric'));
    return found;
  }

  private of(item: Item, asked: readonly Asked[]): readonly Finding[] {
    const run = this.run!;
    let found: readonly Finding[] = NONE;
    for (const one of asked) {
      const findings = run.answer(one, item);
      if (findings.length > 0) found = found.length > 0 ? [...found, ...findings] : findings;
    }
    return found;
  }
}

const NONE: readonly Finding[] = [];
