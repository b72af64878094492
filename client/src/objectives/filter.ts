import type { TreeNode } from '../../../server/src/lsp/messages';

/** What the tree is narrowed to. An empty filter shows everything. */
export interface Filter {
  readonly team?: string;
  readonly cycle?: string;
  readonly owner?: string;
  /** Only what needs somebody's attention. */
  readonly attention?: boolean;
}

/** Whether a filter leaves nothing out. */
export function isEmpty(filter: Filter): boolean {
  return !filter.team && !filter.cycle && !filter.owner && !filter.attention;
}

/** The filter in a few words, as the view's header shows it: "Payments · needs attention". */
export function describe(filter: Filter): string {
  const parts = [filter.team, filter.cycle, filter.owner, filter.attention ? 'needs attention' : undefined];
  return parts.filter(Boolean).join(' · ');
}

/**
 * The part of a forest that fits: each node that fits, with those it stands below. What has no owner of its own goes
 * with what it belongs to.
 */
export function applyFilter(forest: readonly TreeNode[], filter: Filter): readonly TreeNode[] {
  return isEmpty(filter) ? forest : forest.flatMap((node) => narrow(node, filter, []));
}

function narrow(node: TreeNode, filter: Filter, ownersAbove: readonly string[]): TreeNode[] {
  const owners = node.owners.length > 0 ? node.owners : ownersAbove;
  const children = node.children.flatMap((child) => narrow(child, filter, owners));
  if (children.length === 0 && !fits(node, filter, owners)) return [];
  return [
    children.length === node.children.length && children.every((c, i) => c === node.children[i])
      ? node
      : { ...node, children },
  ];
}

function fits(node: TreeNode, { team, cycle, owner, attention }: Filter, owners: readonly string[]): boolean {
  if (node.kind === 'group') return false; // it is there for what stands below it
  if (team && node.team !== team) return false;
  if (cycle && node.cycle !== cycle) return false;
  if (owner && !owners.includes(owner)) return false;
  return !attention || node.attention.length > 0;
}

/** What one can filter by in a forest, each in alphabetical order. */
export interface FilterChoices {
  readonly teams: readonly string[];
  readonly cycles: readonly string[];
  readonly owners: readonly string[];
  /** How many nodes need attention. */
  readonly attention: number;
}

/** The teams, cycles and owners that stand in the tree, to choose a filter from. */
export function filterChoices(forest: readonly TreeNode[]): FilterChoices {
  const teams = new Set<string>();
  const cycles = new Set<string>();
  const owners = new Set<string>();
  const needy = new Set<string>();
  const visit = (node: TreeNode): void => {
    if (node.team) teams.add(node.team);
    if (node.cycle) cycles.add(node.cycle);
    for (const owner of node.owners) owners.add(owner);
    if (node.kind !== 'group' && node.attention.length > 0) needy.add(node.id);
    node.children.forEach(visit);
  };
  forest.forEach(visit);
  const sorted = (words: ReadonlySet<string>) => [...words].sort((a, b) => a.localeCompare(b));
  return { teams: sorted(teams), cycles: sorted(cycles), owners: sorted(owners), attention: needy.size };
}
