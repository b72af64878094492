/** Names for all that is shown over and over, kept from one reading of the files to the next. */
import type { SetEntry } from '../../rules/view';
import type { Identities, Nameable } from './identities';

/** A set and what is in it, as far as names go. */
export interface Named<Thing> {
  readonly objectives: readonly {
    readonly thing: Thing;
    readonly keyResults: readonly Thing[];
    readonly initiatives: readonly Thing[];
  }[];
  readonly initiatives: readonly Thing[];
  readonly healthMetrics: readonly Thing[];
}

export interface Names<Thing> {
  readonly sets: ReadonlyMap<SetEntry, string>;
  /** Everything that references may name. */
  readonly things: ReadonlyMap<Thing, string>;
}

/**
 * Names all sets and what is in them; what is named no more is forgotten.
 *
 * @param inside what is in a set
 * @param nameable what a thing is called in its file
 */
export function nameAll<Thing>(
  sets: readonly SetEntry[],
  identities: Identities,
  inside: (entry: SetEntry) => Named<Thing>,
  nameable: (thing: Thing) => Nameable,
): Names<Thing> {
  identities.next();
  const homes = new Map<SetEntry, string>();
  const things = new Map<Thing, string>();
  const nameChildren = (parent: string, kind: string, children: readonly Thing[]) => {
    identities.name(`${parent}/${kind}`, children.map(nameable)).forEach((name, at) => {
      things.set(children[at]!, name);
    });
  };
  const byFile = new Map<string, SetEntry[]>();
  for (const entry of sets) byFile.set(entry.uri, [...(byFile.get(entry.uri) ?? []), entry]);
  for (const [uri, entries] of byFile) {
    const titles = entries.map((entry) => ({ own: undefined, title: `${entry.team ?? ''}@${cycleName(entry) ?? ''}` }));
    identities.name(uri, titles).forEach((home, at) => {
      const entry = entries[at]!;
      const { objectives, initiatives, healthMetrics } = inside(entry);
      homes.set(entry, home);
      nameChildren(
        home,
        'o',
        objectives.map(({ thing }) => thing),
      );
      for (const objective of objectives) {
        nameChildren(things.get(objective.thing)!, 'kr', objective.keyResults);
        nameChildren(things.get(objective.thing)!, 'i', objective.initiatives);
      }
      nameChildren(home, 'i', initiatives);
      nameChildren(home, 'h', healthMetrics);
    });
  }
  return { sets: homes, things };
}

/** A set's cycle as it is called: "2026-Q4". */
export function cycleName(entry: SetEntry): string | undefined {
  return entry.cycle?.name ?? entry.cycleText;
}
