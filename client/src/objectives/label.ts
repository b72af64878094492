import type { TreeNode } from '../../../server/src/lsp/messages';

/** What a row says: the label, and what stands behind it in grey. */
export interface RowText {
  readonly label: string;
  readonly description: string;
}

/**
 * The text of a row. Progress goes before the title: behind it, a title of usual length in a side bar of usual width would
 * push it out of sight.
 */
export function rowText({ label, description }: Pick<TreeNode, 'label' | 'description'>): RowText {
  const [whole, percent] = /^(-?\d+%)(?: · |$)/.exec(description) ?? [];
  if (whole === undefined) return { label, description };
  return { label: `${percent} ${label}`, description: description.slice(whole.length) };
}
