/**
 * Keeps findings from one version of a file to the next: those of a thing that was not read again, whose holders say the same, and
 * whose checks looked no further. An objective that is still the same is answered with all that is in it.
 */
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import { each, type Item, type Objective, type OkrSet, setOf } from '../okr/model';
import type { Problem } from '../okr/problem';
import { Above } from './above';
import type { Finding, Fix, Rule } from './rule';
import type { Run, Subject } from './run';

/** What is known of one thing. */
interface Known {
  readonly above: Above;
  readonly findings: readonly Finding[];
  /** The rules that looked further: asked again every time. */
  readonly afar: readonly Rule[];
}

/** A thing, and what is known of it. */
interface Place extends Known {
  readonly item: Item;
  readonly subject: Subject;
}

/** A thing about which rules have to be asked again. */
interface Unsettled extends Place {
  /** The findings there are when these rules say nothing. */
  readonly alone: readonly Finding[];
}

/** An objective with all that is in it. */
interface Branch {
  readonly above: Above;
  /** Findings of the things about which no rule has to be asked again. */
  readonly findings: readonly Finding[];
  readonly others: readonly Unsettled[];
}

/** What an item's findings go through as soon as they are complete. */
export type Sift = (findings: readonly Finding[]) => readonly Finding[];

export class Kept {
  private config: Config | undefined;
  private today: Day | undefined;
  private rules: readonly Rule[] | undefined;
  private run: Run | undefined;
  /** What stands above the things in each set, by the set's place in the file. */
  private sets: Above[] = [];
  private items = new WeakMap<Item, Known>();
  private branches = new WeakMap<Item, Branch>();
  private problems = new WeakMap<Problem, readonly Finding[]>();

  /** To be called at the start of each run: forgets all where it is judged by something else than before. */
  begin(run: Run, config: Config, today: Day, rules: readonly Rule[]): void {
    this.run = run;
    if (config === this.config && today === this.today && rules === this.rules) return;
    this.config = config;
    this.today = today;
    this.rules = rules;
    this.sets = [];
    this.items = new WeakMap();
    this.branches = new WeakMap();
    this.problems = new WeakMap();
  }

  /** The findings of what could not be understood. */
  ofProblems(): Finding[] {
    const run = this.run!;
    const rules = run.rules.filter(({ check }) => check.problem);
    const found: Finding[] = [];
    for (const problem of run.document.problems)
      for (const finding of this.problems.get(problem) ?? this.ofProblem(problem, rules)) found.push(finding);
    return found;
  }

  private ofProblem(problem: Problem, rules: readonly Rule[]): readonly Finding[] {
    const run = this.run!;
    const all = rules.map((rule) => ({ rule, said: run.ofProblem(rule, problem, true) }));
    if (all.some(({ said }) => said.afar)) return rules.flatMap((rule) => run.ofProblem(rule, problem, false).findings);
    const found = all.flatMap(({ rule, said }) =>
      said.findings.map((finding, index) => ({ ...finding, fixes: () => this.fixesOf(problem, rule, index) })),
    );
    this.problems.set(problem, found);
    return found;
  }

  private fixesOf(problem: Problem, rule: Rule, index: number): readonly Fix[] {
    const run = this.run!;
    if (!run.document.problems.includes(problem)) return [];
    return run.ofProblem(rule, problem, false).findings[index]?.fixes() ?? [];
  }

  /** The findings of the things in a set (not of the set itself), each thing's sifted. `speaks`: the rules that are asked. */
  inSet(set: OkrSet, index: number, speaks: (rule: Rule) => boolean, sift: Sift): Finding[] {
    const run = this.run!;
    let above = Above.inSet(set, run.facts(set));
    if (this.sets[index]?.equals(above)) above = this.sets[index]!;
    this.sets[index] = above;
    const found: Finding[] = [];
    const add = ({ findings, others }: Branch): void => {
      for (const finding of findings) found.push(finding);
      for (const place of others) {
        const again = this.askAgain(place);
        for (const finding of again.length > 0 ? sift([...place.findings, ...again]) : place.alone) found.push(finding);
      }
    };
    const own = (subject: Subject, items: readonly Item[]): Place[] =>
      items.map((item) => ({ ...this.known(item, subject, above, speaks), item, subject }));
    for (const objective of each(set.objectives)) add(this.branch(objective, above, speaks, sift));
    const places = [...own('initiative', each(set.initiatives)), ...own('healthMetric', each(set.health_metrics))];
    add(branchOf(above, places, sift));
    return found;
  }

  /** What the rules say that looked further. (Nearly always nothing, for thousands of things at every edit.) */
  private askAgain({ afar, subject, item }: Place): readonly Finding[] {
    let found: readonly Finding[] = [];
    for (const rule of afar) {
      const { findings } = this.run!.ofItem(rule, subject, item, false);
      if (findings.length > 0) found = found.length > 0 ? [...found, ...findings] : findings;
    }
    return found;
  }

  private branch(objective: Objective, above: Above, speaks: (rule: Rule) => boolean, sift: Sift): Branch {
    const known = this.branches.get(objective);
    if (known?.above === above) return known;
    const places: Place[] = [
      { ...this.known(objective, 'objective', above, speaks), item: objective, subject: 'objective' },
    ];
    let inside = above.inside(objective);
    const add = (subject: Subject, items: readonly Item[]): void => {
      for (const item of items) {
        const before = this.items.get(item)?.above;
        if (before?.equals(inside)) inside = before;
        places.push({ ...this.known(item, subject, inside, speaks), item, subject });
      }
    };
    add('keyResult', each(objective.key_results));
    add('initiative', each(objective.initiatives));
    const branch = branchOf(above, places, sift);
    this.branches.set(objective, branch);
    return branch;
  }

  private known(item: Item, subject: Subject, above: Above, speaks: (rule: Rule) => boolean): Known {
    const before = this.items.get(item);
    if (before?.above === above) return before;
    const run = this.run!;
    const findings: Finding[] = [];
    const afar: Rule[] = [];
    for (const rule of run.about(subject)) {
      if (!speaks(rule)) continue;
      const said = rule.scope === 'item' ? run.ofItem(rule, subject, item, true) : undefined;
      if (!said || said.afar) afar.push(rule);
      else
        said.findings.forEach((finding, index) => {
          findings.push({ ...finding, fixes: () => this.fixes(rule, subject, item, index) });
        });
    }
    const known: Known = { above, findings, afar };
    this.items.set(item, known);
    return known;
  }

  /** The fixes of a finding that was kept, for the document as it is now. */
  private fixes(rule: Rule, subject: Subject, item: Item, index: number): readonly Fix[] {
    const run = this.run!;
    return setOf(item).document === run.document ? run.fixes(rule, subject, item, index) : [];
  }
}

function branchOf(above: Above, places: readonly Place[], sift: Sift): Branch {
  const complete = places.filter(({ afar }) => afar.length === 0);
  return {
    above,
    findings: complete.flatMap(({ findings }) => (findings.length > 0 ? sift(findings) : [])),
    others: places.filter(({ afar }) => afar.length > 0).map((place) => ({ ...place, alone: sift(place.findings) })),
  };
}
