/** Names for all that is shown over and over, kept from one reading of the files to the next. */
import { each, type OkrSet, type Target } from '../../okr/model';
import type { SetEntry } from '../../rules/view';
import type { Identities } from './identities';

export interface Names {
  readonly sets: ReadonlyMap<OkrSet, string>;
  /** Everything that references may name. */
  readonly things: ReadonlyMap<Target, string>;
}

/** Names all sets and what is in them; what is named no more is forgotten. */
export function nameAll(sets: readonly SetEntry[], identities: Identities): Names {
  identities.next();
  const homes = new Map<OkrSet, string>();
  const things = new Map<Target, string>();
  const nameChildren = (parent: string, kind: string, children: readonly Target[]) => {
    const nameables = children.map(({ id, title }) => ({ own: id?.value, title: title?.text ?? '' }));
    identities.name(`${parent}/${kind}`, nameables).forEach((name, at) => {
      things.set(children[at]!, name);
    });
  };
  const byFile = new Map<string, SetEntry[]>();
  for (const entry of sets) byFile.set(entry.uri, [...(byFile.get(entry.uri) ?? []), entry]);
  for (const [uri, entries] of byFile) {
    const titles = entries.map((entry) => ({ own: undefined, title: `${entry.team ?? ''}@${cycleName(entry) ?? ''}` }));
    identities.name(uri, titles).forEach((home, at) => {
      const { set } = entries[at]!;
      homes.set(set, home);
      nameChildren(home, 'o', each(set.objectives));
      for (const objective of each(set.objectives)) {
        nameChildren(things.get(objective)!, 'kr', each(objective.key_results));
        nameChildren(things.get(objective)!, 'i', each(objective.initiatives));
      }
      nameChildren(home, 'i', each(set.initiatives));
      nameChildren(home, 'h', each(set.health_metrics));
    });
  }
  return { sets: homes, things };
}

/** A set's cycle as it is called: "2026-Q4". */
export function cycleName(entry: SetEntry): string | undefined {
  return entry.cycle?.name ?? entry.set.cycle?.text;
}
