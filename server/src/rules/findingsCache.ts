/**
 * Keeps findings from one version of a file to the next: those of a thing that was not read again, whose holders say the same, and
 * whose checks looked no further. An objective that is still the same is answered with all that is in it.
 */
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import { each, type Item, type Objective, type OkrSet, setOf } from '../okr/model';
import type { Problem } from '../okr/problem';
import { Above } from './above';
import type { Finding, Fix, Group, Rule } from './rule';
import type { Run, Said } from './run';
import type { Subject } from './selection';
import type { Stamps } from './view';
import { type Looked, sameAnswers, sameThings } from './watch';

/** What was looked at in other files, and when. */
interface Outlook extends Omit<Looked, 'afar'> {
  readonly stamps: Stamps;
}

/** What is known of one thing. */
interface Known extends Outlook {
  readonly above: Above;
  readonly findings: readonly Finding[];
  /** The rules that looked at what nobody keeps track of: asked again every time. */
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
interface Branch extends Outlook {
  readonly above: Above;
  /** Findings of the things about which no rule has to be asked again. */
  readonly findings: readonly Finding[];
  readonly others: readonly Unsettled[];
}

/** A set, and the rules that had nothing to say of it. */
interface Silence {
  readonly set: OkrSet;
  readonly above: Above;
  readonly rules: ReadonlyMap<Rule, Outlook>;
}

/** The problems of a version, and what was said of each; undefined where that can't be kept. */
interface Told {
  readonly problems: readonly Problem[];
  readonly findings: readonly (readonly Finding[] | undefined)[];
}

const NOTHING_TOLD: Told = { problems: [], findings: [] };

/** What an item's findings go through as soon as they are complete. */
export type Sift = (findings: readonly Finding[]) => readonly Finding[];

/**
 * The findings of one file, kept from one version to the next. The calls of one run come in this order: `begin`, `ofProblems`, then for
 * each set `ofSet` and `inSet`.
 */
export class FindingsCache {
  private config: Config | undefined;
  private today: Day | undefined;
  private rules: readonly Rule[] | undefined;
  private run: Run | undefined;
  /** What stands above the things in each set, by the set's place in the file. */
  private sets: Above[] = [];
  private silences: Silence[] = [];
  private items = new WeakMap<Item, Known>();
  private branches = new WeakMap<Item, Branch>();
  private problems = new WeakMap<Problem, readonly Finding[]>();
  private told: Told = NOTHING_TOLD;

  /** To be called at the start of each run: forgets all where it is judged by something else than before. */
  begin(run: Run, config: Config, today: Day, rules: readonly Rule[]): void {
    this.run = run;
    if (config === this.config && today === this.today && rules === this.rules) return;
    this.config = config;
    this.today = today;
    this.rules = rules;
    this.sets = [];
    this.silences = [];
    this.items = new WeakMap();
    this.branches = new WeakMap();
    this.problems = new WeakMap();
    this.told = NOTHING_TOLD;
  }

  /** The findings of what could not be understood. */
  ofProblems(): Finding[] {
    const run = this.run!;
    const rules = run.selection.about('problem');
    const { problems } = run.document;
    const before = this.told;
    // Nearly all are those of the version before, in the same order: no look-up for each of thousands.
    let same = 0;
    while (same < problems.length && problems[same] === before.problems[same]) same++;
    let after = 0;
    const most = Math.min(problems.length, before.problems.length) - same;
    while (after < most && problems.at(-after - 1) === before.problems.at(-after - 1)) after++;
    const end = problems.length - after;
    const found: Finding[] = [];
    const findings: Told['findings'][number][] = [];
    problems.forEach((problem, at) => {
      const old = at < same ? at : at >= end ? at - problems.length + before.problems.length : -1;
      const kept = old < 0 ? this.problems.get(problem) : before.findings[old];
      for (const finding of kept ?? this.ofProblem(problem, rules)) found.push(finding);
      findings.push(kept ?? this.problems.get(problem));
    });
    this.told = { problems, findings };
    return found;
  }

  private ofProblem(problem: Problem, rules: readonly Rule[]): readonly Finding[] {
    const run = this.run!;
    const all = rules.map((rule) => ({ rule, said: run.watchProblem(rule, problem) }));
    if (all.some(({ said }) => isAfar(said))) return rules.flatMap((rule) => run.ofProblem(rule, problem));
    const found = all.flatMap(({ rule, said }) =>
      said.findings.map((finding, index) => ({ ...finding, fixes: () => this.fixesOf(problem, rule, index) })),
    );
    this.problems.set(problem, found);
    return found;
  }

  private fixesOf(problem: Problem, rule: Rule, index: number): readonly Fix[] {
    const run = this.run!;
    if (!run.document.problems.includes(problem)) return [];
    return run.ofProblem(rule, problem)[index]?.fixes() ?? [];
  }

  private aboveIn(set: OkrSet, index: number): Above {
    const above = Above.inSet(set, this.run!.facts(set));
    const before = this.sets[index];
    if (before?.equals(above)) return before;
    this.sets[index] = above;
    return above;
  }

  /** The findings of a set itself. */
  ofSet(set: OkrSet, index: number, groups: ReadonlySet<Group>): Finding[] {
    const run = this.run!;
    const above = this.aboveIn(set, index);
    const before = this.silences[index];
    const changed = before?.above === above ? changedObjectives(before.set, set) : undefined;
    const silent = new Map<Rule, Outlook>();
    const found: Finding[] = [];
    for (const rule of run.selection.inGroups(groups, 'set')) {
      const { watches } = rule;
      const known = changed && watches && before?.rules.get(rule);
      if (known && this.holds(known) && changed.every(([old, now]) => watches(old) === watches(now))) {
        silent.set(rule, known);
        continue;
      }
      const said = watches && run.watchItem(rule, 'set', set);
      if (said?.findings.length === 0 && !said.looked.afar)
        silent.set(rule, { ...together([said.looked]), stamps: run.workspace.stamps });
      else for (const one of run.ofItem(rule, 'set', set)) found.push(one);
    }
    this.silences[index] = { set, above, rules: silent };
    return found;
  }

  /** The findings of the things in a set (not of the set itself), each thing's sifted. `groups`: those whose rules are asked. */
  inSet(set: OkrSet, index: number, groups: ReadonlySet<Group>, sift: Sift): Finding[] {
    const run = this.run!;
    const above = this.aboveIn(set, index);
    const found: Finding[] = [];
    const add = ({ findings, others }: Branch): void => {
      for (const finding of findings) found.push(finding);
      for (const place of others) {
        const again = this.askAgain(place);
        for (const finding of again.length > 0 ? sift([...place.findings, ...again]) : place.alone) found.push(finding);
      }
    };
    const own = (subject: Subject, items: readonly Item[]): Place[] =>
      items.map((item) => ({ ...this.known(item, subject, above, groups), item, subject }));
    for (const objective of each(set.objectives)) add(this.branch(objective, above, groups, sift));
    const places = [...own('initiative', each(set.initiatives)), ...own('healthMetric', each(set.health_metrics))];
    add(branchOf(above, places, sift, run.workspace.stamps));
    return found;
  }

  /** What the rules say that looked further. (Nearly always nothing, for thousands of things at every edit.) */
  private askAgain({ afar, subject, item }: Place): readonly Finding[] {
    let found: readonly Finding[] = [];
    for (const rule of afar) {
      const findings = this.run!.ofItem(rule, subject, item);
      if (findings.length > 0) found = found.length > 0 ? [...found, ...findings] : findings;
    }
    return found;
  }

  /** Whether what was looked at in other files is as it was. */
  private holds({ aspects, things, stamps }: Outlook): boolean {
    const view = this.run!.workspace;
    return sameAnswers(aspects, stamps, view.stamps) && (things.length === 0 || sameThings(things, view));
  }

  private branch(objective: Objective, above: Above, groups: ReadonlySet<Group>, sift: Sift): Branch {
    const known = this.branches.get(objective);
    if (known?.above === above && this.holds(known)) return known;
    const run = this.run!;
    const places: Place[] = [
      { ...this.known(objective, 'objective', above, groups), item: objective, subject: 'objective' },
    ];
    let inside = above.inside(objective);
    const add = (subject: Subject, items: readonly Item[]): void => {
      for (const item of items) {
        const before = this.items.get(item)?.above;
        if (before?.equals(inside)) inside = before;
        places.push({ ...this.known(item, subject, inside, groups), item, subject });
      }
    };
    add('keyResult', each(objective.key_results));
    add('initiative', each(objective.initiatives));
    const branch = branchOf(above, places, sift, run.workspace.stamps);
    this.branches.set(objective, branch);
    return branch;
  }

  private known(item: Item, subject: Subject, above: Above, groups: ReadonlySet<Group>): Known {
    const before = this.items.get(item);
    if (before?.above === above && this.holds(before)) return before;
    const run = this.run!;
    const findings: Finding[] = [];
    const afar: Rule[] = [];
    const looked: Looked[] = [];
    for (const rule of run.selection.inGroups(groups, subject)) {
      const said = rule.scope === 'item' ? run.watchItem(rule, subject, item) : undefined;
      if (!said || said.looked.afar) afar.push(rule);
      else {
        looked.push(said.looked);
        said.findings.forEach((finding, index) => {
          findings.push({ ...finding, fixes: () => this.fixes(rule, subject, item, index) });
        });
      }
    }
    const known: Known = { above, findings, afar, ...together(looked), stamps: run.workspace.stamps };
    this.items.set(item, known);
    return known;
  }

  /** The fixes of a finding that was kept, for the document as it is now. */
  private fixes(rule: Rule, subject: Subject, item: Item, index: number): readonly Fix[] {
    const run = this.run!;
    return setOf(item).document === run.document ? run.fixes(rule, subject, item, index) : [];
  }
}

/**
 * The objectives of a set that are others than before, as pairs; undefined where there are more or fewer of them, or the set itself is
 * another one.
 */
function changedObjectives(before: OkrSet, set: OkrSet): (readonly [Objective, Objective])[] | undefined {
  const own = (one: OkrSet) => ({ ...one, objectives: undefined, span: undefined, document: undefined });
  const [old, now] = [Object.values(own(before)), Object.values(own(set))];
  if (old.length !== now.length || old.some((value, index) => value !== now[index])) return undefined;
  const [olds, nows] = [each(before.objectives), each(set.objectives)];
  if (olds.length !== nows.length) return undefined;
  const changed: (readonly [Objective, Objective])[] = [];
  for (let at = 0; at < nows.length; at++) if (olds[at] !== nows[at]) changed.push([olds[at]!, nows[at]!]);
  return changed;
}

function isAfar({ looked: { afar, aspects, things } }: Said): boolean {
  return afar || aspects > 0 || things.length > 0;
}

/** All that several checks looked at. */
function together(looked: readonly Omit<Looked, 'afar'>[]): Omit<Looked, 'afar'> {
  let aspects = 0;
  for (const one of looked) aspects |= one.aspects;
  return { aspects, things: looked.flatMap(({ things }) => things) };
}

function branchOf(above: Above, places: readonly Place[], sift: Sift, stamps: Stamps): Branch {
  const complete = places.filter(({ afar }) => afar.length === 0);
  return {
    above,
    stamps,
    ...together(places),
    findings: complete.flatMap(({ findings }) => (findings.length > 0 ? sift(findings) : [])),
    others: places.filter(({ afar }) => afar.length > 0).map((place) => ({ ...place, alone: sift(place.findings) })),
  };
}
