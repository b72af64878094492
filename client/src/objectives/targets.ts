import type { TreeNode } from '../../../server/src/lsp/messages';

/** What a row can be told to do: go to another objective, support something, move a key result. */
export type Move = 'moveTo' | 'supports' | 'moves';

/** The kinds of rows that a move can lead to, the likelier first. */
const GOALS: Readonly<Record<Move, readonly TreeNode['kind'][]>> = {
  moveTo: ['objective'],
  supports: ['objective', 'keyResult', 'healthMetric'],
  moves: ['keyResult'],
};

/** The kinds of rows that can be told so. */
export const MOVABLE: Readonly<Record<Move, readonly TreeNode['kind'][]>> = {
  moveTo: ['keyResult', 'initiative'],
  supports: ['objective'],
  moves: ['initiative'],
};

/**
 * Where a row can go: neither to what it hangs from, nor to itself and what hangs from it. Of its own team and cycle first where it
 * stays at home (a key result, a bet), of others first where it serves something wider.
 */
export function goalsOf(
  move: Move,
  node: TreeNode,
  forest: readonly TreeNode[],
  parent: TreeNode | undefined,
): readonly TreeNode[] {
  const found = new Map<string, TreeNode>();
  const visit = (at: TreeNode): void => {
    if (at.id === node.id) return;
    const isHome = move !== 'moves' && at.id === parent?.id;
    if (GOALS[move].includes(at.kind) && !isHome) found.set(at.id, at);
    at.children.forEach(visit);
  };
  forest.forEach(visit);
  const rank = (goal: TreeNode): number => {
    const isOwn = goal.team === node.team && goal.cycle === node.cycle;
    return GOALS[move].indexOf(goal.kind) * 2 + Number(move === 'supports' ? isOwn : !isOwn);
  };
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}
