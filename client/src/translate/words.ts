import type { TranslationForm, TreeNode } from '../../../server/src/lsp/messages';

/** A row of a list, as VS Code has it. */
interface Row {
  readonly label: string;
  readonly description: string;
}

/** What a team could move, one row each: in short, as a sentence names it, and why it is here. */
export function metricRows({ metrics }: TranslationForm): (Row & { readonly id: string; readonly detail: string })[] {
  return metrics.map(({ id, label, name, why }) => ({
    id,
    label,
    description: name === label ? '' : name,
    detail: why,
  }));
}

/** The objectives to choose from: those that serve no other first, since they are the widest. */
export function goalRows(forest: readonly TreeNode[]): (Row & { readonly node: TreeNode })[] {
  const found = new Map<string, TreeNode>();
  let level = forest;
  while (level.length > 0) {
    for (const node of level) if (node.kind === 'objective' && !found.has(node.id)) found.set(node.id, node);
    level = level.flatMap(({ children }) => children);
  }
  return [...found.values()].map((node) => ({
    label: node.label,
    description: [node.team, node.cycle].filter(Boolean).join(' · '),
    node,
  }));
}
