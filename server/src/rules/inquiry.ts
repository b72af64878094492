/**
 * What the checks of a file ask about other files, with the answers. As long as these are the same, and the file is, so are its
 * findings: they can be kept without the file's reading, of which nothing is held here. Thousands of these are kept, one for each file,
 * so each holds little: what was asked, and of the answers a number.
 */

import { Fingerprint } from '../okr/fingerprint';
import { type OkrSet, setOf, type Target } from '../okr/model';
import type { Reference } from '../okr/reference';
import type { Accountable, Found, Pointer, Resolution, SetEntry, Share, Stamps, WorkspaceView } from './view';
import { holderOf } from './watch';

/** The kinds of questions that can be asked again, and the kind of answers that each is about. */
const ASPECT_OF = {
  team: 'teams',
  person: 'people',
  reference: 'references',
  supports: 'references',
  pointers: 'references',
} as const satisfies Record<string, keyof Stamps>;

type Kind = keyof typeof ASPECT_OF;

/** A question: about a name alone (a team, a person), or about a reference, a place or an id of a set. */
interface Question {
  readonly kind: Kind;
  readonly from: SetEntry | undefined;
  readonly about: string | Reference;
}

/**
 * What was looked at in another file: that file as it was; and where it was only one title, or a number for all titles of a set, or
 * one thing with its holder (while they last), that one.
 */
interface Seen {
  readonly entry: SetEntry;
  readonly state: object;
  readonly title?: { readonly path: string; readonly text: string | undefined };
  readonly titles?: number;
  readonly thing?: { readonly item: WeakRef<Target>; readonly holder: WeakRef<object> | undefined };
}

/** What was asked while one file was checked: filled through `noting`, compared by `holds`. */
export class Inquiry {
  private readonly questions: Question[] = [];
  /** Of all answers of a kind, in the order in which they were given. */
  private readonly answers: { -readonly [Aspect in keyof Stamps]?: number } = {};
  private readonly seen: Seen[] = [];
  /** The kinds of answers that were looked at as a whole. */
  private readonly whole: (keyof Stamps)[] = [];
  /** Somebody went through all sets. */
  private everything = false;
  /** When the answers were last known to be right. */
  private stamps: Stamps;

  constructor(view: WorkspaceView) {
    this.stamps = view.stamps;
  }

  /** Whether all answers are still what they were. */
  holds(view: WorkspaceView): boolean {
    if (this.everything) return false;
    const { stamps } = view;
    const before = this.stamps;
    if (stamps !== before) {
      const hasChanged = (aspect: keyof Stamps) => stamps[aspect] !== before[aspect];
      if (this.whole.some(hasChanged)) return false;
      for (const aspect of ASPECTS)
        if (hasChanged(aspect) && this.answersNow(aspect, view) !== this.answers[aspect]) return false;
      this.stamps = stamps;
    }
    return this.seen.every((one) => isAsItWas(one, view));
  }

  /** All questions of a kind of answers, asked again. */
  private answersNow(aspect: keyof Stamps, view: WorkspaceView): number | undefined {
    let answers: number | undefined;
    for (const question of this.questions)
      if (ASPECT_OF[question.kind] === aspect) answers = joined(answers, answerTo(question, view));
    return answers;
  }

  /** A view that notes what it is asked. Nothing that is kept may hold on to it: what it has answered is many times as large. */
  noting(view: WorkspaceView): WorkspaceView {
    const notes = new Notes();
    const ask = (kind: Kind, from: SetEntry | undefined, about: string | Reference) => {
      if (!notes.isNew(kind, from, typeof about === 'string' ? about : about.text)) return;
      const question = { kind, from, about };
      this.questions.push(question);
      const aspect = ASPECT_OF[kind];
      this.answers[aspect] = joined(this.answers[aspect], answerTo(question, view));
    };
    const askWhole = (aspect: keyof Stamps) => {
      if (!this.whole.includes(aspect)) this.whole.push(aspect);
    };
    const look = (seen: Seen, name: string) => {
      if (notes.isNew('seen', seen.entry, name)) this.seen.push(seen);
    };
    const entry = (one: SetEntry): SetEntry =>
      notes.shown(one, () => new NotedEntry(one, () => look({ entry: one, state: one.state }, '')));
    const see = <T extends Target>({ entry: home, path }: Found | Pointer, item: T): T => {
      const holder = holderOf(item);
      const thing = { item: new WeakRef<Target>(item), holder: holder && new WeakRef(holder) };
      look({ entry: home, state: home.state, thing }, path);
      return item;
    };
    const found = (one: Found): Found & { readonly kind: 'found' } => ({
      kind: 'found',
      entry: entry(one.entry),
      path: one.path,
      get target() {
        return see(one, one.target);
      },
    });
    const pointer = (one: Pointer): Pointer => ({
      entry: entry(one.entry),
      path: one.path,
      get item() {
        return see(one, one.item);
      },
    });
    const lookAtEverything = () => {
      this.everything = true;
    };
    return {
      get sets() {
        lookAtEverything();
        return view.sets;
      },
      stamps: view.stamps,
      get people() {
        askWhole('people');
        return view.people;
      },
      get metrics() {
        askWhole('metrics');
        askWhole('teams');
        return view.metrics;
      },
      setsOf: (team) => {
        ask('team', undefined, team);
        return view.setsOf(team).map(entry);
      },
      accountable: (person) => {
        ask('person', undefined, person);
        return notes.accountable(person, () => {
          const { count, shares } = view.accountable(person);
          let shown: readonly Share[] | undefined;
          return {
            count,
            // A person may be named in every file, and hardly anybody asks where.
            get shares() {
              shown ??= shares.map((share) => ({ entry: entry(share.entry), count: share.count }));
              return shown;
            },
          };
        });
      },
      resolve: (reference, from) => {
        const home = realEntry(view, from);
        if (home) ask('reference', home, reference);
        else lookAtEverything();
        const answer = view.resolve(reference, home ?? from);
        if (answer.kind === 'found') return found(answer);
        return answer.kind === 'ambiguous' ? { kind: 'ambiguous', candidates: answer.candidates.map(found) } : answer;
      },
      supportsOf: ({ entry: from, path }) => {
        const home = real(from);
        ask('supports', home, path);
        return view.supportsOf({ entry: home, path }).map(found);
      },
      titleOf: (place) => {
        const of = { entry: real(place.entry), path: place.path };
        const text = view.titleOf(of);
        look({ entry: of.entry, state: of.entry.state, title: { path: of.path, text } }, `title ${of.path}`);
        return text;
      },
      titlesIn: (one) => {
        const of = real(one);
        const found = view.titlesIn(of);
        look({ entry: of, state: of.state, titles: numberOf(found) }, 'titles');
        return found;
      },
      pointingAt: (target) => {
        const id = target.id?.value;
        if (id === undefined) return [];
        const home = view.entryOf(setOf(target));
        // Whether it is the first of its id is a matter of its own file.
        if (home) ask('pointers', home, id);
        else lookAtEverything();
        return view.pointingAt(target).map(pointer);
      },
      pointingAtId: (id, from) => {
        const home = real(from);
        ask('pointers', home, id);
        return view.pointingAtId(id, home).map(pointer);
      },
      referenceTo: (target, from) => {
        // How a thing is best named depends on what else has its name: on all references.
        askWhole('references');
        return view.referenceTo(target, from);
      },
      referenceToId: (id, of, from) => {
        askWhole('references');
        return view.referenceToId(id, real(of), realEntry(view, from) ?? from);
      },
      entryOf: (set) => view.entryOf(set),
      isCurrent: (item) => view.isCurrent(item),
    };
  }
}

const ASPECTS: readonly (keyof Stamps)[] = ['teams', 'references', 'people', 'metrics'];

/** What was asked and shown already, while the checks run. */
class Notes {
  private readonly asked = new Map<SetEntry | undefined, Set<string>>();
  /** Sets as they were shown, and what was said of people: every key result of theirs asks. */
  private readonly entries = new Map<SetEntry, SetEntry>();
  private readonly people = new Map<string, Accountable>();

  /** Whether this is noted for the first time. */
  isNew(kind: string, of: SetEntry | undefined, name: string): boolean {
    const known = this.asked.get(of) ?? new Set();
    this.asked.set(of, known);
    const key = `${kind} ${name}`;
    return !known.has(key) && known.add(key) !== undefined;
  }

  shown(one: SetEntry, make: () => SetEntry): SetEntry {
    const known = this.entries.get(one) ?? make();
    this.entries.set(one, known);
    return known;
  }

  accountable(person: string, make: () => Accountable): Accountable {
    const known = this.people.get(person) ?? make();
    this.people.set(person, known);
    return known;
  }
}

/** A set as others may see it: who reads it has looked at its whole file. */
class NotedEntry implements SetEntry {
  constructor(
    readonly real: SetEntry,
    private readonly look: () => void,
  ) {}

  get uri() {
    return this.real.uri;
  }
  get team() {
    return this.real.team;
  }
  get teamName() {
    return this.real.teamName;
  }
  get cycle() {
    return this.real.cycle;
  }
  get cycleText() {
    return this.real.cycleText;
  }
  get index() {
    return this.real.index;
  }
  get state() {
    return this.real.state;
  }
  get status() {
    this.look();
    return this.real.status;
  }
  get set() {
    this.look();
    return this.real.set;
  }
}

/** The workspace's own entry: what was shown of it is known to nobody else. */
function real(entry: SetEntry): SetEntry {
  return entry instanceof NotedEntry ? entry.real : entry;
}

function realEntry(view: WorkspaceView, from: OkrSet | SetEntry): SetEntry | undefined {
  return 'uri' in from ? real(from) : view.entryOf(from);
}

function isAsItWas({ entry, state, title, titles, thing }: Seen, view: WorkspaceView): boolean {
  if (entry.state === state) return true;
  if (title) return view.titleOf({ entry, path: title.path }) === title.text;
  if (titles !== undefined) return numberOf(view.titlesIn(entry)) === titles;
  const item = thing?.item.deref();
  return item !== undefined && holderOf(item) === thing?.holder?.deref() && view.isCurrent(item);
}

function numberOf(texts: readonly (string | undefined)[]): number {
  const number = new Fingerprint();
  for (const text of texts) number.add(text);
  return number.value;
}

/** A number for a list of answers, from that for those before the last. */
function joined(before: number | undefined, last: number): number {
  return before === undefined ? last : new Fingerprint().add(String(before)).add(String(last)).value;
}

/** The answer to a question, as a number: the same for the same answer. */
function answerTo({ kind, from, about }: Question, view: WorkspaceView): number {
  if (kind === 'person') return sharesIn(view.accountable(about as string));
  const answer = new Fingerprint();
  if (kind === 'team') for (const entry of view.setsOf(about as string)) addEntry(answer, entry);
  else if (kind === 'reference') addResolved(answer, view.resolve(about as Reference, from!));
  else if (kind === 'supports')
    for (const found of view.supportsOf({ entry: from!, path: about as string })) addPlace(answer, found);
  else for (const found of view.pointingAtId(about as string, from!)) addPlace(answer, found);
  return answer.value;
}

/** By what somebody answers for: who is named in every file is asked about by every file. */
const numbersOfShares = new WeakMap<Accountable, number>();

function sharesIn(accountable: Accountable): number {
  const known = numbersOfShares.get(accountable);
  if (known !== undefined) return known;
  const answer = new Fingerprint();
  for (const { entry, count } of accountable.shares) {
    addEntry(answer, entry);
    answer.add(count);
  }
  numbersOfShares.set(accountable, answer.value);
  return answer.value;
}

function addResolved(answer: Fingerprint, resolution: Resolution): void {
  answer.add(resolution.kind);
  if (resolution.kind === 'found') addPlace(answer, resolution);
  else if (resolution.kind === 'ambiguous') for (const one of resolution.candidates) addPlace(answer, one);
  else for (const one of resolution.nearest) answer.add(one);
}

function addPlace(answer: Fingerprint, { entry, path }: Found | Pointer): void {
  addEntry(answer, entry);
  answer.add(path);
}

/** A set, with all that one is told of it. */
function addEntry(answer: Fingerprint, { uri, index, teamName, cycle }: SetEntry): void {
  answer.add(uri).add(index).add(teamName).add(cycle?.name).add(cycle?.start).add(cycle?.end);
}
