/**
 * What the checks of a file ask about other files, with the answers. As long as these are the same, and the file is, so are its
 * findings: they can be kept without the file's reading, of which nothing is held here.
 */
import { type OkrSet, setOf, type Target } from '../okr/model';
import type { Reference } from '../okr/reference';
import type { Accountable, Found, Pointer, Resolution, SetEntry, Stamps, WorkspaceView } from './view';
import { holderOf } from './watch';

/** A question asked again: the answer as a text. */
type Again = (view: WorkspaceView) => string;

/** A question that can be asked again, and what was answered. */
interface Question {
  readonly aspect: keyof Stamps;
  readonly ask: Again;
  readonly answer: string;
}

/** What was looked at in another file: that file as it was; and the thing with its holder, where it was only one, while they last. */
interface Seen {
  readonly entry: SetEntry;
  readonly state: object;
  readonly thing?: { readonly item: WeakRef<Target>; readonly holder: WeakRef<object> | undefined };
}

export class Inquiry {
  private readonly questions = new Map<string, Question>();
  private readonly seen = new Map<string, Seen>();
  /** The kinds of answers that were looked at as a whole. */
  private readonly whole = new Set<keyof Stamps>();
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
      for (const aspect of this.whole) if (stamps[aspect] !== before[aspect]) return false;
      for (const { aspect, ask, answer } of this.questions.values())
        if (stamps[aspect] !== before[aspect] && ask(view) !== answer) return false;
      this.stamps = stamps;
    }
    for (const one of this.seen.values()) if (!isAsItWas(one, view)) return false;
    return true;
  }

  /** A view that notes what it is asked. Nothing that is kept may hold on to it: what it has answered is many times as large. */
  noting(view: WorkspaceView): WorkspaceView {
    const inquiry = this;
    /** Sets as they were shown, and what was said of people: every key result of theirs asks. */
    const shown = new Map<SetEntry, SetEntry>();
    const people = new Map<string, Accountable>();
    const ask = (aspect: keyof Stamps, name: string, again: Again, answer?: string) => {
      const key = `${aspect} ${name}`;
      if (!this.questions.has(key)) this.questions.set(key, { aspect, ask: again, answer: answer ?? again(view) });
    };
    const entry = (one: SetEntry): SetEntry => {
      const known = shown.get(one) ?? this.entry(one);
      shown.set(one, known);
      return known;
    };
    const found = (one: Found): Found & { readonly kind: 'found' } => ({
      kind: 'found',
      entry: entry(one.entry),
      path: one.path,
      get target() {
        return inquiry.see(one.entry, one.path, one.target);
      },
    });
    const pointer = (one: Pointer): Pointer => ({
      entry: entry(one.entry),
      path: one.path,
      get item() {
        return inquiry.see(one.entry, one.path, one.item);
      },
    });
    return {
      get sets() {
        inquiry.everything = true;
        return view.sets;
      },
      stamps: view.stamps,
      get people() {
        inquiry.whole.add('people');
        return view.people;
      },
      get metrics() {
        inquiry.whole.add('metrics');
        inquiry.whole.add('teams');
        return view.metrics;
      },
      setsOf: (team) => {
        ask('teams', team, whoseSets(team));
        return view.setsOf(team).map(entry);
      },
      accountable: (person) => {
        const known = people.get(person);
        if (known) return known;
        const answer = view.accountable(person);
        ask('people', person, whatOf(person), accountableText(answer));
        const { count, entries } = answer;
        people.set(person, { count, entries: entries.map(entry) });
        return people.get(person)!;
      },
      resolve: (reference, from) => {
        const home = entryOf(view, from);
        const answer = view.resolve(reference, from);
        if (home)
          ask('references', `${nameOf(home)} > ${reference.text}`, whereTo(reference, home), resolvedText(answer));
        else this.everything = true;
        if (answer.kind === 'found') return found(answer);
        return answer.kind === 'ambiguous' ? { kind: 'ambiguous', candidates: answer.candidates.map(found) } : answer;
      },
      supportsOf: (place) => {
        const { entry: home, path } = place;
        ask('references', `${nameOf(home)} ^ ${path}`, whatIsSupported(home, path));
        return view.supportsOf(place).map(found);
      },
      pointingAt: (target) => {
        const answer = view.pointingAt(target);
        const home = view.entryOf(setOf(target));
        const id = target.id?.value;
        if (id === undefined) return [];
        // Whether it is the first of its id is a matter of its own file.
        if (home) ask('references', `${nameOf(home)} < ${id}`, whatPointsAt(id, home));
        else this.everything = true;
        return answer.map(pointer);
      },
      pointingAtId: (id, from) => {
        ask('references', `${nameOf(from)} < ${id}`, whatPointsAt(id, from));
        return view.pointingAtId(id, from).map(pointer);
      },
      referenceTo: (target, from) => {
        // How a thing is best named depends on what else has its name: on all references.
        this.whole.add('references');
        return view.referenceTo(target, from);
      },
      referenceToId: (id, entry, from) => {
        this.whole.add('references');
        return view.referenceToId(id, entry, from);
      },
      entryOf: (set) => view.entryOf(set),
      isCurrent: (item) => view.isCurrent(item),
    };
  }

  private see<T extends Target>(entry: SetEntry, path: string, item: T): T {
    const key = `${nameOf(entry)} ${path}`;
    const holder = holderOf(item);
    if (!this.seen.has(key))
      this.seen.set(key, {
        entry,
        state: entry.state,
        thing: { item: new WeakRef<Target>(item), holder: holder && new WeakRef(holder) },
      });
    return item;
  }

  /** A set as others may see it: who reads it has looked at its whole file. */
  private entry(one: SetEntry): SetEntry {
    const inquiry = this;
    const { uri, team, teamName, cycle, cycleText, index } = one;
    return {
      uri,
      team,
      teamName,
      cycle,
      cycleText,
      index,
      get status() {
        inquiry.seen.set(uri, { entry: one, state: one.state });
        return one.status;
      },
      get state() {
        return one.state;
      },
      get set() {
        inquiry.seen.set(uri, { entry: one, state: one.state });
        return one.set;
      },
    };
  }
}

function isAsItWas({ entry, state, thing }: Seen, view: WorkspaceView): boolean {
  if (entry.state === state) return true;
  const item = thing?.item.deref();
  return item !== undefined && holderOf(item) === thing?.holder?.deref() && view.isCurrent(item);
}

/** A set, with all that one is told of it. */
function nameOf({ uri, index, teamName, cycle }: SetEntry): string {
  return `${uri}#${index} ${teamName ?? ''} ${cycle ? `${cycle.name} ${cycle.start} ${cycle.end}` : ''}`;
}

function entryOf(view: WorkspaceView, from: OkrSet | SetEntry): SetEntry | undefined {
  return 'uri' in from ? from : view.entryOf(from);
}

const whoseSets = (team: string): Again => {
  return (now) => now.setsOf(team).map(nameOf).join('\n');
};

const whatOf = (person: string): Again => {
  return (now) => accountableText(now.accountable(person));
};

const whereTo = (reference: Reference, from: SetEntry): Again => {
  return (now) => resolvedText(now.resolve(reference, from));
};

const whatIsSupported = (entry: SetEntry, path: string): Again => {
  return (now) => now.supportsOf({ entry, path }).map(placeText).join('\n');
};

const whatPointsAt = (id: string, to: SetEntry): Again => {
  return (now) => now.pointingAtId(id, to).map(placeText).join('\n');
};

function accountableText({ count, entries }: Accountable): string {
  return `${count} ${entries.map(nameOf).join('\n')}`;
}

function resolvedText(answer: Resolution): string {
  if (answer.kind === 'found') return placeText(answer);
  if (answer.kind === 'ambiguous') return `${answer.kind} ${answer.candidates.map(placeText).join('\n')}`;
  return `${answer.kind} ${answer.nearest.join('\n')}`;
}

function placeText({ entry, path }: Found | Pointer): string {
  return `${nameOf(entry)} ${path}`;
}
