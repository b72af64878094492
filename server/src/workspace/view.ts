/** All sets together, at one moment: where a reference leads, and what points at a thing. */
import type { Config } from '../okr/config';
import { type Cycle, covers, overlap, parseCycle, resolveCycle } from '../okr/cycle';
import { daysBetween } from '../okr/dates';
import { each, type Initiative, type Objective, type OkrDocument, type OkrSet, setOf, type Target } from '../okr/model';
import { nearestFew } from '../okr/nearest';
import type { Reference } from '../okr/reference';
import type { Accountable, Found, Pointer, Resolution, SetEntry, Stamps, WorkspaceView } from '../rules/view';
import { listOf, type PartFacts, type Path, partOf, pathText, targetAt } from './facts';
import { Entry, Register } from './register';

/** Makes the view of these documents; `configOf` tells the configuration that counts for an address. */
export function createView(documents: readonly OkrDocument[], configOf: (uri: string) => Config): WorkspaceView {
  const register = new Register();
  for (const document of documents) register.put(document, configOf(document.uri));
  return viewOf(register);
}

/** The view of what is registered, as it is now. */
export function viewOf(register: Register): WorkspaceView {
  return new View(register);
}

/** A thing in another set; looked up in its file when somebody asks for it. */
class Named implements Found {
  constructor(
    readonly entry: Entry,
    private readonly id: string,
  ) {}

  get target(): Target {
    return this.entry.target(this.entry.pathOf(this.id)!)!;
  }

  get path(): string {
    const { part, path } = this.entry.pathOf(this.id)!;
    return pathText(part, path);
  }
}

class Pointing implements Pointer {
  constructor(
    readonly entry: Entry,
    private readonly part: number,
    private readonly place: Path,
  ) {}

  get item(): Objective | Initiative {
    return targetAt(this.entry.set, this.part, this.place) as Objective | Initiative;
  }

  get path(): string {
    return pathText(this.part, this.place);
  }
}

/** Where a reference stands. */
interface From {
  readonly entry: Entry | undefined;
  readonly fiscalYear: Config['fiscalYear'];
}

type Pointers = ReadonlyMap<SetEntry, ReadonlyMap<string, readonly Pointer[]>>;

/** What points where: worked out once for each state of the references. */
const pointersAt = new WeakMap<object, Pointers>();
const peopleAt = new WeakMap<object, readonly string[]>();
/** What people answer for, as far as somebody asked: worked out once for each state of the people. */
const accountableAt = new WeakMap<object, Map<string, Accountable>>();
const metricsAt = new WeakMap<object, ReadonlyMap<string, readonly Entry[]>>();

class View implements WorkspaceView {
  constructor(private readonly register: Register) {}

  get sets(): readonly Entry[] {
    return this.register.entries;
  }

  get stamps(): Stamps {
    return this.register.stamps;
  }

  get people(): readonly string[] {
    return once(peopleAt, this.stamps.people, () =>
      [...this.register.named].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name),
    );
  }

  get metrics(): ReadonlyMap<string, readonly Entry[]> {
    return once(metricsAt, this.stamps.metrics, () => this.register.metrics);
  }

  setsOf(team: string): readonly Entry[] {
    return this.register.setsOf(team);
  }

  accountable(person: string): Accountable {
    const byPerson = once(accountableAt, this.stamps.people, () => new Map<string, Accountable>());
    const known = byPerson.get(person) ?? this.sharesOf(person);
    byPerson.set(person, known);
    return known;
  }

  private sharesOf(person: string): Accountable {
    const inPart = (sum: number, { owned }: PartFacts) => sum + (owned.find(({ who }) => who === person)?.count ?? 0);
    const shares = this.register
      .ownersOf(person)
      .map((entry) => ({ entry, count: entry.facts.parts.reduce(inPart, 0) }));
    return { count: shares.reduce((sum, { count }) => sum + count, 0), shares };
  }

  isCurrent(item: Target): boolean {
    const entry = this.register.entryOf(setOf(item));
    const id = item.id?.value;
    const path = id === undefined ? undefined : entry?.pathOf(id);
    // One that was replaced still knows the set that its neighbours are in.
    return (path && entry?.target(path) === item) || (entry !== undefined && neighboursOf(item).includes(item));
  }

  resolve(reference: Reference, from: OkrSet | SetEntry): Resolution {
    const { register } = this;
    const place = this.placeOf(from);
    const [first, ...others] = this.lookUp(reference, place);
    if (first && others.length === 0) return new Resolved(first);
    if (first) return { kind: 'ambiguous', candidates: [first, ...others] };
    if (reference.team === undefined || register.setsOf(reference.team).length > 0)
      return { kind: 'unknown-id', nearest: this.nearest(reference, from, place) };
    const teams = nearestFew(reference.team, register.teams.filter(Boolean), 3);
    return { kind: 'unknown-team', nearest: teams.map((team) => write(team, reference)) };
  }

  supportsOf({ entry, path }: Pick<Found, 'entry' | 'path'>): readonly Found[] {
    const own = this.register.entryAt(entry.uri, entry.index);
    const pointers = own?.facts.parts[partOf(path)]?.pointers ?? [];
    return pointers
      .filter((pointer) => pointer.path.list === 'objective')
      .map(({ to }) => this.resolve(to, own!))
      .filter((answer) => answer.kind === 'found');
  }

  titleOf({ entry, path }: Pick<Found, 'entry' | 'path'>): string | undefined {
    const part = this.register.entryAt(entry.uri, entry.index)?.facts.parts[partOf(path)];
    return listOf(path) === 'objective' ? part?.title : undefined;
  }

  titlesIn(entry: SetEntry): readonly (string | undefined)[] {
    // The last part is the set's own lists.
    const parts = this.register.entryAt(entry.uri, entry.index)?.facts.parts.slice(0, -1) ?? [];
    return parts.map(({ title }) => title);
  }

  pointingAt(target: Target): readonly Pointer[] {
    const id = target.id?.value;
    const entry = id === undefined ? undefined : this.register.entryOf(setOf(target));
    return id === undefined || !entry || new Named(entry, id).target !== target ? [] : this.pointingAtId(id, entry);
  }

  pointingAtId(id: string, entry: SetEntry): readonly Pointer[] {
    const pointers = once(pointersAt, this.stamps.references, () => this.allPointers());
    return pointers.get(entry)?.get(id) ?? [];
  }

  entryOf(set: OkrSet): Entry | undefined {
    return this.register.entryOf(set);
  }

  referenceTo(target: Target, from: OkrSet): string | undefined {
    const id = target.id?.value;
    const set = setOf(target);
    if (id === undefined) return undefined;
    if (set === from) return id;
    const entry = this.register.entryOf(set);
    if (!entry) return id;
    const isFirst = new Named(entry, id).target === target;
    return isFirst ? this.referenceToId(id, entry, from) : formsOf(id, entry).at(-1);
  }

  referenceToId(id: string, entry: SetEntry, from: OkrSet | SetEntry): string {
    const place = this.placeOf(from);
    if (place.entry === entry) return id;
    const forms = formsOf(id, entry);
    return forms.find((text) => this.leadsTo(text, place, id, entry)) ?? forms.at(-1)!;
  }

  private placeOf(set: OkrSet | SetEntry): From {
    const entry = set instanceof Entry ? set : this.register.entryOf(set as OkrSet);
    return { entry, fiscalYear: entry?.config.fiscalYear };
  }

  /** The best answers: none, one, or several that are equally good. */
  private lookUp(reference: Reference, from: From): readonly Named[] {
    const { register } = this;
    const home = from.entry;
    const { team, id, cycle } = reference;
    const atHome = (!team || team === home?.team) && (!cycle || isCycle(home?.cycle, cycle, from.fiscalYear));
    if (atHome && home?.pathOf(id)) return [new Named(home, id)];
    const known = team === undefined ? register.holdersOf(id) : register.setsOf(team);
    const candidates = known.flatMap((entry): { found: Named; rank: Rank }[] => {
      const rank = entry.pathOf(id) && rankOf(entry.cycle, home?.cycle, cycle, from.fiscalYear);
      return rank ? [{ found: new Named(entry, id), rank }] : [];
    });
    const best = candidates.sort((a, b) => compareRanks(a.rank, b.rank))[0]?.rank;
    return candidates.filter(({ rank }) => best && compareRanks(rank, best) === 0).map(({ found }) => found);
  }

  private nearest(reference: Reference, from: OkrSet | SetEntry, place: From): string[] {
    const { team, id } = reference;
    const known = team === undefined ? this.register.holdersOf(id) : this.register.setsOf(team);
    // The right name in another cycle's set: nearer than any misspelling.
    const elsewhere = known.filter((entry) => entry.pathOf(id)).map((entry) => this.referenceToId(id, entry, from));
    const pool = team === undefined ? (place.entry ? [place.entry] : []) : this.register.setsOf(team);
    const ids = new Set(pool.flatMap((entry) => [...new Set(entry.ids())]).filter((other) => other !== id));
    const near = nearestFew(id, ids, 3).map((other) => write(team, { ...reference, id: other }));
    return [...new Set([...elsewhere, ...near])].slice(0, 3);
  }

  private leadsTo(text: string, from: From, id: string, entry: SetEntry): boolean {
    const [path = '', cycle] = text.split('@');
    const [name = '', team] = path.split('/').reverse();
    const found = this.lookUp({ text, team, id: name, cycle }, from);
    return found.length === 1 && found[0]!.entry === entry && name === id;
  }

  private allPointers(): Pointers {
    const pointers = new Map<Entry, Map<string, Pointer[]>>();
    for (const entry of this.register.entries) {
      const from: From = { entry, fiscalYear: entry.config.fiscalYear };
      entry.facts.parts.forEach((part, index) => {
        for (const { path, to } of part.pointers) {
          const [found, ...others] = this.lookUp(to, from);
          if (!found || others.length > 0) continue;
          const byId = pointers.get(found.entry) ?? new Map<string, Pointer[]>();
          pointers.set(found.entry, byId);
          byId.set(to.id, [...(byId.get(to.id) ?? []), new Pointing(entry, index, path)]);
        }
      });
    }
    return pointers;
  }
}

/** How a thing of a set may be written elsewhere, the shortest first. */
function formsOf(id: string, { team, cycle }: SetEntry): readonly string[] {
  const short = team === undefined ? id : `${team}/${id}`;
  return cycle ? [short, `${short}@${cycle.name}`] : [short];
}

/** The list that a thing should stand in. */
function neighboursOf(item: Target): readonly Target[] {
  if (item.shape === 'objective') return each(item.parent.objectives);
  if (item.shape === 'keyResult') return each(item.parent.key_results);
  return item.shape === 'healthMetric' ? each(item.parent.health_metrics) : each(item.parent.initiatives);
}

class Resolved implements Found {
  readonly kind = 'found';
  constructor(private readonly found: Named) {}

  get target(): Target {
    return this.found.target;
  }

  get entry(): Entry {
    return this.found.entry;
  }

  get path(): string {
    return this.found.path;
  }
}

function once<T>(known: WeakMap<object, T>, stamp: object, make: () => T): T {
  const before = known.get(stamp);
  if (before !== undefined) return before;
  const made = make();
  known.set(stamp, made);
  return made;
}

/** How well a set's cycle fits a reference: 0 the same, 1 it contains ours (shorter ones first), 2 it overlaps, 3 no cycle is known. */
type Rank = readonly [fit: number, days: number];

function rankOf(
  cycle: Cycle | undefined,
  ours: Cycle | undefined,
  asked: string | undefined,
  fiscalYear: Config['fiscalYear'],
): Rank | undefined {
  if (asked !== undefined) return isCycle(cycle, asked, fiscalYear) ? [0, 0] : undefined;
  if (!cycle || !ours) return [3, 0];
  if (cycle.name === ours.name || (cycle.start === ours.start && cycle.end === ours.end)) return [0, 0];
  if (covers(cycle, ours)) return [1, daysBetween(cycle.start, cycle.end)];
  return overlap(cycle, ours) ? [2, 0] : undefined;
}

function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Whether a cycle is the one named behind an `@`: by its name or by its dates. */
function isCycle(cycle: Cycle | undefined, asked: string, fiscalYear: Config['fiscalYear']): boolean {
  if (!cycle) return false;
  if (cycle.name.toLowerCase() === asked.toLowerCase()) return true;
  const spec = parseCycle(asked);
  if (!spec) return false;
  const named = resolveCycle(spec, fiscalYear);
  return named.start === cycle.start && named.end === cycle.end;
}

function write(team: string | undefined, reference: Reference): string {
  return `${team === undefined ? '' : `${team}/`}${reference.id}${reference.cycle === undefined ? '' : `@${reference.cycle}`}`;
}
