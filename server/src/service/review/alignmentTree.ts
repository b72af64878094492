/** The alignment as a tree: what nobody supports, what supports nothing, and where several teams meet. */
import type { Alignment } from '../../pages/review/data';
import type { SetEntry } from '../../rules/view';
import type { Desk } from '../lens';
import type { Branch } from '../tree/branch';
import { buildTree } from '../tree/build';
import type { Identities } from '../tree/identities';
import { alignmentOf } from './alignment';
import { chosenSets, teamOf } from './chosen';
import { keyOf } from './record';

/** Three lists at most; an empty one is left out. Rows have the words of the tree of objectives, and ids of their own. */
export function alignmentTree(desk: Desk, identities: Identities): Branch[] {
  const { sets } = chosenSets(desk, {});
  const { alignment, paths } = alignmentOf(sets);
  const rows = new Map<string, Branch>();
  const placeOf = (entry: SetEntry, path: string) => `${keyOf(entry)} ${path}`;
  const note = (branch: Branch): void => {
    if (branch.place) rows.set(placeOf(branch.place.entry, branch.place.path), branch);
    branch.children.forEach(note);
  };
  buildTree(desk, identities).forEach(note);

  /** @param says what a screen reader adds */
  function row(above: string, node: number, says: string, children: (id: string) => readonly Branch[]): Branch[] {
    const { entry } = sets[alignment.nodes[node]!.set]!;
    const known = rows.get(placeOf(entry, paths[node]!));
    if (!known) return [];
    const team = teamOf(entry.teamName);
    const id = `${above}/${known.id}`;
    return [
      {
        ...known,
        id,
        same: known.id,
        description: [team, known.description].filter(Boolean).join(' · '),
        accessibleLabel: [known.accessibleLabel, `of ${team}`, says].filter(Boolean).join(', '),
        children: children(id),
      },
    ];
  }

  const alone = (name: string, says: string, nodes: readonly number[]) =>
    nodes.flatMap((node) => row(name, node, says, () => []));
  const { unsupported, adrift, meetings } = alignment;
  return [
    list('unsupported', 'Nobody supports', 'objective of a parent team', 'objectives of parent teams', (id) =>
      alone(id, 'nobody supports it', unsupported),
    ),
    list('adrift', 'Support nothing', 'objective of a team with a parent', 'objectives of teams with a parent', (id) =>
      alone(id, 'supports nothing', adrift),
    ),
    list('meetings', 'Several teams meet', 'place', 'places', (id) =>
      meetings.flatMap(({ node, teams }) =>
        row(id, node, `${teams.length} teams meet here`, (above) => [
          ...worksFor(node, alignment).flatMap((from) => row(above, from, 'works for it', () => [])),
          ...alignment.reliances.filter(({ from }) => from === node).map((one) => relianceRow(above, one)),
        ]),
      ),
    ),
  ].filter(({ children }) => children.length > 0);
}

/** What works for a node: for an objective, also what works for its key results. */
function worksFor(node: number, { nodes, links }: Alignment): number[] {
  const { set } = nodes[node]!;
  const isMeant = (to: number) => to === node || nodes[to]!.of === node;
  return [...new Set(links.filter(({ from, to }) => isMeant(to) && nodes[from]!.set !== set).map(({ from }) => from))];
}

function list(
  name: 'unsupported' | 'adrift' | 'meetings',
  label: string,
  one: string,
  many: string,
  children: (id: string) => Branch[],
): Branch {
  const id = `alignment:${name}`;
  const rows = children(id);
  const says = `${label}, ${rows.length} ${rows.length === 1 ? one : many}`;
  return { ...group(id, label, String(rows.length), says), children: rows };
}

/** A team that was asked for help. */
function relianceRow(above: string, { team, need, committed }: Alignment['reliances'][number]): Branch {
  const stand = committed ? 'agreed' : 'asked, not agreed';
  const description = need === null ? stand : `${stand}: ${need}`;
  return group(`${above}/asks:${team}:${need ?? ''}`, team, description, `${team}, ${description}`);
}

function group(id: string, label: string, description: string, accessibleLabel: string): Branch {
  const none = { owners: [], attention: [], canCheckIn: false, children: [] };
  return { id, kind: 'group', label, description, tooltip: '', accessibleLabel, ...none };
}
