/**
 * Who is who in all files: which sets a team has, who holds an id, who answers for what. Kept up to date file by file; an edit that
 * changes none of a file's facts changes nothing here.
 */
import type { Config } from '../okr/config';
import { type Cycle, resolveCycle } from '../okr/cycle';
import type { OkrDocument, OkrSet, SetStatus, Target } from '../okr/model';
import { slug } from '../okr/reference';
import type { SetEntry, Stamps } from '../rules/view';
import { ASPECTS, type Aspect, changedAspects, factsOf, type Path, type SetFacts, targetAt } from './facts';
import { type Source, Staying } from './shelf';

/** A thing with an id: in which part of its set, and where there. */
interface Held {
  readonly part: number;
  readonly path: Path;
}

/** A set as others find it. Stays the same object while its file has as many sets. */
export class Entry implements SetEntry {
  private held: { readonly parts: SetFacts['parts']; readonly ids: ReadonlyMap<string, Held> } | undefined;

  /** What the set's cycle means; the configuration of a file with these entries never changes. */
  private meant: { readonly cycle: SetFacts['cycle']; readonly days: Cycle | undefined } | undefined;

  constructor(
    private readonly file: File,
    readonly index: number,
  ) {}

  get uri(): string {
    return this.file.source.uri;
  }

  get facts(): SetFacts {
    return this.file.facts[this.index]!;
  }

  get state(): object {
    return this.file.source.state;
  }

  get set(): OkrSet {
    const { source } = this.file;
    return (source.held ?? source.document).sets[this.index]!;
  }

  get teamName(): string | undefined {
    return this.facts.teamName;
  }

  get team(): string | undefined {
    const { teamName } = this.facts;
    return teamName === undefined ? undefined : slug(teamName);
  }

  get cycle(): Cycle | undefined {
    const { cycle } = this.facts;
    if (cycle !== this.meant?.cycle) this.meant = { cycle, days: cycle && resolveCycle(cycle, this.config.fiscalYear) };
    return this.meant?.days;
  }

  get cycleText(): string | undefined {
    return this.facts.cycleText;
  }

  get status(): SetStatus {
    return this.facts.status;
  }

  get config(): Config {
    return this.file.config;
  }

  /** Where the thing with an id is: the first one, where several have it. */
  pathOf(id: string): Held | undefined {
    const { parts } = this.facts;
    if (this.held?.parts !== parts) this.held = { parts, ids: idsOf(parts) };
    return this.held.ids.get(id);
  }

  ids(): string[] {
    return this.facts.parts.flatMap(({ ids }) => ids.map(({ id }) => id));
  }

  target({ part, path }: Held): Target | undefined {
    return targetAt(this.set, part, path);
  }
}

function idsOf(parts: SetFacts['parts']): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  parts.forEach(({ ids }, part) => {
    for (const { id, path } of ids) if (!held.has(id)) held.set(id, { part, path });
  });
  return held;
}

interface File {
  source: Source;
  facts: readonly SetFacts[];
  config: Config;
  entries: readonly Entry[];
}

export class Register {
  private readonly files = new Map<string, File>();
  private inOrder: readonly File[] | undefined;
  private order: readonly Entry[] | undefined;
  private readonly byTeam = new Lists();
  private readonly byId = new Lists();
  private readonly byOwner = new Lists();
  private readonly byMetric = new Lists();
  private readonly names = new Map<string, number>();
  private now: Stamps = { teams: {}, references: {}, people: {}, metrics: {} };

  get stamps(): Stamps {
    return this.now;
  }

  /**
   * Takes a file as it is now. Cheap where only values changed that nobody asks for from outside.
   *
   * @param source where its reading is to be had later; the reading itself is not kept
   */
  put(document: OkrDocument, config: Config, source: Source = new Staying(document)): void {
    const known = this.files.get(document.uri);
    const facts = factsOf(document, known?.facts);
    if (!known || known.config !== config || known.facts.length !== facts.length) {
      this.remove(document.uri);
      this.add({ source, facts, config, entries: [] });
      return;
    }
    const changed = changedAspects(known.facts, facts);
    this.change(known, changed, -1);
    known.source = source;
    // The same parts keep what was made of them.
    known.facts = known.facts.map((old, index) => {
      const set = facts[index]!;
      const same = old.parts.length === set.parts.length && old.parts.every((part, at) => part === set.parts[at]);
      return same ? { ...set, parts: old.parts } : set;
    });
    this.change(known, changed, 1);
  }

  /** Takes another source of a file that says what it said, and the configuration that counts for it now. False for an unknown file. */
  renew(source: Source, config: Config): boolean {
    const known = this.files.get(source.uri);
    if (!known) return false;
    if (known.config === config) {
      known.source = source;
      return true;
    }
    this.remove(source.uri);
    this.add({ source, facts: known.facts, config, entries: [] });
    return true;
  }

  private add(file: File): void {
    file.entries = file.facts.map((_, index) => new Entry(file, index));
    this.files.set(file.source.uri, file);
    this.reorder();
    this.change(file, ASPECTS, 1);
  }

  remove(uri: string): void {
    const file = this.files.get(uri);
    if (!file) return;
    this.change(file, ASPECTS, -1);
    this.files.delete(uri);
    this.reorder();
  }

  private reorder(): void {
    this.inOrder = undefined;
    this.order = undefined;
  }

  /** All files, sorted by address. */
  get documents(): readonly OkrDocument[] {
    return this.sorted.map(({ source }) => source.document);
  }

  /** The addresses of all files, sorted. */
  get uris(): readonly string[] {
    return this.sorted.map(({ source }) => source.uri);
  }

  private get sorted(): readonly File[] {
    this.inOrder ??= [...this.files.values()].sort((a, b) => (a.source.uri < b.source.uri ? -1 : 1));
    return this.inOrder;
  }

  /** All sets, in the order of the files. */
  get entries(): readonly Entry[] {
    this.order ??= this.sorted.flatMap(({ entries }) => entries);
    return this.order;
  }

  /** The entry of a set as it is now; undefined for one of another time, or of a file that is not here. */
  entryOf(set: OkrSet): Entry | undefined {
    const file = this.files.get(set.document.uri);
    const index = file?.source.held === set.document ? set.document.sets.indexOf(set) : -1;
    return file?.entries[index];
  }

  /** The entry of a file's n-th set; undefined where there is none. */
  entryAt(uri: string, index: number): Entry | undefined {
    return this.files.get(uri)?.entries[index];
  }

  setsOf(team: string): readonly Entry[] {
    return this.byTeam.get(team);
  }

  get teams(): string[] {
    return this.byTeam.keys().sort();
  }

  holdersOf(id: string): readonly Entry[] {
    return this.byId.get(id);
  }

  ownersOf(person: string): readonly Entry[] {
    return this.byOwner.get(person);
  }

  get metrics(): ReadonlyMap<string, readonly Entry[]> {
    return new Map(
      this.byMetric
        .keys()
        .sort()
        .map((text) => [text, this.byMetric.get(text)]),
    );
  }

  /** How often each name stands as an owner. */
  get named(): ReadonlyMap<string, number> {
    return this.names;
  }

  /** Adds what a file says (1), or takes it away (-1). */
  private change(file: File, aspects: readonly Aspect[], by: 1 | -1): void {
    if (aspects.length === 0) return;
    for (const entry of file.entries) {
      const { parts, status, owners } = entry.facts;
      if (aspects.includes('teams')) this.byTeam.change(entry.team ?? '', entry, by);
      if (aspects.includes('references')) for (const id of new Set(entry.ids())) this.byId.change(id, entry, by);
      if (aspects.includes('people')) {
        const open = status === 'closed' ? [] : parts.flatMap(({ owned }) => owned.map(({ who }) => who));
        for (const owner of new Set(open)) this.byOwner.change(owner, entry, by);
        for (const name of [...owners, ...parts.flatMap(({ named }) => named)]) this.count(name, by);
      }
      if (aspects.includes('metrics')) {
        const texts = parts.flatMap(({ metrics }) => metrics.map(({ text }) => text));
        for (const text of new Set(texts)) this.byMetric.change(text, entry, by);
      }
    }
    const stamps = { ...this.now };
    // Where a reference leads depends on the teams and their cycles too.
    for (const aspect of aspects) stamps[aspect] = {};
    if (aspects.includes('teams')) stamps.references = {};
    this.now = stamps;
  }

  private count(name: string, by: number): void {
    const count = (this.names.get(name) ?? 0) + by;
    if (count > 0) this.names.set(name, count);
    else this.names.delete(name);
  }
}

/** The entries of a key that has several. */
interface List {
  readonly entries: Set<Entry>;
  sorted: readonly Entry[] | undefined;
}

/** Entries by a key, in the order of the files. Most keys have one, and need no list. */
class Lists {
  private readonly lists = new Map<string, Entry | List>();

  get(key: string): readonly Entry[] {
    const list = this.lists.get(key);
    if (!list) return [];
    if (list instanceof Entry) return [list];
    list.sorted ??= [...list.entries].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) || a.index - b.index);
    return list.sorted;
  }

  keys(): string[] {
    return [...this.lists.keys()];
  }

  change(key: string, entry: Entry, by: 1 | -1): void {
    const list = this.lists.get(key);
    if (list === undefined || list === entry) {
      if (by > 0) this.lists.set(key, entry);
      else this.lists.delete(key);
    } else if (list instanceof Entry) {
      if (by > 0) this.lists.set(key, { entries: new Set([list, entry]), sorted: undefined });
    } else {
      if (by > 0) list.entries.add(entry);
      else list.entries.delete(entry);
      list.sorted = undefined;
      if (list.entries.size === 0) this.lists.delete(key);
    }
  }
}
