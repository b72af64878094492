/**
 * Notes what a check looks at beyond the thing that it checks: of the document as a whole, and of other files. As long as all of that is
 * the same, what the check said still holds.
 */
import type { Item, OkrDocument, OkrSet, Target } from '../okr/model';
import type { Reference } from '../okr/reference';
import type { Accountable, Found, Pointer, Resolution, SetEntry, Stamps, WorkspaceView } from './view';

/** What a check looked at. */
export interface Looked {
  /** At what nobody keeps track of: the document as a whole, or all that stands in a set. */
  readonly afar: boolean;
  /** The kinds of answers it asked for, one bit each. */
  readonly aspects: number;
  readonly things: readonly Seen[];
}

/** A thing elsewhere, with what held it. (A key result's objective is looked at through it.) */
interface SeenThing {
  readonly item: Target;
  readonly holder: Item | undefined;
}

/** The title of an objective elsewhere. */
interface SeenTitle {
  readonly place: Pick<Found, 'entry' | 'path'>;
  readonly title: string | undefined;
}

/** The titles of all objectives of a set elsewhere. */
interface SeenTitles {
  readonly entry: SetEntry;
  readonly titles: readonly (string | undefined)[];
}

type Seen = SeenThing | SeenTitle | SeenTitles;

const ASPECTS: readonly (keyof Stamps)[] = ['teams', 'references', 'people', 'metrics'];
const bitOf = (aspect: keyof Stamps): number => 1 << ASPECTS.indexOf(aspect);
const BITS = {
  teams: bitOf('teams'),
  references: bitOf('references'),
  people: bitOf('people'),
  metrics: bitOf('metrics'),
} as const satisfies Record<keyof Stamps, number>;

/** Whether answers of these kinds are now what they were. */
export function sameAnswers(aspects: number, before: Stamps, now: Stamps): boolean {
  if (aspects === 0 || before === now) return true;
  return ASPECTS.every((aspect) => (aspects & BITS[aspect]) === 0 || before[aspect] === now[aspect]);
}

/** Whether things that were looked at are still there as they were. */
export function sameThings(things: readonly Seen[], view: WorkspaceView): boolean {
  return things.every((seen) => {
    if ('item' in seen) return holderOf(seen.item) === seen.holder && view.isCurrent(seen.item);
    return 'titles' in seen
      ? sameTitles(seen.titles, view.titlesIn(seen.entry))
      : view.titleOf(seen.place) === seen.title;
  });
}

function sameTitles(before: SeenTitles['titles'], now: SeenTitles['titles']): boolean {
  return before.length === now.length && before.every((title, at) => title === now[at]);
}

/** The objective that holds a thing. (Every edit makes another set, whose facts are asked for as such.) */
export function holderOf({ parent }: Target): Item | undefined {
  return parent?.shape === 'objective' ? parent : undefined;
}

const NOTHING: Looked = { afar: false, aspects: 0, things: [] };

/** One for each run; `begin` starts it anew for each check. */
export class Watch {
  private afar = false;
  private aspects = 0;
  private things: Seen[] = [];
  private readonly entries = new WeakMap<SetEntry, SetEntry>();
  /** The document and the workspace for checks that are watched. */
  readonly document: OkrDocument;
  readonly workspace: WorkspaceView;

  constructor(document: OkrDocument, view: WorkspaceView) {
    this.document = new Proxy(document, {
      get: (target, key) => {
        if (key !== 'uri') this.afar = true;
        return Reflect.get(target, key, target);
      },
    });
    this.workspace = this.watched(view);
  }

  /** Forgets what was noted. */
  begin(): void {
    this.afar = false;
    this.aspects = 0;
    if (this.things.length > 0) this.things = [];
  }

  /** Of a check that looked at what nobody keeps track of (the history of the file), or failed before it had looked at everything. */
  lookAfar(): void {
    this.afar = true;
  }

  get looked(): Looked {
    const { afar, aspects, things } = this;
    return afar || aspects > 0 || things.length > 0 ? { afar, aspects, things } : NOTHING;
  }

  private watched(view: WorkspaceView): WorkspaceView {
    const note = (aspect: keyof Stamps) => {
      this.aspects |= BITS[aspect];
    };
    const see = <T extends Target>(item: T): T => {
      this.things.push({ item, holder: holderOf(item) });
      return item;
    };
    const entry = (one: SetEntry) => this.entry(one);
    const found = (one: Found): Found & { readonly kind: 'found' } => ({
      kind: 'found',
      entry: entry(one.entry),
      path: one.path,
      get target() {
        return see(one.target);
      },
    });
    const pointer = (one: Pointer): Pointer => ({
      entry: entry(one.entry),
      path: one.path,
      get item() {
        return see(one.item);
      },
    });
    const watch = this;
    return {
      get sets() {
        watch.afar = true;
        return view.sets;
      },
      get stamps() {
        return view.stamps;
      },
      get people() {
        note('people');
        return view.people;
      },
      get metrics() {
        note('metrics');
        note('teams');
        return view.metrics;
      },
      setsOf(team) {
        note('teams');
        return view.setsOf(team).map(entry);
      },
      accountable(person): Accountable {
        note('people');
        const { count, shares } = view.accountable(person);
        return { count, shares: shares.map((share) => ({ entry: entry(share.entry), count: share.count })) };
      },
      resolve(reference: Reference, from: OkrSet | SetEntry): Resolution {
        note('references');
        const answer = view.resolve(reference, from);
        if (answer.kind === 'found') return found(answer);
        return answer.kind === 'ambiguous' ? { kind: 'ambiguous', candidates: answer.candidates.map(found) } : answer;
      },
      supportsOf(place): readonly Found[] {
        note('references');
        return view.supportsOf(place).map(found);
      },
      titleOf: (place) => {
        const title = view.titleOf(place);
        this.things.push({ place, title });
        return title;
      },
      titlesIn: (one) => {
        const titles = view.titlesIn(one);
        this.things.push({ entry: one, titles });
        return titles;
      },
      pointingAt(target: Target): readonly Pointer[] {
        note('references');
        return view.pointingAt(target).map(pointer);
      },
      pointingAtId(id, from): readonly Pointer[] {
        note('references');
        return view.pointingAtId(id, from).map(pointer);
      },
      referenceTo(target, from) {
        note('references');
        return view.referenceTo(target, from);
      },
      referenceToId(id, from, to) {
        note('references');
        return view.referenceToId(id, from, to);
      },
      entryOf: (set) => view.entryOf(set),
      isCurrent: (item) => view.isCurrent(item),
    };
  }

  private entry(one: SetEntry): SetEntry {
    const known = this.entries.get(one);
    if (known) return known;
    const watch = this;
    const made: SetEntry = {
      uri: one.uri,
      team: one.team,
      teamName: one.teamName,
      cycle: one.cycle,
      cycleText: one.cycleText,
      index: one.index,
      get status() {
        watch.afar = true;
        return one.status;
      },
      get state() {
        return one.state;
      },
      get set() {
        watch.afar = true;
        return one.set;
      },
    };
    this.entries.set(one, made);
    return made;
  }
}
