/**
 * What other files may ask about a file, as plain values: who its sets belong to, what they name, what they point at, who answers for
 * what. All that is kept of a file that nobody looks at; and where none of it changes, no other file is concerned by an edit.
 */
import { Fingerprint } from '../okr/fingerprint';
import {
  each,
  type Field,
  type Objective,
  type OkrDocument,
  type OkrSet,
  type SetStatus,
  statusOf,
  type Target,
} from '../okr/model';
import { type Reference, slug } from '../okr/reference';
import { skimDocument, wantedKeys } from '../yaml';

/** Where a thing stands in its part of a set: the objective itself, or the n-th of one of its lists. */
export interface Path {
  readonly list: 'objective' | 'key_results' | 'initiatives' | 'health_metrics';
  readonly at: number;
}

/** A part of a set: an objective with all that is in it, or the set's own lists. */
export interface PartFacts {
  /** As written; of an objective alone. */
  readonly title: string | undefined;
  readonly ids: readonly { readonly id: string; readonly path: Path }[];
  /** `supports` and `moves` that could be read. */
  readonly pointers: readonly { readonly path: Path; readonly to: Reference }[];
  /** Key results that are pursued, by the slug of who answers for them. */
  readonly owned: readonly { readonly who: string; readonly count: number }[];
  /** Every name that stands as an owner, as often as it does. */
  readonly named: readonly string[];
  /** Metrics as they are written, each with the first key result on it that was not dropped. */
  readonly metrics: readonly { readonly text: string; readonly path: Path }[];
  /** The same for the same facts, by aspect: fingerprints, for thousands of parts are kept. */
  readonly marks: Readonly<Record<Exclude<Aspect, 'teams'>, number>>;
}

/** What answers about other files depend on. */
export type Aspect = 'teams' | 'references' | 'people' | 'metrics';
export const ASPECTS: readonly Aspect[] = ['teams', 'references', 'people', 'metrics'];

export interface SetFacts {
  readonly teamName: string | undefined;
  /** As read; what days it means depends on the configuration. */
  readonly cycle: NonNullable<OkrSet['cycle']>['value'];
  /** As written. */
  readonly cycleText: string | undefined;
  readonly status: SetStatus;
  readonly owners: readonly string[];
  /** The objectives in order, then the set's own lists. */
  readonly parts: readonly PartFacts[];
}

/** What facts are made of. */
const WANTED = wantedKeys(
  [
    ...['team', 'cycle', 'name', 'start', 'end', 'status', 'owner', 'id', 'title', 'supports', 'moves', 'metric'],
    ...['objectives', 'key_results', 'initiatives', 'health_metrics'],
  ],
  ['check_ins'],
);

/** A file read as far as its facts need it: for {@link factsOf} alone. */
export function readForFacts(uri: string, text: string): OkrDocument {
  return skimDocument(uri, text, WANTED);
}

/** The facts of a file's sets. With those of the version before, parts that say the same are the same objects. */
export function factsOf(document: OkrDocument, before: readonly SetFacts[] = []): readonly SetFacts[] {
  return document.sets.map((set, index) => {
    const old = before[index]?.parts ?? [];
    const found = [...each(set.objectives).map(objectiveFacts), ownFacts(set)];
    return {
      teamName: set.team?.value,
      cycle: set.cycle?.value,
      cycleText: set.cycle?.text,
      status: statusOf(set),
      owners: tight(set.owner?.value ?? NOTHING),
      parts: found.map((part, at) => (old[at] && isSame(part, old[at]) ? old[at] : part)),
    };
  });
}

/** The aspects in which two versions of a file differ. */
export function changedAspects(before: readonly SetFacts[], after: readonly SetFacts[]): readonly Aspect[] {
  if (before.length !== after.length) return ASPECTS;
  const changed = new Set<Aspect>();
  after.forEach((set, index) => {
    const old = before[index]!;
    const sameCycle = JSON.stringify(old.cycle) === JSON.stringify(set.cycle);
    if (old.teamName !== set.teamName || !sameCycle || old.parts.length !== set.parts.length) {
      for (const aspect of ASPECTS) changed.add(aspect);
      return;
    }
    if ((old.status === 'closed') !== (set.status === 'closed') || old.owners.join('\n') !== set.owners.join('\n'))
      changed.add('people');
    set.parts.forEach((part, at) => {
      const other = old.parts[at]!;
      if (part === other) return;
      for (const aspect of ['references', 'people', 'metrics'] as const)
        if (part.marks[aspect] !== other.marks[aspect]) changed.add(aspect);
    });
  });
  return [...changed];
}

/** The thing that stands at a path in the n-th part of a set; undefined where nothing does. */
export function targetAt(set: OkrSet, part: number, { list, at }: Path): Target | undefined {
  const objective = each(set.objectives)[part];
  if (list === 'objective') return objective;
  if (list === 'health_metrics') return each(set.health_metrics)[at];
  if (list === 'key_results') return each(objective?.key_results)[at];
  return objective ? each(objective.initiatives)[at] : each(set.initiatives)[at];
}

/** A place in a set as a text, for keys. */
export function pathText(part: number, { list, at }: Path): string {
  return `${part} ${list} ${at}`;
}

/** The part of its set that a place is in which {@link pathText} wrote down. */
export function partOf(text: string): number {
  return Number(text.slice(0, text.indexOf(' ')));
}

/** The list of its part that a place is in which {@link pathText} wrote down. */
export function listOf(text: string): string {
  return text.split(' ')[1] ?? '';
}

/** The thing at a place that {@link pathText} wrote down. */
export function targetAtText(set: OkrSet, text: string): Target | undefined {
  const [part, list, at] = text.split(' ');
  return targetAt(set, Number(part), { list: list as Path['list'], at: Number(at) });
}

/** By objective: only those that an edit changed are looked at again. */
const known = new WeakMap<Objective, PartFacts>();

function objectiveFacts(objective: Objective): PartFacts {
  const before = known.get(objective);
  if (before) return before;
  const part = new Part();
  part.take(objective, pathTo('objective', 0), each(objective.supports));
  each(objective.key_results).forEach((keyResult, at) => {
    const path = pathTo('key_results', at);
    part.take(keyResult, path, []);
    if ((keyResult.status?.value ?? 'active') === 'active')
      part.own(keyResult.owner?.value ?? objective.owner?.value ?? []);
    if (keyResult.status?.value !== 'dropped') part.measure(keyResult.metric?.value, path);
  });
  each(objective.initiatives).forEach((one, at) => {
    part.take(one, pathTo('initiatives', at), each(one.moves));
  });
  const facts = part.facts(objective.title?.text);
  known.set(objective, facts);
  return facts;
}

function ownFacts(set: OkrSet): PartFacts {
  const part = new Part();
  each(set.initiatives).forEach((one, at) => {
    part.take(one, pathTo('initiatives', at), each(one.moves));
  });
  each(set.health_metrics).forEach((one, at) => {
    part.take(one, pathTo('health_metrics', at), []);
  });
  return part.facts(undefined);
}

function isSame(a: PartFacts, b: PartFacts): boolean {
  return (
    a === b ||
    (a.title === b.title &&
      a.marks.references === b.marks.references &&
      a.marks.people === b.marks.people &&
      a.marks.metrics === b.marks.metrics)
  );
}

/** Paths that were asked for: one object each, for every part of every file has the same few. */
const paths: Readonly<Record<Path['list'], Path[]>> = {
  objective: [],
  key_results: [],
  initiatives: [],
  health_metrics: [],
};

function pathTo(list: Path['list'], at: number): Path {
  const known = paths[list];
  known[at] ??= { list, at };
  return known[at];
}

/** Facts of a part while they are gathered. */
class Part {
  private readonly ids: { id: string; path: Path }[] = [];
  private readonly pointers: { path: Path; to: Reference }[] = [];
  private readonly owned = new Map<string, number>();
  private readonly named: string[] = [];
  private readonly metrics: { text: string; path: Path }[] = [];

  take({ id, owner }: Target, path: Path, pointers: readonly Field<Reference>[]): void {
    if (id?.value !== undefined) this.ids.push({ id: id.value, path });
    for (const { value } of pointers) if (value) this.pointers.push({ path, to: value });
    for (const name of owner?.value ?? []) this.named.push(name);
  }

  own(owners: readonly string[]): void {
    for (const owner of new Set(owners.map(slug))) this.owned.set(owner, (this.owned.get(owner) ?? 0) + 1);
  }

  measure(text: string | undefined, path: Path): void {
    if (text !== undefined) this.metrics.push({ text, path });
  }

  facts(title: string | undefined): PartFacts {
    const { ids, pointers, named, metrics } = this;
    const owned = [...this.owned].map(([who, count]) => ({ who, count }));
    const references = new Fingerprint();
    for (const { id, path } of ids) references.add('id').add(path.list).add(path.at).add(id);
    for (const { path, to } of pointers) references.add('to').add(path.list).add(path.at).add(to.text);
    const people = new Fingerprint();
    for (const { who, count } of owned) people.add(who).add(count);
    for (const name of named) people.add(name);
    const measured = new Fingerprint();
    for (const { text, path } of metrics) measured.add(path.list).add(path.at).add(text);
    return {
      title,
      ids: tight(ids),
      pointers: tight(pointers),
      owned: tight(owned),
      named: tight(named),
      metrics: tight(metrics),
      marks: { references: references.value, people: people.value, metrics: measured.value },
    };
  }
}

const NOTHING: readonly never[] = [];

/** The same list without the room that it had left to grow, which in lists of one or two is most of it. */
function tight<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list.slice();
}
