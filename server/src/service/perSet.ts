/**
 * What features show of every set of every file, over and over: worked out once, and again when the set's file or something that it
 * was made of in other files changes. So files that nobody looks at are not read again each time.
 */
import type { Config } from '../okr/config';
import type { Day } from '../okr/dates';
import { Inquiry } from '../rules/inquiry';
import type { SetEntry } from '../rules/view';
import { PastMark } from './history/mark';
import { type Desk, type Lens, lensOn } from './lens';

interface Made<T> {
  readonly today: Day;
  readonly config: Config;
  readonly inquiry: Inquiry;
  readonly past: PastMark;
  readonly value: T;
  /** When it was last known to be right. */
  revision: number;
}

/**
 * Remembers what is made of sets.
 *
 * @param make what it gives must hold nothing of the set's reading: values and offsets only
 */
export function perSet<T>(make: (lens: Lens, entry: SetEntry) => T): (desk: Desk, entry: SetEntry) => T {
  const known = new WeakMap<object, Map<number, Made<T>>>();
  return (desk, entry) => {
    const { revision } = desk.workspace;
    const view = desk.workspace.view();
    const today = desk.today();
    const config = desk.workspace.config(entry.uri);
    const ofFile = known.get(entry.state) ?? new Map<number, Made<T>>();
    known.set(entry.state, ofFile);
    const before = ofFile.get(entry.index);
    if (before?.today === today && before.config === config && before.past.holds(desk)) {
      if (before.revision !== revision && before.inquiry.holds(view)) before.revision = revision;
      if (before.revision === revision) return before.value;
    }
    const inquiry = new Inquiry(view);
    const value = desk.workspace.glance(entry.uri, (document) =>
      make(lensOn(desk, document, inquiry.noting(view)), entry),
    )!;
    ofFile.set(entry.index, { today, config, inquiry, past: new PastMark(desk, entry.uri), value, revision });
    return value;
  };
}
