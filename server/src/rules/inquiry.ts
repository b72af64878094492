/**
 * What the checks of a file ask about other files, with the answers. As long as these are the same, and the file is, so are its
 * findings: they can be kept without the file's reading, of which nothing is held here.
 */
import { type OkrSet, setOf, type Target } from '../okr/model';
import type { Reference } from '../okr/reference';
import type { Found, Pointer, Resolution, SetEntry, Stamps, WorkspaceView } from './view';
import { holderOf } from './watch';

/** A question that can be asked again, and what was answered. */
interface Question {
  readonly aspect: keyof Stamps;
  readonly ask: (view: WorkspaceView) => string;
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

  /** A view that notes what it is asked. */
  noting(view: WorkspaceView): WorkspaceView {
    const inquiry = this;
    const ask = (aspect: keyof Stamps, name: string, question: (view: WorkspaceView) => string) => {
      const key = `${aspect} ${name}`;
      if (!this.questions.has(key)) this.questions.set(key, { aspect, ask: question, answer: question(view) });
    };
    const found = (one: Found): Found => ({
      entry: this.entry(one.entry),
      path: one.path,
      get target() {
        return inquiry.see(one.entry, one.path, one.target);
      },
    });
    const pointer = (one: Pointer): Pointer => ({
      entry: this.entry(one.entry),
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
        ask('teams', team, (now) => now.setsOf(team).map(nameOf).join('\n'));
        return view.setsOf(team).map((one) => this.entry(one));
      },
      accountable: (person) => {
        ask('people', person, (now) => accountableText(now, person));
        const { count, entries } = view.accountable(person);
        return { count, entries: entries.map((one) => this.entry(one)) };
      },
      resolve: (reference, from) => {
        const home = entryOf(view, from);
        if (home) ask('references', `${nameOf(home)} > ${reference.text}`, (now) => resolvedText(now, reference, home));
        else this.everything = true;
        const answer = view.resolve(reference, from);
        if (answer.kind === 'found')
          return Object.defineProperty(found(answer), 'kind', { value: 'found' }) as Resolution;
        return answer.kind === 'ambiguous' ? { kind: 'ambiguous', candidates: answer.candidates.map(found) } : answer;
      },
      pointingAt: (target) => {
        const answer = view.pointingAt(target);
        const home = view.entryOf(setOf(target));
        const id = target.id?.value;
        if (id === undefined) return [];
        // Whether it is the first of its id is a matter of its own file.
        if (home) ask('references', `${nameOf(home)} < ${id}`, (now) => pointersText(now, id, home));
        else this.everything = true;
        return answer.map(pointer);
      },
      pointingAtId: (id, from) => {
        ask('references', `${nameOf(from)} < ${id}`, (now) => pointersText(now, id, from));
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

function accountableText(view: WorkspaceView, person: string): string {
  const { count, entries } = view.accountable(person);
  return `${count} ${entries.map(nameOf).join('\n')}`;
}

function resolvedText(view: WorkspaceView, reference: Reference, from: SetEntry): string {
  const answer = view.resolve(reference, from);
  if (answer.kind === 'found') return placeText(answer);
  if (answer.kind === 'ambiguous') return `${answer.kind} ${answer.candidates.map(placeText).join('\n')}`;
  return `${answer.kind} ${answer.nearest.join('\n')}`;
}

function pointersText(view: WorkspaceView, id: string, to: SetEntry): string {
  return view.pointingAtId(id, to).map(placeText).join('\n');
}

function placeText({ entry, path }: Found | Pointer): string {
  return `${nameOf(entry)} ${path}`;
}
