import type { TreeNode } from '../../../server/src/lsp/messages';

/** A node of the tree, with what a test cares about. */
export function node(id: string, more: Partial<TreeNode> = {}): TreeNode {
  return {
    id,
    kind: 'keyResult',
    label: id,
    description: '',
    tooltip: '',
    accessibleLabel: id,
    owners: [],
    attention: [],
    canCheckIn: false,
    children: [],
    ...more,
  };
}
