/** From the versions of a file to what they tell: the beginning of each set, and how its goalposts moved. Pure: versions in, past out. */
import { type Reading, readStatement } from '../../language';
import type { Config } from '../../okr/config';
import type { Day } from '../../okr/dates';
import { type Field, keyResultsOf, type OkrDocument, type OkrSet } from '../../okr/model';
import { factsOf } from '../../rules/facts';
import { differences, type Goalposts, goalpostsOf, goalText, matched } from '../../rules/goalposts';
import type { Beginning, Move } from '../../rules/history';

/** A version of a file, read. */
export interface ReadVersion {
  readonly day: Day;
  readonly author: string;
  readonly summary: string;
  readonly document: OkrDocument;
}

/** What is known of one set. */
export interface SetPast {
  readonly beginning: Beginning | undefined;
  /** It began before the first version there is. */
  readonly isMissing: boolean;
}

/** The beginning of sets, looked for in one version after the other, from the oldest on. */
export class Beginnings {
  private readonly found = new Map<OkrSet, Beginning>();
  private readonly young = new Map<OkrSet, Beginning>();
  private readonly missing = new Set<OkrSet>();
  private isFirst = true;

  /**
   * @param sets those of the file as it is now
   * @param isShallow older versions than the first one are missing
   */
  constructor(
    private readonly sets: readonly OkrSet[],
    private readonly config: Config,
    private readonly isShallow: boolean,
  ) {}

  /** Takes the next version. Tells whether more are needed. */
  take({ day, document }: ReadVersion): boolean {
    const isUnsure = this.isShallow && this.isFirst;
    this.isFirst = false;
    for (const set of this.sets) {
      if (this.found.has(set) || this.missing.has(set)) continue;
      const then = sameSet(set, document);
      if (!then) continue;
      const { status, cycle } = factsOf(then, this.config);
      const beginning = { day, wasActive: status === 'active', goals: goalsOf(then, this.config) };
      const isYoung = cycle !== undefined && day >= cycle.start && !this.young.has(set);
      // In a shallow clone the first version looks as if everything had been written in it.
      if (isUnsure && (beginning.wasActive || isYoung)) this.missing.add(set);
      else if (beginning.wasActive) this.found.set(set, beginning);
      else if (isYoung) this.young.set(set, beginning);
    }
    return this.found.size + this.missing.size < this.sets.length;
  }

  /** What was found of a set. */
  of(set: OkrSet): SetPast {
    return { beginning: this.found.get(set) ?? this.young.get(set), isMissing: this.missing.has(set) };
  }
}

/** The goalposts of a set, in order. */
export function goalsOf(set: OkrSet, { words }: Config): Goalposts[] {
  const read = (title: Field<string>): Reading => readStatement(title.text, words);
  return keyResultsOf(set).map((keyResult) => goalpostsOf(keyResult, read));
}

/** The set of another version of the file: of the same cycle, and of the same team, or the only one there. */
export function sameSet(set: OkrSet, { sets }: OkrDocument): OkrSet | undefined {
  const cycleOf = (one: OkrSet) => one.cycle?.value?.name;
  const ofCycle = sets.filter((one) => cycleOf(one) === cycleOf(set));
  const ofTeam = ofCycle.find((one) => one.team?.value === set.team?.value);
  const isAlone = ofCycle.length === 1 && set.document.sets.filter((one) => cycleOf(one) === cycleOf(set)).length === 1;
  return ofTeam ?? (isAlone ? ofCycle[0] : undefined);
}

/** How the goalposts of one key result moved. */
export interface Moves {
  /** As they stood in the last version. */
  readonly goal: Goalposts;
  /** The oldest first. */
  readonly moves: readonly Move[];
}

/** The moves of a set's goalposts, gathered from one version after the other, from the oldest on. */
export class MoveLog {
  /** Of each key result, as of the version that was taken last. */
  all: readonly Moves[] = [];

  private isBegun = false;

  /**
   * @param set as it is now
   * @param beginning where it began: what moved before does not count
   */
  constructor(
    private readonly set: OkrSet,
    private readonly config: Config,
    private readonly beginning: Beginning | undefined,
  ) {}

  /** Takes the next version. */
  take(version: ReadVersion): void {
    const then = sameSet(this.set, version.document);
    this.isBegun ||= then !== undefined && this.begins(then, version.day);
    if (!then || !this.isBegun) return;
    const goals = goalsOf(then, this.config);
    const known = new Map(this.all.map((one) => [one.goal, one.moves]));
    const before = new Map([...matched([...known.keys()], goals)].map(([old, now]) => [now, old]));
    this.all = goals.map((goal) => {
      const old = before.get(goal);
      return { goal, moves: old ? [...(known.get(old) ?? []), ...movedBetween(old, goal, version)] : [] };
    });
  }

  private begins(then: OkrSet, day: Day): boolean {
    if (!this.beginning) return true;
    return this.beginning.wasActive ? factsOf(then, this.config).status === 'active' : day >= this.beginning.day;
  }
}

function movedBetween(then: Goalposts, now: Goalposts, { day, author, summary }: ReadVersion): Move[] {
  return differences(then, now).map((field) => {
    return { field, from: goalText(field, then), to: goalText(field, now), day, author, summary };
  });
}
